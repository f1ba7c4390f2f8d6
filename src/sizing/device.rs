//! Memory of a GPU or Neuron device: the formulas of [`memory`], filled from a job and explained.

use super::estimate::{Estimate, How};
use super::memory::activations::{Layers, Recompute};
use super::memory::inference::{self, Cache, Served, Weights};
use super::memory::states::{Format, Stage};
use super::memory::training::{Network, Setup, TrainingMemory, Tuned};
use super::memory::{ALLOCATOR, CONTEXT, SERVING_CONTEXT};
use super::shape;
use crate::job::{Job, Kind, Optimizer, Precision};
use crate::units::{Band, Gib, text};

/// Bytes of a weight in NF4 with its quantisation constants.
const NF4: f64 = Weights::Nf4.bytes();
/// Rank of adapters: that of the QLoRA paper (arXiv:2305.14314), on all matrices; smaller ones need less.
const RANK: f64 = 64.0;

/// What training keeps on a device, and how it shrinks where devices share it.
#[derive(Debug, Clone)]
pub struct DeviceNeeds {
    /// All on one device.
    pub whole: Estimate<Gib>,
    /// Weights, gradients and optimiser state: divided where they are sharded.
    pub states: Gib,
    /// Activations alone, which a smaller batch reduces.
    pub activations: Gib,
    /// The setup of one device that keeps all.
    setup: Setup,
    /// Its bytes.
    memory: TrainingMemory,
    /// What a device gathers of the others' weights once they are shared out.
    gathered: f64,
    /// What is used beside what was counted, where the peak was measured.
    unexplained: Gib,
}

impl DeviceNeeds {
    /// What each of `devices` keeps where weights and states are sharded over them (ZeRO stage 3, FSDP).
    #[must_use]
    pub fn sharded(&self, devices: f64) -> Band<Gib> {
        let shared = self.memory.shared(devices, self.gathered).reserved() + self.unexplained;
        let one = self.whole.band;
        let band = band(&Setup { stage: Stage::Weights, ..self.setup }, shared);
        Band { low: band.low.min(one.low), likely: band.likely.min(one.likely), high: band.high.min(one.high) }
    }

    /// The largest batch that fits so much memory of one device; 0 where not even one example does.
    #[must_use]
    pub fn largest_batch(&self, memory: Gib) -> f64 {
        self.setup.largest_batch(memory)
    }
}

/// How far the formulas are off below and above, for a kind of training (measured rows of `cargo xtask truth`).
#[must_use]
pub fn band(setup: &Setup, likely: Gib) -> Band<Gib> {
    let (below, above) = match (setup.tuned, &setup.network) {
        (_, Network::Images(_)) => (1.15, 1.15),
        // Frameworks differ most in what they keep twice while they share out all weights.
        (Tuned::All, _) if setup.stage > Stage::Whole => (1.2, 1.45),
        _ => (1.21, 1.24),
    };
    Band::around(likely, below, above)
}

/// Bytes of optimiser state a parameter in 32 bits (Hugging Face, model memory anatomy).
const fn optimizer_bytes(optimizer: Optimizer) -> f64 {
    match optimizer {
        Optimizer::Adam => 8.0,
        Optimizer::Adam8bit => 2.0,
        Optimizer::Momentum => 4.0,
        Optimizer::Adafactor => 0.1,
        Optimizer::Sgd => 0.0,
    }
}

