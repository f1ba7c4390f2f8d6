//! How today's view answers a question that parts the candidates: by comparing the best of each of its branches.
//!
//! The answer is the best of everything that passes, whatever a rule of thumb says. So it is found first; the branch that
//! it belongs to is the one taken, and every other branch says what its best would take and cost, or which check empties it.

use super::{Branch, Case, Question, Side, Verdict, rank};
use crate::job::{Field, View};
use crate::sizing::Candidate;
use crate::sizing::words::{brief, compared, fails, figures, name, time};

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
    // Which branch a candidate belongs to can be long to find, such as by looking up the Region: each is asked once.
    let branches: Vec<&str> = case.candidates.iter().map(|one| (parts.branch_of)(case, one)).collect();
    let of = |(at, branch): (usize, &Branch)| {
        let leader = case.leader().filter(|one| at == taken && (parts.branch_of)(case, one) == branch.id);
        leader.or_else(|| case.best_of_all(|at| branches.get(at).is_some_and(|of| *of == branch.id)))
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
        (Some(best), Some(chosen)) => {
            let verdict = grey(case, best, chosen, &fields);
            let passed_over = passed_over(case, branch, parts, best);
            passed_over.into_iter().fold(verdict, |verdict, text| verdict.and(text, &[]))
        }
        _ => empty(case, question, at, at == taken, &fields),
    })
    .collect()
}

/// What of a branch is both cheaper and faster than the best of it, and what speaks against that: a click would not lead to it.
fn passed_over(case: &Case<'_>, branch: &Branch, parts: Parts, best: &Candidate) -> Option<String> {
    let better = |one: &&Candidate| {
        one.passes() && one.likely_cost() < best.likely_cost() * 0.99 && time(one) < time(best) * 0.99
    };
    let of_it = |one: &&Candidate| better(one) && (parts.branch_of)(case, one) == branch.id;
    let cost = |one: &&Candidate| one.likely_cost();
    let other =
        case.candidates.iter().filter(of_it).min_by(|a, b| cost(a).total_cmp(&cost(b))).filter(|_| best.passes())?;
    let held = rank::held_against(case.job, case.view, case.side, other, best)?;
    Some(format!("Of the same branch, {} is {}, but {held}.", name(other), compared(other, best)))
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

/// Why a branch is not taken where a rule decides: how the best of what is left in it compares with the best of the one taken,
/// or which question left none.
pub(super) fn not_taken(case: &Case<'_>, question: &Question, branch: &str, taken: &str, fields: &[Field]) -> Verdict {
    let of = |id: &str| question.branches.iter().find(|branch| branch.id == id);
    let Some((branch, taken)) = of(branch).zip(of(taken)) else { return Verdict::new(false, "no type", "", fields) };
    let best = |branch: &Branch| case.best(|one| question.keeps(case, branch, one));
    if let Some(best_of) = best(branch) {
        return grey(case, best_of, best(taken).unwrap_or(best_of), fields);
    }
    let gone = case.dropped_at(|one| question.keeps(case, branch, one));
    let text = gone.map_or_else(
        || format!("No type is in “{}”.", branch.label),
        |title| format!("No type of “{}” is left after “{title}”.", branch.label),
    );
    Verdict::new(false, "no type is left", text, fields)
}

/// Adds that what runs on AWS's own chips is compiled for them first (AWS Neuron documentation).
pub(super) fn ported(_: &Case<'_>, one: &Candidate, verdict: Verdict) -> Verdict {
    if !one.instance.is_neuron() {
        return verdict;
    }
    verdict
        .and("The model is compiled with AWS Neuron before it runs there.", &[Field::Neuron])
        .deciding("compile:neuron")
}
