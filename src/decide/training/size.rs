//! Which size, and is it optimised for time and for cost?

use super::super::aim::Aim;
use super::super::{Branch, Case, Question, Row, Side, Verdict, judged, rank};
use super::today;
use crate::job::Field;
use crate::sizing::{Candidate, Check, words};
use crate::units::text;

/// Right for time and cost?
pub static QUESTION: Question = Question {
    id: "size",
    side: Side::Training,
    title: "Right for time and cost?",
    why: "The class found before leaves a short list; the last look is whether the chosen size is right for time and for cost. A larger size can be cheaper for the whole job, and a smaller one is wasted money where it misses the deadline.",
    source: "Study chapter, row S7; our estimate of time and cost for each size",
    rows: &[Row(7)],
    parts: None,
    judge: |case, at| judged(case, &[Way::Smallest, Way::ForTime, Way::Pays], at, verdict),
    keeps: Some(keeps_best),
    branches: &[
        Branch::new(
            "smallest",
            "The smallest that fits",
            "The smallest size that fits is in time, and no larger one pays",
            &[],
        ),
        Branch::new("larger-for-time", "Larger, to be in time", "The smallest that fits would miss the deadline", &[]),
        Branch::new(
            "larger-pays",
            "Larger, because it pays",
            "A larger size finishes so much sooner that it pays",
            &[],
        ),
    ],
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Smallest,
    ForTime,
    Pays,
}

/// Keeps the best alone: the step settles the answer.
fn keeps_best(case: &Case<'_>, _: &Branch, candidate: &Candidate) -> bool {
    case.leader().is_some_and(|best| best.instance.index == candidate.instance.index && best.count == candidate.count)
}

/// The cheapest an hour that has the memory, whatever its time, of the best's family.
fn smallest<'c>(case: &'c Case<'_>, best: &Candidate) -> Option<&'c Candidate> {
    case.left()
        .filter(|candidate| candidate.instance.family == best.instance.family)
        .filter(|candidate| !candidate.failed.iter().any(|check| !matches!(check, Check::Deadline | Check::Budget)))
        .min_by(|a, b| {
            a.hourly().total_cmp(&b.hourly()).then_with(|| rank::order(case.job, case.view, case.side, a, b))
        })
}

fn way(case: &Case<'_>) -> Way {
    let Some(best) = case.leader() else { return Way::Smallest };
    match smallest(case, best) {
        Some(small) if small.failed.has(Check::Deadline) && best.passes() => Way::ForTime,
        Some(small) if small.hourly() < best.hourly() => Way::Pays,
        _ => Way::Smallest,
    }
}

fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let way = way(case);
    let fields: &[Field] = &[Field::Deadline, Field::Budget, Field::Priority];
    let Some(best) = case.leader() else {
        return Verdict::new(branch == way, "no type is left", "No type is left to choose a size of.", fields);
    };
    let name = words::name(best);
    let small = smallest(case, best);
    let small_name = small.map_or_else(|| "none".to_owned(), words::name);
    let small_time = small.map_or_else(String::new, |small| text::span(small.time.likely));
    let cost = best.cost.map_or_else(|| "a price not on record".to_owned(), |cost| text::money(cost.likely));
    let (brief, text) = match (branch, way) {
        (Way::Smallest, Way::Smallest) => (
            format!("{}, {cost}", text::span(best.time.likely)),
            format!(
                "{name} is {}; it takes about {} for about {cost}.",
                if today::aim(case).is_some_and(Aim::settles) { "what is left" } else { "the smallest that fits" },
                text::span(best.time.likely)
            ),
        ),
        (Way::Smallest, Way::ForTime) => {
            (format!("{small_time}, too late"), format!("{small_name} has the memory but takes about {small_time}."))
        }
        (Way::Smallest, Way::Pays) => (
            small_time,
            format!(
                "{small_name} has the memory but finishes so much later that what you said of time and cost rules it out."
            ),
        ),
        (Way::ForTime, Way::ForTime) => (
            format!("{} is in time", text::span(best.time.likely)),
            format!(
                "{small_name} would take about {small_time}; {name} takes about {} for about {cost}.",
                text::span(best.time.likely)
            ),
        ),
        (Way::ForTime, _) => {
            ("no deadline presses".to_owned(), "The smallest that fits would be in time as well.".to_owned())
        }
        (Way::Pays, Way::Pays) => (
            format!("{} for {cost}", text::span(best.time.likely)),
            format!(
                "{name} takes about {} for about {cost}; {small_name} would take about {small_time}.",
                text::span(best.time.likely)
            ),
        ),
        (Way::Pays, _) => (
            "would not pay".to_owned(),
            "A larger size would cost more than the time it saves is worth to you.".to_owned(),
        ),
    };
    let verdict = Verdict::new(branch == way, brief, text, fields);
    match case.job.training.deadline.filter(|deadline| branch == way && best.passes() && best.time.high > *deadline) {
        Some(_) => {
            let high = text::span(best.time.high);
            verdict.and(
                format!("It may take up to {high}, which would be too late: measure it first."),
                &[Field::Deadline],
            )
        }
        None => verdict,
    }
}
