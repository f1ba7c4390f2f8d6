//! Files of progress out and in, and starting over.

use gloo::file::callbacks::FileReader;
use leptos::html::Button;
use leptos::prelude::*;

use super::room::{room, takes_focus};
use super::{Do, files};
use crate::study::session::{Action, Focus};

/// Files out and in, and starting over.
#[component]
pub(super) fn Keep() -> impl IntoView {
    let room = room();
    let unread = Memo::new(move |_| room.study.with(|study| study.unread.is_some()));
    let clearing = Memo::new(move |_| room.study.with(|study| study.clearing));
    // Dropping a reader stops it.
    let reader: StoredValue<Option<FileReader>, LocalStorage> = StoredValue::new_local(None);
    view! {
        <section aria-labelledby="keep">
            <h2 class="study-head" id="keep">"Export and import"</h2>
            <p>
                "Clearing the browser’s data deletes your progress. Export it to a file to be safe, or to continue in another browser. An import adds to what is here."
            </p>
            <p class="keep-row">
                <Do action=Action::Export text="Export progress"/>
                <Do action=Action::Anki text="Export cards for Anki"/>
            </p>
            <label class="keep-row">
                <span>"Import progress"</span>
                <input
                    type="file"
                    class="file-field"
                    accept=".json,application/json"
                    on:change:target=move |event| reader.set_value(files::read(&event.target(), move |text| room.act(Action::Import(text))))
                />
            </label>
            <Show when=move || unread.get()>
                <p class="keep-row"><Do action=Action::SaveUnread text="Save the text that could not be read"/></p>
            </Show>
            <Show when=move || clearing.get() fallback=|| view! { <p class="keep-row"><Do action=Action::Clear text="Start over…"/></p> }>
                <Confirm/>
            </Show>
        </section>
    }
}

/// Asks before everything is deleted.
#[component]
fn Confirm() -> impl IntoView {
    let room = room();
    let delete: NodeRef<Button> = NodeRef::new();
    takes_focus(room, Focus::Delete, delete);
    view! {
        <div class="keep-row" role="group" aria-label="Delete everything">
            <p>"This deletes answers, cards, lessons and exams from this browser. It cannot be undone."</p>
            <button type="button" class="button button-fails" node_ref=delete on:click=move |_| room.act(Action::Cleared(true))>
                "Delete everything"
            </button>
            <Do action=Action::Cleared(false) text="Keep it"/>
        </div>
    }
}
