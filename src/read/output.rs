//! The output of tools: `nvidia-smi`, benchmarks of vLLM, SGLang and llmperf, SageMaker Inference Recommender.

use core::ops::Range;

use super::keys::bounded;
use super::pairs::Pair;
use super::{Span, Sure};
use crate::job::Field;

fn span(field: Field, value: Option<String>, at: Range<usize>, sure: Sure, why: &str) -> Option<Span> {
    value.map(|value| Span { at, field, value, sure, why: why.to_owned() })
}

/// Device memory from `nvidia-smi`: the most that one device uses, of `15109MiB / 16384MiB`.
pub(super) fn nvidia(text: &str) -> Vec<Span> {
    let mut most: Option<(f64, Range<usize>)> = None;
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(|rest| rest.find("MiB /")) {
        let end = from + found;
        let before = text.get(..end).unwrap_or_default().trim_end();
        let end_of_digits = before.len();
        let start = before.len() - before.bytes().rev().take_while(u8::is_ascii_digit).count();
        if let Ok(used) = text.get(start..end_of_digits).unwrap_or_default().parse::<f64>()
            && most.as_ref().is_none_or(|(best, _)| used > *best)
        {
            most = Some((used, start..end + 3));
        }
        from = end + 5;
    }
    most.and_then(|(used, at)| {
        span(
            Field::DeviceMemory,
            bounded(Field::DeviceMemory, used / 1024.0),
            at,
            Sure::Said,
            "the most that one device uses",
        )
    })
    .into_iter()
    .collect()
}

/// A benchmark of vLLM or llmperf.
pub(super) fn benchmark(pairs: &[Pair]) -> Vec<Span> {
    let find = |keys: &[&str]| keys.iter().find_map(|key| pairs.iter().find(|pair| pair.key == *key));
    let number = |keys: &[&str]| find(keys).and_then(|pair| Some((pair.number()?, pair.at.clone())));
    let mut spans = Vec::new();
    if let Some((rate, at)) = number(&["requestthroughput", "requestthroughputreqs"]) {
        spans.extend(span(Field::MeasuredRate, bounded(Field::MeasuredRate, rate), at, Sure::Said, ""));
    }
    if let Some((rate, at)) = number(&["resultsnumcompletedrequestspermin"]) {
        spans.extend(span(
            Field::MeasuredRate,
            bounded(Field::MeasuredRate, rate / 60.0),
            at,
            Sure::Said,
            "a minute has 60 s",
        ));
    }
    if let Some((ms, at)) =
        number(&["p95e2el", "p95e2elms", "p95e2elatencyms", "p99e2el", "p99e2elms", "p99e2elatencyms"])
    {
        spans.extend(span(Field::MeasuredLatency, bounded(Field::MeasuredLatency, ms), at, Sure::Said, ""));
    }
    if let Some((seconds, at)) = number(&["resultsendtoendlatencysquantilesp95"]) {
        spans.extend(span(
            Field::MeasuredLatency,
            bounded(Field::MeasuredLatency, seconds * 1000.0),
            at,
            Sure::Said,
            "",
        ));
    }
    let requests = number(&["successfulrequests", "completed"]).map(|(count, _)| count).filter(|count| *count > 0.0);
    for (field, totals, mean) in [
        (Field::PromptTokens, &["totalinputtokens"][..], "meaninputtokens"),
        (Field::AnswerTokens, &["totalgeneratedtokens", "totaloutputtokens"][..], "meanoutputtokens"),
    ] {
        let total = || number(totals).zip(requests).map(|((total, at), requests)| (total / requests, at));
        let each = number(&[mean]).or_else(total);
        if let Some((tokens, at)) = each {
            spans.extend(span(field, bounded(field, tokens.round()), at, Sure::Said, "the mean of its requests"));
        }
    }
    // SageMaker Inference Recommender: invocations a minute, latency in microseconds (Developer Guide, recommendation results).
    if let Some((rate, at)) = number(&["maxinvocations"]) {
        let why = "invocations a minute over 60";
        spans.extend(span(Field::MeasuredRate, bounded(Field::MeasuredRate, rate / 60.0), at, Sure::Said, why));
    }
    if let Some((latency, at)) = number(&["modellatency"]) {
        let why = "microseconds over 1,000";
        spans.extend(span(Field::MeasuredLatency, bounded(Field::MeasuredLatency, latency / 1e3), at, Sure::Said, why));
    }
    if !spans.is_empty()
        && let Some(first) = spans.first().map(|span| span.at.clone())
    {
        spans.extend(span(Field::Task, Some("serve".to_owned()), first, Sure::Implied, "a benchmark of serving"));
    }
    if let Some(pair) = find(&["model", "modelid"])
        && let Some(found) = crate::facts::model::named(&pair.value)
    {
        spans.extend(span(Field::Model, Some(found.id.to_owned()), pair.at.clone(), Sure::Said, ""));
    }
    spans
}
