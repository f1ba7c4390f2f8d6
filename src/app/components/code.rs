//! Configuration and code to paste: in one of five forms, for the answer or an alternative; each file can be copied and saved.

mod file;
mod fill_in;

use leptos::prelude::*;

use super::segmented::Segmented;
use crate::app::state::state;
use crate::decide::Side;
use crate::job::Choice;
use crate::plan::code::{Body, Form, Setup, bodies, choices, setup};
use file::CodeFile;
use fill_in::FillIn;

const FORMS: [Choice; 5] = {
    const fn of(form: Form) -> Choice {
        Choice { key: form.key(), label: form.label() }
    }
    [of(Form::Sdk), of(Form::Boto3), of(Form::Cli), of(Form::CloudFormation), of(Form::Terraform)]
};

/// Code for every side that has some.
#[component]
pub fn Code() -> impl IntoView {
    let state = state();
    let form = RwSignal::new(Form::default());
    let sides = Memo::new(move |_| {
        state
            .with_settled(|_, advice| {
                let answers = advice.answers.iter().filter(|answer| !choices(answer).is_empty());
                answers.map(|answer| answer.side).collect::<Vec<_>>()
            })
            .unwrap_or_default()
    });
    let two = Memo::new(move |_| state.with_settled(|_, advice| advice.answers.len() > 1).unwrap_or_default());
    let any = Memo::new(move |_| !sides.read().is_empty());
    let choose = Callback::new(move |key: String| form.set(Form::from_key(&key).unwrap_or_default()));
    view! {
        <Show when=move || any.get()>
            <section class="part code" aria-labelledby="code-title">
                <div class="part-head">
                    <h3 id="code-title">"Configuration and code"</h3>
                    <p>"Requests for this answer or an alternative, to copy or to save."</p>
                </div>
                <div class="part-body">
                    <Segmented
                        name="code-form"
                        label="Form of the code"
                        quiet_label=true
                        choices=&FORMS
                        chosen=Signal::derive(move || form.get().key().to_owned())
                        choose=choose
                    />
                    <For each=move || sides.get() key=|side| *side as u8 let:side>
                        <CodeSide side=side form=form two=two/>
                    </For>
                </div>
            </section>
        </Show>
    }
}

/// The code of one side.
#[component]
fn CodeSide(side: Side, form: RwSignal<Form>, two: Memo<bool>) -> impl IntoView {
    let state = state();
    let wanted = RwSignal::new(0_usize);
    let titles = Memo::new(move |_| {
        state.with_settled(|_, advice| advice.answer(side).map(choices)).flatten().unwrap_or_default()
    });
    // Another job may have fewer alternatives.
    let chosen = Memo::new(move |_| wanted.get().min(titles.read().len().saturating_sub(1)));
    let setup: Memo<Option<Setup>> = Memo::new(move |_| {
        state.with_settled(|shown, advice| setup(shown.job(), advice, side, chosen.get())).flatten()
    });
    let files: Memo<Vec<Body>> = Memo::new(move |_| {
        setup.with(|setup| setup.as_ref().map(|setup| bodies(setup, form.get())).unwrap_or_default())
    });
    let notes =
        Memo::new(move |_| setup.with(|setup| setup.as_ref().map(|setup| setup.notes.clone()).unwrap_or_default()));
    let names = move || files.with(|files| files.iter().map(|file| file.file.clone()).collect::<Vec<_>>());
    let file = move |name: String| {
        let body = Memo::new(move |_| files.with(|files| files.iter().find(|body| body.file == name).cloned()));
        view! { <CodeFile body=body/> }
    };
    view! {
        <div class="code-side">
            <Show when=move || two.get()>
                <h4>{side.name()}</h4>
            </Show>
            <Show when=move || titles.with(|titles| titles.len() > 1)>
                <label class="code-choice">
                    <span>"For"</span>
                    <select on:change=move |event| wanted.set(event_target_value(&event).parse().unwrap_or(0))>
                        <For each=move || titles.get().into_iter().enumerate() key=Clone::clone let((at, title))>
                            <option value=at.to_string() selected=move || chosen.get() == at>
                                {title}
                                {(at == 0).then_some(" (the answer)")}
                            </option>
                        </For>
                    </select>
                </label>
            </Show>
            <ul class="code-notes">
                <For each=move || notes.get() key=Clone::clone let:note>
                    <li>{note}</li>
                </For>
            </ul>
            <FillIn setup=setup files=files form=form/>
            <For each=names key=Clone::clone children=file/>
        </div>
    }
}
