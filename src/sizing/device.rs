//! Memory of a GPU or Neuron device.

use super::estimate::{Estimate, How};
use super::shape;
use crate::job::{Job, Kind, Optimizer, Precision};
use crate::units::{Band, Gib, text};

/// CUDA context and kernels: 1 to 2 GB (Hugging Face, performance guide).
const CONTEXT: Gib = Gib(1.3);
/// Bytes of a weight in NF4 with its quantisation constants (Lightning LitGPT).
const NF4: f64 = 0.56;
/// Share of the parameters that adapters train, for a usual rank.
const ADAPTERS: f64 = 0.01;

/// What training keeps on a device, split by whether more devices can share it.
#[derive(Debug, Clone)]
pub struct DeviceNeeds {
    /// All on one device.
    pub whole: Estimate<Gib>,
    /// Weights, gradients and optimiser state: divided where they are sharded.
    pub states: Gib,
    /// Activations and context: needed on every device.
    pub each: Gib,
    /// Activations alone, which a smaller batch reduces.
    pub activations: Gib,
}

impl DeviceNeeds {
    /// What each of `devices` keeps where weights and states are sharded over them (ZeRO stage 3, FSDP).
    #[must_use]
    pub fn sharded(&self, devices: f64) -> Band<Gib> {
        Band::around(self.states / devices.max(1.0) * 1.1 + self.each, BELOW, ABOVE)
    }
}

/// How far the formula is off below and above (facts/truth: medians 5 to 20 %, mostly too low).
const BELOW: f64 = 1.15;
const ABOVE: f64 = 1.2;

/// Bytes that training keeps for each parameter, and how they come together.
fn state_bytes(job: &Job) -> (f64, String) {
    let optimizer = match job.training.optimizer {
        Optimizer::Adam => 8.0,
        Optimizer::Adam8bit => 2.0,
        Optimizer::Momentum => 4.0,
        Optimizer::Adafactor => 0.5,
        Optimizer::Sgd => 0.0,
    };
    match job.work.kind {
        Kind::LlmLora => (2.0 + ADAPTERS * 16.0, "2 B frozen weights, 16 B for the 1 % that adapters add".to_owned()),
        Kind::LlmQlora => (NF4 + ADAPTERS * 16.0, "0.56 B in NF4, 16 B for the 1 % that adapters add".to_owned()),
        _ => match job.training.precision {
            Precision::Fp32 => {
                (8.0 + optimizer, format!("4 B weights, 4 B gradients, {} B optimiser", text::figure(optimizer)))
            }
            Precision::Half => (
                4.0 + optimizer / 2.0,
                format!("2 B weights, 2 B gradients, {} B optimiser", text::figure(optimizer / 2.0)),
            ),
            _ => (
                8.0 + optimizer,
                format!("2 B weights, 2 B gradients, 4 B master weights, {} B optimiser", text::figure(optimizer)),
            ),
        },
    }
}

/// Bytes of activations for one batch on one device, and how they come together.
fn activations(job: &Job) -> (f64, String) {
    let training = &job.training;
    let bytes = if training.precision == Precision::Fp32 { 2.0 } else { 1.0 };
    match job.work.kind {
        Kind::Cnn => {
            let network = shape::images(job, training.pixels);
            (
                training.batch * network.activations_millions * 1e6 * 2.0 * bytes * 2.0,
                format!(
                    "{} images × {} M activations × {} B × 2 copies",
                    text::figure(training.batch),
                    text::figure(network.activations_millions),
                    text::figure(2.0 * bytes)
                ),
            )
        }
        kind if kind.is_transformer() => {
            let shape = shape::transformer(job);
            let tokens = training.sequence * training.batch;
            let per_layer = if training.recompute { 2.0 } else { 34.0 * bytes };
            let live = if training.recompute { 34.0 * tokens * shape.hidden } else { 0.0 };
            let logits = tokens * shape.vocabulary * if kind.is_llm() { 8.0 } else { 2.0 };
            (
                tokens * shape.hidden * shape.layers * per_layer + live + logits,
                format!(
                    "{} tokens × {} wide × {} layers × {} B, and logits for {} words",
                    text::figure(tokens),
                    text::figure(shape.hidden),
                    text::figure(shape.layers),
                    text::figure(per_layer),
                    text::figure(shape.vocabulary)
                ),
            )
        }
        _ => {
            let value = training.batch * training.cells * training.layers * 200.0 * 8.0;
            (
                value,
                format!(
                    "{} examples × {} cells × {} layers × 200 steps × 8 B",
                    text::figure(training.batch),
                    text::figure(training.cells),
                    text::figure(training.layers)
                ),
            )
        }
    }
}

