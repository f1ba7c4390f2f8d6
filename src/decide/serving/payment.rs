//! Is the load level enough to commit to?

use super::super::{Branch, Case, Question, Row, Side, Verdict, judged};
use crate::job::Field;

/// Commit to it?
pub static QUESTION: Question = Question {
    id: "commitment",
    side: Side::Serving,
    title: "Commit to it?",
    why: "Serving runs all year, so a commitment for the instances that always run saves most. Endpoints have no Spot.",
    source: "SageMaker Developer Guide, inference cost optimisation (Savings Plans, up to 64 %)",
    rows: &[Row(8)],
    parts: None,
    judge: |case, at| judged(case, &[false, true], at, verdict),
    keeps: None,
    branches: &[
        Branch::new("on-demand", "On demand", "Usage in a year is unknown", &["cost:on-demand"]),
        Branch::new(
            "savings-plan",
            "Savings Plan for the floor",
            "Usage is steady all year; types may change",
            &["cost:savings-plan", "cost:on-demand"],
        ),
    ],
};

fn verdict(case: &Case<'_>, branch: bool) -> Verdict {
    let steady = case.job.steady_usage;
    let (brief, text) = match (branch, steady) {
        (true, true) => (
            "up to 64 % less",
            "Usage is steady all year: a SageMaker Savings Plan for the instances that always run costs up to 64 % less, in any family, size or Region. Usage above it is on demand.",
        ),
        (true, false) => (
            "use is not level",
            "You did not say that use is level all year; if it is, a Savings Plan costs up to 64 % less.",
        ),
        (false, true) => {
            ("the minimum is known", "The number that always runs is known, so on demand alone is more expensive.")
        }
        (false, false) => ("no commitment", "Without level use there is nothing to commit to; endpoints have no Spot."),
    };
    Verdict::new(branch == steady, brief, text, &[Field::SteadyUsage])
}
