//! How the steps of a trail thin out the types: how many leave at each, and by which way.
//!
//! A step's [`Step::types_left`] counts the types that pass every check. Here a type that fails a check leaves at the
//! question that the check belongs to (too little memory at "Does it fit in memory?"), so that the numbers fall from all
//! types to the one that is chosen, or to none.

use crate::decide::{KEPT, Leaving, Shortlist, Side, Step, Thinning, Way};
use crate::facts::instance;
use crate::sizing::{Candidate, Check};

/// The question that a check belongs to.
const fn due(side: Side, check: Check) -> &'static str {
    match (side, check) {
        (Side::Serving, Check::Algorithm | Check::Named | Check::Hardware | Check::Container | Check::Scaling) => {
            "accelerator"
        }
        (Side::Serving, _) => "serving-size",
        (_, Check::Hardware | Check::Container) => "processor",
        (_, Check::HostMemory | Check::DeviceMemory) => "memory",
        (_, Check::Speed | Check::Deadline | Check::Latency | Check::Credits | Check::Price | Check::Budget) => "size",
        (_, Check::Count) => "spread",
        _ => "algorithm",
    }
}

/// Where and how a candidate leaves; nothing where it is the one that stays.
fn leaves(one: &Candidate, dropped: (u8, u8), places: &[Option<usize>]) -> Option<(usize, Way)> {
    let place = |check: Check| Some(((*places.get(check as usize)?)?, check));
    let failed = one.failed.iter().filter_map(place).min_by_key(|(step, _)| *step);
    let (step, way) = dropped;
    let led = if way == KEPT { Way::Beaten } else { Way::Branch(usize::from(way)) };
    match (failed, (step != KEPT).then_some(usize::from(step))) {
        (None, None) => None,
        (None, Some(step)) => Some((step, led)),
        (Some((step, check)), None) => Some((step, Way::Fails(check))),
        // Another branch is the clearer reason, unless it would keep everything, whatever fits.
        (Some((failed, check)), Some(step)) => {
            let by_branch = step < failed || (step == failed && way != KEPT && !measured(check));
            Some(if by_branch { (step, led) } else { (failed, Way::Fails(check)) })
        }
    }
}

/// Whether a check weighs a need against what is there.
const fn measured(check: Check) -> bool {
    matches!(
        check,
        Check::HostMemory | Check::DeviceMemory | Check::Deadline | Check::Latency | Check::Count | Check::Budget
    )
}

/// Notes at each step of a side how it thins out the types.
pub(super) fn thin(side: Side, shortlist: &Shortlist, steps: &mut [Step]) {
    let Some(first) = steps.iter().position(|step| step.question.side == side) else { return };
    let all = instance::all().len();
    // The step of each check, beside `Check::ALL`.
    let due = |check| steps.iter().position(|step| step.question.id == due(side, check));
    let places: Vec<Option<usize>> = Check::ALL.into_iter().map(due).collect();
    // For each type the last place where one of its candidates leaves; a candidate that stays ends the search.
    let mut last: Vec<Option<(usize, Way)>> = vec![Some((first, Way::NotOffered)); all];
    let gone = shortlist.dropped.iter().copied().zip(shortlist.led.iter().copied());
    for (one, at) in shortlist.candidates.iter().zip(gone) {
        if one.failed.has(Check::Offered) || one.failed.has(Check::Region) {
            continue;
        }
        let leaves = leaves(one, at, &places);
        let Some(known) = last.get_mut(usize::from(one.instance.index)) else { continue };
        *known = match (*known, leaves) {
            (Some((_, Way::NotOffered)), leaves) => leaves,
            (Some((step, _)), Some((later, way))) if later > step => Some((later, way)),
            (Some(known), Some(_)) => Some(known),
            _ => None,
        };
    }
    let mut before = all;
    for (at, step) in steps.iter_mut().enumerate().skip(first) {
        let mut leaving: Vec<Leaving> = Vec::new();
        for (_, way) in last.iter().flatten().filter(|(step, _)| *step == at) {
            match leaving.iter_mut().find(|known| known.way == *way) {
                Some(known) => known.types += 1,
                None => leaving.push(Leaving { way: *way, types: 1 }),
            }
        }
        if leaving.is_empty() {
            continue;
        }
        leaving.sort_by_key(|leaving| leaving.way);
        let after = before - leaving.iter().map(|leaving| leaving.types).sum::<usize>();
        step.thinning = Some(Thinning { before, after, leaving });
        before = after;
    }
}
