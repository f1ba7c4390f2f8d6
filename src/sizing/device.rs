//! Memory of a GPU or Neuron device: the formulas of the memory module, filled from a job and explained.

mod serving;

pub use serving::{cache_per_token, passing, serving, serving_band};

use super::USABLE;
use super::attention;
use super::estimate::{Estimate, How};
use super::memory::activations::{Layers, Recompute};
use super::memory::inference::Weights;
use super::memory::states::{self, Format, Stage};
use super::memory::training::{Network, Setup, TrainingMemory, Tuned};
use super::memory::{ALLOCATOR, CONTEXT};
use super::shape;
use crate::facts::instance::InstanceType;
use crate::job::{Field, Job, Kind, Optimizer, Precision};
use crate::units::{Band, Gib, text};

/// Bytes of a weight in NF4 with its quantisation constants.
const NF4: f64 = Weights::Nf4.bytes();
/// Rank of adapters: that of the QLoRA paper (arXiv:2305.14314), on all matrices; smaller ones need less.
const RANK: f64 = 64.0;

/// What training keeps on a device, and how it shrinks where devices share it.
#[derive(Debug, Clone)]
pub struct DeviceNeeds {
    /// All on one device.
    pub whole: Band<Gib>,
    /// Weights, gradients and optimiser state: divided where they are sharded.
    pub states: Gib,
    /// Activations alone, which a smaller batch reduces.
    pub activations: Gib,
    /// The same where activations are kept instead of computed again, as far as that is left to each candidate.
    kept: Option<Kept>,
    /// The setup of one device that keeps all.
    setup: Setup,
    /// Its bytes.
    memory: TrainingMemory,
    /// What a device gathers of the others' weights once they are shared out.
    gathered: f64,
    /// What is used beside what was counted, where the peak was measured.
    unexplained: Gib,
    /// The share of what was counted that was measured, where that is less.
    ratio: f64,
}

/// What a device holds that keeps its activations.
#[derive(Debug, Clone, Copy)]
pub struct Kept {
    /// All on one device.
    pub whole: Band<Gib>,
    /// Activations alone.
    pub activations: Gib,
}

impl DeviceNeeds {
    /// What one device of a type holds that keeps its activations, where nobody said that they are computed again and it has the
    /// room: computing them again takes a third longer and is worth it for memory alone.
    #[must_use]
    pub fn kept_on(&self, instance: &InstanceType) -> Option<Kept> {
        self.kept.filter(|kept| kept.whole.high <= instance.accelerator_memory() * USABLE)
    }

    /// How the memory of each of `devices` of a type comes about, as the type runs it.
    #[must_use]
    pub fn how_on(&self, job: &Job, instance: &InstanceType, devices: f64, sharded: bool) -> How {
        if self.kept_on(instance).is_none() {
            return self.how(job, devices, sharded);
        }
        let setup = Setup { recompute: Recompute::Nothing, ..self.setup };
        told(&activations_text(job, &setup), &setup, &setup.memory(), 1.0)
    }

    /// How the memory of each of `devices` comes about: that of the whole, or of its share.
    #[must_use]
    pub fn how(&self, job: &Job, devices: f64, sharded: bool) -> How {
        let told = |memory, devices| told(&activations_text(job, &self.setup), &self.setup, memory, devices);
        if !sharded {
            return match job.training.device_memory {
                Some(measured) => measured_peak(measured).how,
                None if self.unexplained > Gib::ZERO => {
                    told(&self.memory, 1.0).term("ran out", self.unexplained.value(), "more than today's type has")
                }
                None => told(&self.memory, 1.0),
            };
        }
        let shared = self.memory.shared(devices, self.gathered);
        let how = told(&shared, devices);
        let beside = self.unexplained + shared.reserved() * (self.ratio - 1.0);
        if beside == Gib::ZERO {
            how
        } else {
            how.term("as measured", beside.value(), "what you measured beside the estimate")
        }
    }

    /// What each of `devices` keeps where weights and states are sharded over them (ZeRO stage 3, FSDP).
    #[must_use]
    pub fn sharded(&self, devices: f64) -> Band<Gib> {
        let shared = self.memory.shared(devices, self.gathered).reserved() * self.ratio + self.unexplained;
        let one = self.whole;
        let band = band(&Setup { stage: Stage::Weights, ..self.setup }, shared);
        Band { low: band.low.min(one.low), likely: band.likely.min(one.likely), high: band.high.min(one.high) }
    }

    /// Adds what was seen to be used beside what was counted.
    pub(super) fn beside(&mut self, more: Gib) {
        self.unexplained = self.unexplained + more;
        // What ran out of memory computes again whatever it can.
        self.kept = None;
    }

    /// What one device keeps of a smaller batch.
    #[must_use]
    pub fn with_batch(&self, batch: f64) -> Band<Gib> {
        let setup = Setup { batch, ..self.setup };
        band(&setup, setup.memory().reserved() + self.unexplained)
    }

    /// The largest batch of which even the high end of the band fits so much memory of each of `devices`, which share
    /// weights and states out where they are several; 0 where not even one example does.
    #[must_use]
    pub fn largest_batch(&self, memory: Gib, devices: f64) -> f64 {
        let stage = if devices > 1.0 { Stage::Weights } else { Stage::Whole };
        let setup = Setup { stage, ranks: devices, ..self.setup };
        setup.largest_batch((memory / band(&setup, Gib(1.0)).high.value() - self.unexplained) / self.ratio)
    }
}

