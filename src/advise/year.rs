//! What training and serving cost in a year, in the person's own numbers.

use super::{Answer, Headline};
use crate::decide::Side;
use crate::job::{Delivery, Job};
use crate::units::{Band, Usd};

/// A year's cost of a model that is trained and served.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Year {
    /// All training runs of a year.
    pub training: Band<Usd>,
    /// Twelve months of serving.
    pub serving: Band<Usd>,
}

impl Year {
    /// Serving's share of both, in percent.
    #[must_use]
    pub fn serving_percent(&self) -> f64 {
        let all = self.training.likely.value() + self.serving.likely.value();
        if all > 0.0 { self.serving.likely.value() / all * 100.0 } else { 0.0 }
    }
}

fn cost(answers: &[Answer], side: Side) -> Option<Band<Usd>> {
    let answer = answers.iter().find(|answer| answer.side == side)?;
    match &answer.headline {
        Headline::Instances(candidate) => candidate.cost,
        _ => None,
    }
}

/// The year of a job that is trained and served; nothing where a cost is not known.
pub(super) fn of(job: &Job, answers: &[Answer]) -> Option<Year> {
    // A scheduled run is taken to be daily: 30.4 runs a month.
    let serving_times = if job.serving.delivery == Delivery::Schedule { 365.0 } else { 12.0 };
    Some(Year {
        training: cost(answers, Side::Training)?.scale(job.training.runs_per_month * 12.0),
        serving: cost(answers, Side::Serving)?.scale(serving_times),
    })
}
