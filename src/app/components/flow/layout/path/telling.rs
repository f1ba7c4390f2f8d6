//! Which branches of a question with many are worth a box.

use crate::decide::Step;
use crate::units::order;

/// How many branches not taken are shown at most.
const OTHERS: usize = 3;

/// The branches to show, in the order of the question: the one taken and the most telling others.
pub(super) fn shown(step: &Step) -> Vec<usize> {
    let mut others: Vec<(usize, usize)> = Vec::new();
    for (at, verdict) in step.verdicts.iter().enumerate().filter(|(at, _)| *at != step.taken) {
        let said_before = step
            .verdicts
            .iter()
            .take(at)
            .enumerate()
            .any(|(before, other)| before != step.taken && other.brief == verdict.brief);
        let has_figure = verdict.brief.chars().any(|character| character.is_ascii_digit());
        // A figure tells most; a reason that stands already in another box tells nothing new.
        let rank = if said_before { 2 } else { usize::from(!has_figure) };
        others.push((rank, at));
    }
    let few = others.len() <= OTHERS;
    order::sort_by(&mut others, Ord::cmp);
    let mut shown: Vec<usize> = others
        .into_iter()
        .filter(|(rank, _)| few || *rank < 2)
        .take(OTHERS)
        .map(|(_, at)| at)
        .chain([step.taken])
        .collect();
    order::sort_by(&mut shown, Ord::cmp);
    shown
}
