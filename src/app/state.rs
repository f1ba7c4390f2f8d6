//! What the page holds: the answers as typed, the view, and one outcome worked out of them. Nothing else computes.
//!
//! [`State`] is in the context of every component ([`state`]). What only one component needs (open, sorted, hovered) lives
//! in that component.

use leptos::prelude::*;

use crate::advise::{Advice, Answer};
use crate::advise::{Outcome, Shown};
use crate::decide::Side;
use crate::facts::own::Prices;
use crate::job::origin::{self, Origin};
use crate::job::{Answers, Field, View};
use crate::study::session::{Place, Study};

/// The pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// The job and its answer.
    #[default]
    Advise,
    /// Every instance type.
    Catalogue,
    /// Many jobs of a file.
    Jobs,
    /// Lessons, questions, cards and exams.
    Study,
    /// What Sagefit is, where its facts are from, and what it does not know.
    About,
}

impl Page {
    /// The pages of the header, in its order.
    pub const HEADER: [Self; 4] = [Self::Advise, Self::Catalogue, Self::Study, Self::About];

    /// The title of the document.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Advise => "Sagefit: which SageMaker instance, how many, and why",
            Self::Catalogue => "SageMaker instance types: Sagefit",
            Self::Jobs => "Many jobs at once: Sagefit",
            Self::Study => "Sagefit study",
            Self::About => "About Sagefit",
        }
    }

    /// Its name in the header.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Advise => "Advise",
            Self::Catalogue => "Catalogue",
            Self::Jobs => "Many jobs",
            Self::Study => "Study",
            Self::About => "About",
        }
    }

    /// The id of the element where reading begins.
    #[must_use]
    pub const fn start(self) -> &'static str {
        match self {
            Self::Advise => "answer",
            Self::Catalogue => "catalogue",
            Self::Jobs => "jobs",
            Self::Study => "study",
            Self::About => "about",
        }
    }
}

/// The tabs under the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// The questions and the way through them.
    #[default]
    Flow,
    /// Every type that fits, ranked.
    Candidates,
    /// Memory and time with their formulas.
    Numbers,
    /// Trial, scaling, code.
    NextSteps,
}

impl Tab {
    /// Every tab, in order.
    pub const ALL: [Self; 4] = [Self::Flow, Self::Candidates, Self::Numbers, Self::NextSteps];

    /// The tab's part of ids, and its name in the storage.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Flow => "flow",
            Self::Candidates => "candidates",
            Self::Numbers => "numbers",
            Self::NextSteps => "next-steps",
        }
    }

    /// The tab's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Flow => "Flow",
            Self::Candidates => "Candidates",
            Self::Numbers => "Numbers",
            Self::NextSteps => "Next steps",
        }
    }

    /// The tab of an id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.id() == id)
    }
}

/// Something that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Where it came from, in a few words.
    pub from: &'static str,
    /// What became of it, in a sentence.
    pub text: String,
}

/// How many changes can be undone.
const UNDO: usize = 50;

/// What the page holds. `Copy`, so that every handler may hold it.
#[derive(Debug, Clone, Copy)]
pub struct State {
    /// Which page is open.
    pub page: RwSignal<Page>,
    /// What the form says, as typed.
    pub answers: RwSignal<Answers>,
    /// The view that is shown.
    pub view: RwSignal<View>,
    /// The prices that answers are made with: those on record, under what a person brought.
    pub prices: RwSignal<Prices>,
    /// What the answers came to.
    pub outcome: Memo<Outcome>,
    /// The last good job with its advice; nothing only where no part of the answers makes a job.
    pub shown: Memo<Option<Shown>>,
    /// The same, a frame after the answer was painted: what stands below the answer reads this one, so that typing is
    /// never held up by it.
    pub settled: Signal<Option<Shown>>,
    /// Which tab is open.
    pub tab: RwSignal<Tab>,
    /// Whether the flow shows the other view's path beside that of the shown one.
    pub both_paths: RwSignal<bool>,
    /// What could not be read from the link, the storage or a file, oldest first.
    pub notes: RwSignal<Vec<Note>>,
    /// What was pasted or dropped and is not yet taken over; nothing where the box for it is closed.
    pub pasted: RwSignal<Option<String>>,
    /// A practice question that was pasted, for the study page. It is kept nowhere else.
    pub question: RwSignal<String>,
    /// The date of the facts that the job came with, by a link or a file; empty where it came without.
    pub since: RwSignal<String>,
    /// Whether the next change of address is a step that the back button undoes.
    pub step: StoredValue<bool>,
    /// The jobs before with their origin, the last one last.
    pub undo: RwSignal<Vec<(Answers, Origin)>>,
    /// Which values came with an example.
    pub origin: StoredValue<Origin>,
    /// The fields of the example that the last change cleared.
    pub cleared: RwSignal<Vec<Field>>,
    /// What is looked at of the catalogue, as the part of the address behind `#/catalogue`: its own part reads it.
    pub catalogue: RwSignal<String>,
    /// Which part of the study page is open.
    pub study_place: RwSignal<Place>,
    /// What the study page holds, once it was opened: it stays while another page is open.
    pub study: StoredValue<Option<ArcRwSignal<Study>>>,
    /// The field that was changed last: what is typed into one field is one change.
    last_edit: StoredValue<Option<Field>>,
}

