//! A drawn job taken through the flow, and what the engine says of it.

use super::jobs;
use crate::decide::{KEPT, Outcome, Shortlist, Side, Step, branch_taken, rank, walk};
use crate::job::{Answers, Job, View};
use crate::sizing::{Candidate, Needs};
use crate::units::{Gib, RequestsPerSecond, Seconds};

/// A job and its way through the flow.
#[derive(Debug)]
pub struct Played {
    /// The job.
    pub job: Job,
    /// The view.
    pub view: View,
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
        let played = Self { side: jobs::side(topic)?, job, view, outcome };
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

    /// The question that dropped a candidate; nothing where none did.
    #[must_use]
    pub fn dropped(&self, at: usize) -> Option<&Step> {
        let step = *self.shortlist()?.dropped.get(at)?;
        self.outcome.trail.steps.get(usize::from(step)).filter(|_| step != KEPT)
    }

    /// What a candidate scores: lower is better.
    #[must_use]
    pub fn score(&self, one: &Candidate) -> f64 {
        rank::score(&self.job, self.view, self.side, one)
    }

    /// Whether a question is answered the same where the job is somewhat harder, and where it is somewhat easier: only
    /// then is it far enough from a tie to be asked.
    #[must_use]
    pub fn is_firm(&self, topic: &str) -> bool {
        let branch = self.took(topic);
        [1.2, 1.0 / 1.2].into_iter().all(|by| {
            let job = scaled(&self.job, by);
            branch_taken(&job, self.view, &Needs::of(&job), topic) == branch
        })
    }
}

/// The job, so many times as hard in everything that is an amount.
#[must_use]
pub fn scaled(job: &Job, by: f64) -> Job {
    let mut job = job.clone();
    let training = &mut job.training;
    training.epochs *= by;
    training.trees *= by;
    training.rows *= by;
    training.data = training.data * by;
    training.batch *= by;
    training.host_memory = training.host_memory.map(|memory| Gib(memory.value() * by));
    training.measured_time = training.measured_time.map(|time| Seconds(time.value() * by));
    let serving = &mut job.serving;
    serving.average = RequestsPerSecond(serving.average.value() * by);
    serving.peak = RequestsPerSecond(serving.peak.value() * by);
    serving.latency = Seconds(serving.latency.value() / by);
    serving.records *= by;
    serving.payload_mb *= by;
    serving.host_memory = serving.host_memory.map(|memory| Gib(memory.value() * by));
    serving.processing = serving.processing.map(|time| Seconds(time.value() * by));
    job
}
