//! What a candidate takes and costs in words, alone and beside another.

use super::{Candidate, Check};
use crate::units::text;

/// Type and count, without a count of one.
#[must_use]
pub fn name(one: &Candidate) -> String {
    if one.count == 1 { one.instance.name.to_owned() } else { format!("{} × {}", one.count, one.instance.name) }
}

fn is_run(one: &Candidate) -> bool {
    one.time.likely.value() > 0.0
}

/// How long a run takes, or an answer, in seconds.
#[must_use]
pub fn time(one: &Candidate) -> f64 {
    if is_run(one) { one.time.likely.value() } else { one.latency.likely.value() }
}

/// Time and cost in a few words: `2.4 h, $6.23`, `40 ms, $149 a month`.
#[must_use]
pub fn brief(one: &Candidate) -> String {
    let run = is_run(one);
    let time = text::span(if run { one.time.likely } else { one.latency.likely });
    match one.cost {
        Some(cost) if run => format!("{time}, {}", text::money(cost.likely)),
        Some(cost) => format!("{time}, {} a month", text::money(cost.likely)),
        None => time,
    }
}

/// The same as what follows a name in a sentence.
#[must_use]
pub fn figures(one: &Candidate) -> String {
    let run = is_run(one);
    let time = text::span(if run { one.time.likely } else { one.latency.likely });
    let month = if run { " a run" } else { " a month" };
    let takes = if run { "takes about" } else { "answers in about" };
    match one.cost {
        Some(cost) => format!("{takes} {time} and costs about {}{month}", text::money(cost.likely)),
        None => format!("{takes} {time}; its price is not on record"),
    }
}

/// How one compares with another: `28 % cheaper and 2 times slower`.
#[must_use]
pub fn compared(one: &Candidate, other: &Candidate) -> String {
    let cost = one.likely_cost() / other.likely_cost();
    let time = time(one) / time(other).max(1e-12);
    let alike = |ratio: f64| (ratio - 1.0).abs() < 0.01;
    let cost = if !cost.is_finite() {
        "of unknown price".to_owned()
    } else if alike(cost) {
        "as expensive".to_owned()
    } else {
        text::compare(cost, "more expensive", "cheaper")
    };
    if alike(time) {
        format!("{cost} and as fast")
    } else {
        format!("{cost} and {}", text::compare(time, "slower", "faster"))
    }
}

/// The check that a candidate fails, in a few words and in a sentence with its figures.
#[must_use]
pub fn fails(one: &Candidate) -> (String, String) {
    let Some(check) = one.failed.iter().next() else { return ("passes".to_owned(), String::new()) };
    let failed = check.failed();
    let figures = match check {
        Check::HostMemory => {
            format!(": up to {} are needed, it has {}", text::memory(one.host.high), text::memory(one.instance.memory))
        }
        Check::DeviceMemory => format!(
            ": up to {} are needed on each, it has {}",
            text::memory(one.device.high),
            text::memory(one.instance.accelerator_memory())
        ),
        Check::Deadline => format!(": about {}", text::span(one.time.likely)),
        Check::Latency => format!(": about {}", text::span(one.latency.likely)),
        Check::Budget => one.cost.map_or_else(String::new, |cost| format!(": about {}", text::money(cost.likely))),
        Check::Count => format!(": {}", one.count),
        _ => String::new(),
    };
    (failed.to_owned(), format!("It fails: {failed}{figures}."))
}
