//! The study page's state in the browser: actions in, storage, clock, focus and files out.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use crate::app::files;
use crate::app::state::{State, state};
use crate::app::storage::{self, Key};
use crate::job::View;
use crate::study::progress::{Moment, Progress};
use crate::study::session::{Action, ExamAction, Focus, Place, Study, Wants};

/// What every part of the study page reads and acts through.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// Everything that it shows.
    pub study: RwSignal<Study>,
    /// The open page.
    pub place: Memo<Place>,
    /// What was last said to screen readers.
    pub said: RwSignal<String>,
    /// What waits for the keyboard's focus.
    focus: RwSignal<Option<Focus>>,
    kept: StoredValue<Kept>,
    state: State,
}

/// What this tab knows of the storage.
#[derive(Debug, Default)]
struct Kept {
    /// The text of progress as it was last seen there.
    seen: Option<String>,
    /// Whether nothing else may take its place: it could neither be read nor put aside.
    precious: bool,
}

/// The room that a component stands in.
pub(super) fn room() -> Room {
    expect_context()
}

impl Room {
    /// Opens the page with what is kept, or with what it held when it was left.
    pub fn enter() -> Self {
        let state = state();
        let study =
            state.study.try_update_value(|study| study.get_or_insert_with(|| ArcRwSignal::new(first())).clone());
        let study: RwSignal<Study> = study.unwrap_or_else(|| ArcRwSignal::new(first())).into();
        let open = state.study_place.get_untracked();
        study.update_untracked(|study| {
            // What was at hand when the page was left is still at hand.
            if study.place != open || open == Place::Today {
                // A rating that can still be taken back is kept with the first thing that the person does.
                let pending = study.practice.pending.take();
                drop(study.update(Action::Open(open)));
                study.practice.pending = pending;
            }
        });
        let room = Self {
            study,
            place: Memo::new(move |_| study.with(|study| study.place)),
            said: RwSignal::new(String::new()),
            focus: RwSignal::new(None),
            kept: StoredValue::new(Kept::default()),
            state,
        };
        room.listen();
        room
    }

    /// Follows the address, the other tabs and the clock.
    fn listen(self) {
        Effect::new(move |before: Option<Place>| {
            let place = self.state.study_place.get();
            if before.is_none() {
                self.act(Action::Exam(ExamAction::Reopen));
            } else if self.place.get_untracked() != place {
                self.act(Action::Open(place));
                self.focus.set(Some(Focus::Heading));
            }
            place
        });
        Effect::new(move |_| document().set_title(&self.place.get().title()));
        // Another tab has kept something, or this one comes to the front and shows what is due by now.
        Effect::new(move |_| {
            for event in ["storage", "visibilitychange", "pagehide"] {
                let handle = window_event_listener_untyped(event, move |_| {
                    // A page that is left may not come back: what can still be taken back counts.
                    let left = event == "pagehide" || document().hidden();
                    self.act(if left && event != "storage" { Action::Settle } else { Action::Refresh });
                });
                on_cleanup(move || handle.remove());
            }
        });
    }

    /// Whether a question is at hand: on a phone it then has the screen to itself.
    pub fn is_asking(self) -> bool {
        self.study.with(|study| match study.place {
            Place::Practise(_) => study.practice.waits(),
            _ => false,
        })
    }

    /// Reads something of the progress once, for what is drawn anew when it changes.
    pub fn progress_once<T>(self, read: impl FnOnce(&Progress, Moment) -> T) -> T {
        self.study.with_untracked(|study| read(&study.progress, study.now))
    }

    /// Reads something of the progress.
    pub fn progress<T>(self, read: impl FnOnce(&Progress, Moment) -> T) -> T {
        self.study.with(|study| read(&study.progress, study.now))
    }

    /// Takes in what happened: what another tab has kept is joined first, then what changed is kept.
    pub fn act(self, action: Action) {
        if let Action::View(view) = action {
            // That it is forgotten in a full storage does no harm.
            let _full = storage::keep(Key::StudyView, view.key());
        }
        let wants = self.study.try_update(|study| {
            study.now = now();
            self.catch_up(study);
            let wants = timed(action, |action| study.update(action));
            if wants.keep && !self.keep(&study.progress) {
                drop(study.update(Action::Full));
            }
            wants
        });
        if let Some(wants) = wants {
            self.fulfil(wants);
        }
        self.keep_at_hand();
    }

