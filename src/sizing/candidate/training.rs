//! Candidates for a training run.

use super::{Candidate, Check, NamedTypes, OfType, of_type};
use crate::facts::instance::{self, InstanceType, Use};
use crate::facts::limit;
use crate::job::{DistributionLibrary, Field, Framework, Job, Kind, View};
use crate::sizing::spread::used;
use crate::sizing::time::START;
use crate::sizing::{Needs, USABLE, cost, time};
use crate::units::{Band, Gib, Seconds};

/// What takes too long today must become faster by this much at least.
const CLEARLY_FASTER: f64 = 1.5;

/// The hours at full speed that a burstable type is taken for.
const CREDITS_HOURS: f64 = 0.5;

/// The counts that are tried, up to the most allowed.
const COUNTS: [u32; 16] = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 24, 32, 48, 64, 96, 128];

/// Every type that can train, in every count that is worth a look, with its checks.
#[must_use]
pub fn training(job: &Job, needs: &Needs, view: View) -> Vec<Candidate> {
    let mut candidates = Vec::with_capacity(2048);
    let named = named(job);
    for instance in instance::all() {
        if !instance.uses.allows(Use::Training) || instance.vcpu == 0 {
            continue;
        }
        let of_type = checks(job, view, named, instance);
        // A type that cannot be had is kept once, so that the page can say why not.
        let most = if of_type.failed.none() { most_instances(job, view, instance) } else { 1 };
        for count in COUNTS.into_iter().filter(|count| *count <= most) {
            candidates.push(one(job, needs, view, instance, count, of_type));
        }
    }
    candidates
}

/// So many of one type, whatever the algorithm could use; nothing where the type cannot train or has no figures.
#[must_use]
pub fn training_on(
    job: &Job,
    needs: &Needs,
    view: View,
    instance: &'static InstanceType,
    count: u32,
) -> Option<Candidate> {
    let sized = instance.uses.allows(Use::Training) && instance.vcpu > 0;
    sized.then(|| {
        let used = used(job, view, instance, count);
        let mut today = one(job, needs, view, instance, used, checks(job, view, named(job), instance));
        // What the algorithm cannot use is paid for all the same.
        today.count = count;
        today.cost = today.cost.map(|cost| cost.scale(f64::from(count) / f64::from(used)));
        today
    })
}

/// What AWS names for training with the algorithm.
fn named(job: &Job) -> NamedTypes {
    job.work.algorithm.map(|algorithm| NamedTypes::of(algorithm.start_with)).unwrap_or_default()
}

/// What depends on the type alone.
fn checks(job: &Job, view: View, named: NamedTypes, instance: &InstanceType) -> OfType {
    let mut of_type = of_type(job, view, Use::Training, instance);
    let failed = &mut of_type.failed;
    // T types could not train in the book's time; t3 came to the training list after 2023.
    failed.note(Check::Offered, view == View::Book && instance.burstable);
    failed.note(Check::Named, named.above(instance));
    failed.note(Check::Container, instance.is_neuron() && !ports_to_neuron(job));
    of_type
}

/// AWS Neuron trains transformers of own code in PyTorch or JAX (Neuron documentation, training model support).
fn ports_to_neuron(job: &Job) -> bool {
    job.work.algorithm.is_none()
        && job.work.kind.is_transformer()
        && matches!(job.work.framework, None | Some(Framework::PyTorch | Framework::Jax))
}

/// The most instances of a type that the algorithm can use.
fn most_instances(job: &Job, view: View, instance: &InstanceType) -> u32 {
    used(job, view, instance, job.training.max_instances.max(1))
}

/// Whether the algorithm can use the devices of a type at all.
fn algorithm_allows(job: &Job, view: View, instance: &InstanceType) -> bool {
    let Some(algorithm) = job.work.algorithm else {
        // Own classic code without a network gains nothing from a GPU; trees may use one.
        return instance.is_cpu() || job.work.kind.is_deep() || job.work.kind == Kind::Trees;
    };
    algorithm.trains_on(instance, view == View::Today)
}

/// SageMaker's data parallel library ran on four types and runs on P4d and P4de today; the model parallel library on
/// types with several GPUs (SageMaker Developer Guide, distributed-data-parallel-support, distributed-model-parallel-support).
fn library_allows(job: &Job, view: View, instance: &InstanceType) -> bool {
    match job.training.library {
        Some(DistributionLibrary::SageMakerDataParallel) => match view {
            View::Book => {
                matches!(instance.name, "ml.p3.16xlarge" | "ml.p3dn.24xlarge" | "ml.p4d.24xlarge" | "ml.p4de.24xlarge")
            }
            View::Today => matches!(instance.family, "p4d" | "p4de"),
        },
        Some(DistributionLibrary::SageMakerModelParallel) => match view {
            View::Book => matches!(
                instance.name,
                "ml.p3.16xlarge" | "ml.p3dn.24xlarge" | "ml.p4d.24xlarge" | "ml.p4de.24xlarge" | "ml.g4dn.12xlarge"
            ),
            View::Today => matches!(instance.family, "p4d" | "p4de" | "p5"),
        },
        _ => true,
    }
}