/// Memory that training keeps on one device; nothing where no network is trained.
///
/// States: 16 B a parameter for mixed-precision Adam (ZeRO, arXiv:1910.02054). Activations: 34 s b h for each
/// transformer layer, 2 s b h with recomputation (Korthikanti et al., arXiv:2205.05198); for CNNs two copies of each.
#[must_use]
pub fn training(job: &Job) -> Option<DeviceNeeds> {
    if !job.work.kind.is_deep() {
        return None;
    }
    let parameters = match job.work.kind {
        Kind::SmallNetwork => shape::small_network_parameters(job)
            .max(job.training.entities * job.training.vector * f64::from(u8::from(job.work.key == "ip-insights"))),
        _ => job.work.parameters,
    };
    let (per_parameter, states_text) = state_bytes(job);
    let states = Gib::from_bytes(parameters * per_parameter);
    let (bytes, activations_text) = activations(job);
    let activations = Gib::from_bytes(bytes);
    let whole = match job.training.device_memory {
        Some(measured) => Estimate::measured(measured, format!("{} peak", text::memory(measured))),
        None => {
            let how = How::new(
                "states + activations + context",
                "ZeRO, arXiv:1910.02054; Korthikanti et al., arXiv:2205.05198; Hugging Face performance guide",
                "the batch and what the framework keeps beside it",
            )
            .term(
                "weights, gradients, optimiser",
                states.value(),
                format!("{} parameters × ({states_text})", text::count(parameters)),
            )
            .term("activations", activations.value(), activations_text)
            .term("context", CONTEXT.value(), "CUDA context and kernels".to_owned());
            Estimate::sum(how, BELOW, ABOVE)
        }
    };
    let each = match job.training.device_memory {
        Some(measured) => (measured - states).max(CONTEXT),
        None => activations + CONTEXT,
    };
    Some(DeviceNeeds { whole, states, each, activations })
}

/// Memory that one served copy of the model keeps on its devices together; nothing for classic models.
///
/// Weights, and for language models the key-value cache: 2 x layers x kv heads x head size x 2 B for each token.
#[must_use]
pub fn serving(job: &Job) -> Option<Estimate<Gib>> {
    let kind = job.work.kind;
    if !kind.is_deep() {
        return None;
    }
    let serving = &job.serving;
    if let Some(measured) = serving.device_memory {
        return Some(Estimate::measured(measured, format!("{} peak", text::memory(measured))));
    }
    let weights = serving.model.to_gib();
    let mut how = How::new(
        "weights + cache + context",
        "DJL Serving, instance type selection; EleutherAI cookbook",
        "how many requests are answered at a time",
    )
    .term("weights", weights.value(), format!("{} GB of weights", text::figure(serving.model.value())));
    if kind.is_llm() {
        let per_token = cache_per_token(job);
        let tokens = (serving.prompt + serving.answer) * CONCURRENT;
        how = how.term(
            "key-value cache",
            Gib::from_bytes(per_token * tokens).value(),
            format!(
                "{} kB a token × {} tokens × {} requests",
                text::figure(per_token / 1000.0),
                text::figure(serving.prompt + serving.answer),
                text::figure(CONCURRENT)
            ),
        );
    } else {
        how = how.term("activations", (weights * 0.2).value(), "a fifth of the weights".to_owned());
    }
    Some(Estimate::sum(how.term("context", CONTEXT.value() / 2.0, "CUDA context and kernels".to_owned()), 1.1, 1.25))
}

/// Bytes of key-value cache for one token: 2 x layers x kv heads x head size x 2 B.
#[must_use]
pub fn cache_per_token(job: &Job) -> f64 {
    let shape = shape::transformer(job);
    2.0 * shape.layers * shape.kv_heads * (shape.hidden / shape.heads) * 2.0
}

/// Requests whose cache a language model endpoint must hold at the least; more are answered at a time where memory is
/// left.
const CONCURRENT: f64 = 2.0;
