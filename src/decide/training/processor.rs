//! Is this a CPU or a GPU problem?

use super::super::{Branch, Case, Parts, Question, Row, Side, Verdict, compare, judged};
use crate::facts::algorithm::Processors;
use crate::facts::instance::InstanceType;
use crate::facts::limit;
use crate::job::{Field, Hardware, Kind, Priority};
use crate::sizing::Candidate;
use crate::sizing::candidate::documented;
use crate::units::{Seconds, text};

/// Is this a CPU or a GPU problem?
pub static QUESTION: Question = Question {
    id: "processor",
    side: Side::Training,
    title: "CPU or GPU?",
    why: "The first question of the chapter. A GPU costs several times more an hour and pays only where it finishes several times sooner.",
    source: "Study chapter, row S4; SageMaker Developer Guide, instance types for built-in algorithms and the page of each algorithm",
    rows: &[Row(4)],
    parts: Some(Parts {
        branch_of: |_, one| match one.instance {
            on if on.is_cpu() => "cpu",
            on if on.is_gpu() => "gpu",
            _ => "trainium",
        },
        fields: &[Field::Algorithm, Field::Parameters, Field::Priority],
        adds: compare::ported,
    }),
    judge: |case, at| judged(case, &[Way::Cpu, Way::Gpu, Way::Trainium], at, verdict),
    keeps: None,
    branches: &[
        Branch::new(
            "cpu",
            "CPU",
            "Tables, trees and classic algorithms; small networks; tests on a small budget",
            &["processor:cpu"],
        ),
        Branch::new(
            "gpu",
            "GPU",
            "Networks on images, text or speech, and large small-network jobs",
            &["processor:gpu"],
        ),
        Branch::new(
            "trainium",
            "Trainium",
            "Large PyTorch transformers whose code may change for AWS Neuron, where cost matters most",
            &["processor:trainium", "family:trn"],
        ),
    ],
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Cpu,
    Gpu,
    Trainium,
}

/// The way and the reason for it.
struct Choice {
    way: Way,
    brief: String,
    text: String,
    fields: &'static [Field],
}

fn choice(way: Way, brief: impl Into<String>, text: impl Into<String>, fields: &'static [Field]) -> Choice {
    Choice { way, brief: brief.into(), text: text.into(), fields }
}

fn choose(case: &Case<'_>) -> Choice {
    let job = case.job;
    if case.took("algorithm", "gpu-only") {
        return choice(
            Way::Gpu,
            "the algorithm decides",
            "The algorithm has settled it: it trains on a GPU only.",
            &[Field::Algorithm],
        );
    }
    if case.took("algorithm", "cpu-only") {
        return choice(
            Way::Cpu,
            "the algorithm decides",
            "The algorithm has settled it: a GPU would stay idle.",
            &[Field::Algorithm],
        );
    }
    match job.hardware {
        Hardware::Cpu => {
            return choice(
                Way::Cpu,
                "only CPU is allowed",
                "Only CPU instances are allowed; it runs there, slower.",
                &[Field::Hardware],
            );
        }
        Hardware::Gpu => {
            return choice(Way::Gpu, "only GPU is allowed", "Only GPU instances are allowed.", &[Field::Hardware]);
        }
        Hardware::Any => {}
    }
    built_in(case).unwrap_or_else(|| own_code(case))
}

/// What AWS recommends for a built-in algorithm, with the thresholds of its page.
fn built_in(case: &Case<'_>) -> Option<Choice> {
    let job = case.job;
    let algorithm = job.work.algorithm?;
    let training = &job.training;
    Some(match job.work.key {
        "blazingtext-supervised" => {
            let data = text::figure(training.data.value());
            if training.data.value() < limit::BLAZINGTEXT_CPU_GB {
                choice(
                    Way::Cpu,
                    format!("{data} GB is under 2 GB"),
                    format!("{data} GB of text is under the 2 GB at which AWS moves BlazingText to a GPU."),
                    &[Field::DataSize],
                )
            } else {
                choice(
                    Way::Gpu,
                    format!("{data} GB is over 2 GB"),
                    format!("{data} GB of text is over the 2 GB up to which a CPU suffices for BlazingText."),
                    &[Field::DataSize],
                )
            }
        }
        "deepar" => {
            if documented::deepar_is_large(job) {
                choice(
                    Way::Gpu,
                    "a large network or batch",
                    format!(
                        "{} cells in {} layers and a batch of {}: for large networks and batches over 512 AWS advises a GPU for DeepAR.",
                        text::figure(training.cells),
                        text::figure(training.layers),
                        text::figure(training.batch)
                    ),
                    &[Field::Cells, Field::Layers, Field::BatchSize],
                )
            } else {
                choice(
                    Way::Cpu,
                    "small network, small batch",
                    "AWS advises to start DeepAR on one CPU instance; a GPU pays only for large networks or batches over 512.",
                    &[Field::Cells, Field::Layers, Field::BatchSize],
                )
            }
        }
        _ => match algorithm.processor {
            Processors::CpuOnly | Processors::CpuFirst if algorithm.memory_bound && algorithm.train_gpu.useful() => {
                choice(
                    Way::Cpu,
                    "memory decides",
                    format!(
                        "{} is bound by memory, and CPU types have the most of it for the money; a GPU may train it faster, but holds far less data.",
                        algorithm.name
                    ),
                    &[Field::Algorithm],
                )
            }
            Processors::CpuOnly | Processors::CpuFirst => choice(
                Way::Cpu,
                "AWS advises a CPU",
                format!("AWS advises a CPU for {}.", algorithm.name),
                &[Field::Algorithm],
            ),
            Processors::Either if !job.work.kind.is_deep() => choice(
                Way::Cpu,
                "either works, CPU is cheaper",
                format!(
                    "{} runs on both and AWS names no winner; a CPU costs less an hour, so begin there and measure.",
                    algorithm.name
                ),
                &[Field::Algorithm],
            ),
            _ => {
                return cheaper_on_cpu(case).or_else(|| only_on_cpu(case)).or_else(|| {
                    Some(choice(
                        Way::Gpu,
                        "AWS advises a GPU",
                        format!(
                            "{} trains a network; a GPU costs more an hour and finishes much sooner.",
                            algorithm.name
                        ),
                        &[Field::Algorithm],
                    ))
                });
            }
        },
    })
}

