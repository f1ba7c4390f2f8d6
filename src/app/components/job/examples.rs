//! Real jobs to start from: searched, with the answer and the price of each.

use leptos::prelude::*;

use crate::app::state::state;
use crate::job::gallery::{Example, GALLERY};

/// The examples.
#[component]
pub(super) fn Examples(
    /// Closes them.
    close: Callback<()>,
) -> impl IntoView {
    let state = state();
    let typed = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        typed.with(|typed| {
            GALLERY.iter().enumerate().filter(|(_, example)| fits(example, typed)).map(|(at, _)| at).collect::<Vec<_>>()
        })
    });
    let active = Memo::new(move |_| {
        state.answers.with(|answers| GALLERY.iter().position(|example| example.answers() == *answers))
    });
    let one = move |at: usize| {
        let example = GALLERY.get(at)?;
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
                    <span class="example-about">{example.about}</span>
                </button>
            </li>
        })
    };
    view! {
        <div class="field-box">
            <input
                type="search"
                aria-label="Search the examples"
                placeholder=format!("Search {} examples: XGBoost, LoRA, endpoint", GALLERY.len())
                on:input:target=move |event| typed.set(event.target().value())
            />
        </div>
        <ul class="examples" aria-label="Examples">
            <For each=move || found.get() key=|at| *at children=move |at| one(at)/>
        </ul>
    }
}

/// Whether every word that was typed stands in what is said of an example.
fn fits(example: &Example, typed: &str) -> bool {
    let said = format!("{} {} {}", example.name, example.about, example.link).to_lowercase();
    typed.to_lowercase().split_whitespace().all(|word| said.contains(word))
}
