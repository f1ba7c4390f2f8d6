//! What does the algorithm allow?

use super::super::{Branch, Case, Question, Row, Side, Verdict, judged};
use crate::facts::algorithm::{GpuUse, Processors};
use crate::job::{Field, Kind};
use crate::units::text;

/// What does the algorithm allow?
pub static QUESTION: Question = Question {
    id: "algorithm",
    side: Side::Training,
    title: "What does the algorithm allow?",
    why: "No rule of thumb picks a training instance: the algorithm, the size of the data, the complexity of the network, time and cost do. The algorithm comes first because it can rule out half of all types at once.",
    source: "SageMaker Developer Guide, common information about built-in algorithms (2023-03, table unchanged in 2026)",
    rows: &[Row(2)],
    parts: None,
    judge: |case, at| judged(case, &[Way::CpuOnly, Way::Either, Way::GpuOnly], at, verdict),
    keeps: Some(|case, branch, one| match branch.id {
        "cpu-only" => one.instance.is_cpu() || boosts(case),
        "gpu-only" => one.instance.is_gpu(),
        _ => true,
    }),
    branches: &[
        Branch::new("cpu-only", "CPU only", "The algorithm gains nothing from a GPU", &[]),
        Branch::new("either", "CPU or GPU", "It runs on both; the next question decides", &[]),
        Branch::new("gpu-only", "GPU only", "It has no CPU version for training", &[]),
    ],
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    CpuOnly,
    Either,
    GpuOnly,
}

/// Whether it is a booster of own code today: a GPU may train it, so that nothing is dropped before both are compared.
fn boosts(case: &Case<'_>) -> bool {
    !case.is_book() && case.job.work.algorithm.is_none() && case.job.work.kind == Kind::Trees
}

fn way(case: &Case<'_>) -> Way {
    match case.job.work.algorithm {
        Some(algorithm) if !algorithm.train_cpu => Way::GpuOnly,
        Some(algorithm) if algorithm.processor == Processors::CpuOnly => Way::CpuOnly,
        Some(_) => Way::Either,
        // Own code without a network has no GPU version unless the person says that it needs one.
        None if case.job.work.kind.is_deep() || case.job.hardware == crate::job::Hardware::Gpu => Way::Either,
        None => Way::CpuOnly,
    }
}

/// Whether the algorithm runs on a machine with a GPU and makes no use of it.
fn leaves_gpu_idle(case: &Case<'_>) -> bool {
    case.job.work.algorithm.is_some_and(|algorithm| algorithm.train_gpu == GpuUse::NoBenefit)
}

fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let way = way(case);
    let name = case.job.work.called();
    let own = case.job.work.algorithm.is_none();
    let (brief, text) = match (branch, way) {
        (Way::CpuOnly, Way::CpuOnly) if own => {
            ("gains nothing from a GPU".to_owned(), format!("Own code for {name} gains nothing from a GPU."))
        }
        (Way::CpuOnly, Way::CpuOnly) if leaves_gpu_idle(case) => (
            "no gain from a GPU".to_owned(),
            format!("{} would leave a GPU idle, and it would be paid for.", text::capital(name)),
        ),
        (Way::CpuOnly, Way::CpuOnly) => (
            "no GPU version".to_owned(),
            format!("{} has no GPU version: AWS names CPU types only.", text::capital(name)),
        ),
        (Way::CpuOnly, Way::Either) => {
            ("it can use a GPU".to_owned(), format!("{} can use a GPU.", text::capital(name)))
        }
        (Way::CpuOnly, Way::GpuOnly) => {
            ("has no CPU version".to_owned(), format!("{} has no CPU version for training.", text::capital(name)))
        }
        (Way::Either, Way::Either) if own => {
            ("own code runs on both".to_owned(), format!("Own code for {name} runs on CPU and GPU."))
        }
        (Way::Either, Way::Either) => ("AWS lists both".to_owned(), format!("AWS lists CPU and GPU for {name}.")),
        (Way::Either, Way::CpuOnly) => ("CPU only".to_owned(), format!("{} does not use a GPU.", text::capital(name))),
        (Way::Either, Way::GpuOnly) => {
            ("GPU only".to_owned(), format!("{} does not train on a CPU.", text::capital(name)))
        }
        (Way::GpuOnly, Way::GpuOnly) => {
            ("no CPU version".to_owned(), format!("AWS lists only GPU types for training {name}."))
        }
        (Way::GpuOnly, _) => {
            ("it trains on a CPU too".to_owned(), format!("{} trains on a CPU too.", text::capital(name)))
        }
    };
    Verdict::new(branch == way, brief, text, &[Field::Algorithm])
}
