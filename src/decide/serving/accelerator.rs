//! CPU, a fraction of a GPU, a whole GPU, or Inferentia?

use super::super::{Branch, Case, Parts, Question, Row, Side, Verdict, compare, judged};
use crate::job::{Acceleration, Delivery, Field, Framework, Hardware, Priority, View};
use crate::sizing::candidate::documented::LARGE_BATCH;
use crate::sizing::endpoint::wants;
use crate::sizing::{Candidate, Check};
use crate::units::text;

/// CPU, part of a GPU, GPU or Inferentia?
pub static QUESTION: Question = Question {
    id: "accelerator",
    side: Side::Serving,
    title: "CPU, part of a GPU, GPU or Inferentia?",
    why: "Any type can serve inference, by workload. Serving needs less compute and memory than training did, so a whole GPU often stays mostly idle, and an idle GPU is the dearest way to serve.",
    source: "Study chapter, rows S10 and S11; SageMaker Developer Guide, Elastic Inference (until 2023); AWS Neuron documentation",
    rows: &[Row(9), Row(10), Row(11)],
    parts: Some(Parts {
        branch_of: |_, one| match one.instance {
            _ if one.attached.is_some() => "fraction",
            on if on.is_cpu() => "cpu",
            on if on.is_gpu() => "gpu",
            _ => "inferentia",
        },
        fields: &[Field::Algorithm, Field::Latency, Field::Acceleration],
        adds: |case, one, verdict| shared(case, one.instance.is_gpu(), compare::ported(case, one, verdict)),
    }),
    judge: |case, at| judged(case, &[Way::Cpu, Way::Fraction, Way::Gpu, Way::Inferentia], at, verdict),
    keeps: None,
    branches: &[
        Branch::new("cpu", "CPU", "Classic models, small networks, single requests", &["processor:cpu"]),
        Branch::new(
            "fraction",
            "Part of a GPU",
            "A network that needs acceleration but not a whole GPU: Elastic Inference on a CPU instance",
            &["accel:elastic-inference", "processor:cpu"],
        ),
        Branch::new("gpu", "GPU", "Networks that keep a GPU busy, language models, large batches", &["processor:gpu"]),
        Branch::new(
            "inferentia",
            "Inferentia",
            "High volume of a network that may be compiled with AWS Neuron",
            &["processor:inferentia", "family:inf"],
        ),
    ],
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Cpu,
    Fraction,
    Gpu,
    Inferentia,
}

fn suits_inferentia(case: &Case<'_>) -> bool {
    let job = case.job;
    job.neuron
        && job.hardware == Hardware::Any
        && job.work.kind.is_deep()
        && job.work.algorithm.is_none()
        && job.priority != Priority::Time
        && job.serving.models <= 1.0
        && case.any(|candidate| candidate.instance.family.starts_with("inf"))
}

/// What Inferentia must beat: the best GPU, and the best CPU where one is fast enough.
fn beside_inferentia<'a>(case: &'a Case<'_>) -> Option<&'a Candidate> {
    let cpu_too = !wants::accelerator(case.job, case.needs);
    case.best(|one| one.instance.is_gpu() || (cpu_too && one.instance.is_cpu() && one.attached.is_none()))
        .filter(|one| one.passes() && one.cost.is_some())
}

/// Whether Inferentia answers for clearly less: a model is not compiled for another device to pay more.
fn inferentia_pays(case: &Case<'_>) -> bool {
    let inferentia = of(case, Way::Inferentia).map_or(f64::INFINITY, Candidate::likely_cost);
    beside_inferentia(case).is_none_or(|other| inferentia < other.likely_cost() * CLEARLY_CHEAPER)
}

/// Elastic Inference worked with TensorFlow, MXNet and PyTorch, on endpoints of one model each; not where only a whole
/// GPU passes.
fn suits_fraction(case: &Case<'_>) -> bool {
    let framework =
        matches!(case.job.work.framework, None | Some(Framework::TensorFlow | Framework::MxNet | Framework::PyTorch));
    let algorithm = case.job.work.algorithm.is_none_or(|algorithm| algorithm.elastic_inference);
    case.view == View::Book
        && framework
        && algorithm
        && !case.took("models", "multi-model")
        && of(case, Way::Fraction).is_some_and(|part| part.passes() || !case.any(|one| one.instance.is_gpu()))
}

