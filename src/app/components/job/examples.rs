//! Real jobs to start from: searched, with the answer and the price of each.

use leptos::html::Input;
use leptos::prelude::*;

use crate::app::state::state;
use crate::app::worker::{ExampleAnswer, Reply, Request, Said, ask};
use crate::job::View;
use crate::job::gallery::{Example, GALLERY};

/// The examples.
#[component]
pub fn Examples(
    /// Closes them.
    close: Callback<()>,
) -> impl IntoView {
    let state = state();
    let typed = RwSignal::new(String::new());
    let line: NodeRef<Input> = NodeRef::new();
    Effect::new(move |_| {
        if let Some(line) = line.get() {
            let _focused = line.focus();
        }
    });
    let found = Memo::new(move |_| {
        typed.with(|typed| {
            GALLERY.iter().enumerate().filter(|(_, example)| fits(example, typed)).map(|(at, _)| at).collect::<Vec<_>>()
        })
    });
    let active = Memo::new(move |_| {
        state.answers.with(|answers| GALLERY.iter().position(|example| example.answers() == *answers))
    });
    // Worked out when the list is opened: the page starts without it.
    let said = ask(move || Some(Request::Examples { book: state.view.get() == View::Book }), 0);
    let answers = Memo::new(move |_| match said.get() {
        Said::Reply(Reply::Examples(answers)) => answers,
        _ => Vec::new(),
    });
    let one = move |at: usize| {
        let example = GALLERY.get(at)?;
        let answer = move |part: fn(&ExampleAnswer) -> &String| {
            answers.with(|answers| answers.get(at).map(|answer| part(answer).clone()))
        };
        Some(view! {
            <li>
                <button
                    type="button"
                    class="example"
                    aria-pressed=move || (active.get() == Some(at)).to_string()
                    on:click=move |_| {
                        state.open(example.answers());
                        close.run(());
                    }
                >
                    <span class="example-name">{example.name}</span>
                    <span class="example-price">{move || answer(|one| &one.price)}</span>
                    <span class="example-about">{example.about}</span>
                    <span class="example-answer">{move || answer(|one| &one.title)}</span>
                </button>
            </li>
        })
    };
    view! {
        <div class="field-box">
            <input
                type="search"
                maxlength="60"
                aria-label="Search the examples"
                node_ref=line
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        close.run(());
                    }
                }
                placeholder=format!("Search {} examples: XGBoost, LoRA, endpoint", GALLERY.len())
                on:input:target=move |event| typed.set(event.target().value())
            />
        </div>
        <p class="hidden" role="status">
            {move || found.with(|found| if found.is_empty() { "No example matches.".to_owned() } else { format!("{} examples", found.len()) })}
        </p>
        <ul class="examples" aria-label="Examples">
            <For each=move || found.get() key=|at| *at children=move |at| one(at)/>
        </ul>
    }
}

/// Whether every word that was typed stands in what is said of an example.
fn fits(example: &Example, typed: &str) -> bool {
    let said = format!("{} {} {}", example.name, example.about, example.link).to_ascii_lowercase();
    typed.to_ascii_lowercase().split_whitespace().all(|word| said.contains(word))
}
