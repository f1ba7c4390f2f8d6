//! How today's view answers a question that parts the candidates: by comparing the best of each of its branches.
//!
//! The answer is the best of everything that passes, whatever a rule of thumb says. So it is found first; the branch that
//! it belongs to is the one taken, and every other branch says what its best would take and cost, or which check empties it.

use super::{Branch, Case, Question, Side, Verdict, rank};
use crate::job::{Field, View};
use crate::sizing::{Candidate, Check};
use crate::units::text;

/// How a question parts the candidates.
#[derive(Debug, Clone, Copy)]
pub struct Parts {
    /// The branch that a candidate belongs to, by its name.
    pub branch_of: fn(&Case<'_>, &Candidate) -> &'static str,
    /// The inputs that the comparison rests on.
    pub fields: &'static [Field],
    /// Adds to the verdict on the branch taken what else follows from the candidate chosen.
    pub adds: fn(&Case<'_>, &Candidate, Verdict) -> Verdict,
}

impl Parts {
    /// Nothing more follows from the candidate.
    pub(super) fn nothing(_: &Case<'_>, _: &Candidate, verdict: Verdict) -> Verdict {
        verdict
    }
}

/// The parts of a question, where they decide in the view.
pub(super) fn parts(case: &Case<'_>, question: &Question) -> Option<Parts> {
    question.parts.filter(|_| case.view == View::Today)
}

/// The branch that holds, as its position.
pub(super) fn taken(case: &Case<'_>, question: &Question) -> Option<usize> {
    if let Some(wanted) = case.wanted_at(question) {
        return Some(wanted);
    }
    match (parts(case, question), case.leader()) {
        (Some(parts), Some(leader)) => {
            let id = (parts.branch_of)(case, leader);
            question.branches.iter().position(|branch| branch.id == id)
        }
        _ => (0..question.branches.len()).find(|at| (question.judge)(case, *at).holds),
    }
}

/// The best of each branch, which is the answer where that branch is required: of all candidates of the side, whatever was
/// taken before. Of the branch taken it is the answer.
pub(super) fn bests<'c>(
    case: &'c Case<'_>,
    question: &Question,
    parts: Parts,
    taken: usize,
) -> Vec<Option<&'c Candidate>> {
    if hopeless(case) {
        return vec![None; question.branches.len()];
    }
    let of = |(at, branch): (usize, &Branch)| {
        let belongs = |one: &Candidate| (parts.branch_of)(case, one) == branch.id;
        case.leader().filter(|one| at == taken && belongs(one)).or_else(|| case.best_of_all(belongs))
    };
    question.branches.iter().enumerate().map(of).collect()
}

/// Whether the way of hosting that is required takes no request at all: then no branch after it takes any.
fn hopeless(case: &Case<'_>) -> bool {
    case.side == Side::Serving && case.hosting.chosen().is_some_and(|chosen| chosen.refused.is_some())
}

/// Every branch judged by its best.
pub(super) fn verdicts(
    case: &Case<'_>,
    question: &Question,
    parts: Parts,
    bests: &[Option<&Candidate>],
    taken: usize,
) -> Vec<Verdict> {
    let chosen = bests.get(taken).copied().flatten();
    let fields = case.resting(parts.fields);
    let each = question.branches.iter().zip(bests).enumerate();
    each.map(|(at, (branch, best))| match (best, chosen) {
        (Some(best), _) if at == taken => {
            let others = bests.iter().enumerate().filter(|(other, _)| *other != at);
            let next = others.filter_map(|(at, best)| Some((question.branches.get(at)?, (*best)?)));
            let next = next.filter(|(_, best)| best.passes()).min_by(|(_, a), (_, b)| order(case, a, b));
            (parts.adds)(case, best, lit(case, branch, best, next, &fields))
        }
        (Some(best), Some(chosen)) => grey(case, best, chosen, &fields),
        _ => empty(case, question, at, at == taken, &fields),
    })
    .collect()
}

