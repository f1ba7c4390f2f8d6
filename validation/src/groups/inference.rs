//! Latency and throughput of inference.

mod carried;
mod costs;
mod how;
mod images_and_texts;
mod languages;
mod networks;
mod processors;

use super::super::devices::{self, Machine};
use super::super::row::Row;
use crate::group::{Group, Outcome};
use networks::Network;
use sagefit::facts::accelerator::AcceleratorKind;

/// The kinds of row that are reported apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Images,
    ImagesBatched,
    Detectors,
    Carried,
    Encoders,
    Languages,
    NeuronImagesAndTexts,
    NeuronLanguages,
    Processors,
    Costs,
    Others,
}

#[derive(Debug)]
struct Inference(Kind);

/// Its groups.
pub fn groups() -> Vec<Box<dyn Group>> {
    [
        Kind::Images,
        Kind::ImagesBatched,
        Kind::Detectors,
        Kind::Carried,
        Kind::Encoders,
        Kind::Languages,
        Kind::NeuronImagesAndTexts,
        Kind::NeuronLanguages,
        Kind::Processors,
        Kind::Costs,
        Kind::Others,
    ]
    .map(|kind| Box::new(Inference(kind)) as Box<dyn Group>)
    .into()
}

/// Metrics of time, rate and cost.
const METRICS: [&str; 6] = ["latency", "throughput", "ttft", "tpot", "cost_per_1M", "cost_per_100k"];

fn kind(row: &Row) -> Option<Kind> {
    let inference = row.workload.to_ascii_lowercase().contains("inference");
    if !inference || !METRICS.iter().any(|metric| row.metric.contains(metric)) {
        return None;
    }
    if row.metric.starts_with("cost") {
        return Some(Kind::Costs);
    }
    if carried::is(row) {
        return Some(Kind::Carried);
    }
    let Some(found) = images_and_texts::network(row) else { return Some(Kind::Others) };
    let accelerator = match devices::find(&row.machine) {
        None => return Some(Kind::Others),
        Some(machine) => machine.accelerator(),
    };
    let Some(accelerator) = accelerator else { return Some(Kind::Processors) };
    let neuron = matches!(accelerator.kind, AcceleratorKind::Inferentia | AcceleratorKind::Trainium);
    Some(match (neuron, found) {
        (true, Network::Language(_)) => Kind::NeuronLanguages,
        (true, _) => Kind::NeuronImagesAndTexts,
        (false, Network::Image(_)) if row.batch.is_none() && row.noted("concurrency").is_some() => Kind::ImagesBatched,
        (false, Network::Image(_)) if images_and_texts::detects(row) => Kind::Detectors,
        (false, Network::Image(_)) => Kind::Images,
        (false, Network::Encoder(_)) => Kind::Encoders,
        (false, Network::Language(_)) => Kind::Languages,
    })
}

/// A time or rate, whatever the kind.
fn timed(row: &Row) -> Outcome {
    let Some(found) = images_and_texts::network(row) else {
        return Outcome::Skipped(format!("no published operation count: {}", row.model));
    };
    match (devices::find(&row.machine), found) {
        (None, _) => Outcome::skipped("machine not known"),
        (Some(machine @ (Machine::Processor(_) | Machine::Instance(_))), found) if machine.accelerator().is_none() => {
            processors::predict(row, found, machine)
        }
        (_, Network::Language(layers)) => languages::predict(row, layers),
        (_, found) => images_and_texts::predict(row, found),
    }
}

impl Group for Inference {
    fn name(&self) -> &'static str {
        match self.0 {
            Kind::Images => "inference: images on GPUs",
            Kind::ImagesBatched => "inference: images, many callers",
            Kind::Detectors => "inference: detectors and U-Nets on GPUs",
            Kind::Carried => "inference: Transformer-XL on GPUs",
            Kind::Encoders => "inference: encoders on GPUs",
            Kind::Languages => "inference: language models on GPUs",
            Kind::NeuronImagesAndTexts => "inference: images, encoders on Neuron",
            Kind::NeuronLanguages => "inference: language models on Neuron",
            Kind::Processors => "inference: networks on CPUs",
            Kind::Costs => "inference: cost of a million",
            Kind::Others => "inference: others",
        }
    }

    fn predict(&self, row: &Row) -> Outcome {
        match kind(row) {
            Some(kind) if kind == self.0 => {}
            _ => return Outcome::NotMine,
        }
        match self.0 {
            Kind::Costs => costs::predict(row, timed),
            Kind::Carried => carried::predict(row),
            _ => timed(row),
        }
    }
}
