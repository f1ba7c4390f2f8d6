//! The page in the browser: state in signals, text into the document by difference, events into the state.

pub mod address;
mod aside;
mod clipboard;
mod events;
mod live;
mod measure;
mod regions;
mod state;
pub mod storage;

use leptos::prelude::*;

use super::dom::{failure, jump};
use super::html::MARK;
use super::screen::Page;
use super::{address as places, example, page};
use crate::job::link::Parsed;
use state::State;

/// Starts the page in the browser's document.
pub fn mount() {
    failure::watch("Your job is kept in its address.");
    let ready = aside::ready();
    mount_to_body(|| {
        let state = start();
        place(&untrack(|| state.with_screen(page)).replace(MARK, ""), state);
        address::keep(state);
        regions::keep(state);
        aside::keep(state);
        live::keep(state);
        name_pages(state);
    });
    for id in ["boot", "loading", "first-paint"] {
        if let Some(element) = document().get_element_by_id(id) {
            element.remove();
        }
    }
    if let Some(ready) = ready {
        aside::keep_ready(&ready);
    }
}

/// Puts the page into the document, and listens to what is done on it.
fn place(text: &str, state: State) {
    if let (Some(body), Ok(root)) = (document().body(), document().create_element("div")) {
        root.set_id("page");
        root.set_inner_html(text);
        let _added = body.append_child(&root);
        events::listen(&root, state);
    }
}

/// The state to start with: the job of the link, else that of the last visit, else the first example.
fn start() -> State {
    let place = places::read(&address::hash());
    let page = place.as_ref().map(|place| place.page).unwrap_or_default();
    let mut notes = Vec::new();
    let mut job = Parsed::default();
    if let Some(linked) = place.and_then(|place| place.job) {
        job = linked;
        notes = address::from_link(core::mem::take(&mut job.notes));
    }
    if job.answers.is_empty()
        && let Some(kept) = storage::last()
    {
        job.answers = kept.answers;
        job.view = job.view.or(kept.view);
        notes.extend(storage::from_last_visit(kept.notes));
    }
    if job.answers.is_empty() {
        job.answers = example();
    }
    State::new(page, job, notes)
}

/// Names the document after the open page, and leads the reader to the top of a page that was just opened.
fn name_pages(state: State) {
    Effect::new(move |before: Option<Page>| {
        let page = state.page.get();
        document().set_title(page.title());
        if before.is_some_and(|before| before != page) {
            request_animation_frame(move || {
                jump::show(page.start());
                window().scroll_to_with_x_and_y(0.0, 0.0);
            });
        }
        page
    });
}