/// The job as one device would train it that keeps all; nothing where no network is trained.
fn setup(job: &Job) -> Option<Setup> {
    let kind = job.work.kind;
    if !kind.is_deep() {
        return None;
    }
    let training = &job.training;
    let parameters = match kind {
        Kind::SmallNetwork => shape::small_network_parameters(job)
            .max(training.entities * training.vector * f64::from(u8::from(job.work.key == "ip-insights"))),
        _ => job.work.parameters,
    };
    let layers = Layers { shape: shape::transformer(job), parameters, encoder: !kind.is_llm(), flash: kind.is_llm() };
    let network = match kind {
        Kind::Cnn => Network::Images(shape::images(job, training.pixels).activations_millions * 1e6),
        kind if kind.is_transformer() => Network::Layers(layers),
        _ => Network::Bytes(training.cells * training.layers * 200.0 * 4.0),
    };
    let frozen = match kind {
        Kind::LlmLora => Some(2.0),
        Kind::LlmQlora => Some(NF4),
        _ => None,
    };
    Some(Setup {
        parameters,
        tuned: frozen.map_or(Tuned::All, |frozen| Tuned::Adapters {
            parameters: layers.adapters(RANK),
            frozen,
            tables: false,
        }),
        format: match training.precision {
            Precision::Fp32 => Format::Full,
            Precision::Half => Format::Half,
            _ => Format::Mixed,
        },
        optimizer: optimizer_bytes(training.optimizer),
        network,
        batch: training.batch,
        sequence: training.sequence,
        recompute: if training.recompute { Recompute::Everything } else { Recompute::Nothing },
        stage: Stage::Whole,
        ranks: 1.0,
        tensor: 1.0,
        loss_parts: 1.0,
        offload: false,
        loaded_whole: false,
        foreach: true,
    })
}

/// How the activations come together, in the job's own numbers.
fn activations_text(job: &Job, setup: &Setup) -> String {
    let batch = text::figure(setup.batch);
    match &setup.network {
        Network::Images(activations) => {
            format!("{batch} images × {} M activations × 2.35 copies", text::figure(activations / 1e6))
        }
        Network::Layers(layers) => format!(
            "{} tokens × {} layers × {} kB{}",
            text::figure(setup.batch * setup.sequence),
            text::figure(layers.shape.layers),
            text::figure(layers.per_token(setup.sequence) / 1000.0),
            if setup.recompute == Recompute::Nothing { "" } else { ", recomputed but for each layer's input" }
        ),
        Network::Bytes(_) => format!(
            "{batch} examples × {} cells × {} layers × 200 steps",
            text::figure(job.training.cells),
            text::figure(job.training.layers)
        ),
    }
}

/// The derivation of what one device keeps, term by term.
fn explained(job: &Job, setup: &Setup, memory: &TrainingMemory) -> Estimate<Gib> {
    let gib = |bytes: f64| Gib::from_bytes(bytes).value();
    let count = text::count(setup.parameters);
    let (trained, each) = match setup.tuned {
        Tuned::All => (count.clone(), String::new()),
        Tuned::Adapters { parameters, frozen, .. } => (
            text::count(parameters),
            format!("{count} frozen × {} B, adapters of {} × 4 B", text::figure(frozen), text::count(parameters)),
        ),
    };
    let bytes = |bytes: f64| format!("{trained} parameters × {} B", text::figure(bytes));
    let kept = super::memory::states::Kept::of(setup.format, setup.optimizer);
    let adapters = !each.is_empty();
    let mut how = How::new(
        "states + activations + context",
        "ZeRO, arXiv:1910.02054; Korthikanti et al., arXiv:2205.05198; Hugging Face performance guide",
        "the batch and what the framework keeps beside it",
    )
    .term("weights", gib(memory.states.weights), if adapters { each } else { bytes(kept.weights) })
    .term("gradients", gib(memory.states.gradients), bytes(if adapters { 4.0 } else { kept.gradients }))
    .term(
        "optimiser",
        gib(memory.states.optimizer),
        bytes(if adapters { setup.optimizer } else { kept.optimizer }),
    );
    // The optimiser's step and the backward pass never hold their parts at the same time.
    if memory.update > memory.activations + memory.logits {
        how = how.term("update", gib(memory.update), "copies during the optimiser's step".to_owned());
    } else {
        how = how.term("activations", gib(memory.activations), activations_text(job, setup));
        if memory.logits > 0.0 {
            how = how.term(
                "logits",
                gib(memory.logits),
                "8 to 11 B for each token and word of the vocabulary".to_owned(),
            );
        }
    }
    let gaps = gib(memory.in_use() * (ALLOCATOR - 1.0));
    how = how.term("allocator", gaps, "6 % in gaps between blocks".to_owned());
    how = how.term("context", CONTEXT.value(), "CUDA context and kernels".to_owned());
    let band = band(setup, memory.reserved());
    Estimate { band, how }
}

