//! What was seen of the run of today, as evidence about a type, a count and a setup.
//!
//! - what ran out of memory needs more than there was: a floor under the estimate of that memory;
//! - a measured time scales the part of the estimate that bound it, and leaves the others as they are.

use super::run::Run;
use super::{DeviceNeeds, Estimate, Needs, USABLE};
use crate::facts::instance::InstanceType;
use crate::job::{Job, Symptom};
use crate::units::{Band, Gib, Seconds, text};

/// How far above the memory that ran out the need is likely to lie, and where its high end is: who runs out rarely does by
/// much, since a batch or a table was sized to just fit. Our assumption; the sizes of a family double.
const BEYOND: (f64, f64) = (1.2, 1.35);

/// A band that begins where memory ran out.
fn above(floor: Gib) -> Band<Gib> {
    Band { low: floor, likely: floor * BEYOND.0, high: floor * BEYOND.1 }
}

/// The higher of two bands at each end.
fn highest(a: Band<Gib>, b: Band<Gib>) -> Band<Gib> {
    Band { low: a.low.max(b.low), likely: a.likely.max(b.likely), high: a.high.max(b.high) }
}

/// An estimate with a floor under it.
fn raise(estimate: &mut Estimate<Gib>, floor: Gib, what: &str) {
    let band = highest(estimate.band, above(floor));
    let more = (band.likely - estimate.band.likely).value();
    if more > 0.0 {
        let how = core::mem::replace(&mut estimate.how, super::How::new("", "", ""));
        estimate.how = how.term("ran out", more, what);
    }
    estimate.band = band;
}

/// Whether a run stopped for want of the instance's own memory.
const fn host_ran_out(symptom: Option<Symptom>) -> bool {
    matches!(symptom, Some(Symptom::HostMemory | Symptom::TrialsFail))
}

/// Puts a floor under the memory that ran out on the type of today, where its need was not measured.
pub(super) fn floors(job: &Job, needs: &mut Needs) {
    let training = &job.training;
    if let Some(on) = training.current {
        let count = training.current_count;
        // Tables are shared out over the instances; each instance of a network holds it all.
        let together = if job.work.kind.is_deep() { 1 } else { count };
        if host_ran_out(training.symptom) && training.host_memory.is_none() {
            let floor = on.memory * USABLE * f64::from(together);
            raise(&mut needs.training.host, floor, &ran_out(on, together));
        }
        if training.symptom == Some(Symptom::DeviceMemory)
            && training.device_memory.is_none()
            && on.accelerator.is_some()
            && let Some(device) = &mut needs.training.device
        {
            device.raise(above(on.accelerator_memory() * USABLE));
        }
    }
    let serving = &job.serving;
    if let Some(on) = serving.current {
        // Models that load and unload all the time are more than the memory keeps.
        let short = host_ran_out(serving.symptom) || serving.symptom == Some(Symptom::Thrashing);
        if short && serving.host_memory.is_none() {
            raise(&mut needs.serving.host, on.memory * USABLE, &ran_out(on, 1));
        }
        if serving.symptom == Some(Symptom::DeviceMemory) && serving.device_memory.is_none() {
            served_device(job, needs, on);
        }
    }
}

fn ran_out(on: &InstanceType, count: u32) -> String {
    let many = if count > 1 { format!("{count} × ") } else { String::new() };
    format!("more than the {} of {many}{}", text::memory(on.memory * f64::from(count)), on.name)
}

/// The same of the device of an endpoint. A model that nobody named is as much larger in its work as it is in its memory.
fn served_device(job: &Job, needs: &mut Needs, on: &InstanceType) {
    let copies = super::endpoint::devices_for_copy(&needs.serving, on, None);
    let floor = on.accelerator_memory() * USABLE * f64::from(copies.unwrap_or(u32::from(on.accelerator_count.max(1))));
    let Some(device) = needs.serving.device.as_mut().filter(|_| on.accelerator.is_some()) else { return };
    let before = device.band.likely;
    raise(
        device,
        floor,
        &format!("more than the {} of a device of {}", text::memory(on.accelerator_memory()), on.name),
    );
    let larger = device.band.likely / before.max(Gib(1e-3));
    if job.work.model.is_none() && larger > 1.0 {
        needs.serving.larger = larger;
        // Where no device holds it, the instance does.
        raise(&mut needs.serving.host, floor, "the same model without a device");
    }
}

impl DeviceNeeds {
    /// Puts a floor under what one device keeps that keeps all.
    fn raise(&mut self, floor: Band<Gib>) {
        let before = self.whole.likely;
        self.whole = highest(self.whole, floor);
        self.beside(self.whole.likely - before);
    }
}

/// What bound a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The devices, or the CPUs of a run without any.
    Compute,
    /// What devices send each other.
    Network,
    /// CPUs that prepare the data of a GPU.
    Preparing,
    /// The way in of the data.
    Data,
    /// None of them: neither devices nor CPUs were busy.
    Unknown,
}

