//! Try it small first.

use super::super::{Branch, Case, Question, Row, Side, Verdict, judged};
use crate::facts::algorithm::Processors;
use crate::job::Field;
use crate::units::text;

/// Try it small first?
pub static QUESTION: Question = Question {
    id: "trial",
    side: Side::Training,
    title: "Try it small first?",
    why: "Run examples in a lower environment before you fix types and families: an hour on a tenth of the data costs little and replaces our estimate by your measurement.",
    source: "Study chapter, row S15; SageMaker Developer Guide, instance types for built-in algorithms",
    rows: &[Row(15)],
    parts: None,
    judge: |case, at| judged(case, &[Way::Subset, Way::Benchmark, Way::Run], at, verdict),
    keeps: None,
    branches: &[
        Branch::new("subset", "A part of the data", "The run costs enough that a trial pays", &["action:test-subset"]),
        Branch::new(
            "benchmark",
            "Compare two or three types",
            "AWS recommends no type, or the model is retrained often",
            &["action:benchmark"],
        ),
        Branch::new("just-run", "Just run it", "The whole run costs less than a trial would", &[]),
    ],
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Subset,
    Benchmark,
    Run,
}

/// Weekly or more often.
const AGAIN: f64 = 4.0;

fn way(case: &Case<'_>) -> Way {
    let training = &case.job.training;
    let open = case.job.work.algorithm.is_some_and(|algorithm| {
        algorithm.processor == Processors::Either
            || (algorithm.processor == Processors::GpuFirst && algorithm.train_cpu)
    });
    let cost = case.leader().map_or(f64::INFINITY, crate::sizing::Candidate::likely_cost);
    if open || training.runs_per_month >= AGAIN {
        Way::Benchmark
    } else if cost < 2.0 {
        Way::Run
    } else {
        Way::Subset
    }
}

fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let way = way(case);
    let cost = case
        .leader()
        .and_then(|best| best.cost)
        .map_or_else(|| "an unknown price".to_owned(), |cost| text::money(cost.likely));
    let fields: &[Field] = &[Field::RunsPerMonth, Field::Algorithm];
    let again = case.job.training.runs_per_month >= AGAIN;
    let (brief, text) = match (branch, way) {
        (Way::Subset, Way::Subset) => (
            "before the whole run".to_owned(),
            format!(
                "The run costs about {cost}: train on a part of the data for one epoch on the smallest type that fits, then scale what you measured."
            ),
        ),
        (Way::Subset, _) => {
            ("another way is better".to_owned(), "Comparing types, or simply running it, tells more here.".to_owned())
        }
        (Way::Benchmark, Way::Benchmark) if again => (
            "it is trained again".to_owned(),
            format!(
                "It is trained {} times a month: measure two or three types once, in a lower environment, and save on every run.",
                text::figure(case.job.training.runs_per_month)
            ),
        ),
        (Way::Benchmark, Way::Benchmark) => (
            "AWS names no winner".to_owned(),
            "Which processor wins depends on your data: measure one CPU type and one GPU type on a part of it."
                .to_owned(),
        ),
        (Way::Benchmark, _) => (
            "it is clear enough".to_owned(),
            "The choice is clear enough, and the model is not trained often.".to_owned(),
        ),
        (Way::Run, Way::Run) => (
            format!("{cost} for all of it"),
            format!("The full run costs about {cost}, so no separate trial is needed."),
        ),
        (Way::Run, _) => (format!("{cost} a run"), "A trial costs less than a wrong choice would.".to_owned()),
    };
    Verdict::new(branch == way, brief, text, fields)
}
