//! What a hosting option takes at all: the limits of its requests, and what it is for.

use super::{Needs, serverless};
use crate::facts::limit;
use crate::job::{Delivery, Field, Job, Target};
use crate::units::text;

/// Why something cannot be taken: in a few words, in a sentence, and the inputs behind it.
pub type Refusal = (String, String, &'static [Field]);

const SIZE: &[Field] = &[Field::Payload, Field::ProcessingTime];
const WHEN: &[Field] = &[Field::Delivery];

/// A refusal of its parts.
pub fn no(brief: &str, text: impl Into<String>, fields: &'static [Field]) -> Option<Refusal> {
    Some((brief.to_owned(), text.into(), fields))
}

/// The most that a request may have, in MB, and take, in seconds, with both in words; nothing where an option has no such limit
/// of its own.
const fn limits(option: &str) -> Option<(f64, f64, &'static str)> {
    Some(match option.as_bytes() {
        b"batch" => (limit::BATCH_PAYLOAD_MB, limit::BATCH_TIMEOUT_S, "100 MB and an hour"),
        b"real-time" => (limit::REALTIME_PAYLOAD_MB, limit::REALTIME_TIMEOUT_S, "6 MB and 60 s"),
        b"async" => (limit::ASYNC_PAYLOAD_GB * 1000.0, limit::ASYNC_TIMEOUT_S, "1 GB and an hour"),
        _ => return None,
    })
}

/// Whether a request of the job is within the limits of an option.
#[must_use]
pub fn takes(job: &Job, option: &str) -> bool {
    let serving = &job.serving;
    limits(option).is_none_or(|(mb, seconds, _)| {
        serving.payload_mb <= mb && serving.processing.is_none_or(|work| work.value() <= seconds)
    })
}

/// Why an option cannot take a request of the job at all.
#[must_use]
pub fn refused(job: &Job, needs: &Needs, branch: &str) -> Option<Refusal> {
    let serving = &job.serving;
    let scheduled = serving.delivery == Delivery::Schedule;
    let over = || {
        let (mb, seconds, named) = limits(branch)?;
        let work = serving.processing.filter(|work| work.value() > seconds);
        let what = match work {
            Some(work) => format!("A request takes {}", text::span(work)),
            None if serving.payload_mb > mb => format!("A request has {} MB", text::figure(serving.payload_mb)),
            None => return None,
        };
        no(&format!("over {named}"), format!("{what}, over its limit of {named}."), SIZE)
    };
    match branch {
        "edge" => (serving.target != Target::Edge)
            .then(|| no("it stays in the cloud", "The model runs in an AWS Region.", &[Field::Target]))
            .flatten(),
        _ if serving.target == Target::Edge => no("devices run it", "Devices run the model.", &[Field::Target]),
        // It is what is left where no option takes a request.
        "processing" => ["batch", "real-time", "async"]
            .iter()
            .any(|other| refused(job, needs, other).is_none())
            .then(|| no("within the limits", "A request is within the limits of a hosting option.", SIZE))
            .flatten(),
        "batch" if !scheduled => {
            no("requests come one by one", "Requests come one by one; there is no whole data set to score.", WHEN)
        }
        "batch" => over(),
        _ if scheduled => no("a whole data set", "A whole data set is scored on a schedule.", WHEN),
        "real-time" => over(),
        "serverless" => serverless::refuses(job, needs)
            .map(|why| ("over its limits".to_owned(), format!("Serverless inference does not take it: {why}."), SIZE))
            .or_else(|| {
                let warm = serving.cold_start || serverless::has_known_peaks(job);
                let wait = "A first request would wait for a start, which you did not accept; requests are kept warm only where hours without any are known.";
                (!warm).then(|| no("a cold start is too slow", wait, &[Field::ColdStart, Field::TrafficShape])).flatten()
            }),
        "async" if serving.models > 1.0 || serving.steps > 1.0 => no(
            "takes one model only",
            "An asynchronous endpoint takes one model and one container.",
            &[Field::Models, Field::PipelineSteps],
        ),
        "async" => over().or_else(|| {
            let fits = refused(job, needs, "real-time").is_none();
            (serving.delivery == Delivery::Now && fits)
                .then(|| no("the caller waits", "The caller waits, and a request is small and quick enough to be answered at once.", WHEN))
                .flatten()
        }),
        _ => None,
    }
}
