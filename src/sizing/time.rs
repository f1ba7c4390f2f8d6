//! How long training takes on a number of instances.

mod explained;

use super::TrainingNeeds;
use super::evidence::Measured;
use super::run::Run;
use super::seen;
use super::speed;
use super::spread::used;
use super::training_time::trees::{Cores, Trees};
use super::training_time::{Chip, DECODED_PER_VCPU, Layout, Sharding, Step};
use super::work::{self, Work};
use crate::facts::family::Class;
use crate::facts::instance::{Arch, InstanceType};
use crate::job::{Job, Symptom, View};
use crate::units::{Band, FlopsPerSecond, Gib, Seconds};

pub use explained::explained;

/// A SageMaker job starts its instances and container before it trains: 60 to 250 s in public notebooks.
pub const START: Band<Seconds> = Band { low: Seconds(60.0), likely: Seconds(120.0), high: Seconds(240.0) };
/// CPU instances with EFA work together at n^0.95, others at n^0.85.
const WITH_EFA: f64 = 0.95;
const WITHOUT_EFA: f64 = 0.85;
/// How far times of one type and number are off once that very run was measured on them.
const DOUBT_AGAIN: f64 = 1.05;
/// The same in another number.
const DOUBT_COUNT: f64 = 1.15;
/// Network of a type that none is on record for, in bytes a second.
const NETWORK: f64 = 1.25e9;
/// vCPUs of one socket: beyond it, threads reach memory over links between sockets.
const SOCKET: f64 = 64.0;

/// The seconds of a run by cause; nothing where the processor's speed is not on record.
#[must_use]
pub fn run(job: &Job, needs: &TrainingNeeds, instance: &InstanceType, count: u32) -> Option<Run> {
    let machines = f64::from(count);
    let together = speed::power(machines, if instance.efa { WITH_EFA } else { WITHOUT_EFA });
    let on_cpu = |cpu: f64| Some(Run { cpu, ..Run::default() });
    match &needs.work {
        Work::Trees(trees) => Some(Run {
            cpu: trees_on_gpu(trees, instance, machines).unwrap_or_else(|| trees.on_cpu(&cores(instance), machines)),
            reading: loading(job, instance) / machines,
            ..Run::default()
        }),
        Work::Passes(seconds) => on_cpu(seconds.value() / (speed::cores(instance, 0.7) * together)),
        work if instance.accelerator.is_none() => {
            on_cpu(work.operations()?.value() / (speed::cpu(instance).value() * together))
        }
        Work::Operations(operations) => {
            let peak = speed::peak(instance.accelerator?, job.training.precision)?;
            let devices = speed::power(f64::from(instance.accelerator_count), 0.95) * together;
            let share = small_network_share(peak);
            let matrices = operations.value() / (peak.value() * share * devices);
            Some(Run { steps: Step { matrices, ..Step::default() }, ..Run::default() })
        }
        Work::Transformer(network, tokens) => {
            let (chip, layout) = spread(job, needs, instance, machines)?;
            let batch = work::batch(job, needs.device.as_ref(), instance, layout.devices);
            let recompute = network.recompute && !keeps(needs, instance);
            let network = super::training_time::Transformer { batch, recompute, ..*network };
            let steps = tokens / network.tokens(&layout);
            Some(Run { steps: network.step(&chip, &layout).scale(steps), ..Run::default() })
        }
        Work::Images(network, images) => {
            let (chip, layout) = spread(job, needs, instance, machines)?;
            let batch = work::batch(job, needs.device.as_ref(), instance, layout.devices);
            let network = super::training_time::Images { batch, ..*network };
            let steps = network.step(&chip, &layout).scale(images / (batch * layout.devices));
            // Bigger pictures take as much longer to decode as they have more pixels.
            let pixels = (job.training.pixels / 224.0).powi(2).max(1.0);
            let reading = images * pixels / (DECODED_PER_VCPU * f64::from(instance.vcpu.max(1)) * machines);
            Some(Run { steps, reading: (reading - steps.total()).max(0.0), preparing: reading, ..Run::default() })
        }
    }
}

/// Whether a type's devices keep their activations instead of computing them again.
fn keeps(needs: &TrainingNeeds, instance: &InstanceType) -> bool {
    needs.device.as_ref().is_some_and(|device| device.kept_on(instance).is_some())
}

/// Seconds of boosted trees on a GPU of each machine; nothing where there is none whose memory holds the bins twice, or
/// where the machine's own CPU is faster: then nobody would move them to the GPU.
fn trees_on_gpu(trees: &Trees, instance: &InstanceType, machines: f64) -> Option<f64> {
    let part = Trees { rows: trees.rows / machines, ..*trees };
    let held = Gib::from_bytes(part.gpu_bytes() * 2.0) <= instance.accelerator_memory();
    (instance.is_gpu() && held)
        .then(|| part.on_gpu())
        .filter(|seconds| *seconds <= trees.on_cpu(&cores(instance), machines))
}

