//! What the page holds: the answers as typed, the view, and one outcome worked out of them. Nothing else computes.

use std::sync::Arc;

use leptos::prelude::*;

use crate::advise::{Advice, advise_both};
use crate::job::{Answers, FieldError, Job, View};

/// A job and the advice on it in both views. Cheap to clone; equal only to itself.
#[derive(Debug, Clone)]
pub struct Shown(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    job: Job,
    today: Advice,
    book: Advice,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Shown {
    /// Works out the advice on a job in both views.
    #[must_use]
    pub fn of(job: Job) -> Self {
        let (today, book) = advise_both(&job);
        Self(Arc::new(Inner { job, today, book }))
    }

    /// The job.
    #[must_use]
    pub fn job(&self) -> &Job {
        &self.0.job
    }

    /// The advice of a view.
    #[must_use]
    pub fn advice(&self, view: View) -> &Advice {
        match view {
            View::Today => &self.0.today,
            View::Book => &self.0.book,
        }
    }

    /// The advice of the view that is not asked for.
    #[must_use]
    pub fn other(&self, view: View) -> &Advice {
        match view {
            View::Today => &self.0.book,
            View::Book => &self.0.today,
        }
    }
}

/// What the answers came to: the last job that could be read, and what is wrong with the fields now.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The last good job with its advice; it stays while a field is wrong.
    pub shown: Shown,
    /// What is wrong now, a message for each field; empty where `shown` answers what the form says.
    pub errors: Vec<FieldError>,
}

impl Outcome {
    /// The outcome of these answers. Where they cannot be read, what was shown before stays.
    fn of(answers: &Answers, before: Option<&Self>) -> Self {
        match answers.validate() {
            Ok(job) => Self { shown: Shown::of(job), errors: Vec::new() },
            Err(errors) => {
                let shown = before.map_or_else(|| Shown::of(fallback(answers)), |before| before.shown.clone());
                Self { shown, errors }
            }
        }
    }
}

/// A job to show where the very first answers cannot be read: the readable fields alone, else nothing said at all.
fn fallback(answers: &Answers) -> Job {
    let mut readable = answers.clone();
    // One round leaves out the fields that are wrong; a second what becomes wrong without them.
    for _ in 0..2 {
        match readable.validate() {
            Ok(job) => return job,
            Err(errors) => errors.iter().for_each(|error| readable.set(error.field, "")),
        }
    }
    crate::job::example()
}

/// The page's state. `Copy`, so every component may hold it.
#[derive(Debug, Clone, Copy)]
pub struct State {
    /// What the form says, as typed.
    pub answers: RwSignal<Answers>,
    /// The view that is shown.
    pub view: RwSignal<View>,
    /// What the answers came to.
    pub outcome: Memo<Outcome>,
    /// What could not be read from the link or the storage, a sentence each.
    pub notes: RwSignal<Vec<String>>,
}

impl State {
    /// The state of a page that starts with these answers.
    #[must_use]
    pub fn new(answers: Answers, view: View, notes: Vec<String>) -> Self {
        let answers = RwSignal::new(answers);
        Self {
            answers,
            view: RwSignal::new(view),
            outcome: Memo::new(move |before| answers.with(|answers| Outcome::of(answers, before))),
            notes: RwSignal::new(notes),
        }
    }
}
