//! Copies the link to what is shown.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use crate::app::address::browser::link;
use crate::app::state::State;

/// How long "Copied" stays.
const SAID_MS: u32 = 2500;

/// How far copying got.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Copy {
    /// Nothing was copied lately.
    Idle,
    /// The link is in the clipboard.
    Done,
    /// The browser refused: the link is shown, selected, to be copied by hand.
    ByHand(String),
}

/// The button that copies the link.
#[component]
pub fn CopyLink(
    /// The page's state.
    state: State,
) -> impl IntoView {
    let copy = RwSignal::new(Copy::Idle);
    let click = move |_| {
        let link = link(state);
        let refused = link.clone();
        let done = move || {
            copy.set(Copy::Done);
            Timeout::new(SAID_MS, move || copy.set(Copy::Idle)).forget();
        };
        let by_hand = move || {
            copy.set(Copy::ByHand(refused));
            // Once the field is there.
            Timeout::new(0, select).forget();
        };
        to_clipboard(&link, done, by_hand);
    };
    view! {
        <div class="copy">
            <button type="button" class="copy-button" on:click=click>"Copy link"</button>
            <span class="copy-said" role="status" aria-live="polite">
                {move || match copy.get() {
                    Copy::Idle => "",
                    Copy::Done => "Copied",
                    Copy::ByHand(_) => "The browser does not let the page copy. The link is selected.",
                }}
            </span>
            {move || match copy.get() {
                Copy::ByHand(link) => Some(view! {
                    <input
                        class="copy-field"
                        aria-label="Link to this job"
                        readonly
                        id=FIELD
                        prop:value=link
                        on:blur=move |_| copy.set(Copy::Idle)
                    />
                }),
                _ => None,
            }}
        </div>
    }
}

/// The field that holds a link to be copied by hand.
const FIELD: &str = "link-by-hand";

/// Focuses that field and selects the link in it.
fn select() {
    let field = document().get_element_by_id(FIELD);
    if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        let _focused = field.focus();
        field.select();
    }
}

/// Writes to the clipboard, where there is one: pages that are not served securely have none.
fn to_clipboard(text: &str, done: impl FnOnce() + 'static, refused: impl FnOnce() + 'static) {
    let navigator = window().navigator();
    let there = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    if !there {
        refused();
        return;
    }
    let done = Closure::once_into_js(move |_: JsValue| done());
    let refused = Closure::once_into_js(move |_: JsValue| refused());
    let written = navigator.clipboard().write_text(text);
    then(&written, &done, &refused);
}

/// `promise.then(done, refused)` with plain functions, of which the browser frees whichever is not called.
fn then(promise: &js_sys::Promise, done: &JsValue, refused: &JsValue) {
    let then = js_sys::Reflect::get(promise, &"then".into()).and_then(JsCast::dyn_into::<js_sys::Function>);
    if let Ok(then) = then {
        let _chained = then.call2(promise, done, refused);
    }
}
