//! A check that fails, with its figures, and the one place where it becomes a sentence.

use super::offered;
use crate::decide::Side;
use crate::facts::algorithm::Algorithm;
use crate::facts::instance::InstanceType;
use crate::facts::limit;
use crate::job::Job;
use crate::sizing::USABLE;
use crate::sizing::candidate::{Candidate, Check, NIGHT};
use crate::sizing::endpoint::queue::SPREAD;
use crate::units::{Gib, Seconds, Unit, Usd, text};

/// What is needed and what is there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    /// What the candidate needs, takes or costs.
    pub needed: f64,
    /// What there is, or what is allowed. INVARIANT: less than what is needed.
    pub there: f64,
    /// The unit of both; nothing for a count.
    pub unit: &'static str,
}

/// A check that a candidate fails.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Finding {
    /// The side of the candidate.
    pub side: Side,
    /// The check.
    pub check: Check,
    /// The type that fails it.
    pub instance: &'static InstanceType,
    /// Its figures, where it has any.
    pub measure: Option<Measure>,
}

/// The checks that a candidate fails, each with its figures.
#[must_use]
pub fn findings(job: &Job, side: Side, candidate: &Candidate) -> Vec<Finding> {
    candidate
        .failed
        .iter()
        .map(|check| Finding {
            side,
            check,
            instance: candidate.instance,
            measure: measure(job, side, candidate, check),
        })
        .collect()
}

/// The figures of a failed check. Figures that do not show that it fails are left out: a sentence must not contradict
/// itself.
fn measure(job: &Job, side: Side, candidate: &Candidate, check: Check) -> Option<Measure> {
    let instance = candidate.instance;
    let (needed, there, unit) = match check {
        Check::HostMemory => (candidate.host.high.value(), (instance.memory * USABLE).value(), Gib::NAME),
        Check::DeviceMemory => {
            // A served copy takes a power of two of the devices at most; `device` is the share of each of them all.
            let devices = u32::from(instance.accelerator_count.max(1));
            let idle = if side == Side::Serving { f64::from(devices) / f64::from(1 << devices.ilog2()) } else { 1.0 };
            (candidate.device.high.value() * idle, (instance.accelerator_memory() * USABLE).value(), Gib::NAME)
        }
        Check::Deadline => {
            let longest = Seconds::from_hours(limit::TRAINING_MAX_DAYS * 24.0);
            let limit = match side {
                Side::Training => job.training.deadline.map_or(longest, |deadline| deadline.min(longest)),
                _ => NIGHT,
            };
            // The person's own deadline is held to the likely time, SageMaker's limit to the high end.
            let (needed, limit) = if candidate.time.likely > limit || side != Side::Training {
                (candidate.time.likely, limit)
            } else {
                (candidate.time.high, longest)
            };
            (needed.value(), limit.value(), Seconds::NAME)
        }
        Check::Latency => (candidate.latency.likely.value() * SPREAD, job.serving.latency.value(), Seconds::NAME),
        Check::Count => (f64::from(candidate.count), f64::from(job.serving.max_instances), ""),
        Check::Budget => {
            let budget = if side == Side::Training { job.training.budget } else { job.serving.budget };
            (candidate.likely_cost(), budget?.value(), Usd::NAME)
        }
        _ => return None,
    };
    (needed > there).then_some(Measure { needed, there, unit })
}

/// What a candidate passes by the low end of an estimate alone, in two sentences; nothing where it is sure to pass.
#[must_use]
pub fn at_risk(job: &Job, side: Side, one: &Candidate) -> Option<String> {
    let check = one.failed.at_risk().next()?;
    let Measure { needed, there, .. } = measure(job, side, one, check)?;
    let (band, what) = match check {
        Check::Latency => (one.latency, "one answer in twenty"),
        _ => (one.time, "it"),
    };
    let best = Seconds(needed) * (band.low / band.likely);
    let [best, likely, limit] = [best, Seconds(needed), Seconds(there)].map(text::span);
    Some(format!(
        "At risk: {what} likely takes {likely}, at best {best}, against a limit of {limit}. Measure it before you rely on it."
    ))
}

impl Measure {
    /// Both figures as text, in the unit that reads best.
    fn words(self) -> [String; 2] {
        [self.needed, self.there].map(|value| match self.unit {
            Gib::NAME => text::memory(Gib(value)),
            Seconds::NAME => text::span(Seconds(value)),
            Usd::NAME => text::money(Usd(value)),
            _ => text::figure(value),
        })
    }
}

impl Finding {
    /// The finding as a sentence; `name` is the type with its count, `4 × ml.g5.xlarge`.
    #[must_use]
    pub fn sentence(self, job: &Job, name: &str) -> String {
        if self.check == Check::Region {
            return offered::sentence(job, self.side, self.instance);
        }
        let plain = match self.check {
            Check::Offered => "not offered any more, or not in this view",
            Check::Algorithm => {
                let (work, instance) = (text::capital(job.work.called()), self.instance);
                let other = |one: &Algorithm| one.train_gpu.useful() && !one.named_gpu(instance.family);
                if instance.is_gpu() && self.side == Side::Training && job.work.algorithm.is_some_and(other) {
                    return format!("AWS's page of {} names other GPUs than those of {name}.", job.work.called());
                }
                return match instance.accelerator_count {
                    0 => format!("{work} cannot use {name}."),
                    _ if !instance.is_gpu() => format!("{work} cannot use {name}."),
                    1 => format!("{work} would leave the GPU of {name} idle."),
                    _ => format!("{work} would leave GPUs of {name} idle."),
                };
            }
            Check::Named => "not among the types that AWS names for this algorithm",
            Check::Obtainable => "you said that you cannot get P types",
            Check::Hardware => "not of the processors that you allow",
            Check::Library => "the distribution library does not run on it",
            Check::Container => "the model's container does not run on it as it is",
            Check::Scaling => "endpoints on it do not scale with the traffic",
            Check::Speed => "how fast it does this work is not on record",
            Check::Price => "no price is on record",
            check => check.failed(),
        };
        let Some(measure) = self.measure else { return format!("{name}: {plain}.") };
        let [needed, there] = measure.words();
        let (verb, mid, allowed) = match self.check {
            Check::HostMemory => ("up to ", " of memory needed on each", "usable"),
            Check::DeviceMemory => ("up to ", " of GPU memory needed on each device", "usable"),
            Check::Deadline => ("takes about ", "", "allowed"),
            Check::Latency => ("one answer in twenty takes about ", "", "wanted"),
            Check::Count => ("the traffic needs ", " of them", "allowed"),
            _ => ("costs about ", "", "allowed"),
        };
        [name, ": ", verb, &needed, mid, ", over the ", &there, " ", allowed, "."].concat()
    }
}
