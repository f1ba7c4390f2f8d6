//! The state that the page starts with.

use leptos::prelude::*;

use super::state::State;
use super::{example, storage, url};
use crate::job::View;
use crate::job::link::Parsed;
use crate::job::origin::Origin;

/// The state to start with: the job of the link, else that of the last visit, else the first example.
#[must_use]
pub fn state() -> State {
    let place = url::read(&url::browser::hash());
    let page = place.as_ref().map_or_else(url::browser::own_page, |place| place.page);
    let study = place.as_ref().and_then(|place| place.study);
    let catalogue = place.as_ref().and_then(|place| place.catalogue.clone());
    let mut notes = Vec::new();
    let mut job = Parsed::default();
    // A job that was started anew and has nothing in it yet.
    let mut emptied = false;
    if let Some(linked) = place.and_then(|place| place.job) {
        emptied = linked.notes.is_empty() && linked.answers.is_empty();
        job = linked;
        notes = url::from_link(core::mem::take(&mut job.notes));
    }
    let kept = storage::last_job();
    // A reload finds the same job in the address; what came with its example is known from the last visit.
    let mut origin = Origin::of(&job.answers);
    if let Some(kept) = kept.filter(|kept| job.answers.is_empty() || job.answers == kept.answers) {
        if job.answers.is_empty() && !emptied {
            job.answers = kept.answers;
            job.view = job.view.or(kept.view);
            notes.extend(storage::from_last_visit(kept.notes));
        }
        origin = storage::text(storage::Key::Example).map_or(origin, |name| Origin::named(&name));
    }
    if job.answers.is_empty() && !emptied {
        job.answers = example();
        origin = Origin::of(&job.answers);
    }
    let state = State::new(page, job.answers, job.view.unwrap_or(View::Today));
    state.origin.set_value(origin);
    state.study_place.set(study.unwrap_or_default());
    state.catalogue.set(catalogue.unwrap_or_default());
    state.notes.set(notes);
    state.since.set(job.data.unwrap_or_default());
    if let Some(tab) = storage::tab() {
        state.tab.set(tab);
    }
    Effect::new(move |_| storage::keep_tab(state.tab.get()));
    state
}
