//! Real jobs to start from.

use leptos::prelude::*;

use crate::app::state::State;
use crate::job::gallery::{Example, GALLERY};

/// How many stand there before "more".
const FIRST: usize = 4;

/// The examples as chips.
#[component]
pub fn Gallery(
    /// The page's state.
    state: State,
) -> impl IntoView {
    let all = RwSignal::new(false);
    let active = Memo::new(move |_| {
        state.answers.with(|answers| GALLERY.iter().position(|example| example.answers() == *answers))
    });
    let chips = GALLERY
        .iter()
        .enumerate()
        .map(|(at, example)| {
            let chosen = move || active.get() == Some(at);
            let hidden = move || at >= FIRST && !all.get() && !chosen();
            view! { <li hidden=hidden>{chip(state, example, chosen)}</li> }
        })
        .collect_view();
    view! {
        <ul class="gallery" aria-label="Examples">
            {chips}
            <li>
                <button type="button" class="chip" aria-expanded=move || all.get().to_string() on:click=move |_| all.update(|all| *all = !*all)>
                    {move || if all.get() { "fewer" } else { "more…" }}
                </button>
            </li>
        </ul>
    }
}

fn chip(state: State, example: &'static Example, chosen: impl Fn() -> bool + Send + 'static) -> impl IntoView {
    view! {
        <button
            type="button"
            class="chip"
            title=example.about
            aria-pressed=move || chosen().to_string()
            on:click=move |_| state.open(example.answers())
        >
            {example.name}
        </button>
    }
}
