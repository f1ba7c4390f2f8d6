//! The field of the model library: typing, the list under it, and what is taken over from it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use super::{act, action, around};
use crate::app::aside::Part;
use crate::app::browser::state::State;
use crate::app::components::field::{MODEL, model_shown};
use crate::facts::model;
use crate::job::Field;

/// What says which option the keys are at.
const ACTIVE: &str = "aria-activedescendant";

/// The line, where an event came from it.
pub fn line(event: &Event) -> Option<HtmlInputElement> {
    around(event, &["#", MODEL].concat())?.dyn_into().ok()
}

/// Opens the list for what the line says, or closes it.
fn open(state: State, typed: Option<String>) {
    if let Some(line) = document().get_element_by_id(MODEL) {
        let _gone = line.remove_attribute(ACTIVE);
    }
    if state.look.with_untracked(|look| look.library != typed) {
        state.look.update(|look| look.library = typed);
    }
}

/// The line was clicked: all models are shown.
pub fn clicked(state: State, line: &HtmlInputElement) {
    if state.look.with_untracked(|look| look.library.is_none()) {
        line.select();
        open(state, Some(String::new()));
    }
}

/// The line was left.
pub fn left(state: State) {
    open(state, None);
}

/// A key was typed: a full name is taken over at once; a part of one only says what to list.
pub fn typed(state: State, line: &HtmlInputElement) {
    let text = line.value();
    if text.trim().is_empty() {
        state.edit(Field::Model, "");
    } else if let Some(model) = model::named(&text) {
        state.edit(Field::Model, model.id);
    }
    open(state, Some(text));
}

/// The line is left, or Enter was pressed in it: what it says is the answer, whether it can be read or not.
pub fn changed(state: State, line: &HtmlInputElement) {
    let text = line.value();
    let answer = model::named(&text).map_or(text.as_str(), |model| model.id);
    if state.answers.with_untracked(|answers| answers.get(Field::Model).unwrap_or_default() != answer.trim()) {
        state.edit(Field::Model, answer);
    }
    line.set_value(model_shown(answer));
}

/// Takes a model over from the list.
pub fn take(state: State, id: &str) {
    state.edit(Field::Model, id);
    if let Some(line) = document().get_element_by_id(MODEL)
        && let Some(line) = line.dyn_ref::<HtmlInputElement>()
    {
        line.set_value(model_shown(id));
    }
    open(state, None);
}

/// A key in the line: arrows go through the list, Enter takes, Escape closes.
pub fn key(state: State, event: &KeyboardEvent, line: &HtmlInputElement) {
    let is_open = state.look.with_untracked(|look| look.library.is_some());
    match event.key().as_str() {
        "ArrowDown" | "ArrowUp" if !is_open => open(state, Some(String::new())),
        "ArrowDown" => go(line, true),
        "ArrowUp" => go(line, false),
        "Enter" if is_open => {
            let Some(option) = active(line).or_else(|| best(line)) else { return };
            if let Some(action) = action(&option) {
                act::act(state, action);
            }
        }
        "Escape" if is_open => open(state, None),
        _ => return,
    }
    event.prevent_default();
}

/// The options, in order.
fn options() -> Vec<Element> {
    let found = document().query_selector_all(&["#", &Part::Library.id(), " [data-do]"].concat());
    let Ok(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

/// The option that the keys are at.
fn active(line: &HtmlInputElement) -> Option<Element> {
    document().get_element_by_id(&line.get_attribute(ACTIVE)?)
}

/// The first option, where the list is that of what the line says now.
fn best(line: &HtmlInputElement) -> Option<Element> {
    let text = line.value();
    let list = document().query_selector(&["#", &Part::Library.id(), " [data-for]"].concat()).ok()??;
    let current = list.get_attribute("data-for").is_some_and(|listed| listed == text);
    if current && !text.trim().is_empty() { options().into_iter().next() } else { None }
}

/// Goes to the next option, or the one before, round and round.
fn go(line: &HtmlInputElement, down: bool) {
    let options = options();
    let now = active(line);
    let at = now.as_ref().and_then(|now| options.iter().position(|one| one.is_same_node(Some(now))));
    let last = options.len().saturating_sub(1);
    let next = match (at, down) {
        (None, true) => 0,
        (Some(at), true) => {
            if at == last {
                0
            } else {
                at + 1
            }
        }
        (None | Some(0), false) => last,
        (Some(at), false) => at - 1,
    };
    let Some(next) = options.get(next) else { return };
    if let Some(now) = now {
        let _set = now.set_attribute("aria-selected", "false");
    }
    let _set = next.set_attribute("aria-selected", "true");
    let _set = line.set_attribute(ACTIVE, &next.id());
    let nearest = web_sys::ScrollIntoViewOptions::new();
    nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
    next.scroll_into_view_with_scroll_into_view_options(&nearest);
}
