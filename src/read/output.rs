//! The output of tools: CloudWatch, `nvidia-smi`, benchmarks of vLLM and llmperf.

use core::ops::Range;

use super::keys::bounded;
use super::pairs::Pair;
use super::{Span, Sure};
use crate::job::Field;

fn span(field: Field, value: Option<String>, at: Range<usize>, sure: Sure, why: &str) -> Option<Span> {
    value.map(|value| Span { at, field, value, sure, why: why.to_owned() })
}

/// Utilization from CloudWatch: the mean of its values, and what it means.
pub(super) fn metrics(text: &str) -> Vec<Span> {
    let mut gpu = None;
    let mut cpu = None;
    let names = ["GPUUtilization", "CPUUtilization"];
    for name in names {
        let Some(start) = text.find(name) else { continue };
        let from = start + name.len();
        // The values up to the next metric.
        let rest = text.get(from..).unwrap_or_default();
        let end = rest.find("Utilization").unwrap_or(rest.len());
        let values = averages(rest.get(..end).unwrap_or_default());
        if !values.is_empty() {
            let mean = values.iter().sum::<f64>() / values.len() as f64;
            if name.starts_with('G') { gpu = Some((mean, start..from)) } else { cpu = Some((mean, start..from)) }
        }
    }
    let low = |found: &Option<(f64, Range<usize>)>, limit: f64| found.clone().filter(|(mean, _)| *mean < limit);
    let read = if let Some((_, at)) = low(&gpu, 30.0) {
        let cpu_full = cpu.as_ref().is_some_and(|(mean, _)| *mean > 85.0);
        let (value, why) = if cpu_full {
            ("gpu-waits-for-cpu", "the GPU is under 30 % and the CPU over 85 % busy")
        } else {
            ("low-use", "the GPU is under 30 % busy on average")
        };
        span(Field::Symptom, Some(value.to_owned()), at, Sure::Implied, why)
    } else if let (None, Some((_, at))) = (&gpu, low(&cpu, 10.0)) {
        span(Field::Symptom, Some("idle".to_owned()), at, Sure::Implied, "the CPU is under 10 % busy on average")
    } else {
        None
    };
    read.into_iter().collect()
}

/// The numbers behind `Average` or in `Values`.
fn averages(text: &str) -> Vec<f64> {
    let numbers = |text: &str| -> Vec<f64> {
        text.split(|c: char| !(c.is_ascii_digit() || c == '.'))
            .filter(|piece| piece.starts_with(|c: char| c.is_ascii_digit()))
            .filter_map(|piece| crate::units::number::parse(piece).ok())
            .collect()
    };
    if let Some(start) = text.find("\"Values\"") {
        let rest = text.get(start..).unwrap_or_default();
        return numbers(rest.get(..rest.find(']').unwrap_or(rest.len())).unwrap_or_default());
    }
    text.split("\"Average\"")
        .skip(1)
        .filter_map(|rest| numbers(rest.get(..rest.find([',', '}']).unwrap_or(rest.len()))?).first().copied())
        .collect()
}

/// Device memory from `nvidia-smi`: the most that one device uses, of `15109MiB / 16384MiB`.
pub(super) fn nvidia(text: &str) -> Vec<Span> {
    let mut most: Option<(f64, Range<usize>)> = None;
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(|rest| rest.find("MiB /")) {
        let end = from + found;
        let before = text.get(..end).unwrap_or_default();
        let start = before.len() - before.bytes().rev().take_while(u8::is_ascii_digit).count();
        if let Ok(used) = text.get(start..end).unwrap_or_default().parse::<f64>()
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
    if let Some((ms, at)) = number(&["p95e2el", "p95e2elms", "p99e2el", "p99e2elms"]) {
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
    let requests = number(&["successfulrequests"]).map(|(count, _)| count).filter(|count| *count > 0.0);
    for (field, total, mean) in [
        (Field::PromptTokens, "totalinputtokens", "meaninputtokens"),
        (Field::AnswerTokens, "totalgeneratedtokens", "meanoutputtokens"),
    ] {
        let each = number(&[mean]).or_else(|| Some((number(&[total])?.0 / requests?, number(&[total])?.1)));
        if let Some((tokens, at)) = each {
            spans.extend(span(field, bounded(field, tokens.round()), at, Sure::Said, "the mean of its requests"));
        }
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
