//! The trial of an endpoint: a load test of one instance, and Inference Recommender for the finalists.

use super::{Section, SectionKind, Table, finalists, said};
use crate::advise::{Advice, Answer};
use crate::facts::limit;
use crate::job::Job;
use crate::sizing::Candidate;
use crate::units::{RequestsPerSecond, Seconds, Usd, text};

/// How long each step of the ramp is held: five data points of CloudWatch, of which the first is still moving.
const HOLD: Seconds = Seconds(300.0);

/// The rates of the ramp, from a quarter of the low estimate to half above the high one, each step by half or more.
fn ramp(one: &Candidate) -> Vec<RequestsPerSecond> {
    let (low, high) = (one.rate.low.value() / 4.0, one.rate.high.value() * 1.5);
    let steps = if low > 0.0 { ((high / low).ln() / 1.6f64.ln()).ceil().clamp(3.0, 12.0) } else { return Vec::new() };
    let each = (high / low).powf(1.0 / steps);
    let mut rates = Vec::new();
    let mut rate = low;
    while rates.len() as f64 <= steps {
        rates.push(RequestsPerSecond(rate));
        rate *= each;
    }
    rates
}

/// The trial of the endpoint.
pub(super) fn section(job: &Job, advice: &Advice, answer: &Answer) -> Section {
    let finalists = finalists(&answer.ranking);
    let mut steps: Vec<String> = said(advice, "load-test").into_iter().collect();
    let mut tables = Vec::new();
    let sample = advice.trail.took("load-test") == Some("sample");
    if !finalists.is_empty() {
        let names: Vec<&str> = finalists.iter().map(|one| one.instance.name).collect();
        steps.push(format!("Try {} outside production before you decide on type and family.", names.join(", ")));
    }
    if !sample && let Some(pick) = answer.pick() {
        let queue = advice.trail.took("option") == Some("async");
        steps.extend(if queue { from_the_queue(pick) } else { one_instance(job, pick) });
        tables.push(Table {
            name: "What to try, cheapest first",
            head: &["Finalist", "Expected maximum rate", "Latency of one request", "Price an hour"],
            rows: finalists.iter().map(|one| row(one)).collect(),
        });
        steps.extend(recommender(advice, finalists.len()));
    }
    steps.extend(said(advice, "rollout"));
    Section {
        kind: SectionKind::EndpointTrial,
        tables,
        steps,
        source: "Study chapter, row S15; SageMaker Developer Guide, endpoint-scaling-loadtest, inference-recommender-recommendation-jobs",
    }
}

fn row(one: &Candidate) -> Vec<String> {
    vec![
        one.instance.name.to_owned(),
        format!("{} a second", text::band(one.rate)),
        text::span_band(one.latency),
        one.price.map_or_else(|| "no price".to_owned(), |price| text::money(Usd(price.usd_per_hour.value()))),
    ]
}

/// The load test of one instance, with rates from the estimate.
fn one_instance(job: &Job, pick: &Candidate) -> Vec<String> {
    let rates = ramp(pick);
    let said: Vec<String> = rates.iter().map(|rate| text::figure(rate.value())).collect();
    let time = HOLD * rates.len() as f64;
    let cost = pick.price.map(|price| price.usd_per_hour.over(time, 1.0));
    vec![
        format!(
            "On one {}, send {} requests a second, {} each{}. Watch p95 ModelLatency, OverheadLatency, Invocation4XXErrors, Invocation5XXErrors, CPU, memory and GPU.",
            pick.instance.name,
            said.join(", "),
            text::span(HOLD),
            cost.map_or_else(String::new, |cost| format!("; about {} and {}", text::span(time), text::money(cost)))
        ),
        format!(
            "MAX_RPS is the last rate before p95 exceeds {} or twice its first value, or before requests fail. The estimate is {} a second.",
            text::span(job.serving.latency),
            text::band(pick.rate)
        ),
        format!(
            "Then hold MAX_RPS × {} and read p95. Enter both under “What you measured”, with the type: the ranges narrow and the answer follows.",
            text::figure(job.serving.safety)
        ),
    ]
}

/// The load test of an asynchronous endpoint: a full queue and one instance.
fn from_the_queue(pick: &Candidate) -> Vec<String> {
    vec![format!(
        "On one {}, put a few dozen requests into the queue at once and watch ApproximateBacklogSize fall. Requests per second are its MAX_RPS; the estimate is {} a second. Enter it under “What you measured”, with the type.",
        pick.instance.name,
        text::band(pick.rate)
    )]
}

/// The hand-over to Inference Recommender.
fn recommender(advice: &Advice, finalists: usize) -> Option<String> {
    Some(match advice.trail.took("load-test")? {
        "recommender-default" => format!(
            "Inference Recommender's default job takes about {} min and needs the model package and a sample payload. Read MAX_RPS from ClientInvocations, and ModelLatency.",
            text::figure(limit::RECOMMENDER_DEFAULT_MIN)
        ),
        "recommender-advanced" | "load-test" => format!(
            "Inference Recommender's advanced job does the same for the {finalists} finalists in about {} h. Give it the types, the traffic phases, and your p95 as stopping condition. It also returns an initial instance count.",
            text::figure(limit::RECOMMENDER_ADVANCED_MIN / 60.0)
        ),
        _ => return None,
    })
}
