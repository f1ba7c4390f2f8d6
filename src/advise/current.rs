//! What it runs on today against what is recommended.

use super::Answer;
use super::pick::Pick;
use crate::decide::{Side, Trail, mode};
use crate::job::Job;
use crate::sizing::candidate::{Mode, serving_on, training_on};
use crate::sizing::{Candidate, Needs, USABLE, cost};
use crate::units::{Band, Gib, Seconds};

/// A figure today, and with what is recommended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shift {
    /// Today.
    pub today: f64,
    /// Then.
    pub then: f64,
}

impl Shift {
    /// Then less today: below 0 where it falls.
    #[must_use]
    pub fn delta(self) -> f64 {
        self.then - self.today
    }
}

/// The step from today's instances to the recommended.
#[derive(Debug, Clone)]
pub struct Current {
    /// Today's type and count, sized for this job with its checks.
    pub today: Candidate,
    /// Whether it is what is recommended already.
    pub same: bool,
    /// Seconds of the run, or from request to answer; nothing where either is unknown.
    pub seconds: Option<Shift>,
    /// Dollars of a run, or of a month; nothing where either is unknown.
    pub usd: Option<Shift>,
    /// GiB of usable memory that each instance has left; below 0 where it is short.
    pub memory_left_gib: Shift,
    /// The same of each device; nothing where either has none, or nothing is kept on it.
    pub device_memory_left_gib: Option<Shift>,
}

/// Today's type and count, sized for the job.
fn sized(job: &Job, needs: &Needs, trail: &Trail, side: Side) -> Option<Candidate> {
    if side == Side::Training {
        return training_on(job, needs, trail.view, job.training.current?, job.training.current_count);
    }
    let mode = mode(trail.took("option").unwrap_or_default());
    let mut today = serving_on(job, needs, trail.view, mode, job.serving.current?)?;
    // A scheduled run takes as many as its night needs; an endpoint has those that run today.
    if mode != Mode::Batch {
        today.count = job.serving.current_count;
        let count = f64::from(today.count);
        today.cost = today.price.as_ref().map(|price| cost::month(price, count, count, count));
    }
    Some(today)
}

fn left(need: Band<Gib>, there: Gib) -> f64 {
    (there * USABLE - need.likely).value()
}

/// The step from today's instances to the recommended; nothing where nobody said what it runs on, where that cannot be
/// sized, or where no instances are recommended.
#[must_use]
pub fn current(job: &Job, trail: &Trail, answer: &Answer) -> Option<Current> {
    let pick = answer.pick()?;
    let today = sized(job, &Needs::of(job), trail, answer.side)?;
    let shift = |figure: fn(&Candidate) -> Option<f64>| Some(Shift { today: figure(&today)?, then: figure(pick)? });
    let known = |seconds: Seconds| Some(seconds.value()).filter(|value| *value > 0.0);
    let seconds = known(today.time.likely)
        .zip(known(pick.time.likely))
        .or_else(|| known(today.latency.likely).zip(known(pick.latency.likely)))
        .map(|(today, then)| Shift { today, then });
    let device = |one: &Candidate| {
        one.instance.accelerator?;
        (one.device.likely.value() > 0.0).then(|| left(one.device, one.instance.accelerator_memory()))
    };
    Some(Current {
        same: Pick::exactly(&today) == Pick::exactly(pick),
        seconds,
        usd: shift(|one| Some(one.cost?.likely.value())),
        memory_left_gib: Shift {
            today: left(today.host, today.instance.memory),
            then: left(pick.host, pick.instance.memory),
        },
        device_memory_left_gib: shift(device),
        today,
    })
}
