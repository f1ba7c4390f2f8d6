//! Does it fit in memory?

use super::super::{Branch, Case, Parts, Question, Reason, Row, Side, Verdict, judged};
use crate::job::{DistributionLibrary, Field, Precision, Symptom};
use crate::sizing::USABLE;
use crate::sizing::{Candidate, Check};
use crate::units::{Gib, text};

/// Does it fit in memory?
pub static QUESTION: Question = Question {
    id: "memory",
    side: Side::Training,
    title: "Does it fit in memory?",
    why: "A compute-intensive job still stops where memory ends. Two memories count: the instance's own for data, the device's for the model and its batch.",
    source: "Study chapter, row S6; SageMaker Developer Guide, distributed training and xgboost",
    rows: &[Row(6)],
    parts: Some(Parts {
        branch_of: |case, one| match () {
            () if one.sharded => "shard",
            () if one.batch.is_some() => "shrink",
            () if one.instance.is_cpu() && host_bound(case) => "host",
            () => "fits",
        },
        fields: &[Field::Parameters, Field::BatchSize, Field::DataSize],
        adds: held,
    }),
    judge: |case, at| judged(case, &[Way::Fits, Way::Host, Way::Shrink, Way::Shard], at, verdict),
    keeps: Some(|case, branch, one| branch.id == "shrink" || keeps_fitting(case, one)),
    branches: &[
        Branch::new("fits", "Yes, as it is", "Data, model and batch fit with room", &[]),
        Branch::new(
            "host",
            "The instance's memory decides",
            "The data must be held in memory, so memory is what is bought",
            &["memory:host-bound"],
        ),
        Branch::new("shrink", "Make the batch smaller", "The model fits, its batch does not", &["memory:gpu-bound"]),
        Branch::new(
            "shard",
            "Split the model",
            "One device cannot hold the model's weights and states",
            &["memory:gpu-bound", "distribution:model-parallel"],
        ),
    ],
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Fits,
    Host,
    Shrink,
    Shard,
}

fn keeps_fitting(case: &Case<'_>, candidate: &Candidate) -> bool {
    let fits = !candidate.failed.has(Check::HostMemory) && !candidate.failed.has(Check::DeviceMemory);
    // Where nothing fits, all are kept, so that the nearest can be named.
    fits || !case.left().any(|other| !other.failed.has(Check::HostMemory) && !other.failed.has(Check::DeviceMemory))
}

/// States that only the largest devices hold whole are split in practice all the same: a copy on each device of an
/// instance would leave little room for the batch, and splitting over fast links costs little.
fn split_in_practice(case: &Case<'_>, states: Gib) -> bool {
    states.value() > 80.0 && !case.took("spread", "one")
}

/// Whether the data in the instance's own memory is what is bought.
fn host_bound(case: &Case<'_>) -> bool {
    case.job.work.kind == crate::job::Kind::Trees
        || matches!(case.job.training.symptom, Some(Symptom::HostMemory | Symptom::TrialsFail))
}

/// What makes the batch of a device smaller, in words: the largest that fits the device of today, or the largest left.
fn less(case: &Case<'_>) -> String {
    let training = &case.job.training;
    let largest = Gib(case.left().map(|one| one.instance.accelerator_memory().value()).fold(0.0, f64::max));
    // Where memory ran out on the device of today, it is that device which a batch must fit.
    let largest = case.current().map_or(largest, |current| current.accelerator_memory().min(largest));
    let device = case.needs.training.device.as_ref();
    let fits = device.map_or(0.0, |device| device.largest_batch(largest * USABLE, 1.0));
    // What it is sized with already is no advice.
    let mixed = if training.precision == Precision::Mixed { "" } else { ", or mixed precision," };
    if training.batch > 1.0 {
        let fitting = (1.0..training.batch).contains(&fits);
        let fitting = if fitting { format!(" ({} would fit)", text::figure(fits)) } else { String::new() };
        format!("a smaller batch{fitting}{mixed}")
    } else if training.recompute {
        format!("a shorter input{mixed}")
    } else {
        format!("activation checkpointing{mixed}")
    }
}

