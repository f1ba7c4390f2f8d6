//! What the page holds: the answers as typed, the view, and one outcome worked out of them. Nothing else computes.

mod outcome;

use leptos::prelude::*;

use crate::job::{Answers, Field, View};

pub use outcome::{Outcome, Shown};

/// The pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// The job and its answer.
    #[default]
    Advise,
    /// What Sagefit is, where its facts are from, and what it does not know.
    About,
}

impl Page {
    /// The title of the document.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Advise => "Sagefit: which SageMaker instance, how many, and why",
            Self::About => "About Sagefit",
        }
    }

    /// The id of the element where reading begins.
    #[must_use]
    pub const fn start(self) -> &'static str {
        match self {
            Self::Advise => "answer",
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
}

/// Something that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Where it came from, in a few words.
    pub from: &'static str,
    /// What became of it, in a sentence.
    pub text: String,
}

/// The page's state. `Copy`, so that every component may hold it.
#[derive(Debug, Clone, Copy)]
pub struct State {
    /// Which page is open.
    pub page: RwSignal<Page>,
    /// What the form says, as typed.
    pub answers: RwSignal<Answers>,
    /// The view that is shown.
    pub view: RwSignal<View>,
    /// What the answers came to.
    pub outcome: Memo<Outcome>,
    /// Which tab is open.
    pub tab: RwSignal<Tab>,
    /// What could not be read from the link or the storage, oldest first.
    pub notes: RwSignal<Vec<Note>>,
    /// Whether the next change of address is a step that the back button undoes.
    pub step: StoredValue<bool>,
}

impl State {
    /// The state of a page that starts with these answers.
    #[must_use]
    pub fn new(page: Page, answers: Answers, view: View, notes: Vec<Note>) -> Self {
        let answers = RwSignal::new(answers);
        Self {
            page: RwSignal::new(page),
            answers,
            view: RwSignal::new(view),
            outcome: Memo::new(move |before| answers.with(|answers| Outcome::of(answers, before))),
            tab: RwSignal::new(Tab::default()),
            notes: RwSignal::new(notes),
            step: StoredValue::new(false),
        }
    }

    /// The text of a field as typed; empty for "not sure".
    #[must_use]
    pub fn text(&self, field: Field) -> String {
        self.answers.with(|answers| answers.get(field).unwrap_or_default().to_owned())
    }

    /// Takes over what was typed into a field.
    pub fn edit(&self, field: Field, text: &str) {
        self.answers.update(|answers| answers.set(field, text));
    }

    /// Takes over a choice that the back button can undo.
    pub fn choose(&self, field: Field, key: &str) {
        self.step.set_value(true);
        self.edit(field, key);
    }

    /// Starts over with another job, which the back button can undo.
    pub fn open(&self, answers: Answers) {
        self.step.set_value(true);
        self.notes.set(Vec::new());
        self.answers.set(answers);
    }
}
