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

/// Device memory where no total stands beside it: `nvidia-smi -q` and the columns of a query.
pub(super) fn queried(text: &str) -> Vec<Span> {
    let mut most: Option<(f64, Range<usize>)> = None;
    let (mut start, mut framebuffer, mut column) = (0, false, None);
    for line in text.split_inclusive('\n') {
        let at = start..start + line.trim_end().len();
        start += line.len();
        // `--query-gpu=name,memory.used --format=csv` and the header that it prints name the same columns.
        let names = line.split("--query-gpu=").nth(1).map_or(line, |rest| rest.split(' ').next().unwrap_or_default());
        if let Some(place) = names.split(',').position(|name| name.trim().starts_with("memory.used")) {
            column = Some(place);
            continue;
        }
        if line.trim().ends_with("Memory Usage") {
            framebuffer = line.contains("FB");
        }
        let said = match (line.split_once(':'), column) {
            (Some((name, value)), None) if name.trim() == "Used" && framebuffer => Some(value),
            (_, Some(place)) => line.split(',').nth(place),
            _ => None,
        };
        let used = said.map(str::trim).and_then(|value| value.split(' ').next()?.parse::<f64>().ok());
        if let Some(used) = used.filter(|used| most.as_ref().is_none_or(|(best, _)| used > best)) {
            most = Some((used, at));
        }
    }
    let why = "the most that one device uses";
    let value = |used: f64| bounded(Field::DeviceMemory, used / 1024.0);
    most.and_then(|(used, at)| span(Field::DeviceMemory, value(used), at, Sure::Said, why)).into_iter().collect()
}

/// The pairs of a table of statistics, a metric a line and a statistic a column, as GenAI-Perf and AIPerf print it: the name
/// of each metric with its mean, and with `p95` or `p99` behind where there is that column.
pub(super) fn statistics(text: &str) -> Vec<Pair> {
    let mut found = Vec::new();
    let mut columns: Vec<String> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = start..start + line.trim_end().len();
        start += line.len();
        let drawn = line.contains(['\u{2502}', '\u{2503}', '|']);
        let cells = |c: char| if drawn { matches!(c, '\u{2502}' | '\u{2503}' | '|') } else { c == ',' };
        let line = line.trim().trim_matches(['\u{2502}', '\u{2503}', '|']);
        let cells: Vec<&str> = line.split(cells).map(str::trim).collect();
        if cells.contains(&"avg") {
            columns = cells.iter().map(|cell| (*cell).to_owned()).collect();
            continue;
        }
        let Some(name) = cells.first().map(|name| super::pairs::plain(name)).filter(|name| name.len() <= 60) else {
            continue;
        };
        for (column, value) in columns.iter().zip(&cells).skip(1) {
            let key = match column.as_str() {
                "avg" => name.clone(),
                "p95" | "p99" => format!("{name}{column}"),
                _ => continue,
            };
            found.push(Pair { key, path: Vec::new(), value: (*value).to_owned(), at: at.clone() });
        }
    }
    found
}

/// A benchmark of vLLM or llmperf.
pub(super) fn benchmark(pairs: &[Pair]) -> Vec<Span> {
    let find = |keys: &[&str]| keys.iter().find_map(|key| pairs.iter().find(|pair| pair.key == *key));
    let number = |keys: &[&str]| find(keys).and_then(|pair| Some((pair.number()?, pair.at.clone())));
    let mut spans = Vec::new();
    if let Some((rate, at)) = number(&[
        "requestthroughput",
        "requestthroughputreqs",
        "requestthroughputpersec",
        "requestthroughputrequestssec",
        "requestssec",
    ]) {
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
    if let Some((ms, at)) = number(&[
        "p95e2el",
        "p95e2elms",
        "p95e2elatencyms",
        "requestlatencymsp95",
        "p99e2el",
        "p99e2elms",
        "p99e2elatencyms",
        "requestlatencymsp99",
    ]) {
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
    let prompts = [
        "meaninputtokens",
        "inputsequencelength",
        "inputsequencelengthtokens",
        "inputlen",
        "randominputlen",
        "sequencelength",
    ];
    let answers = [
        "meanoutputtokens",
        "outputsequencelength",
        "outputsequencelengthtokens",
        "outputlen",
        "randomoutputlen",
        "decodelength",
    ];
    for (field, totals, means) in [
        (Field::PromptTokens, &["totalinputtokens"][..], &prompts),
        (Field::AnswerTokens, &["totalgeneratedtokens", "totaloutputtokens"][..], &answers),
    ] {
        let total = number(totals).zip(requests).map(|((total, at), requests)| (total / requests, at));
        let each = total.or_else(|| number(means));
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
