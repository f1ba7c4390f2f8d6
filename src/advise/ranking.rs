//! The order of all candidates, and why one fails.

use crate::decide::{Shortlist, Side, rank};
use crate::job::{Job, View};
use crate::sizing::Candidate;

/// How many failing types are kept for "why not".
const REJECTED: usize = 12;

/// The best candidate of each type: those that pass in order with the recommended first, and the nearest that fail.
pub(super) fn of(job: &Job, view: View, side: Side, shortlist: &Shortlist) -> (Vec<Candidate>, Vec<Candidate>) {
    let mut best: Vec<&Candidate> = Vec::with_capacity(256);
    // Candidates of one type stand together, so one look back is enough.
    let finalists = shortlist.finalists.iter().filter_map(|at| shortlist.candidates.get(*at));
    for candidate in finalists {
        match best.last_mut() {
            Some(last) if last.instance.index == candidate.instance.index => {
                if rank::order(job, view, side, candidate, last).is_lt() {
                    *last = candidate;
                }
            }
            _ => best.push(candidate),
        }
    }
    if let Some(pick) = &shortlist.best {
        best.retain(|candidate| candidate.instance.index != pick.instance.index);
    }
    best.sort_by(|a, b| rank::order(job, view, side, a, b));
    let (passing, failing): (Vec<&Candidate>, Vec<&Candidate>) =
        best.into_iter().partition(|candidate| candidate.passes());
    let mut ranking: Vec<Candidate> = shortlist.best.iter().filter(|pick| pick.passes()).cloned().collect();
    ranking.extend(passing.into_iter().cloned());
    (ranking, failing.into_iter().take(REJECTED).cloned().collect())
}
