//! A branch not taken: how many types leave by it, what it could do at best, and where a click leads.

use super::card::Card;
use crate::decide::{Side, Step, rank};
use crate::job::{Delivery, Job, View};
use crate::picture::hardware;
use crate::sizing::{Candidate, Check};
use crate::units::text;

/// Types that leave the trunk at a question.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Leaf {
    /// The branch or the reason.
    pub label: String,
    /// How many types; 0 where none leaves by this branch alone.
    pub types: usize,
    /// Why not, in a few words.
    pub why: String,
    /// The best that the branch could do, `$61, 36 h`; nothing where nothing in it passes.
    pub best: Option<String>,
    /// The job with this branch required; nothing where no branch can be, as for types that fail a check.
    pub what_if: Option<WhatIf>,
}

/// What a job comes to where a branch is required.
#[derive(Debug, Clone, PartialEq)]
pub struct WhatIf {
    /// The value of the field that requires it.
    pub key: &'static str,
    /// What follows, in a sentence or two.
    pub says: String,
    /// The answer then; nothing where nothing in the branch passes.
    pub card: Option<Card>,
}

impl Leaf {
    /// One that no branch of the flow stands behind.
    #[must_use]
    pub fn plain(label: impl Into<String>, types: usize, why: impl Into<String>) -> Self {
        Self { label: label.into(), types, why: why.into(), ..Self::default() }
    }

    /// `16 types`; empty where none leaves.
    #[must_use]
    pub fn count(&self) -> String {
        types(self.types)
    }
}

/// `16 types`; empty for none.
fn types(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "1 type".to_owned(),
        many => format!("{many} types"),
    }
}

/// The branch of a step by its position, beside the chosen candidate of its side.
pub(super) fn branch(
    job: &Job,
    view: View,
    step: &Step,
    at: usize,
    types: usize,
    pick: Option<&Candidate>,
) -> Option<Leaf> {
    let (branch, verdict) = (step.question.branches.get(at)?, step.verdicts.get(at)?);
    let side = step.question.side;
    let best = step.bests.get(at).and_then(Option::as_ref).filter(|best| best.passes());
    let why = match (best, pick) {
        (Some(best), Some(pick)) => short(job, view, side, best, pick),
        _ => verdict.brief.clone(),
    };
    let key = job.may_require(step.question.id, branch.id).filter(|_| view == View::Today);
    let what_if = key.map(|key| WhatIf {
        key,
        says: verdict.reasons.first().map(|reason| reason.text.clone()).unwrap_or_default(),
        card: best.map(|best| instances(job, format!("What if: {}", branch.label), side, best)),
    });
    Some(Leaf { label: branch.label.to_owned(), types, why, best: best.map(|best| figures(job, side, best)), what_if })
}

/// The types that fail a check, with the best of those that would do but for it, where its time and cost are known all the
/// same.
pub(super) fn fails(job: &Job, side: Side, check: Check, types: usize, rejected: &[Candidate]) -> Leaf {
    let known = matches!(check, Check::Deadline | Check::Latency | Check::Budget | Check::Count);
    let best = rejected.iter().find(|one| known && one.failed.count() == 1 && one.failed.has(check));
    Leaf {
        best: best.filter(|best| best.cost.is_some()).map(|best| figures(job, side, best)),
        ..Leaf::plain(text::capital(check.failed()), types, limit_of(job, side, check))
    }
}

/// The limit that a check holds a type against, where a person can set it.
fn limit_of(job: &Job, side: Side, check: Check) -> String {
    let said = match (check, side) {
        (Check::Deadline, _) => job.training.deadline.map(text::span),
        (Check::Latency, _) => Some(text::span(job.serving.latency)),
        (Check::Budget, Side::Serving) => job.serving.budget.map(text::money),
        (Check::Budget, _) => job.training.budget.map(text::money),
        (Check::Count, Side::Serving) => Some(text::grouped(job.serving.max_instances.into())),
        (Check::Count, _) => Some(text::grouped(job.training.max_instances.into())),
        _ => None,
    };
    said.map_or_else(String::new, |said| format!("the limit is {said}"))
}

/// Why the best of a branch is not the answer, in a few words: what weighs against it, else where it is worse most.
fn short(job: &Job, view: View, side: Side, best: &Candidate, pick: &Candidate) -> String {
    let time = |one: &Candidate| {
        if one.time.likely.value() > 0.0 { one.time.likely.value() } else { one.latency.likely.value() }
    };
    let (cost, time) = (best.likely_cost() / pick.likely_cost(), time(best) / time(pick).max(1e-12));
    let held = || rank::held_against(job, view, side, best, pick).and_then(|held| held.split(':').next());
    let cheaper = if cost.is_finite() && cost < 0.995 { held() } else { None };
    if let Some(held) = cheaper {
        held.to_owned()
    } else if cost.is_finite() && cost >= time && cost > 1.005 {
        text::compare(cost, "more expensive", "cheaper")
    } else if time > 1.005 {
        text::compare(time, "slower", "faster")
    } else {
        held().map_or_else(|| "ranks lower".to_owned(), str::to_owned)
    }
}

/// Whether a side answers requests all month.
fn is_endpoint(job: &Job, side: Side) -> bool {
    side == Side::Serving && job.serving.delivery != Delivery::Schedule
}

fn price(job: &Job, side: Side, one: &Candidate) -> String {
    let price = one.cost.map(|cost| text::money(cost.likely)).unwrap_or_default();
    if is_endpoint(job, side) && !price.is_empty() { format!("{price} a month") } else { price }
}

fn time(job: &Job, side: Side, one: &Candidate) -> String {
    text::span(if is_endpoint(job, side) { one.latency.likely } else { one.time.likely })
}

/// Price and time: `$61, 36 h`, `$149 a month, 40 ms`.
fn figures(job: &Job, side: Side, one: &Candidate) -> String {
    match price(job, side, one) {
        price if price.is_empty() => time(job, side, one),
        price => format!("{price}, {}", time(job, side, one)),
    }
}

/// The card of a number of instances.
pub(super) fn instances(job: &Job, whose: String, side: Side, pick: &Candidate) -> Card {
    let name = pick.instance.name.strip_prefix("ml.").unwrap_or(pick.instance.name);
    let with = pick.attached.map(|attached| format!(" with {}", attached.name)).unwrap_or_default();
    Card {
        whose,
        count: format!("{} × ml.", pick.count),
        name: [name, &with].concat(),
        line: hardware::short(pick.instance),
        price: price(job, side, pick),
        time: time(job, side, pick),
        fits: true,
    }
}
