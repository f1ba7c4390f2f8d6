//! What of the run of today stays: the symptom says whether another type is a cure at all.

use super::super::Case;
use super::super::aim::Aim;
use crate::facts::instance::Use;
use crate::job::Symptom;
use crate::sizing::cost;
use crate::units::Seconds;

/// What the symptom of today leaves of the candidates left; looked for once for each step, however often it is asked for.
pub(in crate::decide) fn aim(case: &Case<'_>) -> Option<Aim> {
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
    let usd = cost::price(case.job, current, Use::Training)
        .map_or(f64::INFINITY, |price| price.usd_per_hour.value() * f64::from(count));
    let sizes = || case.passing().filter(|one| one.count == count && one.instance.family == current.family);
    let stays = [Aim::Same(current.index, count), Aim::Like(current, count, usd)];
    let any = |aim: &Aim| case.any(|one| aim.keeps(one));
    match symptom {
        Symptom::DeviceMemory | Symptom::HostMemory | Symptom::Slow | Symptom::TrialsFail | Symptom::NetworkFull => {
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
            let other = (current.accelerator_count > 0).then_some(Aim::MoreCpuThan(current, count, usd));
            let own = core::iter::once(Aim::MoreCpu(current, count));
            own.chain(other.filter(|_| !case.is_book())).chain(stays).find(any)
        }
        // Tables need no GPU: on a type that is hardly used, CPUs compete with it.
        Symptom::LowUse if !case.is_book() && !case.job.work.kind.is_deep() => None,
        _ => stays.into_iter().find(any),
    }
}
