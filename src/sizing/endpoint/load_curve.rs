//! What an instance with a language model answers, and how soon, from one request alone to all that it holds: the data of
//! a plot of throughput against latency.

use super::chat::{self, limits};
use crate::facts::instance::InstanceType;
use crate::job::Job;
use crate::sizing::ServingNeeds;
use crate::sizing::serving_engine::Answering;
use crate::units::{RequestsPerSecond, Seconds};

/// The instance at so many requests at a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LoadPoint {
    /// Requests that all of its copies answer at a time.
    pub concurrency: f64,
    /// Requests that it answers a second.
    pub rate: RequestsPerSecond,
    /// Tokens of answers that it writes a second.
    pub tokens_a_second: f64,
    /// Until the first token, as half of the requests see it.
    pub first: Seconds,
    /// Each further token.
    pub next: Seconds,
    /// The whole answer.
    pub whole: Seconds,
    /// Whether it keeps what was asked of its answers.
    pub keeps: bool,
    /// Whether it is the point that the instance is sized at.
    pub chosen: bool,
}

/// What ends the requests at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadEnd {
    /// Keys and values fill the memory.
    Memory,
    /// The number that was said.
    Stated,
    /// The whole answer would take too long.
    Whole,
    /// The first token would come too late.
    FirstToken,
    /// Further tokens would come too slowly.
    NextToken,
}

/// The curve of one instance.
#[derive(Debug, Clone, PartialEq)]
pub struct LoadCurve {
    /// Points with more and more requests at a time; one of them is chosen.
    pub points: Vec<LoadPoint>,
    /// What keeps the chosen point from more.
    pub end: LoadEnd,
    /// Copies of the model on the instance.
    pub copies: f64,
    /// Devices of one copy.
    pub devices: u32,
}

/// The curve of an instance for the job; nothing where no language model is served on devices of a known speed.
#[must_use]
pub fn load_curve(job: &Job, needs: &ServingNeeds, instance: &InstanceType) -> Option<LoadCurve> {
    if !job.work.kind.is_llm() {
        return None;
    }
    let chat = chat::of(job, needs, instance)?;
    let (limits, chosen) = (limits(job), chat.chosen);
    let point = |answer: &Answering, is_chosen: bool| {
        let rate = answer.rate() * chat.copies;
        LoadPoint {
            concurrency: answer.callers * chat.copies,
            rate,
            tokens_a_second: rate.value() * job.serving.answer * job.serving.request_batch.max(1.0),
            first: answer.first,
            next: answer.next,
            whole: answer.whole,
            keeps: limits.hold(answer),
            chosen: is_chosen,
        }
    };
    let others = chat.curve.points().iter();
    let before =
        others.clone().filter(|answer| answer.callers < chosen.callers - 0.5).map(|answer| point(answer, false));
    let after = others.clone().filter(|answer| answer.callers > chosen.callers + 0.5);
    let mut points: Vec<LoadPoint> = before.collect();
    points.push(point(&chosen, true));
    points.extend(after.clone().map(|answer| point(answer, false)));
    let said = job.serving.concurrency.is_some_and(|said| chosen.callers + 0.5 > said.floor());
    // The next point that breaks a limit tells which; where one request alone does, that one.
    let mut following = std::iter::once(&chosen).chain(after);
    let end = match following.find(|answer| !limits.hold(answer)) {
        Some(answer) => {
            let late = |limit: Option<Seconds>, value: Seconds| limit.is_some_and(|limit| value > limit);
            if late(limits.first, answer.first) {
                LoadEnd::FirstToken
            } else if late(limits.next, answer.next) {
                LoadEnd::NextToken
            } else {
                LoadEnd::Whole
            }
        }
        None if said => LoadEnd::Stated,
        None => LoadEnd::Memory,
    };
    Some(LoadCurve { points, end, copies: chat.copies, devices: chat.devices })
}