/// What a measured run says: the estimate on the type of today, and by how much a part of it was off.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// What bound the run.
    pub bound: Bound,
    /// How many times longer that part took than estimated.
    pub factor: f64,
    /// Seconds of that part beyond any estimate: it was not expected to take any.
    pub beyond: f64,
    /// The measured seconds over the estimated ones, of the whole run.
    pub whole: f64,
    /// vCPUs of all its instances.
    vcpus: f64,
    /// Whether the run was timed; else its time follows from how busy its devices were.
    pub timed: bool,
}

/// Factors beyond these are slips of the pen.
const FACTORS: (f64, f64) = (1e-4, 1e4);

fn slips(factor: f64) -> f64 {
    factor.clamp(FACTORS.0, FACTORS.1)
}

fn part(run: &Run, bound: Bound) -> f64 {
    match bound {
        Bound::Compute => run.steps.total() - run.steps.exchange + run.cpu,
        Bound::Network => run.steps.exchange,
        Bound::Preparing | Bound::Data => run.reading,
        Bound::Unknown => 0.0,
    }
}

/// What bound a run by what was seen of it; the largest part of its estimate where nothing was.
fn bound(job: &Job, run: &Run) -> Bound {
    match job.training.symptom {
        Some(Symptom::GpuWaitsForCpu) => return Bound::Preparing,
        Some(Symptom::GpuWaitsForData | Symptom::SlowStart) => return Bound::Data,
        // What is seldom busy did not bind it, whatever did.
        Some(Symptom::LowUse | Symptom::Idle) => return Bound::Unknown,
        Some(Symptom::NetworkFull) => return Bound::Network,
        _ => {}
    }
    let largest = [Bound::Compute, Bound::Network, Bound::Preparing];
    largest.into_iter().max_by(|a, b| part(run, *a).total_cmp(&part(run, *b))).unwrap_or(Bound::Compute)
}

impl Measured {
    /// What a run of so many seconds on so many instances of a type says of an estimate.
    #[must_use]
    pub fn of(job: &Job, run: &Run, seconds: f64, on: &InstanceType, count: u32, timed: bool) -> Self {
        let total = run.total().max(1e-3);
        let whole = slips(seconds / total);
        let bound = bound(job, run);
        let (own, rest) = (part(run, bound), total - part(run, bound));
        let vcpus = f64::from(on.vcpu.max(1)) * f64::from(count);
        let none = Self { bound, factor: whole, beyond: 0.0, whole, vcpus, timed };
        match () {
            // All of it was quicker than the other parts alone: then all of them were overestimated.
            () if seconds <= rest || (own <= 0.0 && seconds <= total) => Self { bound: Bound::Compute, ..none },
            // Devices wait only for what CPUs prepare beyond their own time: all that is prepared takes so much longer.
            () if bound == Bound::Preparing && run.preparing > 0.0 => {
                Self { factor: slips(seconds / run.preparing), ..none }
            }
            // How long images take from storage says nothing of the time to decode them.
            () if own <= 0.0 || run.preparing > 0.0 && bound == Bound::Data => {
                Self { factor: 1.0, beyond: (seconds - total).max(0.0), ..none }
            }
            () => Self { factor: slips((seconds - rest) / own), ..none },
        }
    }

    /// What was off, in a few words.
    #[must_use]
    pub fn words(&self) -> String {
        let what = match self.bound {
            Bound::Compute => "of computing",
            Bound::Network => "of exchange between devices",
            Bound::Preparing => "of preparing data on CPUs",
            Bound::Data => "of reading data",
            Bound::Unknown => "of waiting for an unknown cause",
        };
        if self.beyond > 0.0 {
            return format!("{} {what} that the estimate lacks", text::span(Seconds(self.beyond)));
        }
        format!("× {} {what}", text::figure(self.factor))
    }

    /// The seconds of a run as the measurement has them.
    #[must_use]
    pub fn seconds(&self, run: &Run, instance: &InstanceType, count: u32) -> f64 {
        let total = run.total();
        // Less than was estimated: every part was overestimated alike.
        if self.bound == Bound::Compute && self.whole < 1.0 {
            return total * self.whole;
        }
        if self.bound == Bound::Preparing && run.preparing > 0.0 {
            return (total - run.reading).max(run.preparing * self.factor);
        }
        let own = part(run, self.bound);
        let beyond = match self.bound {
            // More CPUs prepare more; nothing else does.
            Bound::Preparing => self.beyond * self.vcpus / (f64::from(instance.vcpu.max(1)) * f64::from(count)),
            // One instance sends nothing over the network between instances.
            Bound::Network if count == 1 => 0.0,
            _ => self.beyond,
        };
        (total - own) + own * self.factor + beyond
    }
}