/// A branch without a type: the question itself may know why, such as that AWS sells it no more.
fn empty(case: &Case<'_>, question: &Question, at: usize, taken: bool, fields: &[Field]) -> Verdict {
    if let Some(refused) = case.refused.as_ref().filter(|_| taken || hopeless(case)) {
        return Verdict::new(taken, "no type", refused.as_str(), fields);
    }
    let known = Some((question.judge)(case, at)).filter(|known| !taken && !known.holds);
    let label = question.branches.get(at).map_or("", |branch| branch.label);
    known.unwrap_or_else(|| Verdict::new(taken, "no type", format!("No type is in “{label}”."), fields))
}

fn order(case: &Case<'_>, a: &Candidate, b: &Candidate) -> core::cmp::Ordering {
    rank::order(case.job, case.view, case.side, a, b)
}

/// Type and count, without a count of one.
pub(super) fn name(one: &Candidate) -> String {
    if one.count == 1 { one.instance.name.to_owned() } else { format!("{} × {}", one.count, one.instance.name) }
}

fn is_run(one: &Candidate) -> bool {
    one.time.likely.value() > 0.0
}

/// How long a run takes, or an answer, in seconds.
fn time(one: &Candidate) -> f64 {
    if is_run(one) { one.time.likely.value() } else { one.latency.likely.value() }
}

/// Time and cost in a few words: `2.4 h, $6.23`, `40 ms, $149 a month`.
pub(super) fn brief(one: &Candidate) -> String {
    let run = is_run(one);
    let time = text::span(if run { one.time.likely } else { one.latency.likely });
    match one.cost {
        Some(cost) if run => format!("{time}, {}", text::money(cost.likely)),
        Some(cost) => format!("{time}, {} a month", text::money(cost.likely)),
        None => time,
    }
}

/// The same as what follows a name in a sentence.
fn figures(one: &Candidate) -> String {
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
pub(super) fn compared(one: &Candidate, other: &Candidate) -> String {
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

/// What speaks against a candidate beside its time and cost: `, but scarce`. Empty where nothing does, and where it is neither
/// cheaper nor faster, which needs no further reason.
fn held_against(case: &Case<'_>, one: &Candidate, chosen: &Candidate) -> String {
    if one.likely_cost() >= chosen.likely_cost() && time(one) >= time(chosen) {
        return String::new();
    }
    let held = case.not_wanted(one);
    let held = held.or_else(|| rank::held_against(case.job, case.view, case.side, one, chosen).map(str::to_owned));
    held.map_or_else(String::new, |held| format!(", but {held}"))
}

fn lit(
    case: &Case<'_>,
    branch: &Branch,
    best: &Candidate,
    next: Option<(&Branch, &Candidate)>,
    fields: &[Field],
) -> Verdict {
    if !best.passes() {
        let (failed, why) = fails(best);
        return Verdict::new(true, failed, format!("The nearest to fitting is {}. {why}", name(best)), fields);
    }
    let found = format!("{} {}.", name(best), figures(best));
    let text = match next {
        None => format!("{found} Only “{}” passes every check.", branch.label),
        Some((other, second)) => {
            let but = held_against(case, second, best);
            format!("{found} The best of “{}”, {}, is {}{but}.", other.label, name(second), compared(second, best))
        }
    };
    Verdict::new(true, brief(best), text, fields)
}

fn grey(case: &Case<'_>, best: &Candidate, chosen: &Candidate, fields: &[Field]) -> Verdict {
    if !best.passes() {
        let (failed, why) = fails(best);
        return Verdict::new(false, failed, format!("Its best is {}. {why}", name(best)), fields);
    }
    let mut text = format!("Its best, {}, {}", name(best), figures(best));
    if chosen.passes() {
        let but = held_against(case, best, chosen);
        text = format!("{text}. It is {}{but}", compared(best, chosen));
    }
    Verdict::new(false, brief(best), format!("{text}."), fields)
}

/// The check that a candidate fails, in a few words and in a sentence with its figures.
pub(super) fn fails(one: &Candidate) -> (String, String) {
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
