//! The advice as JSON. Every number carries its unit in its key.

use serde::Serialize;

use super::more::{self, ChangeOut, CurrentOut, RequirementOut, WhyNotOut};
use super::{ScriptError, side_key};
use crate::advise::{self, Advice, Answer, Audit, Difference, Headline, Year, sentence};
use crate::decide::{Side, Step, Trail};
use crate::facts::price::Basis;
use crate::job::json::Request;
use crate::job::{Delivery, Job};
use crate::sizing::Candidate;
use crate::units::{Band, Unit, rounded};

#[derive(Serialize)]
pub(super) struct Output {
    v: u32,
    view: &'static str,
    data_date: &'static str,
    job: String,
    answers: Vec<AnswerOut>,
    decisions: Vec<String>,
    trail: Vec<StepOut>,
    assumed: Vec<AssumedOut>,
    /// What was seen and waits for a word beside it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    asks: Vec<String>,
    /// Fields that were given but mean nothing for this job.
    ignored: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<YearOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other_view: Option<OtherOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    conflict: Option<Vec<RequirementOut>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    why_not: Vec<WhyNotOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    what_would_change: Option<Vec<ChangeOut>>,
}

#[derive(Serialize)]
struct BandOut {
    low: f64,
    likely: f64,
    high: f64,
}

