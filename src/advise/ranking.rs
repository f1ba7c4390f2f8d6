//! The order of all candidates, and why one fails.

use crate::decide::{Shortlist, Side, rank};
use crate::job::{Job, View};
use crate::sizing::Candidate;

/// How many failing types are kept for "why not".
const REJECTED: usize = 12;

/// The best candidate of each type: those that pass in order with the recommended first, and the nearest that fail.
pub(super) fn of(job: &Job, view: View, side: Side, shortlist: &Shortlist) -> (Vec<Candidate>, Vec<Candidate>) {
    let order = |a: &(&Candidate, f64), b: &(&Candidate, f64)| rank::order_scored(job, view, side, *a, *b);
    let mut best: Vec<(&Candidate, f64)> = Vec::with_capacity(256);
    // Candidates of one type stand together, so one look back is enough.
    let finalist = |at: &usize| Some((shortlist.candidates.get(*at)?, *shortlist.scores.get(*at)?));
    for candidate in shortlist.finalists.iter().filter_map(finalist) {
        match best.last_mut() {
            Some(last) if last.0.instance.index == candidate.0.instance.index => {
                if order(&candidate, last).is_lt() {
                    *last = candidate;
                }
            }
            _ => best.push(candidate),
        }
    }
    if let Some(pick) = &shortlist.best {
        best.retain(|(candidate, _)| candidate.instance.index != pick.instance.index);
    }
    for (candidate, known) in &mut best {
        if known.is_nan() {
            *known = rank::score(job, view, side, candidate);
        }
    }
    best.sort_by(order);
    let best = best.into_iter().map(|(candidate, _)| candidate);
    let (passing, failing): (Vec<&Candidate>, Vec<&Candidate>) = best.partition(|candidate| candidate.passes());
    let mut ranking: Vec<Candidate> = shortlist.best.iter().filter(|pick| pick.passes()).cloned().collect();
    ranking.extend(passing.into_iter().cloned());
    (ranking, failing.into_iter().take(REJECTED).cloned().collect())
}