/// Whether one small GPU would be less than a third busy at the peak.
fn gpu_mostly_idle(case: &Case<'_>) -> bool {
    case.best(|candidate| candidate.instance.is_gpu() && candidate.instance.accelerator_count == 1)
        .is_some_and(|gpu| case.job.serving.peak.value() < gpu.rate.likely.value() / 3.0)
}

/// By how much a GPU must be cheaper than the CPUs that would do as well: both are estimates.
const CLEARLY_CHEAPER: f64 = 0.9;

/// The best CPU and the best GPU for the traffic where both pass, so that a month of each can be compared. The exam asks
/// whether a GPU is needed, and passes none over that does the same for clearly less.
fn rivals<'a>(case: &'a Case<'_>) -> Option<(&'a Candidate, &'a Candidate)> {
    let open = case.job.work.kind.is_deep()
        && case.job.hardware == Hardware::Any
        && case.job.serving.acceleration.is_none()
        && case.job.serving.models <= 1.0
        && case.job.work.algorithm.is_none_or(|algorithm| algorithm.infer_gpu);
    let passing = |one: &Candidate| one.passes() && one.cost.is_some() && one.attached.is_none();
    let cpu = of(case, Way::Cpu).filter(|one| open && passing(one))?;
    let gpu = case.best(|one| one.instance.is_gpu()).filter(|one| passing(one))?;
    Some((cpu, gpu))
}

fn scheduled(case: &Case<'_>) -> bool {
    case.job.serving.delivery == Delivery::Schedule
}

/// Whether GPUs finish a scheduled run in its night and no CPUs do.
fn only_gpu_finishes(case: &Case<'_>) -> bool {
    let passes = |way: Way| of(case, way).is_some_and(Candidate::passes);
    scheduled(case) && case.job.serving.acceleration.is_none() && !passes(Way::Cpu) && passes(Way::Gpu)
}

/// Whether a GPU does the same for clearly less; for less at all, where the CPU's high estimate misses the latency.
fn gpu_is_cheaper(case: &Case<'_>) -> bool {
    let at_risk = |one: &Candidate| !scheduled(case) && one.latency.high > case.job.serving.latency;
    rivals(case).is_some_and(|(cpu, gpu)| {
        let clearly = if at_risk(cpu) && !at_risk(gpu) { 1.0 } else { CLEARLY_CHEAPER };
        gpu.likely_cost() < cpu.likely_cost() * clearly
    })
}

/// What each of two that do the job costs, in a sentence.
fn compared(case: &Case<'_>, both: Option<(&Candidate, &Candidate)>) -> Option<String> {
    let (one, other) = both?;
    let say = |one: &Candidate| {
        let cost = one.cost.map_or_else(String::new, |cost| text::money(cost.likely));
        format!("{} × {} for {cost}", one.count, one.instance.name)
    };
    let (both, each) = if scheduled(case) { ("are done in a night", "a run") } else { ("answer in time", "a month") };
    Some(format!("Both {both}: {} {each}, {}.", say(one), say(other)))
}

/// The best of the candidates that a way leads to.
fn of<'a>(case: &'a Case<'_>, wanted: Way) -> Option<&'a Candidate> {
    case.best(|candidate| match wanted {
        Way::Cpu => candidate.instance.is_cpu() && candidate.attached.is_none(),
        Way::Fraction => candidate.attached.is_some(),
        Way::Gpu => candidate.instance.is_gpu(),
        Way::Inferentia => candidate.instance.family.starts_with("inf"),
    })
}

fn choose(case: &Case<'_>) -> Way {
    let job = case.job;
    if !job.work.kind.is_deep() {
        let batches = job.work.key == "knn"
            && (job.serving.request_batch >= LARGE_BATCH || job.serving.delivery == Delivery::Schedule);
        return if batches && job.hardware != Hardware::Cpu { Way::Gpu } else { Way::Cpu };
    }
    if suits_inferentia(case) && job.serving.acceleration != Some(Acceleration::None) && inferentia_pays(case) {
        return Way::Inferentia;
    }
    if !wants::accelerator(job, case.needs) {
        return if gpu_is_cheaper(case) || only_gpu_finishes(case) { Way::Gpu } else { Way::Cpu };
    }
    let part = match job.serving.acceleration {
        Some(Acceleration::Part) => true,
        Some(_) => false,
        None => !job.work.kind.is_llm() && gpu_mostly_idle(case),
    };
    if part && job.hardware != Hardware::Gpu && suits_fraction(case) { Way::Fraction } else { Way::Gpu }
}

fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let way = choose(case);
    let job = case.job;
    let fields: &[Field] = &[Field::Algorithm, Field::Latency, Field::Acceleration];
    let name = job.work.thing();
    let of = |wanted: Way| of(case, wanted);
    let latency = of(branch).map_or_else(|| "unknown".to_owned(), |best| text::span(best.latency.likely));
    if branch != way {
        let (brief, text) = match branch {
            Way::Fraction if case.view == View::Today => (
                "closed in April 2024",
                "Elastic Inference closed in April 2024. Today a small GPU (g4dn, g5, g6), a shared GPU or Inferentia2 takes its place.",
            ),
            Way::Fraction if case.took("models", "multi-model") => {
                ("not with multi-model", "Multi-model endpoints and Elastic Inference cannot be combined.")
            }
            Way::Inferentia if !job.neuron => (
                "needs Neuron; not allowed",
                "Inferentia needs the model compiled with AWS Neuron, and you did not say that it may be.",
            ),
            _ => {
                return compare::not_taken(
                    case,
                    &QUESTION,
                    QUESTION.id_at(branch as usize),
                    QUESTION.id_at(way as usize),
                    fields,
                );
            }
        };
        return Verdict::new(false, brief, text, fields);
    }
    let (brief, text) = match way {
        Way::Cpu if job.hardware == Hardware::Cpu => ("only CPU is allowed".to_owned(), "Only CPU instances are allowed.".to_owned()),
        Way::Cpu if !job.work.kind.is_deep() => ("no network to accelerate".to_owned(), format!("{} answers single requests in milliseconds on a CPU; the way to a GPU and back would take longer.", text::capital(name))),
        Way::Cpu if scheduled(case) => (
            "nobody waits".to_owned(),
            compared(case, rivals(case)).unwrap_or_else(|| "Nobody waits for single answers: CPUs score them in a night.".to_owned()),
        ),
        Way::Cpu => (format!("answers in {latency}"), format!("A CPU answers in about {latency}, within the {} wanted: serving needs less than training did.", text::span(job.serving.latency))),
        Way::Fraction => {
            let accelerator = of(Way::Fraction).and_then(|best| best.attached).map_or("an accelerator", |attached| attached.name);
            (accelerator.to_owned(), format!("A whole GPU would stay mostly idle: {accelerator} attaches the part that is needed to a CPU instance."))
        }
        Way::Gpu if job.serving.acceleration == Some(Acceleration::Part) => ("shared, or a small one".to_owned(), "A part of a GPU is needed: take the smallest GPU type and share it between models, with a multi-model endpoint or inference components.".to_owned()),
        Way::Gpu if only_gpu_finishes(case) => (
            "done in a night".to_owned(),
            "Nobody waits for single answers, but CPUs would not be done in a night: GPUs are.".to_owned(),
        ),
        Way::Gpu if gpu_is_cheaper(case) => (
            "cheaper at this rate".to_owned(),
            compared(case, rivals(case)).unwrap_or_default(),
        ),
        Way::Gpu if of(Way::Fraction).is_some_and(|part| part.failed.has(Check::Latency)) && gpu_mostly_idle(case) => (
            format!("answers in {latency}"),
            format!("A part of a GPU would do for the rate, but not in time: a whole one answers in about {latency}."),
        ),
        Way::Gpu => (format!("answers in {latency}"), format!("{} keeps a GPU busy; it answers in about {latency}.", text::capital(name))),
        Way::Inferentia => ("cheapest for each answer".to_owned(), "The model may be compiled with AWS Neuron and cost counts: Inf1 answers for less.".to_owned()),
    };
    let verdict = Verdict::new(true, brief, text, fields);
    // What runs on Inferentia is compiled first.
    let compiled = way == Way::Inferentia;
    let verdict = if compiled { verdict.deciding("compile:neo") } else { verdict };
    shared(case, way == Way::Gpu, verdict)
}

/// Adds that models share a GPU where each needs a part of one.
fn shared(case: &Case<'_>, gpu: bool, verdict: Verdict) -> Verdict {
    let serving = &case.job.serving;
    if gpu && serving.acceleration == Some(Acceleration::Part) && serving.models > 1.0 {
        return verdict.deciding("hosting:mme");
    }
    verdict
}
