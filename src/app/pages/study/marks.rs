//! What a person puts beside a question or card: a bookmark, a note, that it is wrong.

use leptos::prelude::*;

use super::room::room;
use crate::study::progress::{Mark, NOTE};
use crate::study::session::Action;

/// Bookmark, note and fault of a question or card.
#[component]
pub(super) fn Marks(
    /// The question or card.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let room = room();
    let id = StoredValue::new(id);
    let mark = Memo::new(move |_| room.progress(|progress, _| id.with_value(|id| progress.marked(id).cloned())));
    let is = move |read: fn(&Mark) -> bool| mark.with(|mark| mark.as_ref().is_some_and(read));
    let note = move || mark.with(|mark| mark.as_ref().map(|mark| mark.note.clone()).unwrap_or_default());
    let writing = RwSignal::new(mark.with_untracked(|mark| mark.as_ref().is_some_and(|mark| !mark.note.is_empty())));
    let wrong = move || is(|mark| mark.wrong);
    let fault = move |_| {
        room.act(Action::Fault(id.get_value()));
        writing.set(true);
    };
    view! {
        <div class="marks">
            <div class="marks-row" role="group" aria-label="Keep">
                <button
                    type="button"
                    class="button button-quiet"
                    aria-pressed=move || is(|mark| mark.saved).to_string()
                    on:click=move |_| room.act(Action::Save(id.get_value()))
                >
                    "Bookmark"
                </button>
                <button
                    type="button"
                    class="button button-quiet"
                    aria-expanded=move || writing.get().to_string()
                    on:click=move |_| writing.update(|writing| *writing = !*writing)
                >
                    "Note"
                </button>
                <button
                    type="button"
                    class="button button-quiet"
                    aria-pressed=move || wrong().to_string()
                    on:click=fault
                >
                    "This question is wrong"
                </button>
            </div>
            <Show when=move || writing.get()>
                <label class="marks-note">
                    <span>{move || if wrong() { "What is wrong with it?" } else { "Your note" }}</span>
                    <textarea
                        rows="2"
                        maxlength=NOTE.to_string()
                        prop:value=note
                        on:change:target=move |event| room.act(Action::Note(id.get_value(), event.target().value()))
                    ></textarea>
                </label>
                <p class="marks-kept">"Kept in this browser. Progress lists all notes and exports them."</p>
            </Show>
        </div>
    }
}
