//! What the page holds: the answers as typed, the view, how it is looked at, and one outcome worked out of the
//! answers. Nothing else computes.

use leptos::prelude::*;

use crate::app::look::Look;
use crate::app::outcome::Outcome;
use crate::app::screen::{Note, Page, Screen};
use crate::job::link::Parsed;
use crate::job::{Answers, Field, View};

/// The page's state. `Copy`, so that every listener may hold it.
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
    /// What is unfolded, sorted and zoomed.
    pub look: RwSignal<Look>,
    /// What could not be read from the link or the storage, oldest first.
    pub notes: RwSignal<Vec<Note>>,
    /// Whether the next change of address is a step that the back button undoes.
    pub step: StoredValue<bool>,
    /// Whether a field was just changed: then the answer is painted first, and everything else follows two frames later.
    pub typed: StoredValue<bool>,
}

impl State {
    /// The state of a page that starts with this job.
    #[must_use]
    pub fn new(page: Page, job: Parsed, notes: Vec<Note>) -> Self {
        let answers = RwSignal::new(job.answers);
        // How wide things are is measured once they stand in the document.
        let look = Look { flow_width: 0, since: job.data.unwrap_or_default(), ..Look::default() };
        Self {
            page: RwSignal::new(page),
            answers,
            view: RwSignal::new(job.view.unwrap_or(View::Today)),
            outcome: Memo::new(move |before| answers.with(|answers| Outcome::of(answers, before))),
            look: RwSignal::new(look),
            notes: RwSignal::new(notes),
            step: StoredValue::new(false),
            typed: StoredValue::new(false),
        }
    }

    /// Makes something of all that is shown, and is made again when any of it changes.
    pub fn with_screen<T>(&self, make: impl FnOnce(&Screen<'_>) -> T) -> T {
        let (page, view) = (self.page.get(), self.view.get());
        let (answers, outcome, notes, look) =
            (self.answers.read(), self.outcome.read(), self.notes.read(), self.look.read());
        make(&Screen { page, answers: &answers, view, outcome: &outcome, notes: &notes, look: &look })
    }

    /// Takes over what was typed into a field.
    pub fn edit(&self, field: Field, text: &str) {
        self.typed.set_value(true);
        self.answers.update(|answers| answers.set(field, text));
    }

    /// Takes over a choice that the back button can undo.
    pub fn choose(&self, field: Field, key: &str) {
        self.step.set_value(true);
        self.edit(field, key);
    }

    /// Takes away what was said of the link that the job came by.
    pub fn dismiss(&self) {
        self.notes.set(Vec::new());
        self.look.update(|look| look.since.clear());
    }

    /// Starts over with another job, which the back button can undo.
    pub fn open(&self, answers: Answers) {
        self.step.set_value(true);
        self.dismiss();
        self.answers.set(answers);
    }
}
