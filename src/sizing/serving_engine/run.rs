//! Runs of so many requests that come at a rate: short runs never reach the load that lasting traffic brings.

use super::Server;
use super::load::{Answering, Exchange, Steps, arriving, places};
use crate::units::{RequestsPerSecond, Seconds};

/// Requests that come at a rate, until so many came.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arrivals {
    /// How many come a second.
    pub rate: RequestsPerSecond,
    /// How many come in all.
    pub requests: f64,
    /// Whether answers differ in length, so that the longest ends long after the others.
    pub lengths_vary: bool,
}

/// Euler's constant: the longest of n lengths that are exponentially distributed is ln n + this times their mean.
const EULER: f64 = 0.577;
/// Share of that which the longest answer reaches: data sets are cut at a longest answer (fitted).
const LONGEST: f64 = 0.7;
/// Halvings that find the requests at a time.
const HALVINGS: usize = 30;

/// Requests at a time that a request finds while it is answered, and requests that come meanwhile; both as means over a run
/// that takes `seconds` until the last came, where an answer takes `whole`. The number at a time grows from none, stays,
/// and falls to none: means over a trapezoid.
fn met(arrivals: &Arrivals, seconds: f64, whole: f64) -> (f64, f64) {
    if whole < seconds {
        let beside = arrivals.rate.value() * whole;
        (beside * (1.0 - whole / (3.0 * seconds)), beside * (1.0 - whole / (2.0 * seconds)))
    } else {
        (arrivals.requests * (1.0 - seconds / (3.0 * whole)), arrivals.requests / 2.0)
    }
}

/// How such a run is answered, and how many requests a second it counts from its first request to its last answer.
#[must_use]
pub fn run(server: &Server, exchange: Exchange, arrivals: &Arrivals) -> (Answering, RequestsPerSecond) {
    let seconds = arrivals.requests / arrivals.rate.value().max(1e-9);
    let room = places(server, exchange);
    // What comes meanwhile depends on how long an answer takes, and that on what comes: a few rounds settle it.
    let at = |batch: f64| {
        let mut others = batch - 1.0;
        let mut found = (arriving(server, exchange, batch, others), batch);
        for _ in 0..4 {
            let answer = arriving(server, exchange, batch, others);
            let (beside, come) = met(arrivals, seconds, answer.whole.value());
            others = come;
            found = (answer, beside);
        }
        found
    };
    let most = room.min(arrivals.requests).max(1.0);
    let (mut few, mut many) = (1.0, most);
    let mut found = at(most);
    if found.1 < most {
        for _ in 0..HALVINGS {
            let middle = (few + many) / 2.0;
            if at(middle).1 > middle { few = middle } else { many = middle }
        }
        found = at(many);
    }
    let mut answer = found.0;
    let rate = room / answer.whole.value().max(1e-9);
    let crowded = room < arrivals.requests && rate < arrivals.rate.value();
    if crowded {
        // The one in the middle waits until those before it have left a place.
        let half = arrivals.requests / 2.0;
        let wait = (half - room) / rate + answer.whole.value() / 2.0 - half / arrivals.rate.value();
        answer.first = answer.first + Seconds(wait.max(0.0));
        answer.whole = answer.whole + Seconds(wait.max(0.0));
    }
    let begun =
        if crowded { seconds.max((arrivals.requests - room) / rate + found.0.whole.value() / 2.0) } else { seconds };
    let last = if arrivals.lengths_vary {
        let longest = ((answer.batch.max(1.0).ln() + EULER) * LONGEST).max(1.0);
        let step = server.step((answer.batch / 3.0).max(1.0), exchange.context());
        found.0.first.value() + step.value() * exchange.answer * longest
    } else {
        found.0.whole.value()
    };
    (answer, RequestsPerSecond(arrivals.requests / (begun + last).max(1e-9)))
}
