//! Test it in a lower environment.

use super::super::{Branch, Case, Question, Row, Side, Verdict, judged};
use crate::job::Field;

/// Test it first?
pub static QUESTION: Question = Question {
    id: "load-test",
    side: Side::Serving,
    title: "Test it in a lower environment?",
    why: "Our figures for latency and rate are estimates. A load test on one instance outside production gives MAX_RPS, and with it the target of auto scaling.",
    source: "Study chapter, row S15; SageMaker Developer Guide, Inference Recommender, load testing for auto scaling",
    rows: &[Row(15)],
    parts: None,
    judge: |case, at| judged(case, &[Way::Default, Way::Advanced, Way::LoadTest, Way::Sample], at, verdict),
    keeps: None,
    branches: &[
        Branch::new(
            "recommender-default",
            "Inference Recommender, default",
            "The type is unknown: 45 minutes, needs only a model package",
            &["tool:inference-recommender", "tool:cloudwatch"],
        ),
        Branch::new(
            "recommender-advanced",
            "Inference Recommender, load test",
            "Latency, traffic and a few types are known: about two hours, gives a count",
            &["tool:inference-recommender", "tool:cloudwatch"],
        ),
        Branch::new(
            "load-test",
            "A load test of one instance",
            "The maximum of one instance was measured and is to be confirmed",
            &["tool:cloudwatch"],
        ),
        Branch::new(
            "sample",
            "A sample first",
            "No endpoint to test: score a sample, or try one device",
            &["action:test-subset"],
        ),
    ],
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Default,
    Advanced,
    LoadTest,
    Sample,
}

fn way(case: &Case<'_>) -> Way {
    let job = case.job;
    let traffic_said = !job.assumes(Field::RateAverage) || !job.assumes(Field::RatePeak);
    if ["batch", "edge", "serverless", "processing"].iter().any(|option| case.took("option", option)) {
        Way::Sample
    } else if job.serving.measured.is_some() {
        Way::LoadTest
    } else if traffic_said && !job.assumes(Field::Latency) {
        Way::Advanced
    } else {
        Way::Default
    }
}

fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let way = way(case);
    let fields: &[Field] = &[Field::Latency, Field::RatePeak, Field::MeasuredRate];
    let (brief, text) = match (branch, way) {
        (Way::Default, Way::Default) => (
            "needs a model package",
            "Latency and traffic are not known yet. Inference Recommender's default job tries types within 45 minutes and needs only a model package.",
        ),
        (Way::Default, _) => (
            "you know more already",
            "You know more already than the default job asks for, or there is no endpoint to test.",
        ),
        (Way::Advanced, Way::Advanced) => (
            "with your limits",
            "Latency and traffic are known. An advanced job load-tests the finalists in about two hours and recommends an initial instance count.",
        ),
        (Way::Advanced, _) => (
            "limits are not known",
            "It wants a latency and a traffic pattern to test against, or a measurement exists.",
        ),
        (Way::LoadTest, Way::LoadTest) => (
            "confirm the measurement",
            "You measured one instance's maximum: confirm it with rising parallel requests, watch in CloudWatch where latency rises, then set the target.",
        ),
        (Way::LoadTest, _) => ("nothing measured yet", "Nothing was measured yet."),
        (Way::Sample, Way::Sample) => (
            "a sample is enough",
            "Score a sample of the records, or send a few requests, in a lower environment: watch memory and time, then run it all.",
        ),
        (Way::Sample, _) => ("an endpoint can be tested", "There is an endpoint that can be load-tested."),
    };
    Verdict::new(branch == way, brief, text, fields)
}