impl State {
    /// The state of a page that starts with these answers.
    #[must_use]
    pub fn new(page: Page, answers: Answers, view: View) -> Self {
        let origin = StoredValue::new(Origin::of(&answers));
        let answers = RwSignal::new(answers);
        let prices = RwSignal::new(Prices::default());
        let outcome = Memo::new(move |before| Outcome::of(&answers.get().priced(&prices.get()), before));
        let shown = Memo::new(move |_| outcome.with(|outcome| outcome.shown.clone()));
        Self {
            page: RwSignal::new(page),
            answers,
            view: RwSignal::new(view),
            prices,
            outcome,
            shown,
            settled: settled(shown),
            tab: RwSignal::new(Tab::default()),
            both_paths: RwSignal::new(false),
            notes: RwSignal::new(Vec::new()),
            pasted: RwSignal::new(None),
            question: RwSignal::new(String::new()),
            since: RwSignal::new(String::new()),
            step: StoredValue::new(false),
            catalogue: RwSignal::new(String::new()),
            study_place: RwSignal::new(Place::default()),
            study: StoredValue::new(None),
            undo: RwSignal::new(Vec::new()),
            origin,
            cleared: RwSignal::new(Vec::new()),
            last_edit: StoredValue::new(None),
        }
    }

    /// The text of a field as typed; empty where nothing was said. Tracks the answers.
    #[must_use]
    pub fn text(&self, field: Field) -> String {
        self.answers.with(|answers| answers.get(field).unwrap_or_default().to_owned())
    }

    /// Reads something of the shown advice in the shown view, right after a change. Nothing where there is none.
    pub fn with_advice<T>(&self, read: impl FnOnce(&Shown, &Advice) -> T) -> Option<T> {
        let view = self.view.get();
        self.shown.with(|shown| shown.as_ref().map(|shown| read(shown, shown.advice(view))))
    }

    /// Reads something of the shown answer of a side, right after a change. Nothing where the side is not asked for.
    pub fn with_answer<T>(&self, side: Side, read: impl FnOnce(&Shown, &Answer) -> T) -> Option<T> {
        self.with_advice(|shown, advice| advice.answer(side).map(|answer| read(shown, answer))).flatten()
    }

    /// Reads something of the advice that has settled: what stands below the answer reads this one.
    pub fn with_settled<T>(&self, read: impl FnOnce(&Shown, &Advice) -> T) -> Option<T> {
        let view = self.view.get();
        self.settled.with(|shown| shown.as_ref().map(|shown| read(shown, shown.advice(view))))
    }

    /// Whether nobody has said what runs: the page then asks that first. Tracks the answers.
    #[must_use]
    pub fn asks_what_runs(&self) -> bool {
        self.answers.with(Answers::asks_what_runs)
    }