/// Seconds in which one instance copies a table from storage, at 60 % of its lasting network rate, and reads it into
/// memory at about 30 MB/s for each vCPU: tree boosters do both before the first tree.
fn loading(job: &Job, instance: &InstanceType) -> f64 {
    let bytes = job.training.data.value() * 1e9;
    bytes / (network(instance, false) * 0.6) + bytes / (30e6 * speed::cores(instance, 0.7))
}

/// The network of a type in bytes a second: without EFA the rate of bursts does not last.
fn network(instance: &InstanceType, efa: bool) -> f64 {
    let gbps = f64::from(if efa { instance.network_gbps } else { instance.network_baseline_gbps });
    if gbps > 0.0 { gbps / 8.0 * 1e9 } else { NETWORK }
}

/// The time of one training run; nothing where the processor's speed is not on record.
#[must_use]
pub fn training(job: &Job, needs: &TrainingNeeds, instance: &InstanceType, count: u32) -> Option<Band<Seconds>> {
    let run = run(job, needs, instance, count)?;
    let doubt = needs.work.doubt(instance.accelerator.is_none());
    let mut off = (doubt.below, doubt.above);
    if needs.measured.is_some_and(|measured| measured.timed) {
        off = seen::doubt(job.training.current, instance, off);
        // How well the work spreads over another number of them was not measured.
        let least = if again(job, instance, count) { DOUBT_AGAIN } else { DOUBT_COUNT };
        off = (off.0.max(least), off.1.max(least));
    }
    let likely = Seconds(needs.measured.map_or(run.total(), |measured| measured.seconds(&run, instance, count)));
    Some(Band::around(likely, off.0, off.1).plus(START))
}

/// Whether it is the very run that was measured: the same type in the same number.
fn again(job: &Job, instance: &InstanceType, count: u32) -> bool {
    let current = job.training.current.filter(|current| current.name == instance.name);
    current.is_some_and(|current| used(job, View::Today, current, job.training.current_count) == count)
}

/// The measured run without its start: as the whole of it was timed, else its epochs as one was.
#[must_use]
pub fn measured_run(job: &Job) -> Option<Seconds> {
    let training = &job.training;
    let whole = training.measured_time.map(|time| time - START.likely);
    whole.or_else(|| Some(training.measured_epoch? * training.epochs))
}

/// What the measured run says of the estimates; nothing where it has none on the type of today, or where that type's GPU was
/// not seen: then it is no measurement of the type.
#[must_use]
pub fn measured(job: &Job, needs: &TrainingNeeds) -> Option<Measured> {
    if job.training.symptom == Some(Symptom::GpuNotSeen) {
        return None;
    }
    let current = job.training.current?;
    let count = used(job, View::Today, current, job.training.current_count);
    let run = run(job, needs, current, count)?;
    let timed = measured_run(job).map(|seconds| seconds.max(Seconds(1.0)).value());
    let seconds = timed.or_else(|| waiting_run(job, &run))?;
    Some(Measured::of(job, &run, seconds, current, count, timed.is_some()))
}

/// The seconds of a run whose GPUs wait for CPUs, by the share of the time that they are busy (CloudWatch's GPUUtilization).
fn waiting_run(job: &Job, run: &Run) -> Option<f64> {
    let busy = job.training.gpu_use.filter(|busy| *busy > 0.0)?;
    let waits = job.training.symptom == Some(Symptom::GpuWaitsForCpu) && run.preparing > 0.0;
    waits.then(|| run.steps.total() / busy)
}

/// The device of a type, and how the job is spread over so many instances.
fn spread(job: &Job, needs: &TrainingNeeds, instance: &InstanceType, machines: f64) -> Option<(Chip, Layout)> {
    let linked = matches!(instance.family_info().class, Class::GpuP | Class::Trainium);
    let chip = Chip::of(instance.accelerator?, job.training.precision, linked)?;
    let per_node = f64::from(instance.accelerator_count.max(1));
    let devices = per_node * machines;
    let network = network(instance, instance.efa);
    let sharded = needs.device.as_ref().is_some_and(|device| work::sharded(device, instance, devices));
    let sharding = if sharded { Sharding::All } else { Sharding::Whole };
    Some((chip, Layout::data_parallel(devices, per_node, network, sharding)))
}

/// The CPU of a type as tree boosters see it.
fn cores(instance: &InstanceType) -> Cores {
    let threads = f64::from(instance.vcpu.max(1));
    let twice = if instance.arch == Arch::Arm { 1.0 } else { 2.0 };
    Cores { cores: (threads / twice).max(1.0), threads, socket: SOCKET / twice, speed: speed::core(instance) }
}

/// The share of a peak that small networks reach: they keep a GPU waiting most of the time, the more the stronger it is.
fn small_network_share(peak: FlopsPerSecond) -> f64 {
    const A100: f64 = 312e12;
    0.02 * (A100 / peak.value().max(A100)).powf(0.8)
}
