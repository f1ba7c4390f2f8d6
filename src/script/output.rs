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

/// What Sagefit advises on a job.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Output {
    /// The version of this form.
    v: u32,
    /// The view that answered: `today` or `book`.
    view: &'static str,
    /// The date of the facts.
    data_date: &'static str,
    /// The job in a sentence.
    job: String,
    /// One answer for training, one for serving, as far as the job has both.
    answers: Vec<AnswerOut>,
    /// What was decided beside the instances, a sentence each.
    decisions: Vec<String>,
    /// The questions on the way to the answer.
    trail: Vec<StepOut>,
    /// What nobody said and was assumed.
    assumed: Vec<AssumedOut>,
    /// What was seen and waits for a word beside it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    asks: Vec<String>,
    /// Fields that were given but mean nothing for this job.
    ignored: Vec<&'static str>,
    /// What a year of training and serving costs, where there are both.
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<YearOut>,
    /// Where the other view answers otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    other_view: Option<OtherOut>,
    /// Where nothing fits: the smallest set of requirements that cannot be met together.
    #[serde(skip_serializing_if = "Option::is_none")]
    conflict: Option<Vec<RequirementOut>>,
    /// What speaks against the types that were asked about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    why_not: Vec<WhyNotOut>,
    /// The nearest values that flip the answer, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    what_would_change: Option<Vec<ChangeOut>>,
}

/// A figure with its doubt.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct BandOut {
    /// The low end of its range.
    low: f64,
    /// The estimate.
    likely: f64,
    /// The high end of its range.
    high: f64,
}

/// The answer for one side of the job.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct AnswerOut {
    /// `training` or `serving`.
    side: &'static str,
    /// The answer in a few words.
    title: String,
    /// What to use; absent where no instance is to be chosen, or nothing fits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pick: Option<CandidateOut>,
    /// The memory of a serverless endpoint in MB.
    #[serde(skip_serializing_if = "Option::is_none")]
    serverless_memory_mb: Option<u32>,
    /// Why nothing fits.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    nothing_fits_because: Vec<String>,
    /// What comes nearest where nothing fits.
    #[serde(skip_serializing_if = "Option::is_none")]
    nearest: Option<CandidateOut>,
    /// Why this one, a sentence each.
    reasons: Vec<String>,
    /// How well it is known that the pick is offered in the Region.
    #[serde(skip_serializing_if = "Option::is_none")]
    offered: Option<String>,
    /// The next best, the best first.
    next_best: Vec<CandidateOut>,
    /// How many instance types pass every check.
    types_that_pass: usize,
    /// What nothing beats in both time and cost: type, count, hours of a run or milliseconds of an answer, USD.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pareto: Vec<(&'static str, u32, f64, f64)>,
    /// From the instances of today to the pick.
    #[serde(skip_serializing_if = "Option::is_none")]
    current: Option<CurrentOut>,
}

/// An instance type in a number, with its figures.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct CandidateOut {
    /// Its name, such as `ml.g5.2xlarge`.
    instance_type: &'static str,
    /// How many.
    instance_count: u32,
    /// Of how many endpoints the cost is, where there are several; the count is that of the larger.
    #[serde(skip_serializing_if = "Option::is_none")]
    endpoints: Option<u32>,
    /// The Elastic Inference accelerator attached to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    elastic_inference: Option<&'static str>,
    /// How long a run takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    time_hours: Option<BandOut>,
    /// How long a request takes alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    latency_ms: Option<BandOut>,
    /// Within how long 95 of 100 requests are answered at the peak.
    #[serde(skip_serializing_if = "Option::is_none")]
    latency_p95_at_peak_ms: Option<BandOut>,
    /// What one instance answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    requests_per_second_each: Option<BandOut>,
    /// Memory needed of each instance.
    host_memory_gib_each: BandOut,
    /// Memory needed of each accelerator.
    #[serde(skip_serializing_if = "Option::is_none")]
    device_memory_gib_each: Option<BandOut>,
    /// What it costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    cost_usd: Option<BandOut>,
    /// What the cost is of: `run` or `month`.
    cost_per: &'static str,
    /// The price that it is worked out with.
    #[serde(skip_serializing_if = "Option::is_none")]
    price: Option<PriceOut>,
    /// The checks that it does not pass.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fails: Vec<&'static str>,
}

/// The price of an instance hour.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct PriceOut {
    /// For one instance.
    usd_per_hour: f64,
    /// Whether it is listed, or how it was estimated.
    basis: &'static str,
    /// The Region that it is of.
    region: &'static str,
    /// When it was read.
    date: String,
    /// Where it was read.
    source: &'static str,
}

/// A question and its answer.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct StepOut {
    /// The question's id.
    question: &'static str,
    /// The question.
    title: &'static str,
    /// The branch taken.
    branch: &'static str,
    /// The branch's name.
    label: &'static str,
    /// Why it is taken.
    because: Vec<String>,
    /// The fields that were assumed for it.
    assumed: Vec<&'static str>,
    /// How many types are left after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    types_left: Option<usize>,
    /// The other branches.
    not_taken: Vec<NotTakenOut>,
}

/// A branch that is not taken.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct NotTakenOut {
    /// Its id.
    branch: &'static str,
    /// Why it is not taken.
    because: String,
}

/// What is assumed of a field.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct AssumedOut {
    /// Its key.
    field: &'static str,
    /// What is assumed, in words.
    assumed: &'static str,
}

/// A year of training and serving.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct YearOut {
    /// All runs of a year.
    training_usd: BandOut,
    /// Serving for a year.
    serving_usd: BandOut,
    /// The share of serving in both.
    serving_percent: f64,
}

/// How the other view answers.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct OtherOut {
    /// Which view that is.
    view: &'static str,
    /// Its answers.
    titles: Vec<String>,
    /// Why they differ.
    because: Vec<String>,
    /// The questions that they answer otherwise.
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
                    Basis::YourList => "own price list",
                    Basis::Yours => "own price",
                },
                region: price.region.code(),
                date: price.date.to_string(),
                source: price.source(),
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
