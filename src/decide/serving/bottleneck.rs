//! What holds the endpoint back today?

use super::super::{Branch, Case, Question, Row, Side, Verdict, judged};
use crate::job::{Field, Symptom};

/// What holds the endpoint back?
pub static QUESTION: Question = Question {
    id: "endpoint-bottleneck",
    side: Side::Serving,
    title: "What holds the endpoint back?",
    why: "An idle endpoint is the most expensive kind, and one with too little memory fails under load. What you see today shows what to change.",
    source: "SageMaker Developer Guide, monitoring with CloudWatch, multi-model endpoints, inference cost optimisation",
    rows: &[Row(15), Row(16)],
    parts: None,
    judge: |case, at| {
        judged(
            case,
            &[Way::Nothing, Way::Larger, Way::More, Way::Smaller, Way::Profile, Way::Quota, Way::Container],
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
            "Memory is short, or models load and unload all the time",
            &["action:larger-instance"],
        ),
        Branch::new(
            "more-instances",
            "More instances",
            "Answers slow down as requests come in",
            &["action:more-instances"],
        ),
        Branch::new("smaller-instance", "A smaller instance", "It is mostly idle", &["action:smaller-instance"]),
        Branch::new(
            "profile",
            "Measure it first",
            "Utilization is low or answers wait, for an unknown reason",
            &["action:profile", "tool:cloudwatch"],
        ),
        Branch::new("quota", "The account's quota", "The account may not start so many", &["action:quota"]),
        Branch::new("container", "The container", "An own container does not see the GPU", &["action:nvidia-docker"]),
    ],
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Nothing,
    Larger,
    More,
    Smaller,
    Profile,
    Quota,
    Container,
}

const fn way(case: &Case<'_>) -> Way {
    match case.job.serving.symptom {
        None => Way::Nothing,
        Some(Symptom::Slow) => Way::More,
        Some(Symptom::HostMemory | Symptom::DeviceMemory | Symptom::TrialsFail | Symptom::Thrashing) => Way::Larger,
        Some(Symptom::Idle) => Way::Smaller,
        Some(
            Symptom::NetworkFull
            | Symptom::GpuWaitsForCpu
            | Symptom::GpuWaitsForData
            | Symptom::SlowStart
            | Symptom::LowUse,
        ) => Way::Profile,
        Some(Symptom::Quota) => Way::Quota,
        Some(Symptom::GpuNotSeen) => Way::Container,
    }
}

/// What would point to a way that was not taken.
const fn other(way: Way) -> (&'static str, &'static str) {
    match way {
        Way::Nothing => ("something was seen", "Something was seen to go wrong, so there is more to do than watch."),
        Way::Larger => ("if memory runs out", "It helps if memory is short, or models load and unload all the time."),
        Way::More => ("if answers slow down", "It helps if answers slow down as requests come in."),
        Way::Smaller => ("if it stands idle", "It saves money where the endpoint is mostly idle."),
        Way::Profile => ("if use is low", "It is next if utilization is low or answers wait for an unknown reason."),
        Way::Quota => ("if the start is refused", "It is next if the account's quota is too low."),
        Way::Container => ("if the GPU is not seen", "It is next where an own container does not see the GPU."),
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
        Way::Nothing => (
            "begin and watch",
            "No problem was reported. Watch ModelLatency and CPU, GPU and memory utilization in CloudWatch from the first day.",
        ),
        Way::Larger => (
            "memory is short",
            "Memory is short: a type with more of it holds the model and its requests, or keeps more models loaded.",
        ),
        Way::More => (
            "scale out",
            "Answers slow down under load. Lower the target of auto scaling or raise the minimum, so that more instances share the requests. If one request alone is too slow, use a faster type.",
        ),
        Way::Smaller => (
            "mostly idle",
            "The endpoint is mostly idle. Use the next smaller type, fewer instances, or an option that costs nothing between requests.",
        ),
        Way::Profile => (
            "measure first",
            "Measure before you pay for more: CloudWatch shows latency and CPU, GPU and memory utilization. Single requests leave a GPU idle.",
        ),
        Way::Quota => (
            "ask for a higher quota",
            "ResourceLimitExceeded is the account's quota for this type on endpoints. Request more in Service Quotas, or use a type you can start.",
        ),
        Way::Container => (
            "CUDA in the image",
            "The image must be built for the NVIDIA container runtime: CUDA libraries in the image, no driver.",
        ),
    };
    Verdict::new(true, brief, text, fields)
}