/// A network whose cost matters most, and which a CPU trains for less within half a day or the deadline.
fn cheaper_on_cpu(case: &Case<'_>) -> Option<Choice> {
    let job = case.job;
    if job.priority != Priority::Cost || job.work.kind.is_llm() {
        return None;
    }
    let cpu = case.best(|candidate| candidate.instance.is_cpu()).filter(|candidate| candidate.passes())?;
    let gpu = case.best(|candidate| candidate.instance.is_gpu()).filter(|candidate| candidate.passes());
    let patient = job.training.deadline.is_some() || cpu.time.likely.hours() <= 4.0;
    let cheaper = gpu.is_none_or(|gpu| cpu.likely_cost() < gpu.likely_cost());
    (patient && cheaper).then(|| {
        choice(
            Way::Cpu,
            format!("cheaper, {}", text::span(cpu.time.likely)),
            format!("Cost matters most, and a CPU finishes in about {} for less than any GPU: a small budget can stay on CPU.", text::span(cpu.time.likely)),
            &[Field::Priority],
        )
    })
}

/// The best that passes on a processor.
fn best_on<'c>(case: &'c Case<'_>, on: fn(&InstanceType) -> bool) -> Option<&'c Candidate> {
    case.best(|candidate| on(candidate.instance)).filter(|candidate| candidate.passes())
}

/// A network that no GPU its algorithm can use holds, or trains in time, where a CPU does.
fn only_on_cpu(case: &Case<'_>) -> Option<Choice> {
    let cpu = best_on(case, InstanceType::is_cpu)?;
    best_on(case, InstanceType::is_gpu).is_none().then(|| {
        let time = text::span(cpu.time.likely);
        choice(
            Way::Cpu,
            "no GPU does",
            format!("No GPU that the algorithm can use holds it and is in time; a CPU does it in about {time}."),
            &[Field::Algorithm, Field::Parameters],
        )
    })
}

/// A GPU must finish so many times sooner than a CPU that costs less.
const CLEARLY_FASTER: f64 = 1.5;

/// A network so small that a GPU is no clearly faster, as the start takes most of the time, and costs more.
fn as_fast_on_cpu(case: &Case<'_>) -> Option<Choice> {
    let (cpu, gpu) = (best_on(case, InstanceType::is_cpu)?, best_on(case, InstanceType::is_gpu)?);
    // A small network that is done within the hour is done soon enough; it gains nothing more from a GPU.
    let soon = Seconds::from_hours(if case.job.work.kind == Kind::SmallNetwork { 1.0 } else { 0.0 });
    let slower = cpu.time.likely.max(soon) / gpu.time.likely.max(soon);
    (slower < CLEARLY_FASTER && cpu.likely_cost() < gpu.likely_cost()).then(|| {
        let (cpu, gpu) = (text::span(cpu.time.likely), text::span(gpu.time.likely));
        choice(
            Way::Cpu,
            format!("{cpu} against {gpu}"),
            format!(
                "It is so little work that a GPU would not pay: about {cpu} on a CPU, {gpu} on a GPU that costs more."
            ),
            &[Field::Parameters, Field::DataSize],
        )
    })
}

/// Own code: networks on a GPU unless a small budget is better off on a CPU.
fn own_code(case: &Case<'_>) -> Choice {
    let job = case.job;
    if !job.work.kind.is_deep() {
        return choice(
            Way::Cpu,
            "no network to train",
            "There is no network to train; memory and cores decide.",
            &[Field::Algorithm],
        );
    }
    if let Some(cpu) = cheaper_on_cpu(case).or_else(|| as_fast_on_cpu(case).filter(|_| !job.work.kind.is_llm())) {
        return cpu;
    }
    let network = job.work.called();
    let cpu = case.fastest(|candidate| candidate.instance.is_cpu() && candidate.count == 1);
    let gpu = case.fastest(|candidate| candidate.instance.is_gpu() && candidate.count == 1);
    let parameters = text::count(job.work.parameters);
    match (cpu, gpu) {
        (Some(cpu), Some(gpu)) => choice(
            Way::Gpu,
            format!("{} against {}", text::span(gpu.time.likely), text::span(cpu.time.likely)),
            format!(
                "{} with {parameters} parameters is a GPU problem: about {} on the fastest GPU instance, {} on the fastest CPU instance.",
                text::capital(network),
                text::span(gpu.time.likely),
                text::span(cpu.time.likely)
            ),
            &[Field::Algorithm, Field::Parameters],
        ),
        _ => choice(
            Way::Gpu,
            format!("{parameters} parameters"),
            format!("{} with {parameters} parameters is a GPU problem.", text::capital(network)),
            &[Field::Algorithm, Field::Parameters],
        ),
    }
}

fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let chosen = choose(case);
    if chosen.way == branch {
        return Verdict::new(true, chosen.brief, chosen.text, chosen.fields);
    }
    compare::not_taken(
        case,
        &QUESTION,
        QUESTION.id_at(branch as usize),
        QUESTION.id_at(chosen.way as usize),
        &[Field::Algorithm],
    )
}
