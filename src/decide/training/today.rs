//! What of the run of today stays: the symptom says whether another type is a cure at all.

use super::super::Case;
use crate::facts::instance::{InstanceType, Use};
use crate::job::Symptom;
use crate::sizing::{Candidate, cost};
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
    MoreCpu(u16, u32),
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
            Self::Same(index, count) | Self::MoreCpu(index, count) | Self::Smaller(index, count) => {
                candidate.instance.index == index && candidate.count == count
            }
            Self::Like(current, count, usd) => {
                candidate.count == count && alike(current, candidate.instance) && candidate.hourly() <= usd
            }
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

/// Whether two types have as many processors: devices where they have any, else vCPUs.
fn alike(a: &InstanceType, b: &InstanceType) -> bool {
    a.accelerator_count == b.accelerator_count && (a.accelerator_count > 0 || a.vcpu == b.vcpu)
}

/// What the symptom of today leaves of the candidates left; looked for once for each step, however often it is asked for.
pub(super) fn aim(case: &Case<'_>) -> Option<Aim> {
    let aim = case.aim.get().unwrap_or_else(|| find(case));
    case.aim.set(Some(aim));
    aim
}

/// What the symptom of today leaves; nothing where none was said, or nothing that passes is among it.
///
/// A GPU that waits for its data, a start that is slow, a use that is low for unknown reasons, a quota and a container
/// without CUDA are not cured by a larger type: look first, fix the way in (SageMaker Developer Guide, distributed
/// training and heterogeneous clusters; AWS ML blog on I/O for GPU training).
fn find(case: &Case<'_>) -> Option<Aim> {
    let symptom = case.job.training.symptom?;
    let (current, count) = (case.current()?, case.job.training.current_count);
    let usd = cost::price(current, Use::Training, case.job.region)
        .map_or(f64::INFINITY, |price| price.usd_per_hour.value() * f64::from(count));
    let sizes = || case.passing().filter(|one| one.count == count && one.instance.family == current.family);
    let stays = [Aim::Same(current.index, count), Aim::Like(current, count, usd)];
    let any = |aim: &Aim| case.any(|one| aim.keeps(one));
    match symptom {
        Symptom::DeviceMemory | Symptom::HostMemory | Symptom::Slow | Symptom::TrialsFail => {
            // What is a little faster, else no slower, else whatever there is.
            let today = case.needs.training.too_slow;
            let most = [today.map(|today| today * 0.95), today, Some(Seconds(f64::INFINITY))];
            most.into_iter().flatten().map(|most| Aim::Family(current.family, most)).find(any)
        }
        Symptom::Idle => {
            let next = sizes()
                .filter(|one| one.instance.vcpu < current.vcpu)
                .filter(|one| one.instance.accelerator_count <= current.accelerator_count)
                .max_by_key(|one| one.instance.vcpu);
            let next = next.map(|next| Aim::Smaller(next.instance.index, count));
            next.into_iter().chain([Aim::Cheaper(current, count, usd)]).chain(stays).find(any)
        }
        Symptom::GpuWaitsForCpu => {
            let next = sizes()
                .filter(|one| one.instance.vcpu > current.vcpu)
                .filter(|one| one.instance.accelerator_count == current.accelerator_count)
                .min_by_key(|one| one.instance.vcpu);
            let next = next.map(|next| Aim::MoreCpu(next.instance.index, count));
            next.into_iter().chain(stays).find(any)
        }
        _ => stays.into_iter().find(any),
    }
}
