//! What holds the run back today?

use super::super::{Branch, Case, Question, Row, Side, Verdict, judged};
use crate::job::{DistributionLibrary, Field, Hardware, Symptom};

/// What holds it back?
pub static QUESTION: Question = Question {
    id: "bottleneck",
    side: Side::Training,
    title: "What holds it back?",
    why: "A larger type helps only if compute or memory is the bottleneck. Check first: a GPU that waits for data is idle on the largest instance too.",
    source: "SageMaker Developer Guide, distributed training, heterogeneous cluster, Debugger; AWS ML blog on I/O for GPU training",
    rows: &[Row(3), Row(15)],
    parts: None,
    judge: |case, at| {
        judged(
            case,
            &[
                Way::Nothing,
                Way::Larger,
                Way::More,
                Way::Smaller,
                Way::Batch,
                Way::Data,
                Way::Prepare,
                Way::Profile,
                Way::Quota,
                Way::Container,
                Way::Algorithm,
            ],
            at,
            verdict,
        )
    },
    keeps: None,
    branches: &[
        Branch::new("nothing", "Nothing is known yet", "No problem was reported", &[]),
        Branch::new(
            "larger-instance",
            "A larger instance",
            "Compute or memory of one machine is short",
            &["action:larger-instance"],
        ),
        Branch::new(
            "more-instances",
            "More instances",
            "Memory or compute is short and the algorithm spreads",
            &["action:more-instances"],
        ),
        Branch::new(
            "smaller-instance",
            "A smaller instance",
            "The machine is mostly idle",
            &["action:smaller-instance"],
        ),
        Branch::new(
            "smaller-batch",
            "A smaller batch",
            "GPU memory ends with the batch",
            &["action:reduce-batch", "action:mixed-precision"],
        ),
        Branch::new("data-path", "The way in of the data", "The GPU waits for data to be read", &["action:fix-io"]),
        Branch::new("cpu-work", "The preparation of the data", "The GPU waits while CPUs are at their limit", &[]),
        Branch::new(
            "profile",
            "Profile it first",
            "Use is low and nobody knows why",
            &["action:profile", "tool:cloudwatch"],
        ),
        Branch::new("quota", "The account's quota", "The account may not start so many", &["action:quota"]),
        Branch::new("container", "The container", "An own container does not see the GPU", &["action:nvidia-docker"]),
        Branch::new(
            "algorithm",
            "Another algorithm",
            "The algorithm can use neither more machines nor a GPU",
            &["action:change-algorithm"],
        ),
    ],
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Nothing,
    Larger,
    More,
    Smaller,
    Batch,
    Data,
    Prepare,
    Profile,
    Quota,
    Container,
    Algorithm,
}

/// Whether the library that the person wants does not run on the type of today.
fn wrong_type_for_library(case: &Case<'_>) -> bool {
    let ours = matches!(
        case.job.training.library,
        Some(DistributionLibrary::SageMakerDataParallel | DistributionLibrary::SageMakerModelParallel)
    );
    ours && case.current().is_some_and(|current| {
        !case.candidates.iter().any(|candidate| {
            candidate.instance.index == current.index && !candidate.failed.has(crate::sizing::Check::Library)
        })
    })
}

fn way(case: &Case<'_>) -> Way {
    let training = &case.job.training;
    let several = case.took("spread", "several-instances");
    // LDA uses one CPU instance and nothing more: scaling it means Neural Topic Model.
    let stuck =
        case.job.work.key == "lda" && (training.symptom == Some(Symptom::Slow) || case.job.hardware == Hardware::Gpu);
    if stuck {
        return Way::Algorithm;
    }
    match training.symptom {
        _ if wrong_type_for_library(case) => Way::Larger,
        None if grows_in_machine(case) => Way::Larger,
        None => Way::Nothing,
        Some(Symptom::Slow) if case.took("input", "pipe") && !case.took("processor", "gpu") => Way::Data,
        Some(Symptom::Slow | Symptom::HostMemory) if several => Way::More,
        Some(Symptom::Slow | Symptom::HostMemory | Symptom::TrialsFail | Symptom::NetworkFull) => Way::Larger,
        Some(Symptom::DeviceMemory) if case.took("memory", "shard") => Way::Larger,
        // A batch of one cannot shrink.
        Some(Symptom::DeviceMemory) if training.batch <= 1.0 => Way::Larger,
        Some(Symptom::DeviceMemory) => Way::Batch,
        Some(Symptom::GpuWaitsForData | Symptom::SlowStart) => Way::Data,
        Some(Symptom::GpuWaitsForCpu) => Way::Prepare,
        Some(Symptom::LowUse | Symptom::Thrashing) => Way::Profile,
        Some(Symptom::Idle) => Way::Smaller,
        Some(Symptom::Quota) => Way::Quota,
        Some(Symptom::GpuNotSeen) => Way::Container,
    }
}

