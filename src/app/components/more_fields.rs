//! The questions that are not asked first, under one line that says how many answers are assumed.

use leptos::prelude::*;

use super::field::FieldView;
use crate::app::state::State;
use crate::job::field::Group;
use crate::job::{Answers, Field};

/// The fields of a part of the form that apply and are, or are not, asked first.
#[must_use]
pub fn applying(answers: &Answers, first: bool) -> Vec<Field> {
    Field::ALL.iter().copied().filter(|field| field.spec().first == first && (field.spec().applies)(answers)).collect()
}

/// The other questions.
#[component]
pub fn MoreFields(
    /// The page's state.
    state: State,
) -> impl IntoView {
    let fields = Memo::new(move |_| state.answers.with(|answers| applying(answers, false)));
    // A wrong answer must not hide.
    let wrong =
        Memo::new(move |_| state.outcome.with(|outcome| outcome.errors.iter().any(|error| !error.field.spec().first)));
    let asked = RwSignal::new(false);
    let open = Memo::new(move |_| asked.get() || wrong.get());
    view! {
        <div class="more">
            <button
                type="button"
                class="more-button"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| asked.set(!open.get_untracked())
            >
                {move || fields.with(|fields| summary(fields, &state.answers.read()))}
            </button>
            <Show when=move || open.get()>
                {Group::ALL.into_iter().map(|group| view! { <MoreGroup state=state group=group fields=fields/> }).collect_view()}
            </Show>
        </div>
    }
    .into_any()
}

/// What is under the line: its first few questions by name, and how many are left to assumptions.
fn summary(fields: &[Field], answers: &Answers) -> String {
    let names: Vec<String> = fields.iter().take(4).map(|field| field.spec().label.to_lowercase()).collect();
    let assumed = fields.iter().filter(|field| answers.get(**field).is_none()).count();
    format!("More: {}… ({assumed} assumed)", names.join(", "))
}

/// One part of the other questions, under its heading.
#[component]
fn MoreGroup(state: State, group: Group, fields: Memo<Vec<Field>>) -> impl IntoView {
    let own = Memo::new(move |_| {
        fields.with(|fields| fields.iter().copied().filter(|field| field.spec().group == group).collect::<Vec<_>>())
    });
    view! {
        <Show when=move || own.with(|own| !own.is_empty())>
            <fieldset class="fields">
                <legend class="fields-heading">{group.heading()}</legend>
                <For each=move || own.get() key=|field| *field as u8 let:field>
                    <FieldView state=state field=field/>
                </For>
            </fieldset>
        </Show>
    }
    .into_any()
}
