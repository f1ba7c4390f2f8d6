//! The head of the card: start anew, undo, and the examples; and one quiet line that says whose the card is.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::components::details::DETAILS;
use crate::app::components::later::{Later, Piece};
use crate::app::state::{State, state};
use crate::job::Answers;

/// The head of the card.
#[component]
pub(super) fn Head() -> impl IntoView {
    let state = state();
    let examples = RwSignal::new(false);
    let can_undo = Memo::new(move |_| state.undo.with(|undo| !undo.is_empty()));
    let empty = Memo::new(move |_| state.answers.with(Answers::is_empty));
    undo_by_key(state);
    view! {
        <div class="job-head">
            <h2>"Your job"</h2>
            <div class="job-tools">
                <Show when=move || can_undo.get()>
                    <button type="button" class="quiet" title="Undo the last change (Ctrl Z)" on:click=move |_| state.undo()>
                        "Undo"
                    </button>
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
                    title="Paste text, config.json, code or output (Ctrl V on the page)"
                    on:pointerenter=move |_| DETAILS.prefetch()
                    on:focus=move |_| DETAILS.prefetch()
                    on:click=move |_| state.pasted.set(Some(String::new()))
                >
                    "Paste"
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
        <p class="job-line" role="status">
            {move || said(state, can_undo.get())}
        </p>
        <div id="examples" hidden=move || !examples.get()>
            <Show when=move || examples.get()>
                <Later piece=Piece::Examples(Callback::new(move |()| examples.set(false)))/>
            </Show>
        </div>
    }
}

/// An invitation until something was changed; after that what the last change took away of the example.
fn said(state: State, changed: bool) -> Option<String> {
    let cleared = state.cleared.get();
    if !cleared.is_empty() {
        let labels: Vec<String> = cleared.iter().map(|field| field.spec().label.to_ascii_lowercase()).collect();
        return Some(format!("Cleared from the example: {}.", labels.join(", ")));
    }
    if changed {
        return None;
    }
    let example = state.answers.with(|answers| crate::job::origin::Origin::of(answers).example().is_some());
    Some(if example {
        "An example. Change any field: this side is yours.".to_owned()
    } else {
        "Change any field: the answer follows.".to_owned()
    })
}

/// Ctrl-Z and Cmd-Z undo the last change, except within a field, where the browser undoes what was typed.
fn undo_by_key(state: State) {
    Effect::new(move |_| {
        let listener = window_event_listener(ev::keydown, move |event| {
            let wanted = (event.ctrl_key() || event.meta_key())
                && !event.shift_key()
                && !event.alt_key()
                && event.key().eq_ignore_ascii_case("z");
            if wanted && !in_a_field(&event) {
                event.prevent_default();
                state.undo();
            }
        });
        on_cleanup(move || listener.remove());
    });
}

/// Whether a key was pressed where text is typed.
fn in_a_field(event: &ev::KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| {
        let typed = "input:not([type=radio]):not([type=checkbox]), textarea, [contenteditable]";
        element.matches(typed).unwrap_or_default()
    })
}