    /// Takes over what was typed into a field.
    pub fn edit(&self, field: Field, text: &str) {
        if self.answers.with_untracked(|answers| answers.get(field).unwrap_or_default() == text) {
            return;
        }
        // A new field is a new step: back and undo go to the job before it was touched.
        if self.last_edit.get_value() != Some(field) {
            self.remember();
            self.step.set_value(true);
        }
        self.last_edit.set_value(Some(field));
        let origin = self.origin.get_value();
        self.origin.update_value(|origin| origin.say(field));
        if matches!(field, Field::Task | Field::Algorithm | Field::Model) {
            let (after, cleared) =
                self.answers.with_untracked(|answers| origin::changed(answers, &origin, field, text));
            self.cleared.set(cleared);
            self.answers.set(after);
        } else {
            if self.cleared.with_untracked(|cleared| !cleared.is_empty()) {
                self.cleared.set(Vec::new());
            }
            self.answers.update(|answers| answers.set(field, text));
        }
    }

    /// Takes over a choice, which is a step of its own.
    pub fn choose(&self, field: Field, key: &str) {
        self.last_edit.set_value(None);
        self.edit(field, key);
        self.last_edit.set_value(None);
    }

    /// Takes away what was said of the link or the file that the job came by.
    pub fn dismiss(&self) {
        self.notes.set(Vec::new());
        self.since.set(String::new());
    }

    /// Starts over with another job, which back and undo lead away from.
    pub fn open(&self, answers: Answers) {
        self.remember();
        self.last_edit.set_value(None);
        self.step.set_value(true);
        self.dismiss();
        self.origin.set_value(Origin::of(&answers));
        self.cleared.set(Vec::new());
        self.answers.set(answers);
    }

    /// Shows the job of another entry of the history, or of an address that was typed.
    pub fn take_over(&self, answers: Answers) {
        // A step back within what began as an example still knows it; another example is one of its own.
        let origin = Origin::of(&answers);
        if origin.example().is_some() {
            self.origin.set_value(origin);
        }
        self.cleared.set(Vec::new());
        self.answers.set(answers);
    }

    /// Keeps the job as it is now, so that it can be gone back to.
    fn remember(&self) {
        let now = (self.answers.get_untracked(), self.origin.get_value());
        self.undo.update(|undo| {
            if undo.last().is_none_or(|(answers, _)| *answers != now.0) {
                undo.push(now);
            }
            if undo.len() > UNDO {
                undo.remove(0);
            }
        });
    }

    /// Goes back to the job before the last change.
    pub fn undo(&self) {
        let before = self.undo.try_update(Vec::pop).flatten();
        if let Some((answers, origin)) = before {
            self.last_edit.set_value(None);
            self.step.set_value(true);
            self.origin.set_value(origin);
            self.cleared.set(Vec::new());
            self.answers.set(answers);
        }
    }
}

/// The state of the page that a component stands in.
#[must_use]
pub fn state() -> State {
    expect_context()
}

/// The same a frame after it was painted. Natively nothing is painted, and it is the same at once.
#[cfg(not(feature = "csr"))]
fn settled(shown: Memo<Option<Shown>>) -> Signal<Option<Shown>> {
    shown.into()
}

/// The same a frame after it was painted, so that a key's answer is on the screen before anything below it is drawn; while
/// somebody types, once the keys rest, so that no key waits for what is drawn of the one before.
#[cfg(feature = "csr")]
fn settled(shown: Memo<Option<Shown>>) -> Signal<Option<Shown>> {
    use gloo::timers::callback::Timeout;
    /// The answer's own frame has to get to the screen first.
    const FRAME_MS: u32 = 16;
    /// Two changes that follow each other so fast are typed.
    const TYPED_MS: f64 = 300.0;
    /// How long keys have to rest: longer than the pause between two keys of somebody who types fast.
    const REST_MS: u32 = 160;
    let settled = RwSignal::new(shown.get_untracked());
    let waiting: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |before: Option<f64>| {
        shown.track();
        let now = js_sys::Date::now();
        let rest = if before.is_some_and(|before| now - before < TYPED_MS) { REST_MS } else { FRAME_MS };
        let settle = move || {
            // The page that showed it may be gone.
            if let Some(now) = shown.try_get_untracked()
                && settled.try_with_untracked(|before| *before != now) == Some(true)
            {
                settled.try_set(now);
            }
        };
        // A newer change cancels the wait of the one before.
        request_animation_frame(move || drop(waiting.try_set_value(Some(Timeout::new(rest, settle)))));
        now
    });
    settled.into()
}