/// Decides what makes the work lighter: a batch of one cannot shrink, and what it is told to run with is no advice.
fn lighter(case: &Case<'_>, verdict: Verdict) -> Verdict {
    let training = &case.job.training;
    let verdict = match () {
        () if training.batch > 1.0 => verdict.deciding("action:reduce-batch"),
        () if !training.recompute => verdict.deciding("action:activation-checkpointing"),
        () => verdict,
    };
    let told = training.precision == Precision::Mixed && !case.job.assumes(Field::Precision);
    if told { verdict } else { verdict.deciding("action:mixed-precision") }
}

/// What the chosen candidate keeps in memory, as it runs.
fn held(case: &Case<'_>, one: &Candidate, mut verdict: Verdict) -> Verdict {
    let training = &case.job.training;
    let (band, what) = if one.instance.accelerator.is_some() && case.needs.training.device.is_some() {
        (one.device, if one.devices() > 1 { "on each device" } else { "of device memory" })
    } else {
        (one.host, if one.count > 1 { "on each instance" } else { "of memory on the instance" })
    };
    let needs = format!("It needs {} {what}, likely {}.", text::memory_band(band), text::memory(band.likely));
    let needs = match one.batch {
        _ if one.sharded => format!(
            "{needs} Weights, gradients and optimizer state are split over {} devices (FSDP or ZeRO).",
            one.devices()
        ),
        Some(batch) => format!(
            "{needs} Each device works on {} examples at a time and accumulates gradients to the assumed batch of {}.",
            text::figure(batch),
            text::figure(training.batch)
        ),
        None => needs,
    };
    let ran_out = training.symptom == Some(Symptom::DeviceMemory) && one.instance.accelerator.is_some();
    let needs = if ran_out { format!("{needs} On the type of today, {} comes first.", less(case)) } else { needs };
    verdict.brief = format!("{} {what}", text::memory_band(band));
    verdict
        .reasons
        .insert(0, Reason { text: needs, fields: vec![Field::Parameters, Field::BatchSize, Field::DataSize] });
    if training.symptom == Some(Symptom::DeviceMemory) {
        verdict = verdict.deciding("memory:gpu-bound");
    }
    if one.batch.is_some() && !one.sharded {
        verdict = lighter(case, verdict);
    }
    let shares = !one.sharded && one.devices() > 1 && case.needs.training.device.is_some();
    if shares && training.library != Some(DistributionLibrary::Horovod) {
        return verdict
            .and("Each device holds a copy and works on its share of the batch: data parallel.", &[])
            .deciding("distribution:data-parallel");
    }
    verdict
}

fn way(case: &Case<'_>) -> Way {
    let training = &case.job.training;
    if let Some(device) = &case.needs.training.device {
        if !case.took("processor", "cpu") {
            let largest =
                case.left().map(|candidate| candidate.instance.accelerator_memory().value()).fold(0.0, f64::max);
            let states_fit = (device.states.value() + 1.3) * 1.2 < largest * USABLE;
            let one = case.left().any(|candidate| !candidate.sharded && !candidate.failed.has(Check::DeviceMemory))
                && !split_in_practice(case, device.states);
            if training.library == Some(DistributionLibrary::SageMakerModelParallel) {
                return Way::Shard;
            }
            if states_fit
                && !split_in_practice(case, device.states)
                && (!one || training.symptom == Some(Symptom::DeviceMemory))
            {
                return Way::Shrink;
            }
            return if one || case.job.work.algorithm.is_some() { Way::Fits } else { Way::Shard };
        }
        let tight = matches!(training.symptom, Some(Symptom::HostMemory | Symptom::TrialsFail));
        return if tight { Way::Host } else { Way::Fits };
    }
    if host_bound(case) { Way::Host } else { Way::Fits }
}

fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let way = way(case);
    let training = &case.job.training;
    let on_cpu = case.took("processor", "cpu");
    let tables = case.needs.training.held(case.view);
    // Without a device the instance's own memory holds a network's weights, states and activations as well.
    let host = match case.leader() {
        Some(leader) if on_cpu && case.job.work.kind.is_deep() => leader.host,
        _ => tables,
    };
    let device = case.needs.training.device.as_ref().filter(|_| !on_cpu);
    let fields: &[Field] =
        if device.is_some() { &[Field::Parameters, Field::BatchSize, Field::Optimizer] } else { &[Field::DataSize] };
    let (brief, text) = match (branch, way) {
        (Way::Fits, Way::Fits) => match device {
            Some(device) => (
                format!("{} of GPU memory", text::memory_band(device.whole)),
                format!(
                    "It needs {} of GPU memory{}, likely {}.",
                    text::memory_band(device.whole),
                    if case.took("spread", "one") { "" } else { " on each device" },
                    text::memory(device.whole.likely)
                ),
            ),
            None => (
                format!("about {}", text::memory(host.likely)),
                format!(
                    "It needs about {} of memory on the instance{}.",
                    text::memory(host.likely),
                    if case.took("spread", "several-instances") && !case.job.work.kind.is_deep() {
                        "s together"
                    } else {
                        ""
                    }
                ),
            ),
        },
        (Way::Fits, Way::Host) => (
            "memory is what is bought".to_owned(),
            "The data is held in memory, so memory decides more than cores do.".to_owned(),
        ),
        (Way::Fits, Way::Shrink) => ("the batch does not".to_owned(), "The model fits; its batch does not.".to_owned()),
        (Way::Fits, Way::Shard) => ("not on one device".to_owned(), "One device cannot hold it.".to_owned()),
        (Way::Host, Way::Host) => {
            let what = if training.symptom == Some(Symptom::TrialsFail) {
                "The trials that fail need more memory than the instance has: "
            } else {
                ""
            };
            (
                format!("{} in all", text::memory_band(host)),
                format!(
                    "{what}the instances together must hold {}, likely {}, for {} GB of data.",
                    text::memory_band(host),
                    text::memory(host.likely),
                    text::figure(training.data.value())
                ),
            )
        }
        (Way::Host, _) if device.is_some() => {
            ("GPU memory decides".to_owned(), "The memory of the device is the tighter of the two.".to_owned())
        }
        (Way::Host, _) => (
            format!("{} are enough", text::memory(host.high)),
            format!("{} are enough; memory is not what limits it.", text::memory(host.high)),
        ),
        (Way::Shrink, Way::Shrink) => {
            let states = device.map_or(host.likely, |device| device.states);
            let activations = device.map_or(host.likely, |device| device.activations);
            let less = less(case);
            (
                format!("{} of {} is the batch", text::memory(activations), text::memory(states + activations)),
                format!(
                    "Weights and states take {}, a batch of {} another {}: {less} comes before splitting the model.",
                    text::memory(states),
                    text::figure(training.batch),
                    text::memory(activations)
                ),
            )
        }
        (Way::Shrink, Way::Shard) => (
            "even a batch of 1 is too large".to_owned(),
            "Weights and states alone are too large, whatever the batch.".to_owned(),
        ),
        (Way::Shrink, _) => ("it fits already".to_owned(), "It fits already.".to_owned()),
        (Way::Shard, Way::Shard) => {
            let states = device.map_or(host.likely, |device| device.states);
            (
                format!("{} of states", text::memory(states)),
                format!(
                    "Weights, gradients and optimiser state take {}: they are split over devices (model parallel, FSDP or ZeRO) on types with large memory and fast links.",
                    text::memory(states)
                ),
            )
        }
        (Way::Shard, _) if device.is_none() => {
            ("no device to split over".to_owned(), "There is no network to split over devices.".to_owned())
        }
        (Way::Shard, _) => (
            "one device holds it".to_owned(),
            "One device holds the model; splitting it would only cost time.".to_owned(),
        ),
    };
    let verdict = Verdict::new(branch == way, brief, text::capital(&text), fields);
    if branch == Way::Shrink && way == branch {
        return lighter(case, verdict);
    }
    let shares = way == Way::Fits && branch == way && device.is_some() && !case.took("spread", "one");
    if shares && training.library != Some(DistributionLibrary::Horovod) {
        verdict
            .and("Each device holds a copy and works on its share of the batch: data parallel.", &[])
            .deciding("distribution:data-parallel")
    } else {
        verdict
    }
}
