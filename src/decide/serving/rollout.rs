//! How does a new version or type go live?

use super::super::{Branch, Case, Question, Row, Side, Verdict, judged};
use crate::job::{Field, Rollout};

/// How does it go live?
pub static QUESTION: Question = Question {
    id: "rollout",
    side: Side::Serving,
    title: "How does it go live?",
    why: "Try a new type or model on live traffic so that you can roll back at once.",
    source: "SageMaker Developer Guide, deployment best practices, shadow tests, A/B tests, deployment guardrails",
    rows: &[Row(15), Row(16)],
    parts: None,
    judge: |case, at| judged(case, &[Way::Replace, Way::Variants, Way::Shadow, Way::NoShadow], at, verdict),
    keeps: None,
    branches: &[
        Branch::new(
            "replace",
            "Replace, with a way back",
            "A new endpoint configuration takes over, blue beside green",
            &[],
        ),
        Branch::new(
            "variants",
            "Production variants",
            "A share of the requests gets answers from the new version",
            &["rollout:production-variants"],
        ),
        Branch::new(
            "shadow",
            "Shadow variant",
            "The new version gets copies of requests; its answers are not used",
            &["rollout:shadow"],
        ),
        Branch::new(
            "shadow-impossible",
            "No shadow here",
            "A shadow is wanted, but works only for one model on a real-time endpoint",
            &[],
        ),
    ],
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Replace,
    Variants,
    Shadow,
    NoShadow,
}

/// Shadow variants work on real-time endpoints with one model, not on Inferentia 1 or Elastic Inference.
fn shadow_works(case: &Case<'_>) -> bool {
    case.took("option", "real-time")
        && case.took("models", "one")
        && !case.took("accelerator", "fraction")
        && case.leader().is_none_or(|best| best.instance.family != "inf1")
}

fn way(case: &Case<'_>) -> Way {
    match case.job.serving.rollout {
        Rollout::Replace => Way::Replace,
        Rollout::Share if case.took("option", "real-time") => Way::Variants,
        Rollout::Share => Way::Replace,
        Rollout::Shadow if shadow_works(case) => Way::Shadow,
        Rollout::Shadow => Way::NoShadow,
    }
}

fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let way = way(case);
    let (brief, text) = match (branch, way) {
        (Way::Replace, Way::Replace) => (
            "blue beside green",
            "A new endpoint configuration takes over step by step, and rolls back by itself when an alarm goes off.",
        ),
        (Way::Replace, _) => ("you want to compare", "You want the new version compared on live traffic first."),
        (Way::Variants, Way::Variants) => (
            "weights split traffic",
            "Production variants on one endpoint split the traffic by weight; each may have its own type and count.",
        ),
        (Way::Variants, _) => (
            "nobody is to see it yet",
            "No share of the users is to get its answers, or there is no real-time endpoint to split.",
        ),
        (Way::Shadow, Way::Shadow) => (
            "copies, no answers",
            "A shadow variant gets copies of live requests and its answers are only logged; give it the type you plan to use.",
        ),
        (Way::Shadow, _) => ("not wanted, or not possible", "A shadow is not wanted here, or not possible."),
        (Way::NoShadow, Way::NoShadow) => (
            "one model, real time only",
            "Shadow variants work for one model on a real-time endpoint, not for this kind of hosting: try the new version on an endpoint of its own.",
        ),
        (Way::NoShadow, _) => ("no shadow is wanted", "No shadow is wanted, or it is possible."),
    };
    Verdict::new(branch == way, brief, text, &[Field::Rollout])
}
