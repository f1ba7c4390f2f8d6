//! What speaks for and against the type that an option names, in the count that it names.

use core::cmp::Ordering;

use super::option::Read;
use crate::advise::{Audit, Pick, Why, WhyNot, findings};
use crate::decide::{Outcome, Shortlist, Side, rank};
use crate::facts::instance::InstanceType;
use crate::job::{Job, View};
use crate::sizing::Candidate;
use crate::units::text;

/// By what options are compared, the better first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rank {
    /// Whether its type fails a check.
    pub(super) fails: bool,
    /// How many branches speak against it.
    pub(super) against: usize,
    /// Whether nothing speaks for it.
    pub(super) silent: bool,
    /// How much a type falls short of the checks, or its score; 0 where no type is named.
    pub(super) worse: f64,
}

impl Rank {
    pub(super) fn order(self, other: Self) -> Ordering {
        let key = |one: Self| (one.fails, one.against, one.silent);
        key(self).cmp(&key(other)).then_with(|| self.worse.total_cmp(&other.worse))
    }
}

/// What is said of the type of an option.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// Whether it passes every check on every side; nothing where no type is named.
    pub(super) passes: Option<bool>,
    /// How much it falls short of the checks, or its score.
    pub(super) worse: f64,
    /// Why, a sentence each.
    pub(super) said: Vec<String>,
}

/// A job with all its candidates, of which the types of options are asked.
pub(super) struct Typed<'a> {
    pub(super) job: &'a Job,
    pub(super) view: View,
    pub(super) audit: &'a Audit<'a>,
    pub(super) outcome: Outcome,
}

impl Typed<'_> {
    /// What speaks for and against the type of an option. One that goes from a type to another ends with the one it means.
    pub(super) fn judge(&self, option: &Read) -> Said {
        let Some(meant) = option.types.last().copied() else { return Said::default() };
        let sides = [(Side::Training, &self.outcome.training), (Side::Serving, &self.outcome.serving)];
        let mut out = Said { passes: Some(true), ..Said::default() };
        for (side, shortlist) in sides.into_iter().filter_map(|(side, list)| Some((side, list.as_ref()?))) {
            // A training job runs on as many as are named, else on one; an endpoint takes as many as its traffic needs.
            let count = option.count.or((side == Side::Training).then_some(1));
            match self.best(side, shortlist, meant, count) {
                Some(one) if one.passes() => {
                    out.worse += rank::score(self.job, self.view, side, one);
                    out.said.push(passing(one));
                }
                Some(one) => {
                    out.passes = Some(false);
                    out.worse += one.failed.shortfall();
                    let why = Why::Fails(findings(self.job, side, one));
                    let not = WhyNot { side, instance: meant, candidate: Some(one.clone()), why };
                    out.said.extend(not.sentences(self.job));
                }
                None => {
                    out.passes = Some(false);
                    out.worse += f64::MAX;
                    let not = self.audit.why_not(meant).into_iter().filter(|not| not.side == side);
                    out.said.extend(not.flat_map(|not| self.audit.sentences(&not)));
                }
            }
        }
        out
    }

    /// The best candidate of a type in a count, or in any.
    fn best<'s>(
        &self,
        side: Side,
        shortlist: &'s Shortlist,
        meant: &InstanceType,
        count: Option<u32>,
    ) -> Option<&'s Candidate> {
        let of_type = shortlist.candidates.iter().filter(|one| one.instance.index == meant.index);
        let counted = of_type.filter(|one| count.is_none_or(|count| one.count == count));
        counted.min_by(|a, b| {
            let failing = b.passes().cmp(&a.passes());
            failing.then_with(|| rank::order(self.job, self.view, side, a, b))
        })
    }
}

/// That a candidate passes, with its time and cost.
fn passing(one: &Candidate) -> String {
    let run = one.time.likely.value() > 0.0;
    let span = text::span(if run { one.time.likely } else { one.latency.likely });
    let takes = if run { "takes about" } else { "answers in about" };
    let of = if run { "a run" } else { "a month" };
    let cost = one.cost.map(|cost| format!(" and costs about {} {of}", text::money(cost.likely)));
    format!("{} passes every check: it {takes} {span}{}.", Pick::exactly(one).title(), cost.unwrap_or_default())
}
