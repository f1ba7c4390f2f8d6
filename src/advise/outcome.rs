//! What the answers came to: the last job that could be read with its advice, and what is wrong with the fields now.

use std::sync::{Arc, OnceLock};

use super::{Advice, advise};
use crate::job::{Answers, Field, FieldError, Job, View};

/// A job and the advice on it in both views, each worked out when it is first looked at. Cheap to clone; equal only to itself.
#[derive(Debug, Clone)]
pub struct Shown(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    answers: Answers,
    job: Job,
    today: OnceLock<Advice>,
    book: OnceLock<Advice>,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Shown {
    /// A job that is to be shown.
    #[must_use]
    pub fn of(job: Job, answers: Answers) -> Self {
        Self(Arc::new(Inner { answers, job, today: OnceLock::new(), book: OnceLock::new() }))
    }

    /// The answers that the job was read from.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.0.answers
    }

    /// The job.
    #[must_use]
    pub fn job(&self) -> &Job {
        &self.0.job
    }

    /// The advice of a view.
    #[must_use]
    pub fn advice(&self, view: View) -> &Advice {
        let known = if view == View::Today { &self.0.today } else { &self.0.book };
        known.get_or_init(|| advise(&self.0.job, view))
    }

    /// The advice of the view that is not asked for.
    #[must_use]
    pub fn other(&self, view: View) -> &Advice {
        self.advice(if view == View::Today { View::Book } else { View::Today })
    }
}

/// What the answers came to: the last job that could be read, and what is wrong with the fields now.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The answers it is the outcome of.
    answers: Answers,
    /// The last good job with its advice; it stays while a field is wrong. Nothing only where no part of the very
    /// first answers makes a job.
    pub shown: Option<Shown>,
    /// What is wrong now, one for each field; empty where `shown` answers all that the form says.
    pub errors: Vec<FieldError>,
}

impl Outcome {
    /// The outcome of these answers, after the one before.
    #[must_use]
    pub fn of(answers: &Answers, before: Option<&Self>) -> Self {
        let (shown, errors) = match answers.validate() {
            Ok(job) => (Some(Shown::of(job, answers.clone())), Vec::new()),
            Err(errors) => {
                // Typing changes one field at a time; anything more is another job, and the old answer is not its own.
                let same = |before: &&Self| before.answers.prices() == answers.prices();
                let kept = before.filter(same).filter(|before| changed(&before.answers, answers) <= 1);
                let shown = kept.and_then(|before| before.shown.clone());
                (shown.or_else(|| answers.readable().map(|(readable, job)| Shown::of(job, readable))), errors)
            }
        };
        Self { answers: answers.clone(), shown, errors }
    }

    /// What is wrong with a field.
    #[must_use]
    pub fn error(&self, field: Field) -> Option<&str> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.message.as_str())
    }
}

/// In how many fields two sets of answers differ.
fn changed(before: &Answers, after: &Answers) -> usize {
    Field::ALL.iter().filter(|field| before.get(**field) != after.get(**field)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::gallery::{Example, GALLERY};

    fn first() -> Answers {
        GALLERY.first().map(Example::answers).unwrap_or_default()
    }

    #[test]
    fn a_wrong_field_keeps_the_last_good_answer() {
        let good = Outcome::of(&first(), None);
        let mut typed = first();
        typed.set(Field::Deadline, "soon");
        let wrong = Outcome::of(&typed, Some(&good));
        assert_eq!(wrong.shown, good.shown);
        assert!(wrong.error(Field::Deadline).is_some());
        assert!(wrong.error(Field::Epochs).is_none());
    }

    #[test]
    fn another_job_with_a_wrong_field_shows_its_own_readable_part() {
        let good = Outcome::of(&first(), None);
        let other = Answers::of(&[(Field::Task, "serve"), (Field::Algorithm, "xgboost"), (Field::Latency, "x")]);
        let wrong = Outcome::of(&other, Some(&good));
        assert!(wrong.shown.is_some() && wrong.shown != good.shown);
        assert_eq!(wrong.shown.map(|shown| shown.job().task), Some(crate::job::Task::Serve));
    }

    #[test]
    fn nonsense_everywhere_still_makes_a_job() {
        let mut nonsense = Answers::default();
        for field in Field::ALL {
            nonsense.set(*field, "\u{1f980} 1e999");
        }
        let outcome = Outcome::of(&nonsense, None);
        assert!(outcome.shown.is_some());
        assert!(!outcome.errors.is_empty());
    }
}
