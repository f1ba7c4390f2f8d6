//! The study page in the browser: the state in one cell, text into the document by difference, events into actions.

mod events;
mod files;
mod storage;

use core::cell::RefCell;

use gloo::timers::callback::Timeout;
use web_sys::Element;

use super::exam::{CLOCK, clock};
use super::state::{Notice, Study, Wants};
use super::{LIVE, Place, Region, page};
use crate::app::dom::{document, failure, jump, morph, window};
use crate::app::html::MARK;
use crate::study::progress::Moment;

/// How often the clock of an exam shows another second, in milliseconds.
const SECOND_MS: u32 = 1000;
/// After how many seconds the time spent on an exam is kept.
const KEEP_EVERY: u64 = 15;

/// The page: its state, and the text of each region as it stands in the document.
struct Open {
    study: Study,
    drawn: [String; Region::ALL.len()],
    /// The text of progress that this tab has last seen in the storage, and whether nothing may take its place.
    seen: Option<String>,
    precious: bool,
    seconds: u64,
}

thread_local! {
    static OPEN: RefCell<Option<Open>> = const { RefCell::new(None) };
}

/// Starts the page in the browser's document.
pub fn mount() {
    failure::watch("Your progress is kept in this browser.");
    let now = now();
    let kept = storage::read();
    let mut study = Study::new(kept.progress.unwrap_or_default(), storage::view(), now, now.millis);
    note_unread(&mut study, kept.unread, kept.refused);
    study.reopen_exam();
    study.open(Place::read(&hash()).unwrap_or(Place::Learn));
    let Some(body) = document().body() else { return };
    let root = document().create_element("div");
    let Ok(root) = root else { return };
    root.set_id("page");
    root.set_inner_html(&page(&study).replace(MARK, ""));
    let _placed = body.append_child(&root);
    for id in ["boot", "loading", "first-paint"] {
        if let Some(element) = document().get_element_by_id(id) {
            element.remove();
        }
    }
    let drawn = Region::ALL.map(|region| region.draw(&study));
    OPEN.with_borrow_mut(|open| {
        *open = Some(Open { study, drawn, seen: kept.text, precious: kept.precious, seconds: 0 });
    });
    events::listen(&root);
    change(|_| {});
    second();
}

/// Says why a text could not be read, and has it at hand to be saved.
fn note_unread(study: &mut Study, unread: Option<String>, refused: Option<String>) {
    study.unread = unread;
    if let Some(reason) = refused {
        study.notice(Notice::Unread(reason));
    }
}

/// The part of the browser's address from `#` on.
fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Now, and the person's own day.
fn now() -> Moment {
    let millis = js_sys::Date::now();
    let offset = js_sys::Date::new_0().get_timezone_offset() * 60_000.0;
    // `as` saturates, and no clock runs before 1970.
    Moment { millis: millis as u64, day: ((millis - offset) / 86_400_000.0) as u32 }
}

/// Does something with the page. Nothing where it is being changed already: an element that is taken away while its text is
/// being edited may tell so in the middle of that.
fn with_open<T>(does: impl FnOnce(&mut Open) -> Option<T>) -> Option<T> {
    OPEN.with(|open| does(open.try_borrow_mut().ok()?.as_mut()?))
}

/// Changes the state: brings in what another tab has kept, does it, draws what differs, and does what is wanted of the
/// browser.
fn change(change: impl FnOnce(&mut Study)) {
    let wants = with_open(|open| {
        open.study.now = now();
        open.catch_up();
        change(&mut open.study);
        let wants = core::mem::take(&mut open.study.wants);
        if wants.keep {
            open.keep();
        }
        if let Some(place) = wants.go {
            go(place);
            open.study.open(place);
        }
        open.draw();
        Some(wants)
    });
    if let Some(wants) = wants {
        fulfil(wants);
    }
}

impl Open {
    /// Takes over what another tab has kept since.
    fn catch_up(&mut self) {
        if storage::text() != self.seen {
            let kept = storage::read();
            if let Some(progress) = &kept.progress {
                self.study.join(progress);
            }
            note_unread(&mut self.study, kept.unread, kept.refused);
            (self.seen, self.precious) = (kept.text, kept.precious);
        }
    }

    /// Keeps progress, and says where that is not possible.
    fn keep(&mut self) {
        let text = self.study.progress.to_json();
        if !self.precious && storage::write(&text) {
            self.seen = Some(text);
        } else {
            self.study.notice(Notice::Full);
        }
    }

    /// Brings every region to what the state says, and measures the picture where one has come.
    fn draw(&mut self) {
        self.draw_once();
        if let Ok(Some(frame)) = document().query_selector("[data-measure=flow]")
            && frame.client_width() != self.study.width
        {
            self.study.measured(frame.client_width());
            self.draw_once();
        }
        document().set_title(&self.study.place.title());
    }

    fn draw_once(&mut self) {
        for (region, drawn) in Region::ALL.into_iter().zip(&mut self.drawn) {
            let text = region.draw(&self.study);
            if *drawn != text
                && let Some(element) = document().get_element_by_id(region.id())
            {
                morph::bring(&element, &text);
                *drawn = text;
            }
        }
        // On the page that answers these come from a worker, in whose place nothing is drawn.
        for (id, text) in self.study.explained() {
            if let Some(place) = document().get_element_by_id(&id) {
                morph::bring(&place, &text);
            }
        }
    }
}

/// Does what only a browser can do.
fn fulfil(wants: Wants) {
    if wants.go.is_some() {
        top();
    }
    if let Some(id) = wants.focus {
        jump::show(&id);
    }
    if let (Some(text), Some(live)) = (wants.say, live()) {
        live.set_text_content(Some(&text));
    }
    if let Some(file) = wants.download {
        files::download(&file);
    }
}

fn live() -> Option<Element> {
    document().get_element_by_id(LIVE)
}

/// Puts a page into the address, as a step of the history.
fn go(place: Place) {
    if let Ok(history) = window().history() {
        let _refused = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&place.address()));
    }
}

/// Leads to the top of a page that was just opened.
fn top() {
    jump::show(super::START);
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// The address has changed: a link, the back button, a typed address.
fn follow_address() {
    let Some(place) = Place::read(&hash()) else { return };
    change(|study| {
        if study.place != place {
            study.open(place);
        }
    });
    top();
}

/// A second has passed, and the next begins. Only the clock's own text changes, unless the time is up.
fn second() {
    Timeout::new(SECOND_MS, second).forget();
    let due = with_open(|open| {
        let exam = open.study.progress.exam().filter(|exam| !exam.is_paused())?;
        let left = exam.left(now().millis);
        if let Some(element) = document().get_element_by_id(CLOCK) {
            element.set_text_content(Some(&clock(left)));
        }
        open.seconds += 1;
        (left == 0 || open.seconds.is_multiple_of(KEEP_EVERY)).then_some(())
    });
    if due.is_some() {
        change(|study| study.tick(true));
    }
}