/// How far the formulas are off below and above, for a kind of training (measured rows of `cargo xtask truth`).
#[must_use]
pub fn band(setup: &Setup, likely: Gib) -> Band<Gib> {
    let (below, above) = match (setup.tuned, &setup.network) {
        (_, Network::Images(_)) => (1.12, 1.12),
        // Frameworks differ most in what they keep twice while they share out all weights.
        (Tuned::All, _) if setup.stage > Stage::Whole => (1.2, 1.45),
        _ => (1.18, 1.27),
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
    // The page of IP Insights allows models of 8 GB and begins on a GPU of 16 GB: what it keeps beside the weights in 32
    // bits can be no more than as much again.
    let pairs = job.work.key == "ip-insights";
    let parameters = match kind {
        Kind::SmallNetwork => {
            shape::small_network_parameters(job).max(training.entities * training.vector * f64::from(u8::from(pairs)))
        }
        _ => job.work.parameters,
    };
    let flash = attention::in_training(job);
    let layers = Layers { shape: shape::transformer(job), parameters, encoder: !kind.is_llm(), flash };
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
            _ if pairs => Format::Full,
            Precision::Fp32 => Format::Full,
            Precision::Half => Format::Half,
            _ => Format::Mixed,
        },
        optimizer: if pairs { 0.0 } else { optimizer_bytes(training.optimizer) },
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
        foreach: !pairs,
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
            text::figure(
                layers.per_token(setup.sequence, if setup.format == Format::Full { 4.0 } else { 2.0 }) / 1000.0
            ),
            if setup.recompute == Recompute::Nothing { "" } else { ", recomputed but for each layer's input" }
        ),
        Network::Bytes(_) => format!(
            "{batch} examples × {} cells × {} layers × 200 steps",
            text::figure(job.training.cells),
            text::figure(job.training.layers)
        ),
    }
}

/// What a person measured on a device.
fn measured_peak(measured: Gib) -> Estimate<Gib> {
    Estimate::measured(measured, format!("{} peak", text::memory(measured)))
}

/// The derivation of what each device keeps, term by term, where the states are shared out over `devices`.
fn told(activations: &str, setup: &Setup, memory: &TrainingMemory, devices: f64) -> How {
    let gib = |bytes: f64| Gib::from_bytes(bytes).value();
    let count = text::count(setup.parameters);
    let kept = states::Kept::of(setup.format, setup.optimizer);
    let shared = if devices > 1.0 { format!(" / {} devices", text::figure(devices)) } else { String::new() };
    let (weights, trained, kept) = match setup.tuned {
        Tuned::All => (format!("{count} parameters × {} B", text::figure(kept.weights)), count, kept),
        Tuned::Adapters { parameters, frozen, .. } => {
            let adapters = text::count(parameters);
            let text = format!("{count} frozen × {} B, {adapters} of adapters × 4 B", text::figure(frozen));
            (text, adapters, states::Kept::of(Format::Full, setup.optimizer))
        }
    };
    let bytes = |bytes: f64| format!("{trained} parameters × {} B{shared}", text::figure(bytes));
    let mut how = How::new(
        "states + activations + context",
        "ZeRO, arXiv:1910.02054; Korthikanti et al., arXiv:2205.05198; Hugging Face performance guide",
        "the batch and what the framework keeps beside it",
    )
    .term("weights", gib(memory.states.weights), weights + &shared)
    .term("gradients", gib(memory.states.gradients), bytes(kept.gradients))
    .term("optimiser", gib(memory.states.optimizer), bytes(kept.optimizer));
    // The optimiser's step and the backward pass never hold their parts at the same time.
    if memory.update > memory.activations + memory.logits + memory.gathered {
        how = how.term("update", gib(memory.update), "copies during the optimiser's step");
    } else {
        how = how.term("activations", gib(memory.activations), activations.to_owned());
        if memory.logits > 0.0 {
            let text = "8 to 11 B for each token and word of the vocabulary";
            how = how.term("logits", gib(memory.logits), text.to_owned());
        }
        if memory.gathered > 0.0 {
            how = how.term("gathered", gib(memory.gathered), "two layers and the embeddings, whole");
        }
    }
    let gaps = gib(memory.in_use() * (ALLOCATOR - 1.0));
    how.term("allocator", gaps, "6 % in gaps between blocks").term(
        "context",
        CONTEXT.value(),
        "CUDA context and kernels",
    )
}

/// Memory that training keeps on one device; nothing where no network is trained.
#[must_use]
pub fn training(job: &Job) -> Option<DeviceNeeds> {
    let setup = setup(job)?;
    let memory = setup.memory();
    let states = Gib::from_bytes(memory.states.sum());
    let activations = Gib::from_bytes(memory.activations + memory.logits);
    let gathered = Setup { stage: Stage::Weights, ..setup }.memory().gathered;
    let (whole, unexplained, ratio) = match job.training.device_memory {
        Some(measured) => (
            measured_peak(measured).band,
            (measured - memory.reserved()).max(Gib::ZERO),
            (measured / memory.reserved()).clamp(1e-3, 1.0),
        ),
        None => (band(&setup, memory.reserved()), Gib::ZERO, 1.0),
    };
    let left_open = setup.recompute != Recompute::Nothing && job.assumes(Field::Recompute);
    let kept = (left_open && job.training.device_memory.is_none()).then(|| {
        let keeping = Setup { recompute: Recompute::Nothing, ..setup };
        let memory = keeping.memory();
        let activations = Gib::from_bytes(memory.activations + memory.logits);
        Kept { whole: band(&keeping, memory.reserved()), activations }
    });
    Some(DeviceNeeds { whole, states, activations, kept, setup, memory, gathered, unexplained, ratio })
}