/// Time counts most, one GPU is the start, and the algorithm can use several: the next step is known beforehand.
fn grows_in_machine(case: &Case<'_>) -> bool {
    case.job.priority == crate::job::Priority::Time
        && case.took("processor", "gpu")
        && case.took("spread", "one")
        && case.candidates.iter().any(|candidate| candidate.count == 1 && candidate.devices() > 1 && candidate.passes())
}

/// What would point to a way that was not taken.
const fn other(way: Way) -> (&'static str, &'static str) {
    match way {
        Way::Nothing => ("something was seen", "Something was seen to go wrong, so there is more to do than watch."),
        Way::Larger => ("if memory runs out", "It helps if one instance has too little compute or memory."),
        Way::More => {
            ("if one is too slow", "It helps where one machine is not enough and the algorithm shares its work.")
        }
        Way::Smaller => ("if it stands idle", "It saves money if the instance is mostly idle."),
        Way::Batch => ("if GPU memory runs out", "It helps where the GPU runs out of memory."),
        Way::Data => ("if the GPU waits for data", "It helps if the run waits for data."),
        Way::Prepare => ("if CPUs are at their limit", "It helps if a GPU waits for the CPUs that prepare its data."),
        Way::Profile => ("if use is low", "It is next where use is low and nobody knows why."),
        Way::Quota => ("if the start is refused", "It is next if the account's quota is too low."),
        Way::Container => ("if the GPU is not seen", "It is next where an own container does not see the GPU."),
        Way::Algorithm => {
            ("if it uses one CPU only", "It helps if the algorithm supports neither several instances nor a GPU.")
        }
    }
}

fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let way = way(case);
    let fields: &[Field] = &[Field::Symptom];
    if branch != way {
        let (brief, text) = other(branch);
        return Verdict::new(false, brief, text, fields);
    }
    let (brief, text) = match way {
        Way::Nothing => {
            ("begin and watch", "No problem was reported. Watch CPU, GPU, memory and I/O utilization in the first run.")
        }
        Way::Larger if wrong_type_for_library(case) => (
            "the library asks for it",
            "The library does not support today's type. Use a type it supports, or distribute with PyTorch DDP or Horovod.",
        ),
        Way::Larger if case.job.training.symptom.is_none() => (
            "next step, if too slow",
            "If one GPU is too slow, use a larger instance of the family with several GPUs and a larger batch before more instances.",
        ),
        Way::Larger => {
            ("scale up first", "One instance has too little compute or memory. Use a larger one before more instances.")
        }
        Way::More => ("scale out", "The algorithm is distributed over instances: more instances add memory and cores."),
        Way::Smaller => ("mostly idle", "The instance is mostly idle: a smaller size does the same for less."),
        Way::Batch => (
            "batch first",
            "Reduce the batch or the input and use mixed precision before you split the model or pay for a larger GPU.",
        ),
        Way::Data => (
            "fix the way in",
            "The job waits for data: stream it, pack small files, or read in parallel. That can make an epoch many times faster on the same type.",
        ),
        Way::Prepare => (
            "add CPUs, not GPUs",
            "CPUs prepare data more slowly than GPUs use it. Profile first, then decode ahead of time, resize offline or decode on the GPU with NVIDIA DALI. A size with more vCPUs for each GPU helps next.",
        ),
        Way::Profile => (
            "measure first",
            "Measure before you pay for more: CloudWatch shows CPU, GPU, memory and I/O utilization, a profiler shows where time goes.",
        ),
        Way::Quota => (
            "ask for a higher quota",
            "ResourceLimitExceeded is the account's quota, not the type. Request a quota for this type in Service Quotas, or use a type you can start.",
        ),
        Way::Container => (
            "CUDA in the image",
            "The image must be built for the NVIDIA container runtime: CUDA libraries in the image, no driver.",
        ),
        Way::Algorithm => (
            "scale with NTM",
            "LDA trains on one CPU instance only; Neural Topic Model does the same task on GPUs and several instances.",
        ),
    };
    let verdict = Verdict::new(true, brief, text, fields);
    if way != Way::Prepare {
        return verdict;
    }
    let verdict = if case.is_book() { verdict } else { verdict.deciding("action:profile").deciding("action:fix-io") };
    // Instance groups of two kinds are for own code (Developer Guide, heterogeneous clusters).
    if case.job.work.algorithm.is_some() {
        return verdict;
    }
    verdict
        .and("A heterogeneous cluster adds a CPU instance group that prepares the data beside the GPU one.", fields)
        .deciding("heterogeneous:yes")
        .deciding("processor:cpu")
}
