//! What could not be read from a link or from the last visit.

use leptos::prelude::*;

use crate::app::state::state;
use crate::units::text;

/// The notes, until they are dismissed.
#[component]
pub fn Notes() -> impl IntoView {
    let state = state();
    let items = move || {
        let mut before = "";
        let mut items = Vec::new();
        for note in state.notes.get() {
            // Where it came from is said once, by the first of its notes.
            let from = (note.from != before).then(|| view! { <strong>{note.from}": "</strong> });
            before = note.from;
            items.push(view! { <li>{from}{text::quoted(&note.text)}</li> });
        }
        items
    };
    // The region is there before its text, or screen readers would miss it.
    view! {
        <div role="status" aria-label="Notes">
            <Show when=move || state.notes.with(|notes| !notes.is_empty())>
                <div class="notes">
                    <ul>{items}</ul>
                    <button type="button" class="quiet" on:click=move |_| state.notes.set(Vec::new())>"Dismiss"</button>
                </div>
            </Show>
        </div>
    }
}
