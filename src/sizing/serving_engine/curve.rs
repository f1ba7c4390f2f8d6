//! Throughput and latency of one copy from one request alone to all that its memory holds.

use super::load::{Answering, Exchange, Steps, within_room};
use crate::units::{RequestsPerSecond, Seconds};

/// The longest that answers may take; what was not asked for is not held to.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Limits {
    /// The whole answer.
    pub whole: Option<Seconds>,
    /// The first token.
    pub first: Option<Seconds>,
    /// Each further token.
    pub next: Option<Seconds>,
}

impl Limits {
    /// Whether an answer keeps them.
    #[must_use]
    pub fn hold(&self, answer: &Answering) -> bool {
        let within = |limit: Option<Seconds>, value: Seconds| limit.is_none_or(|limit| value <= limit);
        within(self.whole, answer.whole) && within(self.first, answer.first) && within(self.next, answer.next)
    }
}

/// Points of a curve: the callers double from one to the next, to 4096.
const POINTS: usize = 13;

/// How one copy answers, from one request alone to as many as the memory holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Curve {
    points: [Answering; POINTS],
    used: usize,
}

impl Curve {
    /// The curve of a server; `most` requests at a time where that is limited.
    #[must_use]
    pub fn of(server: &impl Steps, exchange: Exchange, most: Option<f64>) -> Self {
        let room = server.room(exchange.prompt, exchange.answer).min(most.unwrap_or(f64::INFINITY)).floor().max(1.0);
        let mut points = [Answering::default(); POINTS];
        let (mut used, mut callers) = (0, 1.0);
        for point in &mut points {
            *point = within_room(server, exchange, callers, room);
            used += 1;
            if callers >= room {
                break;
            }
            callers = (callers * 2.0).min(room);
        }
        Self { points, used }
    }

    /// Its points, from one request alone.
    #[must_use]
    pub fn points(&self) -> &[Answering] {
        self.points.get(..self.used).unwrap_or(&self.points)
    }

    /// One request alone.
    #[must_use]
    pub fn alone(&self) -> Answering {
        self.points().first().copied().unwrap_or_default()
    }

    /// As many requests as fit.
    #[must_use]
    pub fn full(&self) -> Answering {
        self.points().last().copied().unwrap_or_default()
    }

    /// The most requests at a time that keep the limits; one alone where none do. `at` says how so many are answered.
    #[must_use]
    pub fn within(&self, limits: &Limits, at: impl Fn(f64) -> Answering) -> Answering {
        let mut kept = self.alone();
        for point in self.points() {
            if limits.hold(point) {
                kept = *point;
                continue;
            }
            // Between the last that holds and this one: halved until whole requests are found.
            let (mut few, mut many) = (kept, point.callers);
            while many - few.callers > 1.0 && limits.hold(&few) {
                let middle = at(((few.callers + many) / 2.0).floor());
                if limits.hold(&middle) { few = middle } else { many = middle.callers }
            }
            return few;
        }
        kept
    }

    /// How it answers so many requests a second; nothing where they are more than it can.
    #[must_use]
    pub fn at(&self, rate: RequestsPerSecond) -> Option<Answering> {
        let mut before = self.alone();
        if rate <= before.rate() {
            return Some(before);
        }
        for point in self.points() {
            if point.rate() >= rate {
                let (low, high) = (before.rate().value(), point.rate().value());
                let share = if high > low { (rate.value() - low) / (high - low) } else { 1.0 };
                let callers = before.callers + (point.callers - before.callers) * share;
                return Some(between(before, *point, callers));
            }
            before = *point;
        }
        None
    }
}

/// The point between two with so many callers: what each step and prompt adds is close to linear in them.
fn between(few: Answering, many: Answering, callers: f64) -> Answering {
    let share = (callers - few.callers) / (many.callers - few.callers).max(1e-9);
    let mix = |few: f64, many: f64| few + (many - few) * share;
    let seconds = |few: Seconds, many: Seconds| Seconds(mix(few.value(), many.value()));
    Answering {
        callers,
        batch: mix(few.batch, many.batch),
        first: seconds(few.first, many.first),
        next: seconds(few.next, many.next),
        whole: seconds(few.whole, many.whole),
    }
}
