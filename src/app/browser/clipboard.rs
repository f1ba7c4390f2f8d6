//! Copies the link to what is shown, and code.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::address::link;
use super::state::State;
use crate::app::components::header::LINK_BY_HAND;
use crate::app::look::Copying;

/// How long "Copied" stays.
const SAID_MS: u32 = 2500;

/// Copies the link; where the browser refuses, shows it selected, until it is left.
pub fn copy(state: State) {
    let link = link(state);
    let refused = link.clone();
    let say = move |how: Copying| state.look.update(|look| look.copying = how);
    let done = move || {
        say(Copying::Done);
        Timeout::new(SAID_MS, move || say(Copying::Idle)).forget();
    };
    let by_hand = move || {
        say(Copying::ByHand(refused));
        // Once the field is there.
        Timeout::new(0, move || select(state)).forget();
    };
    to_clipboard(&link, done, by_hand);
}

/// Copies the code in an element; its button says how far that got.
pub fn copy_code(id: &str) {
    let find = |id: &str| document().get_element_by_id(id);
    let Some(code) = find(id).and_then(|code| code.text_content()) else { return };
    let button = find(&["copy-", id].concat());
    let say = move |words: &str| {
        if let Some(button) = &button {
            button.set_text_content(Some(words));
        }
    };
    let refused = say.clone();
    let done = move || {
        say("Copied");
        Timeout::new(SAID_MS, move || say("Copy")).forget();
    };
    to_clipboard(&code, done, move || refused("Select it to copy"));
}

/// Focuses the field with the link and selects what is in it.
fn select(state: State) {
    let field = document().get_element_by_id(LINK_BY_HAND);
    if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        let _focused = field.focus();
        field.select();
        let left = Closure::once_into_js(move || state.look.update(|look| look.copying = Copying::Idle));
        field.set_onblur(Some(left.unchecked_ref()));
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
