//! Arrow keys move between tabs, and the focus with them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::app::browser::state::State;
use crate::app::screen::Tab;

/// Moves to another tab by key.
pub fn turn(state: State, event: &KeyboardEvent) {
    let last = Tab::ALL.len() - 1;
    let now = Tab::ALL.iter().position(|tab| *tab == state.look.with_untracked(|look| look.tab)).unwrap_or(0);
    let next = match event.key().as_str() {
        "ArrowRight" if now == last => 0,
        "ArrowRight" => now + 1,
        "ArrowLeft" if now == 0 => last,
        "ArrowLeft" => now - 1,
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    let Some(tab) = Tab::ALL.get(next).copied() else { return };
    event.prevent_default();
    state.look.update(|look| look.tab = tab);
    let button = document().get_element_by_id(&["tab-", tab.id()].concat());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _focused = button.focus();
    }
}
