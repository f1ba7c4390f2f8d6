//! What could not be read from a link or from the last visit.

use leptos::prelude::*;

use crate::app::state::State;

/// The notes, until they are dismissed.
#[component]
pub fn Notes(
    /// The page's state.
    state: State,
) -> impl IntoView {
    let notes = move || {
        let mut before = "";
        let lines = state.notes.get().into_iter().map(|note| {
            // Where it came from is said once, by the first of its notes.
            let from = (note.from != before).then(|| view! { <strong>{note.from}": "</strong> });
            before = note.from;
            view! { <li>{from}{note.text}</li> }
        });
        lines.collect::<Vec<_>>()
    };
    view! {
        // The region is there before its text, or screen readers would miss it.
        <div role="status" aria-label="Notes">
            <Show when=move || state.notes.with(|notes| !notes.is_empty())>
                <div class="notes">
                    <ul>{notes}</ul>
                    <button type="button" on:click=move |_| state.notes.set(Vec::new())>"Dismiss"</button>
                </div>
            </Show>
        </div>
    }
    .into_any()
}
