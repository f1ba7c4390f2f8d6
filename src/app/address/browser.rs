//! Keeps the browser's address and the state in step, both ways.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{Place, read, write};
use crate::app::state::{Page, State};
use crate::app::storage;
use crate::job::View;

/// How long typing must rest before the address follows it.
const REST_MS: u32 = 300;

/// The part of the browser's address from `#` on.
#[must_use]
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// The whole address of the state, to be copied.
#[must_use]
pub fn link(state: State) -> String {
    let location = window().location();
    let page = location.href().unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    let place = state.answers.with_untracked(|answers| write(Page::Advise, answers, state.view.get_untracked()));
    format!("{page}{place}")
}

/// Makes the address follow the state and the state follow the address, from now on.
pub fn keep(state: State) {
    let written: StoredValue<Option<String>> = StoredValue::new(None);
    let waiting: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);

    Effect::new(move |_| {
        let place = state.answers.with(|answers| write(state.page.get(), answers, state.view.get()));
        let step = state.step.get_value();
        state.step.set_value(false);
        // What was just read needs no writing: a link with unreadable parts stays as it came until something changes.
        let first = written.with_value(Option::is_none);
        if first || written.with_value(|known| known.as_deref() == Some(place.as_str())) {
            written.set_value(Some(place));
            waiting.set_value(None);
            return;
        }
        let record = move || {
            put(&place, step);
            state.answers.with_untracked(|answers| storage::save(answers, state.view.get_untracked()));
            written.set_value(Some(place));
        };
        if step {
            waiting.set_value(None);
            record();
        } else {
            waiting.set_value(Some(Timeout::new(REST_MS, record)));
        }
    });

    let obey = move || {
        let Some(place) = read(&hash()) else { return };
        let seen = written.with_value(|known| known.as_deref() == Some(hash().as_str()));
        if !seen {
            follow(state, place, written);
        }
    };
    for event in ["hashchange", "popstate"] {
        // The page lives as long as its document, and so does the listener.
        EventListener::new(&window(), event, move |_| obey()).forget();
    }
}

/// Takes over what an address asks for.
fn follow(state: State, place: Place, written: StoredValue<Option<String>>) {
    let now = state.answers.with_untracked(|answers| write(state.page.get_untracked(), answers, state.view.get_untracked()));
    let (answers, view, notes) = match place.job {
        Some(job) => (job.answers, job.view.unwrap_or(View::Today), job.notes),
        None => (state.answers.get_untracked(), state.view.get_untracked(), Vec::new()),
    };
    let next = write(place.page, &answers, view);
    state.notes.set(from_link(notes));
    written.set_value(Some(next.clone()));
    if next == now {
        return;
    }
    if state.page.get_untracked() != place.page {
        state.page.set(place.page);
    }
    if state.view.get_untracked() != view {
        state.view.set(view);
    }
    if state.answers.with_untracked(|known| *known != answers) {
        state.answers.set(answers);
    }
}

/// Notes with where they are from.
#[must_use]
pub fn from_link(notes: Vec<String>) -> Vec<String> {
    notes.into_iter().map(|note| format!("From the link: {note}")).collect()
}

/// Puts an address into the browser: as a step of the history, or in place of the present one.
fn put(place: &str, step: bool) {
    let Ok(history) = window().history() else { return };
    // A browser may refuse when it is asked too often; the address then follows with the next change.
    let _refused = if step {
        history.push_state_with_url(&JsValue::NULL, "", Some(place))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(place))
    };
}
