//! The limits of hosting options, put to a story's own figures.

use crate::facts::limit;
use crate::study::played::Played;
use crate::units::{Seconds, text};

/// What one request may be to a hosting option, and how long it may take.
struct Limits {
    /// The option, with its article.
    option: &'static str,
    megabytes: f64,
    seconds: f64,
}

const REAL_TIME: Limits = Limits {
    option: "a real-time endpoint",
    megabytes: limit::REALTIME_PAYLOAD_MB,
    seconds: limit::REALTIME_TIMEOUT_S,
};
const SERVERLESS: Limits = Limits {
    option: "a serverless endpoint",
    megabytes: limit::SERVERLESS_PAYLOAD_MB,
    seconds: limit::SERVERLESS_TIMEOUT_S,
};
const ASYNC: Limits = Limits {
    option: "an asynchronous endpoint",
    megabytes: limit::ASYNC_PAYLOAD_GB * 1000.0,
    seconds: limit::ASYNC_TIMEOUT_S,
};
const BATCH: Limits =
    Limits { option: "one batch request", megabytes: limit::BATCH_PAYLOAD_MB, seconds: limit::BATCH_TIMEOUT_S };

/// What the figures of the story say for or against an option; nothing where they decide nothing.
pub fn of_option(played: &Played, branch: &str, taken: &str) -> Option<String> {
    let over = |limits: &Limits| over(played, limits);
    match (branch, taken) {
        ("real-time", "async" | "processing") => over(&REAL_TIME),
        ("serverless", "async" | "processing" | "real-time") => over(&SERVERLESS),
        ("async", "processing") => over(&ASYNC),
        ("batch", "processing") => over(&BATCH),
        ("processing", "processing") => over(&ASYNC).map(|over| {
            format!("{over} No hosting option takes more: cut it into smaller requests, or run it as a processing job.")
        }),
        ("async", "async") => {
            let over = over(&REAL_TIME)?;
            let takes = "An asynchronous endpoint takes 1 GB and an hour of work";
            Some(if is_slow(played, &REAL_TIME) {
                format!("{over} {takes}.")
            } else {
                format!("{over} {takes}. A pointer to an object in S3 would do too.")
            })
        }
        _ => None,
    }
}

fn is_slow(played: &Played, limits: &Limits) -> bool {
    played.job.serving.processing.is_some_and(|time| time.value() > limits.seconds)
}

/// Which limit a request is over.
fn over(played: &Played, limits: &Limits) -> Option<String> {
    let serving = &played.job.serving;
    let option = limits.option;
    if serving.payload_mb > limits.megabytes {
        return Some(format!(
            "A request of {} is over the {} that {option} takes.",
            megabytes(serving.payload_mb),
            megabytes(limits.megabytes)
        ));
    }
    let time = serving.processing.filter(|_| is_slow(played, limits))?;
    Some(format!(
        "{} of work on a request is over the {} that {option} allows.",
        text::span(time),
        text::span(Seconds(limits.seconds))
    ))
}

/// A size in the unit that people use for it.
fn megabytes(size: f64) -> String {
    if size >= 1000.0 { format!("{} GB", text::figure(size / 1000.0)) } else { format!("{} MB", text::figure(size)) }
}