fn one(
    job: &Job,
    needs: &Needs,
    view: View,
    instance: &'static InstanceType,
    count: u32,
    OfType { mut failed, confirmed, price }: OfType,
) -> Candidate {
    let training = &job.training;
    failed.note(Check::Algorithm, !algorithm_allows(job, view, instance));
    failed.note(Check::Library, !library_allows(job, view, instance));
    let devices = f64::from(instance.accelerator_count) * f64::from(count);
    let (device, sharded, batch) = device_memory(job, needs, view, instance, devices);
    if instance.accelerator.is_some() {
        let there = instance.accelerator_memory() * USABLE;
        failed.measure(Check::DeviceMemory, device.high.value(), there.value());
    }
    let host = host_memory(job, needs, view, instance, count);
    failed.measure(Check::HostMemory, host.high.value(), (instance.memory * USABLE).value());
    let time = time::training(job, &needs.training, instance, count);
    failed.note(Check::Speed, time.is_none());
    let time = time.unwrap_or(Band::exact(Seconds::ZERO));
    let longest = Seconds::from_hours(limit::TRAINING_MAX_DAYS * 24.0);
    let deadline = training.deadline.map_or(longest, |deadline| deadline.min(longest));
    // The person's own deadline is held to the likely time; SageMaker stops a job at its limit, so that the high end
    // must stay below that.
    let needed = time.likely.max(time.high * (deadline / longest));
    failed.estimate(Check::Deadline, time.low.value(), needed.value(), deadline.value());
    // A burstable type works on credits that it saved up: half an hour of full use, our reading of the 30 % baseline.
    failed.note(Check::Credits, view == View::Today && instance.burstable && time.likely.hours() > CREDITS_HOURS);
    failed.note(Check::Price, price.is_none() && !failed.has(Check::Region));
    let cost = price.as_ref().filter(|_| time.likely.value() > 0.0).map(|price| cost::run(price, time, count));
    if let Some((budget, cost)) = training.budget.zip(cost) {
        failed.measure(Check::Budget, cost.likely.value(), budget.value());
    }
    let work = |time: Seconds| (time - START.likely).max(Seconds(1.0));
    let as_slow_as_today =
        needs.training.too_slow.is_some_and(|today| work(time.likely) * CLEARLY_FASTER > work(today));
    Candidate {
        seen_against: None,
        as_slow_as_today,
        running: None,
        endpoints: 1,
        share: 1.0,
        instance,
        count,
        attached: None,
        batch,
        sharded,
        host,
        device,
        time,
        latency: Band::exact(Seconds::ZERO),
        loaded: None,
        rate: Band::exact(crate::units::RequestsPerSecond::ZERO),
        chat: None,
        confirmed,
        price,
        cost,
        failed,
    }
}

/// What each device keeps: everything where one can hold it, else its share of weights and states; a built-in algorithm
/// has no code that shares them out.
///
/// A batch that was only assumed is worked on in parts whose gradients add up to it, where the whole does not fit.
fn device_memory(
    job: &Job,
    needs: &Needs,
    view: View,
    instance: &InstanceType,
    devices: f64,
) -> (Band<Gib>, bool, Option<f64>) {
    let none = (Band::exact(Gib::ZERO), false, None);
    if instance.accelerator.is_none() {
        return none;
    }
    let Some(device) = &needs.training.device else {
        // Boosters hold the table on the devices, in two bytes a value where the instance holds four (XGBoost
        // documentation, GPU memory of the hist method; our reading).
        let held = needs.training.held(view).scale(0.5 / devices.max(1.0));
        return if view == View::Today && job.work.kind == Kind::Trees { (held, false, None) } else { none };
    };
    if let Some(kept) = device.kept_on(instance) {
        return (kept.whole, false, None);
    }
    let whole = device.whole;
    let there = instance.accelerator_memory() * USABLE;
    if view == View::Today
        && whole.high > there
        && job.assumes(Field::BatchSize)
        && job.training.device_memory.is_none()
    {
        let batch = device.largest_batch(there, 1.0).floor().min(job.training.batch);
        if batch >= 1.0 {
            return (device.with_batch(batch), false, Some(batch).filter(|batch| *batch < job.training.batch));
        }
    }
    if devices <= 1.0 || job.work.algorithm.is_some() || whole.high <= instance.accelerator_memory() * USABLE {
        (whole, false, None)
    } else {
        (device.sharded(devices), true, None)
    }
}

/// What each instance keeps: shared where the algorithm spreads its data, whole otherwise.
fn host_memory(job: &Job, needs: &Needs, view: View, instance: &InstanceType, count: u32) -> Band<Gib> {
    let all = needs.training.held(view);
    if !job.work.kind.is_deep() {
        return all.scale(1.0 / f64::from(count));
    }
    match (&needs.training.device, instance.accelerator) {
        // Without a GPU the instance's own memory holds weights, states and activations.
        (Some(device), None) => all.plus(device.whole),
        _ => all,
    }
}