    /// Keeps what is at hand for a reload. That a full storage forgets it does no harm.
    fn keep_at_hand(self) {
        let text = self.study.with_untracked(|study| study.holds_something().then(|| study.at_hand_text()));
        match text {
            Some(text) => _ = storage::keep(Key::StudyAtHand, &text),
            None if storage::text(Key::StudyAtHand).is_some_and(|text| !text.is_empty()) => {
                _ = storage::keep(Key::StudyAtHand, "");
            }
            None => {}
        }
    }

    /// Takes over what another tab has kept since. A text that cannot be read is put aside whole before anything takes
    /// its place.
    fn catch_up(self, study: &mut Study) {
        let text = storage::text(Key::Study);
        if self.kept.with_value(|kept| kept.seen == text) {
            return;
        }
        let mut precious = false;
        let aside = storage::text(Key::StudyUnread);
        match text.as_deref().map(Progress::parse) {
            Some(Ok(progress)) => {
                drop(study.update(Action::Join(Box::new(progress))));
                drop(study.update(Action::Unreadable(aside, None)));
            }
            Some(Err(refusal)) => {
                precious = aside != text && !storage::keep(Key::StudyUnread, text.as_deref().unwrap_or_default());
                drop(study.update(Action::Unreadable(text.clone(), Some(refusal.to_string()))));
            }
            None => drop(study.update(Action::Unreadable(aside, None))),
        }
        self.kept.update_value(|kept| (kept.seen, kept.precious) = (text, precious));
    }

    /// Keeps progress; false where that is not possible.
    fn keep(self, progress: &Progress) -> bool {
        let text = progress.to_json();
        let kept = !self.kept.with_value(|kept| kept.precious) && storage::keep(Key::Study, &text);
        if kept {
            self.kept.update_value(|kept| kept.seen = Some(text));
        }
        kept
    }

    /// Does what only a browser can do.
    fn fulfil(self, wants: Wants) {
        if let Some(place) = wants.go {
            self.state.step.set_value(true);
            self.state.study_place.set(place);
            self.focus.set(Some(Focus::Heading));
        }
        if wants.focus.is_some() {
            self.focus.set(wants.focus);
        }
        if let Some(text) = wants.say {
            self.said.set(text);
        }
        if let Some(file) = wants.download {
            files::save(file.name, "text/plain", &file.text);
        }
    }
}

/// Notes how long making the next question takes, for whoever looks at the browser's own timings.
fn timed(action: Action, does: impl FnOnce(Action) -> Wants) -> Wants {
    /// The name in the browser's timings.
    const MADE: &str = "study-question";
    let clock = window().performance().filter(|_| action == Action::Next);
    if let Some(clock) = &clock {
        let _unmarked = clock.mark(MADE);
    }
    let wants = does(action);
    if let Some(clock) = &clock {
        let _unmeasured = clock.measure_with_start_mark(MADE, MADE);
    }
    wants
}

/// The page as it is first opened: without progress where there is no browser to keep it.
fn first() -> Study {
    if cfg!(feature = "csr") {
        let view = storage::text(Key::StudyView).and_then(|key| View::from_key(&key)).unwrap_or(View::Today);
        let now = now();
        let mut study = Study::new(Progress::default(), view, now, now.millis);
        if let Some(text) = storage::text(Key::StudyAtHand) {
            study.take_up(&text);
        }
        study
    } else {
        Study::fresh()
    }
}

/// Now, and the person's own day.
pub(super) fn now() -> Moment {
    let millis = js_sys::Date::now();
    let offset = js_sys::Date::new_0().get_timezone_offset() * 60_000.0;
    // `as` saturates, and no clock runs before 1970.
    Moment { millis: millis as u64, day: ((millis - offset) / 86_400_000.0) as u32 }
}

/// Gives an element the focus when that is wanted, as soon as it is there.
pub(super) fn takes_focus<E>(room: Room, focus: Focus, node: NodeRef<E>)
where
    E: ElementType,
    E::Output: JsCast + Clone + 'static,
{
    Effect::new(move |_| {
        let Some(element) = node.get() else { return };
        if room.focus.get() == Some(focus) {
            room.focus.set(None);
            show(element.unchecked_ref(), focus);
        }
    });
}

/// Focuses an element. Only what is new comes to the top of the screen; a verdict appears where room was kept for it.
fn show(element: &HtmlElement, focus: Focus) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _focused = element.focus_with_options(&options);
    match focus {
        Focus::Heading | Focus::Summary => window().scroll_to_with_x_and_y(0.0, 0.0),
        Focus::Ask(_) | Focus::Front => element.scroll_into_view(),
        Focus::Verdict(_) | Focus::Back | Focus::Delete => {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }
}