/// Memory that training keeps on one device; nothing where no network is trained.
#[must_use]
pub fn training(job: &Job) -> Option<DeviceNeeds> {
    let setup = setup(job)?;
    let memory = setup.memory();
    let states = Gib::from_bytes(memory.states.sum());
    let activations = Gib::from_bytes(memory.activations + memory.logits);
    let gathered = Setup { stage: Stage::Weights, ..setup }.memory().gathered;
    let (whole, unexplained) = match job.training.device_memory {
        Some(measured) => (
            Estimate::measured(measured, format!("{} peak", text::memory(measured))),
            (measured - memory.reserved()).max(Gib::ZERO),
        ),
        None => (explained(job, &setup, &memory), Gib::ZERO),
    };
    Some(DeviceNeeds { whole, states, activations, setup, memory, gathered, unexplained })
}

/// How far the memory of a served model is off: weights are exact, what the framework keeps beside them is not.
#[must_use]
pub fn serving_band(likely: Gib, cache: Gib) -> Band<Gib> {
    let beside = likely * 0.12 + cache * 0.1;
    Band { low: likely - beside, likely, high: likely + beside }
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
    let mut cache = Gib::ZERO;
    let bytes = if serving.precision == Precision::Fp32 { 4.0 } else { 2.0 };
    let passing = if kind.is_transformer() {
        let served = served(job);
        cache = Gib::from_bytes(served.cache());
        if kind.is_llm() {
            how = how.term(
                "key-value cache",
                cache.value(),
                format!(
                    "{} kB a token × {} tokens × {CONCURRENT} requests",
                    text::figure(cache_per_token(job) / 1000.0),
                    text::figure(served.cached)
                ),
            );
        }
        served.activations()
    } else {
        // Only the layers at work are kept: about a third of what a pass computes.
        serving.request_batch * shape::images(job, serving.pixels).activations_millions * 1e6 * bytes * 0.3
    };
    how = how
        .term("activations", Gib::from_bytes(passing * ALLOCATOR).value(), "of the layer at work".to_owned())
        .term("context", SERVING_CONTEXT.value(), "CUDA context and kernels".to_owned());
    let total: f64 = how.terms.iter().map(|term| term.value).sum();
    Some(Estimate { band: serving_band(Gib(total), cache), how })
}

/// The job's transformer as it is served.
fn served(job: &Job) -> Served {
    let serving = &job.serving;
    let llm = job.work.kind.is_llm();
    Served {
        shape: shape::transformer(job),
        weights: serving.model.value() * 1e9,
        format: match serving.precision {
            Precision::Fp32 => Weights::Fp32,
            Precision::Int8 => Weights::Int8,
            Precision::Int4 => Weights::Int4,
            _ => Weights::Half,
        },
        batch: if llm { CONCURRENT } else { serving.request_batch.max(1.0) },
        cached: if llm { serving.prompt + serving.answer } else { 0.0 },
        passing: if llm { serving.prompt } else { serving.sequence },
        cache_bytes: 2.0,
        cache: Cache::Reserved,
    }
}

/// Bytes of key-value cache for one token: 2 x layers x kv heads x head size x 2 B.
#[must_use]
pub fn cache_per_token(job: &Job) -> f64 {
    inference::cache_per_token(&shape::transformer(job), 2.0)
}

/// Requests whose cache a language model endpoint must hold at the least; more are answered at a time where memory is
/// left.
const CONCURRENT: f64 = 2.0;
