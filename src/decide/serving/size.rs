//! Which size serves?

use super::super::{Branch, Case, Question, Row, Side, Verdict, judged};
use crate::job::{Availability, Field};
use crate::sizing::Candidate;
use crate::units::text;

/// Which size serves?
pub static QUESTION: Question = Question {
    id: "serving-size",
    side: Side::Serving,
    title: "Which size?",
    why: "Several small instances survive the loss of one and follow the traffic in small steps; one large instance does neither.",
    source: "Study chapter, row S9; SageMaker Developer Guide, deployment best practices",
    rows: &[Row(9), Row(12)],
    parts: None,
    judge: |case, at| judged(case, &[true, false], at, verdict),
    keeps: Some(keeps_best),
    branches: &[
        Branch::new(
            "small",
            "The smallest that holds it",
            "The smallest type that holds the model answers in time",
            &[],
        ),
        Branch::new(
            "larger",
            "A larger one",
            "A smaller type would be too slow, or cost more for the same traffic",
            &[],
        ),
    ],
};

/// Keeps the best alone: the step settles the answer.
fn keeps_best(case: &Case<'_>, _: &Branch, candidate: &Candidate) -> bool {
    case.leader().is_some_and(|best| {
        best.instance.index == candidate.instance.index
            && best.attached.map(|a| a.index) == candidate.attached.map(|a| a.index)
    })
}

fn hourly(candidate: &Candidate) -> f64 {
    candidate.price.map_or(f64::INFINITY, |price| price.usd_per_hour.value())
}

/// The cheapest an hour of the best's family that has the memory.
fn smallest<'c>(case: &'c Case<'_>, best: &Candidate) -> Option<&'c Candidate> {
    use crate::sizing::Check;
    case.left()
        .filter(|candidate| candidate.instance.family == best.instance.family)
        .filter(|candidate| {
            !candidate.failed.iter().any(|check| !matches!(check, Check::Latency | Check::Count | Check::Budget))
        })
        .min_by(|a, b| hourly(a).total_cmp(&hourly(b)).then_with(|| a.instance.index.cmp(&b.instance.index)))
}

fn verdict(case: &Case<'_>, branch: bool) -> Verdict {
    let fields: &[Field] = &[Field::Latency, Field::RatePeak, Field::ModelSize];
    let Some(best) = case.leader() else {
        return Verdict::new(branch, "no type is left", "No type is left to choose a size of.", fields);
    };
    let small = smallest(case, best).filter(|small| hourly(small) < hourly(best));
    let way = small.is_none();
    let name = best.instance.name;
    let (brief, text) = match (branch, small) {
        (true, None) => (
            format!("{name} holds it"),
            format!(
                "{name} is the smallest that holds the model; it answers in about {}. Several small ones follow the traffic better than one large.",
                text::span(best.latency.likely)
            ),
        ),
        (true, Some(small)) if !small.passes() => {
            let failed = small.failed.iter().next().map_or("does not pass", crate::sizing::Check::failed);
            (failed.to_owned(), format!("{} holds the model but fails: {failed}.", small.instance.name))
        }
        (true, Some(small)) => (
            format!("{} of {} needed", small.count, small.instance.size()),
            format!(
                "{} holds the model, but {} of them would cost more or answer later.",
                small.instance.name, small.count
            ),
        ),
        (false, Some(_)) => (
            format!("{name} pays"),
            format!(
                "{name} answers in about {} and takes the traffic for less than smaller ones.",
                text::span(best.latency.likely)
            ),
        ),
        (false, None) if case.job.serving.availability == Availability::High => {
            ("small ones in numbers".to_owned(), "Several small ones are safer than one large.".to_owned())
        }
        (false, None) => ("not needed".to_owned(), "The smallest that holds the model is enough.".to_owned()),
    };
    Verdict::new(branch == way, brief, text, fields)
}
