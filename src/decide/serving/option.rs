//! Which hosting option?

use super::super::{Branch, Case, Question, Row, Side, Verdict, judged};
use super::trial;
use crate::facts::limit;
use crate::job::{Delivery, Field, Rollout, Target, Traffic};
use crate::sizing::candidate::Mode;
use crate::sizing::{endpoint::wants, hosting, running, serverless};
use crate::units::text;

/// Which hosting option?
pub static QUESTION: Question = Question {
    id: "option",
    side: Side::Serving,
    title: "Which hosting option?",
    why: "Inference usually answers one input at a time, in real time, all year: that is what makes it the larger bill. Where nobody waits, or nobody asks for hours, another option costs a fraction.",
    source: "Study chapter, row S8; SageMaker Developer Guide, deploy a model; API limits of November 2026",
    rows: &[Row(8)],
    parts: None,
    judge: |case, at| {
        judged(case, &[Way::RealTime, Way::Serverless, Way::Async, Way::Batch, Way::Processing, Way::Edge], at, verdict)
    },
    keeps: None,
    branches: &[
        Branch::new(
            "real-time",
            "Real time",
            "The caller waits, requests keep coming, up to 6 MB and 60 s each",
            &["option:real-time"],
        ),
        Branch::new(
            "serverless",
            "Serverless",
            "Gaps in the traffic, cold starts accepted, no GPU, up to 4 MB and 6 GB of memory",
            &["option:serverless", "processor:cpu"],
        )
        .to(&trial::QUESTION),
        Branch::new(
            "async",
            "Asynchronous",
            "The answer may come minutes later, or a request is large or slow: up to 1 GB and an hour",
            &["option:async", "scale:backlog", "scale:zero"],
        ),
        Branch::new(
            "batch",
            "Batch transform",
            "A whole data set on a schedule; no endpoint is needed",
            &["option:batch-transform"],
        ),
        Branch::new(
            "processing",
            "No hosting option",
            "A request over 1 GB or an hour of work: more than any of them takes",
            &["option:processing"],
        )
        .to(&trial::QUESTION),
        Branch::new(
            "edge",
            "At the edge",
            "Devices with bad or no connection run the model themselves",
            &["option:edge", "compile:neo"],
        )
        .to(&trial::QUESTION),
    ],
};

