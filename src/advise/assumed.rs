//! Where nothing fits: the assumed value that decides it, and the value that would fit.

use super::pick::{Pick, pick};
use crate::decide::Side;
use crate::job::{Availability, Field, Job, View};
use crate::units::{RequestsPerSecond, Seconds, text};

/// Shares of an assumed amount that are tried, the largest first.
const SHARES: [f64; 5] = [0.5, 0.2, 0.1, 0.04, 0.01];
/// Times of an assumed limit that are tried, the smallest first.
const TIMES: [f64; 5] = [2.0, 5.0, 10.0, 50.0, 200.0];

/// An amount that stands in for what nobody said: its field, what it is, and the job with so much of it.
struct Amount {
    field: Field,
    tries: &'static [f64],
    with: fn(&mut Job, f64) -> String,
}

const AMOUNTS: [Amount; 6] = [
    Amount {
        field: Field::Availability,
        tries: &[1.0],
        with: |job, _| {
            job.serving.availability = Availability::Single;
            "one instance, which may fail for a while,".to_owned()
        },
    },
    Amount {
        field: Field::AnswerTokens,
        tries: &SHARES,
        with: |job, share| {
            job.serving.answer = (job.serving.answer * share).ceil().max(1.0);
            format!("{} tokens in an answer (answer_tokens)", text::figure(job.serving.answer))
        },
    },
    Amount {
        field: Field::RatePeak,
        tries: &SHARES,
        with: |job, share| {
            job.serving.average = RequestsPerSecond(job.serving.average.value() * share);
            job.serving.peak = RequestsPerSecond(job.serving.peak.value() * share);
            format!("a peak of {}", text::rate(job.serving.peak))
        },
    },
    Amount {
        field: Field::Latency,
        tries: &TIMES,
        with: |job, times| {
            job.serving.latency = Seconds(job.serving.latency.value() * times);
            format!("a latency of {}", text::span(job.serving.latency))
        },
    },
    Amount {
        field: Field::SequenceLength,
        tries: &SHARES,
        with: |job, share| {
            job.training.sequence = (job.training.sequence * share).ceil().max(1.0);
            format!("a sequence of {} tokens", text::figure(job.training.sequence))
        },
    },
    Amount {
        field: Field::MaxInstances,
        tries: &TIMES,
        with: |job, times| {
            job.training.max_instances = (f64::from(job.training.max_instances) * times) as u32;
            job.serving.max_instances = (f64::from(job.serving.max_instances) * times) as u32;
            format!("{} instances", job.training.max_instances.max(job.serving.max_instances))
        },
    },
];

/// What was assumed and, changed alone, lets something fit, with the value that does.
pub(super) fn would_fit(job: &Job, view: View, side: Side) -> Vec<String> {
    let said = |field: Field| !job.assumes(field);
    let known =
        |amount: &&Amount| !said(amount.field) && (amount.field != Field::RatePeak || !said(Field::RateAverage));
    AMOUNTS
        .iter()
        .filter(known)
        .filter_map(|amount| {
            amount.tries.iter().find_map(|by| {
                let mut other = job.clone();
                let words = (amount.with)(&mut other, *by);
                let fits = pick(&other, view).side(side).is_some_and(|pick| pick != Pick::Nothing);
                let label = amount.field.spec().label;
                let stands = job.assumption(amount.field);
                let stands = stands.strip_prefix("assumed ").unwrap_or(&stands);
                fits.then(|| format!("“{label}” is only assumed ({stands}): with {words} something fits."))
            })
        })
        .take(1)
        .collect()
}
