//! Keeps the browser's address and the state in step, both ways.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{Place, read, write};
use crate::app::state::{Page, State};
use crate::app::storage;
use crate::app::url::from_link;
use crate::job::{Answers, View};

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
    // The study page is the same program under another name.
    let page = page.strip_suffix("study.html").unwrap_or(page);
    let place = state.answers.with_untracked(|answers| write(Page::Advise, answers, state.view.get_untracked()));
    format!("{page}{place}")
}

/// The page that this document shows where its address names none: `study.html` says so on its `body`.
#[must_use]
pub fn own_page() -> Page {
    let own = document().body().and_then(|body| body.get_attribute("data-page"));
    if own.as_deref() == Some("study") { Page::Study } else { Page::Advise }
}

/// An address that waits until typing rests.
#[derive(Debug)]
struct Waiting {
    place: String,
    /// Dropping it cancels it.
    _timeout: Timeout,
}

/// What the browser's address is known to hold, and what it is about to.
#[derive(Debug, Clone, Copy)]
struct Address {
    state: State,
    /// The last address written or read, in the form that [`write`] gives it.
    known: StoredValue<Option<String>>,
    waiting: StoredValue<Option<Waiting>, LocalStorage>,
    /// The job that an address without one stands for: that of the start.
    first: StoredValue<(Answers, View)>,
}

impl Address {
    /// Writes what waits, now.
    fn flush(self) {
        let waiting = self.waiting.try_update_value(Option::take).flatten();
        if let Some(Waiting { place, .. }) = waiting {
            self.record(place, false);
        }
    }

    /// Writes an address, as a step of the history or in place of the present one, and keeps the job.
    fn record(self, place: String, step: bool) {
        put(&place, step);
        let view = self.state.view.get_untracked();
        self.state.answers.with_untracked(|answers| storage::keep_job(answers, view, &self.state.origin.get_value()));
        self.known.set_value(Some(place));
    }

    /// Follows the state.
    fn follow_state(self) {
        let State { page, answers, view, study_place, catalogue, step, .. } = self.state;
        let place = match page.get() {
            Page::Study => study_place.get().address(),
            Page::Catalogue => ["#/catalogue", &catalogue.get()].concat(),
            page => answers.with(|answers| write(page, answers, view.get())),
        };
        let step = step.try_update_value(core::mem::take).unwrap_or_default();
        // What was just read needs no writing: a link with unreadable parts stays as it came until something changes.
        if self.known.with_value(|known| known.as_ref().is_none_or(|known| *known == place)) {
            self.waiting.set_value(None);
            self.known.set_value(Some(place));
        } else if step {
            // What was typed just before belongs to the step that is left.
            self.flush();
            self.record(place, true);
        } else {
            let timeout = Timeout::new(REST_MS, move || self.flush());
            self.waiting.set_value(Some(Waiting { place, _timeout: timeout }));
        }
    }

    /// Follows the browser: its back button, a link, a typed address.
    fn follow_browser(self) {
        let hash = hash();
        if self.known.with_value(|known| known.as_deref() == Some(hash.as_str())) {
            return;
        }
        // The entry that the visit began with has no address of its own.
        let start = || (hash.len() <= 1).then(|| Place { page: own_page(), job: None, study: None, catalogue: None });
        if let Some(place) = read(&hash).or_else(start) {
            self.take_over(place);
        }
    }

    /// Takes over what an address asks for.
    fn take_over(self, place: Place) {
        let State { page, answers, view, notes, since, study_place, catalogue, .. } = self.state;
        self.state.dismiss();
        let (next_answers, next_view) = match place.job {
            Some(job) => {
                notes.set(from_link(job.notes));
                since.set(job.data.unwrap_or_default());
                (job.answers, job.view.unwrap_or(View::Today))
            }
            None if hash().len() <= 1 => self.first.get_value(),
            None => (answers.get_untracked(), view.get_untracked()),
        };
        let study = place.study.unwrap_or_default();
        let look = place.catalogue.unwrap_or_default();
        self.known.set_value(Some(match place.page {
            Page::Study => study.address(),
            Page::Catalogue => ["#/catalogue", &look].concat(),
            page => write(page, &next_answers, next_view),
        }));
        if place.page == Page::Study && study_place.get_untracked() != study {
            study_place.set(study);
        }
        if place.page == Page::Catalogue && catalogue.with_untracked(|now| *now != look) {
            catalogue.set(look);
        }
        if page.get_untracked() != place.page {
            page.set(place.page);
        }
        if view.get_untracked() != next_view {
            view.set(next_view);
        }
        if answers.with_untracked(|answers| *answers != next_answers) {
            self.state.take_over(next_answers);
        }
    }
}

/// Makes the address follow the state and the state follow the address, from now on.
pub fn keep(state: State) {
    let first = (state.answers.get_untracked(), state.view.get_untracked());
    let address = Address {
        state,
        known: StoredValue::new(None),
        waiting: StoredValue::new_local(None),
        first: StoredValue::new(first),
    };
    Effect::new(move |_| address.follow_state());
    // The page lives as long as its document, and so do the listeners.
    for event in ["hashchange", "popstate"] {
        EventListener::new(&window(), event, move |_| address.follow_browser()).forget();
    }
    // A field that is left has rested: a link that is pressed next must find it in the address.
    EventListener::new(&document(), "change", move |_| address.flush()).forget();
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