#[derive(Serialize)]
struct AnswerOut {
    side: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pick: Option<CandidateOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    serverless_memory_mb: Option<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    nothing_fits_because: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nearest: Option<CandidateOut>,
    reasons: Vec<String>,
    /// How well it is known that the pick is offered in the Region.
    #[serde(skip_serializing_if = "Option::is_none")]
    offered: Option<String>,
    next_best: Vec<CandidateOut>,
    types_that_pass: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pareto: Vec<(&'static str, u32, f64, f64)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    current: Option<CurrentOut>,
}

#[derive(Serialize)]
struct CandidateOut {
    instance_type: &'static str,
    instance_count: u32,
    /// Of how many endpoints the cost is, where there are several; the count is that of the larger.
    #[serde(skip_serializing_if = "Option::is_none")]
    endpoints: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    elastic_inference: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time_hours: Option<BandOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    latency_ms: Option<BandOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    latency_p95_at_peak_ms: Option<BandOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    requests_per_second_each: Option<BandOut>,
    host_memory_gib_each: BandOut,
    #[serde(skip_serializing_if = "Option::is_none")]
    device_memory_gib_each: Option<BandOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cost_usd: Option<BandOut>,
    cost_per: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    price: Option<PriceOut>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fails: Vec<&'static str>,
}

#[derive(Serialize)]
struct PriceOut {
    usd_per_hour: f64,
    basis: &'static str,
    region: &'static str,
    date: &'static str,
    source: &'static str,
}

#[derive(Serialize)]
struct StepOut {
    question: &'static str,
    title: &'static str,
    branch: &'static str,
    label: &'static str,
    because: Vec<String>,
    assumed: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    types_left: Option<usize>,
    not_taken: Vec<NotTakenOut>,
}

#[derive(Serialize)]
struct NotTakenOut {
    branch: &'static str,
    because: String,
}

#[derive(Serialize)]
struct AssumedOut {
    field: &'static str,
    assumed: &'static str,
}

#[derive(Serialize)]
struct YearOut {
    training_usd: BandOut,
    serving_usd: BandOut,
    serving_percent: f64,
}

#[derive(Serialize)]
struct OtherOut {
    view: &'static str,
    titles: Vec<String>,
    because: Vec<String>,
    questions: Vec<&'static str>,
}

fn band<U: Unit>(band: Band<U>, scale: f64) -> BandOut {
    let [low, likely, high] = [band.low, band.likely, band.high].map(|value| rounded(value.bare() * scale));
    BandOut { low, likely, high }
}

impl CandidateOut {
    fn new(job: &Job, side: Side, candidate: &Candidate) -> Self {
        let run = side == Side::Training || job.serving.delivery == Delivery::Schedule;
        Self {
            instance_type: candidate.instance.name,
            instance_count: candidate.count,
            endpoints: (candidate.endpoints > 1).then_some(candidate.endpoints),
            elastic_inference: candidate.attached.map(|attached| attached.name),
            time_hours: run.then(|| band(candidate.time, 1.0 / 3600.0)),
            latency_ms: (side == Side::Serving).then(|| band(candidate.latency, 1000.0)),
            latency_p95_at_peak_ms: candidate.loaded.map(|loaded| band(loaded, 1000.0)),
            requests_per_second_each: (side == Side::Serving).then(|| band(candidate.rate, 1.0)),
            host_memory_gib_each: band(candidate.host, 1.0),
            device_memory_gib_each: candidate.instance.accelerator.map(|_| band(candidate.device, 1.0)),
            cost_usd: candidate.cost.map(|cost| band(cost, 1.0)),
            cost_per: if run { "run" } else { "month" },
            price: candidate.price.as_ref().map(|price| PriceOut {
                usd_per_hour: rounded(price.usd_per_hour.value()),
                basis: match price.basis {
                    Basis::Listed => "listed",
                    Basis::FromEc2 { .. } => "estimated from EC2",
                    Basis::Carried { .. } => "estimated from us-east-1",
                    Basis::OtherComponent => "other component",
                },
                region: price.region.code(),
                date: price.date,
                source: price.source.title,
            }),
            fails: candidate.failed.iter().map(crate::sizing::Check::failed).collect(),
        }
    }
}

impl AnswerOut {
    fn new(job: &Job, audit: &Audit<'_>, trail: &Trail, answer: &Answer) -> Self {
        let (mut memory, mut because, mut nearest) = (None, Vec::new(), None);
        match &answer.headline {
            Headline::Serverless { memory_mb } => memory = Some(*memory_mb),
            Headline::Nothing { nearest: near, because: why } => {
                because.clone_from(why);
                nearest = near.as_ref().map(|near| CandidateOut::new(job, answer.side, near));
            }
            Headline::Instances(_) | Headline::Edge => {}
        }
        Self {
            side: side_key(answer.side),
            title: answer.title(),
            pick: answer.pick().map(|pick| CandidateOut::new(job, answer.side, pick)),
            serverless_memory_mb: memory,
            nothing_fits_because: because,
            nearest,
            reasons: answer.reasons.clone(),
            offered: advise::offered(job, answer),
            next_best: answer
                .ranking
                .iter()
                .skip(1)
                .take(4)
                .map(|other| CandidateOut::new(job, answer.side, other))
                .collect(),
            types_that_pass: answer.ranking.len(),
            pareto: more::line(job, audit, answer),
            current: advise::current(job, trail, answer).as_ref().map(CurrentOut::new),
        }
    }
}

impl StepOut {
    fn new(step: &Step) -> Self {
        let not_taken = step
            .question
            .branches
            .iter()
            .zip(&step.verdicts)
            .enumerate()
            .filter(|(at, _)| *at != step.taken)
            .map(|(_, (branch, verdict))| NotTakenOut {
                branch: branch.id,
                because: verdict.reasons.first().map(|reason| reason.text.clone()).unwrap_or_default(),
            })
            .collect();
        Self {
            question: step.question.id,
            title: step.question.title,
            branch: step.branch().map_or("", |branch| branch.id),
            label: step.branch().map_or("", |branch| branch.label),
            because: step
                .verdict()
                .map(|verdict| verdict.reasons.iter().map(|reason| reason.text.clone()).collect())
                .unwrap_or_default(),
            assumed: step.assumed.iter().map(|field| field.spec().key).collect(),
            types_left: step.types_left,
            not_taken,
        }
    }
}

impl YearOut {
    fn new(year: &Year) -> Self {
        Self {
            training_usd: band(year.training, 1.0),
            serving_usd: band(year.serving, 1.0),
            serving_percent: rounded(year.serving_percent()),
        }
    }
}

impl Output {
    pub(super) fn new(request: &Request, job: &Job, shown: &Advice, other: &Advice) -> Result<Self, ScriptError> {
        let answers = &request.answers;
        let audit = Audit::of(job, shown.view);
        let difference = shown.difference(other).map(|Difference { titles, because, questions }| OtherOut {
            view: other.view.key(),
            titles,
            because,
            questions,
        });
        Ok(Self {
            v: crate::job::link::VERSION,
            view: shown.view.key(),
            data_date: crate::facts::DATA_DATE,
            job: sentence(job),
            answers: shown.answers.iter().map(|answer| AnswerOut::new(job, &audit, &shown.trail, answer)).collect(),
            decisions: shown.decisions(),
            trail: shown.trail.steps.iter().map(StepOut::new).collect(),
            assumed: job
                .assumed
                .iter()
                .map(|field| AssumedOut { field: field.spec().key, assumed: field.assumed() })
                .collect(),
            asks: advise::asks(job),
            ignored: answers
                .iter()
                .map(|(field, _)| field.spec())
                .filter(|spec| !(spec.applies)(answers))
                .map(|spec| spec.key)
                .collect(),
            year: shown.year.as_ref().map(YearOut::new),
            other_view: difference,
            conflict: more::conflict(request),
            why_not: more::why_not(request, job)?,
            what_would_change: request.what_would_change.then(|| more::changes(request)),
        })
    }
}
