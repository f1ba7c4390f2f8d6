//! Diffusion: images a second, steps a second, seconds of a batch.

use crate::devices;
use crate::group::{Group, Outcome};
use crate::row::Row;
use sagefit::facts::model::{self, Model, ModelKind};
use sagefit::job::Precision;
use sagefit::sizing::endpoint::{Denoising, Runtime, Sampler, kernels};
use sagefit::sizing::{Doubt, shape};

/// How the images are made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    Framework,
    Compiled,
    Optimised,
    Neuron,
}

impl Part {
    pub const ALL: [Self; 4] = [Self::Framework, Self::Compiled, Self::Optimised, Self::Neuron];
}

/// What a row's engine is built of.
fn runtime(row: &Row) -> Runtime {
    let engine = row.software().to_ascii_lowercase();
    if ["tensorrt", "oneflow", "aitemplate", "stable fast", "deepspeed"].iter().any(|one| engine.contains(one)) {
        Runtime::Optimised
    } else if engine.contains("compile") || engine.contains("jax") {
        Runtime::Compiled
    } else {
        Runtime::Interpreted
    }
}

/// Formats in which values are multiplied; weights alone in 8, 6 or 4 bits are unpacked to 16.
fn precision(row: &Row) -> Precision {
    match row.precision.as_str() {
        "fp32" | "tf32" => Precision::Fp32,
        // The contest's engines run in 8 bits where the log leaves it open (note of the rows).
        "" if row.software().contains("TensorRT") => Precision::Int8,
        text if text.contains("dq") || text == "fp8" => Precision::Int8,
        _ => Precision::Half,
    }
}

/// Images of one pass where the contest's logs leave it open.
const CONTEST_BATCH: f64 = 8.0;
/// Steps that diffusers takes where a row does not say.
const USUAL_STEPS: f64 = 50.0;

/// The model of a row; an inpainting model takes a mask beside the image, and has the layers of its text to image one.
fn named(row: &Row) -> Option<&'static Model> {
    let name = row.model.replace(" Base", "").replace(" Inpainting", "");
    model::named(&name).filter(|model| model.kind == ModelKind::Diffusion)
}

fn predict(row: &Row, neuron: bool) -> Outcome {
    if row.metric == "e2e_latency_mean" {
        return Outcome::skipped("latency under a load whose batches are not said");
    }
    let Some(model) = named(row) else {
        return Outcome::Skipped(format!("no published operation count: {}", row.model));
    };
    let Some(accelerator) = devices::find(row.hardware()).and_then(devices::Machine::accelerator) else {
        return Outcome::skipped("machine not known");
    };
    let Some(sampler) = Sampler::of(accelerator, precision(row), runtime(row)) else {
        return Outcome::skipped("its peak is not known");
    };
    let side = row.area.map(f64::sqrt).or(row.seq).or(model.own_pixels()).unwrap_or(512.0);
    let network = shape::images_of(model, side);
    let alone = row.metric == "denoise_steps_per_s";
    let steps = row.steps.or_else(|| if neuron { model.usual_steps() } else { None });
    let work = Denoising {
        gmacs: network.gmacs,
        quadratic: network.quadratic,
        values_millions: network.activations_millions,
        kernels: kernels(model.layers.into(), model.parameters),
        steps: if alone { 1.0 } else { steps.unwrap_or(USUAL_STEPS) },
        passes: if model.guided() == Some(false) { 1.0 } else { 2.0 },
        images: row.batch.unwrap_or(if neuron { 1.0 } else { CONTEST_BATCH }),
        pixels: side,
    };
    let whole = sampler.seconds(&work).value();
    let step = whole - sampler.decode(&work).value();
    let doubt = Doubt::DIFFUSION;
    let banded = |value: f64, rate: bool| {
        let (below, above) = if rate { (doubt.above, doubt.below) } else { (doubt.below, doubt.above) };
        Outcome::Predicted(value / below, value, value * above)
    };
    match row.metric.as_str() {
        "denoise_steps_per_s" => banded(1.0 / step, true),
        "images_per_s" => banded(row.devices * work.images / whole, true),
        "throughput" => banded(work.images / whole, true),
        metric if metric.contains("latency") && row.unit == "ms" => banded(whole * 1000.0, false),
        metric if metric.contains("latency") => banded(whole, false),
        _ => Outcome::skipped("another metric"),
    }
}

impl Group for Part {
    fn name(&self) -> &'static str {
        match self {
            Self::Framework => "diffusion: from the framework",
            Self::Compiled => "diffusion: compiled",
            Self::Optimised => "diffusion: TensorRT and others",
            Self::Neuron => "diffusion: Neuron",
        }
    }

    fn predict(&self, row: &Row) -> Outcome {
        let neuron = row.hardware().starts_with("inf") || row.hardware().starts_with("trn");
        let part = match runtime(row) {
            _ if neuron => Self::Neuron,
            Runtime::Optimised => Self::Optimised,
            Runtime::Compiled => Self::Compiled,
            _ => Self::Framework,
        };
        let other = row.workload == "inference" && !row.metric.starts_with("cost") && named(row).is_some();
        if !(row.workload == "diffusion" || other) || part != *self { Outcome::NotMine } else { predict(row, neuron) }
    }
}
