//! The head of the card: start anew, undo, and the examples.

use leptos::prelude::*;

use super::examples::Examples;
use crate::app::state::state;
use crate::job::Answers;

/// The head of the card.
#[component]
pub(super) fn Head() -> impl IntoView {
    let state = state();
    let examples = RwSignal::new(false);
    let can_undo = Memo::new(move |_| state.undo.with(|undo| !undo.is_empty()));
    let empty = Memo::new(move |_| state.answers.with(Answers::is_empty));
    view! {
        <div class="job-head">
            <h2>"Your job"</h2>
            <div class="job-tools">
                <Show when=move || can_undo.get()>
                    <button type="button" class="quiet" title="Ctrl Z" on:click=move |_| state.undo()>"Undo"</button>
                </Show>
                <button
                    type="button"
                    class="quiet"
                    disabled=move || empty.get()
                    on:click=move |_| state.open(Answers::default())
                >
                    "New"
                </button>
                <button
                    type="button"
                    class="quiet"
                    aria-expanded=move || examples.get().to_string()
                    aria-controls="examples"
                    on:click=move |_| examples.update(|open| *open = !*open)
                >
                    "Examples"
                </button>
            </div>
        </div>
        <p class="job-invitation">
            {move || (!can_undo.get()).then_some("This is an example. Change any field: the answer follows.")}
        </p>
        <div id="examples" hidden=move || !examples.get()>
            <Show when=move || examples.get()>
                <Examples close=Callback::new(move |()| examples.set(false))/>
            </Show>
        </div>
    }
}
