//! What the symptom of today leaves to choose from.

use crate::facts::instance::InstanceType;
use crate::sizing::Candidate;
use crate::units::Seconds;

/// What the symptom leaves to choose from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Aim {
    /// Memory or compute is short: the family stays, its size or number grows; what takes longer than today is no cure
    /// where the run is too slow.
    Family(&'static str, Seconds),
    /// The cure is not another type: this one stays, in this number.
    Same(u16, u32),
    /// The same, but today's type cannot be had: as many processors for no more dollars an hour.
    Like(&'static InstanceType, u32, f64),
    /// GPUs wait for CPUs: as many GPUs of the family, with more vCPUs beside them.
    MoreCpu(&'static InstanceType, u32),
    /// The same where the family has no such size: as many GPUs, more vCPUs, for no more dollars an hour.
    MoreCpuThan(&'static InstanceType, u32, f64),
    /// Mostly idle: the next smaller size of the family.
    Smaller(u16, u32),
    /// The same where the family has no smaller one: fewer dollars an hour, and half the GPUs of each where there are several.
    Cheaper(&'static InstanceType, u32, f64),
}

impl Aim {
    /// Whether a candidate is among what is left.
    pub(super) fn keeps(self, candidate: &Candidate) -> bool {
        match self {
            Self::Family(family, most) => candidate.instance.family == family && candidate.time.likely <= most,
            Self::Same(index, count) | Self::Smaller(index, count) => {
                candidate.instance.index == index && candidate.count == count
            }
            Self::MoreCpu(current, count) => {
                candidate.instance.family == current.family && more_cpu(current, count, candidate)
            }
            Self::Like(current, count, usd) => {
                candidate.count == count && alike(current, candidate.instance) && candidate.hourly() <= usd
            }
            Self::MoreCpuThan(current, count, usd) => more_cpu(current, count, candidate) && candidate.hourly() <= usd,
            Self::Cheaper(current, count, usd) => {
                let gpus = (current.accelerator_count / 2).max(current.accelerator_count.min(1));
                let fewer = candidate.instance.accelerator_count <= gpus && candidate.count <= count;
                fewer && candidate.hourly() < usd
            }
        }
    }

    /// Why, in a sentence.
    pub(super) const fn why(self) -> &'static str {
        match self {
            Self::Family(..) => "The family of today stays; a larger size or more of them is what is short.",
            Self::Same(..) => "The type of today stays: another one would not cure what goes wrong.",
            Self::Like(..) => {
                "Another type would cure nothing, and that of today cannot be had: one with as many processors, no dearer an hour, takes its place."
            }
            Self::MoreCpu(..) => "As many GPUs of the same family, with more vCPUs beside each to prepare its data.",
            Self::MoreCpuThan(..) => {
                "As many GPUs for no more an hour, with more vCPUs beside each to prepare its data."
            }
            Self::Smaller(..) => "The machine of today is mostly idle: the next smaller size of its family is enough.",
            Self::Cheaper(..) => {
                "The machine of today is mostly idle, and its family has no smaller size that fits: a cheaper type is enough."
            }
        }
    }

    /// Whether it leaves a type and number, and not a whole family.
    pub(super) const fn settles(self) -> bool {
        !matches!(self, Self::Family(..))
    }
}

/// Whether a candidate has as many machines and GPUs, and more vCPUs.
fn more_cpu(current: &InstanceType, count: u32, candidate: &Candidate) -> bool {
    let instance = candidate.instance;
    candidate.count == count && instance.accelerator_count == current.accelerator_count && instance.vcpu > current.vcpu
}

/// Whether two types have as many processors: devices where they have any, else vCPUs.
fn alike(a: &InstanceType, b: &InstanceType) -> bool {
    a.accelerator_count == b.accelerator_count && (a.accelerator_count > 0 || a.vcpu == b.vcpu)
}