/// How candidates are made for a branch.
#[must_use]
pub fn mode(branch: &str) -> Mode {
    match branch {
        "async" => Mode::Asynchronous,
        "batch" => Mode::Batch,
        _ => Mode::RealTime,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    RealTime,
    Serverless,
    Async,
    Batch,
    Processing,
    Edge,
}

/// Fewer requests a second than this leave gaps between sudden peaks.
const SELDOM: f64 = 0.1;

/// Gaps in the traffic in which an endpoint would stand idle.
fn has_gaps(case: &Case<'_>) -> bool {
    let serving = &case.job.serving;
    let seldom = serving.traffic == Traffic::Spiky && serving.average.value() < SELDOM;
    serving.traffic == Traffic::Rare || serving.night_idle || seldom
}

fn serverless_allows(case: &Case<'_>) -> bool {
    !wants::accelerator(case.job, case.needs) && serverless::refuses(case.job, case.needs).is_none()
}

/// Several models or steps behind one endpoint: real time only (SageMaker Developer Guide, feature matrix).
fn shares_endpoint(case: &Case<'_>) -> bool {
    case.job.serving.models > 1.0 || case.job.serving.steps > 1.0
}

fn way(case: &Case<'_>) -> Way {
    if !case.is_book() {
        return match case.hosting.chosen().map_or("", |chosen| chosen.branch) {
            "serverless" => Way::Serverless,
            "async" => Way::Async,
            "batch" => Way::Batch,
            "processing" => Way::Processing,
            "edge" => Way::Edge,
            _ => Way::RealTime,
        };
    }
    let serving = &case.job.serving;
    if serving.target == Target::Edge {
        return Way::Edge;
    }
    match serving.delivery {
        Delivery::Schedule => return Way::Batch,
        _ if !hosting::takes(case.job, "async") => return Way::Processing,
        Delivery::Minutes if shares_endpoint(case) && hosting::takes(case.job, "real-time") => return Way::RealTime,
        Delivery::Minutes => {
            let rare = serving.traffic == Traffic::Rare && serving.cold_start;
            return if rare && serverless_allows(case) { Way::Serverless } else { Way::Async };
        }
        Delivery::Now => {}
    }
    if !hosting::takes(case.job, "real-time") {
        return Way::Async;
    }
    if has_gaps(case) && serving.cold_start {
        if serverless_allows(case) {
            return Way::Serverless;
        }
        // In the book a real-time endpoint keeps one instance at least, so only a queue costs nothing at night.
        if wants::accelerator(case.job, case.needs) && serving.models <= 1.0 {
            return Way::Async;
        }
    }
    Way::RealTime
}

fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let way = way(case);
    let serving = &case.job.serving;
    let payload = format!("{} MB", text::figure(serving.payload_mb));
    let when: &[Field] = &[Field::Delivery];
    let gaps: &[Field] = &[Field::TrafficShape, Field::ColdStart];
    let size: &[Field] = &[Field::Payload, Field::ProcessingTime];
    let slow = serving.processing.filter(|time| time.value() > limit::REALTIME_TIMEOUT_S);
    let too_large = || match slow {
        Some(time) => format!("{} of work is over the 60 s of an endpoint", text::span(time)),
        None => format!("{payload} is over the 6 MB of an endpoint"),
    };
    if let Some((brief, text, fields)) = case.hosting.against(QUESTION.id_at(branch as usize)).filter(|_| branch != way)
    {
        return Verdict::new(false, brief, text, fields);
    }
    let chosen = case.hosting.chosen();
    if let Some((brief, text, fields)) = chosen.and_then(|chosen| chosen.refused.clone()).filter(|_| branch == way) {
        return Verdict::new(true, brief, text, fields);
    }
    let warm = chosen.and_then(|chosen| chosen.serverless).map_or(0, |way| way.warm);
    let (brief, text, fields): (String, String, &[Field]) = match (branch, way) {
        _ if branch == way && case.wanted_at(&QUESTION).is_some() => {
            ("you require it".to_owned(), "You require this hosting option.".to_owned(), &[Field::Branch])
        }
        (Way::Serverless, Way::Serverless) if warm > 0 => (
            "kept warm by day".to_owned(),
            format!("Nobody asks at night and no request may wait for a start: provisioned concurrency keeps {warm} warm while somebody asks."),
            gaps,
        ),
        (Way::RealTime, Way::RealTime) if running::real_time_stops(case.job, case.view) => (
            "scales to zero at night".to_owned(),
            "The caller waits. With inference components the endpoint may scale to zero while nobody asks; the first request then waits for a start.".to_owned(),
            gaps,
        ),
        (Way::RealTime, Way::RealTime) if serving.delivery == Delivery::Minutes => (
            "models share it here only".to_owned(),
            "The answer might come later, but several models or steps share an endpoint in real time only.".to_owned(),
            &[Field::Models, Field::PipelineSteps],
        ),
        (Way::RealTime, Way::RealTime) => ("the caller waits".to_owned(), "The caller waits and requests keep coming: an endpoint that always runs answers one input at a time.".to_owned(), when),
        (Way::RealTime, Way::Async) if !hosting::takes(case.job, "real-time") => (too_large(), format!("A real-time endpoint cannot take it: {}.", too_large()), size),
        (Way::RealTime, Way::Async) if case.is_book() && serving.delivery == Delivery::Now => ("one instance at least".to_owned(), "In the book a real-time endpoint keeps one instance at least, also at night.".to_owned(), gaps),
        (Way::Processing, Way::Processing) if serving.delivery == Delivery::Schedule => (
            "over its limits".to_owned(),
            "A batch transform takes requests of up to 100 MB and an hour: split the file by line (SplitType Line), or run it as a processing job.".to_owned(),
            size,
        ),
        (Way::Processing, Way::Processing) => (
            "over every limit".to_owned(),
            "A request of more than 1 GB, or of more than an hour of work, is over the limit of every hosting option: cut it into smaller ones, or run it as a processing job.".to_owned(),
            size,
        ),
        (Way::Processing, _) => ("within the limits".to_owned(), "A request is within the limits of a hosting option.".to_owned(), size),
        (_, Way::Processing) => ("over its limit".to_owned(), "A request is over its limit.".to_owned(), size),
        (Way::RealTime, Way::Serverless) => ("would stand idle".to_owned(), "An endpoint would stand idle between requests, and be paid for it.".to_owned(), gaps),
        (Way::RealTime, _) => ("nobody waits".to_owned(), "Nobody waits for the single answer, so nothing needs to run all the time.".to_owned(), when),
        (Way::Serverless, Way::Serverless) if !has_gaps(case) => (
            "billed by the time it works".to_owned(),
            format!("A first request may wait. Serverless is billed for the time it works on requests, and costs less here than an instance that always runs. Memory of about {} fits its 6 GB.", text::memory(case.needs.serving.host.band.likely)),
            gaps,
        ),
        (Way::Serverless, Way::Serverless) => ("nothing between requests".to_owned(), format!("Requests come with gaps and a first one may wait: serverless costs nothing in between. Memory of about {} fits its 6 GB.", text::memory(case.needs.serving.host.band.likely)), gaps),
        (Way::Serverless, _) if wants::accelerator(case.job, case.needs) => ("has no GPU".to_owned(), "Serverless inference has no GPU, and this model wants one.".to_owned(), &[Field::Acceleration]),
        (Way::Serverless, _) if !has_gaps(case) => ("no gaps in the traffic".to_owned(), "Traffic has no long gaps: an instance that always runs costs less.".to_owned(), gaps),
        (Way::Serverless, _) if !serving.cold_start => ("a cold start is too slow".to_owned(), "After a gap the first request would wait, and you did not accept that.".to_owned(), gaps),
        (Way::Serverless, _) => ("over its limits".to_owned(), "It is over a limit of serverless inference: 4 MB, 60 s, 6 GB, one model.".to_owned(), size),
        (Way::Async, Way::Async) if !hosting::takes(case.job, "real-time") => (too_large(), format!("{}: the asynchronous queue takes up to {}.", text::capital(&too_large()), if slow.is_some() { "an hour" } else { "1 GB. A pointer to S3 keeps a request small" }), size),
        (Way::Async, Way::Async) if serving.delivery == Delivery::Minutes => ("minutes later is fine".to_owned(), "The answer may come minutes later: a queue evens out peaks, and the endpoint scales to zero when it is empty.".to_owned(), when),
        (Way::Async, Way::Async) => ("free at night".to_owned(), "Nobody asks at night and a first answer may wait: only the asynchronous endpoint scales to zero here.".to_owned(), gaps),
        (Way::Async, Way::RealTime) if serving.delivery == Delivery::Minutes => (
            "takes one model only".to_owned(),
            "An asynchronous endpoint takes one model and one container.".to_owned(),
            &[Field::Models],
        ),
        (Way::Async, Way::RealTime) => ("the caller waits".to_owned(), "The caller waits for the answer, and the request is small and quick enough to be answered at once.".to_owned(), when),
        (Way::Async, _) => ("not needed".to_owned(), "A queue is not needed here.".to_owned(), when),
        (Way::Batch, Way::Batch) => (format!("{} records", text::count(serving.records)), format!("{} records are known beforehand: a job scores them and ends; no endpoint is paid for.", text::count(serving.records)), when),
        (Way::Batch, _) => ("requests come one by one".to_owned(), "Requests come one by one; there is no whole data set to score.".to_owned(), when),
        (Way::Edge, Way::Edge) => ("devices run it".to_owned(), "Devices run the model: compile it with SageMaker Neo for each target and deploy it with IoT Greengrass. No instance is chosen.".to_owned(), &[Field::Target]),
        (Way::Edge, _) => ("it stays in the cloud".to_owned(), "The model runs in an AWS Region.".to_owned(), &[Field::Target]),
    };
    let mut verdict = Verdict::new(branch == way, brief, text, fields);
    if let Some(compared) = case.hosting.compared().filter(|_| branch == way) {
        verdict = verdict.and(compared, &[Field::RateAverage, Field::TrafficShape]);
    }
    if branch == Way::Batch && way == branch && serving.payload_mb > limit::BATCH_PAYLOAD_MB {
        let text = format!(
            "A request of {payload} is over the 100 MB of a batch transform: split the file by line (SplitType Line)."
        );
        verdict = verdict.and(text, size);
    }
    if branch == Way::Serverless && way == branch {
        verdict = verdict.deciding(if warm > 0 { "scale:provisioned-concurrency" } else { "scale:zero" });
    }
    if branch == Way::Serverless && way == branch && serving.rollout != Rollout::Replace {
        // Developer Guide, serverless-endpoints (feature exclusions) and shadow-tests-exclusions.
        return verdict.and(
            "A serverless endpoint has one production variant and no shadow: give the new version a serverless endpoint of its own, which costs nothing while idle, and let the caller split or copy the requests.",
            &[Field::Rollout],
        );
    }
    if branch == Way::RealTime && way == branch && running::real_time_stops(case.job, case.view) {
        return verdict.deciding("scale:zero");
    }
    verdict
}
