//! What a script can ask beside the advice: why not, what would change, what cannot be met together; and the step from
//! today's instances. Documented in [`crate::script`].

use serde::Serialize;

use super::{ScriptError, side_key};
use crate::advise::{self, Answer, Audit, Current, Shift, Why, WhyNot};
use crate::decide::Side;
use crate::facts::instance;
use crate::job::json::Request;
use crate::job::{Delivery, Job};
use crate::units::rounded;

/// From the instances of today to the pick; each pair is `[today, then]`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct CurrentOut {
    /// What runs today.
    instance_type: &'static str,
    /// How many.
    instance_count: u32,
    /// Whether it is what is recommended already.
    same: bool,
    /// Time of a run or of an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds: Option<[f64; 2]>,
    /// Cost of a run or a month.
    #[serde(skip_serializing_if = "Option::is_none")]
    cost_usd: Option<[f64; 2]>,
    /// Memory left on each instance; below 0 where it is short.
    memory_left_gib: [f64; 2],
    /// Memory left on each accelerator; below 0 where it is short.
    #[serde(skip_serializing_if = "Option::is_none")]
    device_memory_left_gib: Option<[f64; 2]>,
    /// The checks that it does not pass.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fails: Vec<&'static str>,
}

impl CurrentOut {
    pub(super) fn new(current: &Current) -> Self {
        let pair = |shift: Shift| [shift.today, shift.then].map(rounded);
        Self {
            instance_type: current.today.instance.name,
            instance_count: current.today.count,
            same: current.same,
            seconds: current.seconds.map(pair),
            cost_usd: current.usd.map(pair),
            memory_left_gib: pair(current.memory_left_gib),
            device_memory_left_gib: current.device_memory_left_gib.map(pair),
            fails: current.today.failed.iter().map(crate::sizing::Check::failed).collect(),
        }
    }
}

/// The Pareto line: type, count, hours of a run or milliseconds of an answer, dollars.
pub(super) fn line(job: &Job, audit: &Audit<'_>, answer: &Answer) -> Vec<(&'static str, u32, f64, f64)> {
    let run = answer.side == Side::Training || job.serving.delivery == Delivery::Schedule;
    audit
        .line(answer.side)
        .iter()
        .filter_map(|one| {
            let time = if run { one.time.likely.hours() } else { one.latency.likely.value() * 1000.0 };
            Some((one.instance.name, one.count, rounded(time), rounded(one.cost?.likely.value())))
        })
        .collect()
}

/// A field and the value to give it.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct SettingOut {
    /// Its key.
    field: &'static str,
    /// The value; blank to leave the field open.
    value: String,
}

/// One of the requirements that cannot be met together.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct RequirementOut {
    /// The key of its field.
    field: &'static str,
    /// The fields to set that make the job possible.
    set: Vec<SettingOut>,
}

/// What cannot be met together; nothing where something fits.
pub(super) fn conflict(request: &Request) -> Option<Vec<RequirementOut>> {
    let setting = |one: advise::Setting| SettingOut { field: one.field.spec().key, value: one.value };
    let conflict = advise::conflict(&request.answers, request.view)?;
    let out = |one: advise::Requirement| RequirementOut {
        field: one.field.spec().key,
        set: one.remedy.into_iter().map(setting).collect(),
    };
    Some(conflict.requirements.into_iter().map(out).collect())
}

/// The nearest value of an input that flips the answer.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ChangeOut {
    /// The input's key.
    field: &'static str,
    /// The value.
    value: String,
    /// The side whose answer flips.
    side: &'static str,
    /// What changes about it.
    flips: &'static str,
    /// The answer then.
    becomes: String,
    /// How far it is: 1 for a number doubled or halved, and for a choice.
    distance: f64,
}

/// What would change the answer.
pub(super) fn changes(request: &Request) -> Vec<ChangeOut> {
    let out = |change: advise::Change| ChangeOut {
        field: change.field.spec().key,
        side: side_key(change.side),
        flips: change.flip.words(),
        becomes: change.becomes.title(),
        distance: rounded(change.distance),
        value: change.value,
    };
    advise::changes(&request.answers, request.view).into_iter().map(out).collect()
}

/// A check that a type does not pass.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct FindingOut {
    /// The check.
    check: &'static str,
    /// What is needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    needed: Option<f64>,
    /// What there is.
    #[serde(skip_serializing_if = "Option::is_none")]
    there: Option<f64>,
    /// The unit of both.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'static str>,
}

/// By what ratio a type loses to the pick.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct LossOut {
    /// Its cost over that of the pick.
    #[serde(skip_serializing_if = "Option::is_none")]
    cost: Option<f64>,
    /// Its time over that of the pick.
    time: f64,
    /// Its score over that of the pick.
    score: f64,
}

/// What speaks against a type.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WhyNotOut {
    /// Its name.
    instance_type: &'static str,
    /// The side that it is about.
    side: &'static str,
    /// How many of it would be best.
    #[serde(skip_serializing_if = "Option::is_none")]
    instance_count: Option<u32>,
    /// Whether it is the pick.
    recommended: bool,
    /// The checks that it does not pass.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fails: Vec<FindingOut>,
    /// The question that left it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<&'static str>,
    /// The branch taken there.
    #[serde(skip_serializing_if = "Option::is_none")]
    branch: Option<&'static str>,
    /// By what it loses.
    #[serde(skip_serializing_if = "Option::is_none")]
    loses: Option<LossOut>,
    /// The same in sentences.
    because: Vec<String>,
}

impl WhyNotOut {
    fn new(audit: &Audit<'_>, not: &WhyNot) -> Self {
        let mut out = Self {
            instance_type: not.instance.name,
            side: side_key(not.side),
            instance_count: not.candidate.as_ref().map(|one| one.count),
            recommended: matches!(not.why, Why::Recommended),
            fails: Vec::new(),
            question: None,
            branch: None,
            loses: None,
            because: audit.sentences(not),
        };
        match &not.why {
            Why::Fails(findings) => {
                let finding = |one: &advise::Finding| FindingOut {
                    check: one.check.failed(),
                    needed: one.measure.map(|measure| rounded(measure.needed)),
                    there: one.measure.map(|measure| rounded(measure.there)),
                    unit: one.measure.map(|measure| measure.unit),
                };
                out.fails = findings.iter().map(finding).collect();
            }
            Why::LeftOut { question, taken, .. } => (out.question, out.branch) = (Some(question.id), Some(taken.id)),
            Why::NoInstances(branch) => (out.question, out.branch) = (Some("option"), Some(branch.id)),
            Why::Loses(loss) => {
                out.loses = Some(LossOut {
                    cost: loss.cost.map(rounded),
                    time: rounded(loss.time),
                    score: rounded(loss.score),
                });
            }
            Why::Recommended | Why::NotForUse(_) | Why::NoFigures => {}
        }
        out
    }
}

/// What speaks against the types that are asked about.
pub(super) fn why_not(request: &Request, job: &Job) -> Result<Vec<WhyNotOut>, ScriptError> {
    if request.why_not.is_empty() {
        return Ok(Vec::new());
    }
    let audit = Audit::of(job, request.view);
    let mut all = Vec::new();
    for name in &request.why_not {
        let instance = instance::by_name(name).ok_or_else(|| ScriptError::NoSuchType(name.clone()))?;
        all.extend(audit.why_not(instance).iter().map(|not| WhyNotOut::new(&audit, not)));
    }
    Ok(all)
}
