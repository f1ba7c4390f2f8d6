//! What to do next: a trial before anything is fixed (S15) and, for endpoints, a scaling configuration (S16), with the
//! day that it leads to.

pub mod code;
pub mod day;
mod load_test;
pub mod measured;
pub mod report;
pub mod scaling;
pub mod simulate;
pub mod since;
pub mod traffic;
mod trial;

pub use day::Day;
pub use measured::Measured;
pub use since::Since;

use crate::advise::Advice;
use crate::decide::Side;
use crate::job::Job;
use crate::sizing::Candidate;

/// A table of a section: its columns and rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it holds, for those who do not see it.
    pub name: &'static str,
    /// The names of the columns; the first column names the row.
    pub head: &'static [&'static str],
    /// The cells, row by row.
    pub rows: Vec<Vec<String>>,
}

/// What a section of the plan is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SectionKind {
    /// The trial before a training is fixed.
    TrainingTrial,
    /// The load test before an endpoint is fixed.
    EndpointTrial,
    /// How the endpoint scales in production.
    Scaling,
}

impl SectionKind {
    /// The heading.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::TrainingTrial => "Trial of the training",
            Self::EndpointTrial => "Trial of the endpoint",
            Self::Scaling => "Scaling in production",
        }
    }

    /// Whether it is a trial, whose figures come back as measurements.
    #[must_use]
    pub const fn is_trial(self) -> bool {
        matches!(self, Self::TrainingTrial | Self::EndpointTrial)
    }
}

/// A list of steps under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What it is about.
    pub kind: SectionKind,
    /// What is tried, or how it is watched; before the steps.
    pub tables: Vec<Table>,
    /// The steps in order.
    pub steps: Vec<String>,
    /// Where the rules are published.
    pub source: &'static str,
}

/// The next steps for an advice, one section for each thing to do.
#[must_use]
pub fn plan(job: &Job, advice: &Advice) -> Vec<Section> {
    let mut sections = Vec::new();
    if let Some(answer) = advice.answer(Side::Training) {
        sections.push(trial::section(job, advice, answer));
    }
    if let Some(answer) = advice.answer(Side::Serving) {
        sections.push(load_test::section(job, advice, answer));
        sections.extend(scaling::section(job, advice, answer));
    }
    sections
}

/// The two or three types worth trying, the smallest first: the best of the ranking by the price of what runs.
#[must_use]
pub fn finalists(ranking: &[Candidate]) -> Vec<&Candidate> {
    let mut finalists: Vec<&Candidate> = ranking.iter().take(3).collect();
    let price =
        |one: &Candidate| one.price.map_or(f64::INFINITY, |price| price.usd_per_hour.value() * f64::from(at_once(one)));
    finalists.sort_by(|a, b| price(a).total_cmp(&price(b)));
    finalists
}

/// A load test runs on one instance, the trial of a training on as many as the run.
fn at_once(one: &Candidate) -> u32 {
    if one.rate.likely.value() > 0.0 { 1 } else { one.count }
}

/// What a step of the trail says, its reasons in one text.
fn said(advice: &Advice, question: &str) -> Option<String> {
    let verdict = advice.trail.step(question)?.verdict()?;
    Some(verdict.reasons.iter().map(|reason| reason.text.as_str()).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests;
