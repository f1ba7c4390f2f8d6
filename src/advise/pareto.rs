//! The Pareto line of time against cost: what no other beats in both.

use super::headline::chooses;
use crate::decide::{Outcome, Side};
use crate::sizing::Candidate;

/// Whether something is known to take no more and cost no more, and one of both less.
fn beats(a: (f64, f64), b: (f64, f64)) -> bool {
    a.0 <= b.0 && a.1 <= b.1 && a != b
}

/// Of points of time and cost the positions of those that no other beats, the cheapest first; of equal ones the first.
#[must_use]
pub fn pareto(points: impl Iterator<Item = (f64, f64)>) -> Vec<usize> {
    // The line stays short, so that a look at all of it for each point costs less than sorting them all.
    let mut line: Vec<(usize, (f64, f64))> = Vec::with_capacity(16);
    for (at, point) in points.enumerate() {
        if line.iter().all(|(_, other)| !beats(*other, point) && *other != point) {
            line.retain(|(_, other)| !beats(point, *other));
            line.push((at, point));
        }
    }
    line.sort_by(|(_, a), (_, b)| a.1.total_cmp(&b.1));
    line.into_iter().map(|(at, _)| at).collect()
}

/// Time and cost of a candidate as the line compares them; nothing where either is unknown.
fn point(candidate: &Candidate) -> Option<(f64, f64)> {
    let (time, latency) = (candidate.time.likely.value(), candidate.latency.likely.value());
    let time = if time > 0.0 { time } else { latency };
    let cost = candidate.cost?.likely.value();
    (candidate.passes() && time > 0.0).then_some((time, cost))
}

/// The line of what a side's questions left, in every count, the cheapest first.
pub(super) fn line(outcome: &Outcome, side: Side) -> Vec<Candidate> {
    let shortlist = if side == Side::Training { &outcome.training } else { &outcome.serving };
    match shortlist {
        Some(left) if chooses(side, &outcome.trail) => {
            of(left.finalists.iter().filter_map(|at| left.candidates.get(*at)))
        }
        _ => Vec::new(),
    }
}

/// The candidates on the line of those that pass.
fn of<'a>(candidates: impl Iterator<Item = &'a Candidate>) -> Vec<Candidate> {
    let known: Vec<(&Candidate, (f64, f64))> = candidates.filter_map(|one| Some((one, point(one)?))).collect();
    let line = pareto(known.iter().map(|(_, point)| *point));
    line.into_iter().filter_map(|at| known.get(at)).map(|(one, _)| (*one).clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::pareto;

    #[test]
    fn the_line_falls() {
        // (5, 1) is cheapest, (3, 2) faster, (1, 9) fastest; (4, 3) and (3, 4) are beaten, the second (5, 1) is a double.
        let points = [(3.0, 2.0), (4.0, 3.0), (5.0, 1.0), (1.0, 9.0), (3.0, 4.0), (5.0, 1.0)];
        assert_eq!(pareto(points.into_iter()), [2, 0, 3]);
        assert!(pareto([].into_iter()).is_empty());
    }
}
