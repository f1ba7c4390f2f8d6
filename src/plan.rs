//! What to do next: a trial before anything is fixed (S15) and, for endpoints, a scaling configuration (S16).

pub mod code;
pub mod report;

use crate::advise::{Advice, Headline};
use crate::decide::Side;
use crate::job::{Availability, Job};
use crate::sizing::Candidate;
use crate::units::text;

/// A list of steps under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub title: &'static str,
    /// The steps in order.
    pub steps: Vec<String>,
}

/// The next steps for an advice, one section for each thing to do.
#[must_use]
pub fn plan(job: &Job, advice: &Advice) -> Vec<Section> {
    let mut sections = Vec::new();
    if let Some(answer) = advice.answer(Side::Training) {
        sections.push(Section {
            title: "Trial of the training",
            steps: training_trial(advice, answer.ranking.get(..3).unwrap_or(&answer.ranking)),
        });
    }
    if let Some(answer) = advice.answer(Side::Serving) {
        sections.push(Section { title: "Trial of the endpoint", steps: serving_trial(advice, &answer.ranking) });
        if let Headline::Instances(pick) = &answer.headline {
            let steps = scaling(job, advice, pick);
            if !steps.is_empty() {
                sections.push(Section { title: "Scaling in production", steps });
            }
        }
    }
    sections
}

/// What a step of the trail says, its reasons in one text.
fn said(advice: &Advice, question: &str) -> Option<String> {
    let verdict = advice.trail.step(question)?.verdict()?;
    Some(verdict.reasons.iter().map(|reason| reason.text.as_str()).collect::<Vec<_>>().join(" "))
}

fn finalists(ranking: &[Candidate]) -> String {
    ranking.iter().take(3).map(|candidate| candidate.instance.name).collect::<Vec<_>>().join(", ")
}

fn training_trial(advice: &Advice, finalists_: &[Candidate]) -> Vec<String> {
    let mut steps: Vec<String> = said(advice, "trial").into_iter().collect();
    if !finalists_.is_empty() {
        steps.push(format!("Do it in a lower environment, on {}.", finalists(finalists_)));
    }
    steps.push("Watch CPU, memory, GPU and GPU memory use in CloudWatch: a GPU under half busy waits for data, memory over nine tenths full is too tight.".to_owned());
    steps.push("Scale the measured time by the data left and compare it with the band above; give the measurement in the form, and the answer follows it.".to_owned());
    steps.extend(said(advice, "bottleneck"));
    steps.extend(said(advice, "payment"));
    steps
}

fn serving_trial(advice: &Advice, ranking: &[Candidate]) -> Vec<String> {
    let mut steps: Vec<String> = said(advice, "load-test").into_iter().collect();
    if !ranking.is_empty() {
        steps.push(format!("Try {} outside production before you fix type and family.", finalists(ranking)));
    }
    steps.extend(said(advice, "rollout"));
    steps
}

fn scaling(job: &Job, advice: &Advice, pick: &Candidate) -> Vec<String> {
    let mut steps: Vec<String> = said(advice, "scaling").into_iter().collect();
    let backlog = advice.trail.took("scaling") == Some("backlog");
    if matches!(advice.trail.took("scaling"), Some("target-tracking" | "scheduled")) || backlog {
        let least = if backlog {
            0
        } else if job.serving.availability == Availability::High {
            2
        } else {
            1
        };
        steps.push(format!(
            "Minimum {least}, maximum {}: room for twice the peak as estimated.",
            (pick.count * 2).max(2)
        ));
        steps.push(
            "Cooldowns of 300 s each way to begin with; a longer one for scaling in where traffic comes in waves."
                .to_owned(),
        );
    }
    if job.serving.availability == Availability::High && !backlog && advice.trail.took("scaling") != Some("none") {
        steps.push(
            "A VPC with subnets in two Availability Zones or more, so that the loss of one leaves the other."
                .to_owned(),
        );
    }
    steps.push(format!(
        "Each instance is estimated to take {} at most; the load test replaces that figure.",
        text::rate(pick.rate.likely)
    ));
    steps.extend(said(advice, "commitment"));
    steps
}
