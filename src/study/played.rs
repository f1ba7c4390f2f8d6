//! A drawn job taken through the flow, and what the engine says of it.

use super::jobs;
use crate::decide::{Outcome, Shortlist, Side, Step, walk};
use crate::job::{Answers, Job, View};
use crate::sizing::{Candidate, Needs};

/// A job and its way through the flow.
#[derive(Debug)]
pub struct Played {
    /// The job.
    pub job: Job,
    /// The way and what was left.
    pub outcome: Outcome,
    /// The side that is asked about.
    pub side: Side,
}

impl Played {
    /// Takes a job through the flow, to ask about a question of it; nothing where the answers are no job or the flow
    /// does not come to that question.
    #[must_use]
    pub fn of(answers: &Answers, view: View, topic: &str) -> Option<Self> {
        let job = answers.validate().ok()?;
        let needs = Needs::of(&job);
        let outcome = walk(&job, view, &needs);
        let played = Self { side: jobs::side(topic)?, job, outcome };
        played.step(topic).is_some().then_some(played)
    }

    /// The step of a question, where it was asked.
    #[must_use]
    pub fn step(&self, question: &str) -> Option<&Step> {
        self.outcome.trail.step(question)
    }

    /// The branch that a question took.
    #[must_use]
    pub fn took(&self, question: &str) -> Option<&'static str> {
        self.outcome.trail.took(question)
    }

    /// What the questions left on the side that is asked about.
    #[must_use]
    pub const fn shortlist(&self) -> Option<&Shortlist> {
        match self.side {
            Side::Serving => self.outcome.serving.as_ref(),
            _ => self.outcome.training.as_ref(),
        }
    }

    /// The one that is recommended, where instances are and one passes.
    #[must_use]
    pub fn best(&self) -> Option<&Candidate> {
        let instances =
            self.side == Side::Training || !matches!(self.took("option"), Some("serverless" | "edge" | "processing"));
        self.shortlist()?.best.as_ref().filter(|best| instances && best.passes())
    }
}
