//! Memory of one device that trains.

use super::activations::{IMAGE_COPIES, LOGIT, LOGIT_FROM_32_BITS, Layers, Recompute};
use super::states::{Format, Kept, Stage, States};
use super::{ALLOCATOR, CONTEXT};
use crate::units::Gib;

/// What is trained of a model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tuned {
    /// All weights.
    All,
    /// Adapters of so many parameters beside frozen weights of `frozen` bytes each; embedding tables stay in 16 bits,
    /// and are trained as well where `tables` says so.
    Adapters {
        /// Parameters of the adapters.
        parameters: f64,
        /// Bytes of a frozen weight: 2, or 0.56 in NF4.
        frozen: f64,
        /// Whether the embedding tables are trained too.
        tables: bool,
    },
}

/// What is kept for the backward pass.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Network {
    /// Transformer layers.
    Layers(Layers),
    /// Convolutions: so many activations an image.
    Images(f64),
    /// So many bytes an example in 16 bits, however they come about.
    Bytes(f64),
}

/// A training run, as far as the memory of one device goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setup {
    /// Parameters of the model.
    pub parameters: f64,
    /// What is trained.
    pub tuned: Tuned,
    /// Number format.
    pub format: Format,
    /// Bytes of optimiser state a parameter in 32 bits: Adam 8, momentum 4, 8-bit Adam 2.
    pub optimizer: f64,
    /// What is kept for the backward pass.
    pub network: Network,
    /// Examples one device works on at a time.
    pub batch: f64,
    /// Tokens of an example; 1 where there are none.
    pub sequence: f64,
    /// What is computed again.
    pub recompute: Recompute,
    /// How states are shared out.
    pub stage: Stage,
    /// Devices over which they are.
    pub ranks: f64,
    /// Devices that split each layer (tensor parallel).
    pub tensor: f64,
    /// Parts in which the loss is computed: 1, or more where the logits are never whole in memory.
    pub loss_parts: f64,
    /// Whether weights, gradients and states wait in the host's memory.
    pub offload: bool,
    /// Whether each device takes the whole frozen model in before it is shared out (FSDP without meta device).
    pub loaded_whole: bool,
    /// Whether the optimiser updates many tensors at a time and so holds a copy of the gradients beside them (PyTorch
    /// documents it for `foreach`, its default; DeepSpeed and fused optimisers do not).
    pub foreach: bool,
}

/// Bytes on one device, by what they are for.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TrainingMemory {
    /// Weights, gradients, optimiser states.
    pub states: States,
    /// Kept for the backward pass.
    pub activations: f64,
    /// The output of a language model, with its gradient.
    pub logits: f64,
    /// Weights that are gathered from the other devices for the layers at work.
    pub gathered: f64,
    /// What the optimiser's step holds for a moment, when activations are gone.
    pub update: f64,
}

impl Setup {
    /// The bytes on one device.
    #[must_use]
    pub fn memory(&self) -> TrainingMemory {
        let ranks = if self.stage == Stage::Whole { 1.0 } else { self.ranks.max(1.0) };
        let tensor = self.tensor.max(1.0);
        let bytes = if self.format == Format::Full { 4.0 } else { 2.0 };
        let (states, trained, weight) = self.whole_states();
        let mut states = states.shared(self.stage, ranks * tensor);
        // Devices that split layers each keep their part of them, whatever the stage shares out.
        if self.stage < Stage::Weights {
            states.weights /= tensor;
        }
        if self.stage < Stage::Gradients {
            states.gradients /= tensor;
        }
        if self.stage < Stage::Optimizer {
            states.optimizer /= tensor;
        }
        let (activations, logits, gathered) = self.passing(bytes, weight, tensor);
        let mut memory = TrainingMemory {
            states,
            activations,
            logits,
            gathered: if self.stage == Stage::Weights { gathered.max(self.loaded()) } else { 0.0 },
            update: if self.foreach { 4.0 * trained / ranks / tensor } else { 0.0 },
        };
        if self.offload {
            memory.states = States::default();
            memory.gathered = gathered;
            memory.update = 0.0;
        }
        memory
    }

    /// All states on one device, the parameters that are trained, and the bytes of a weight.
    fn whole_states(&self) -> (States, f64, f64) {
        let kept = Kept::of(self.format, self.optimizer);
        match self.tuned {
            Tuned::All => (States::of(self.parameters, kept), self.parameters, kept.weights),
            Tuned::Adapters { parameters, frozen, tables } => {
                let in_tables = self.tables();
                // Adapters are trained in 32 bits beside 16-bit weights.
                let mut states = States::of(parameters, Kept::of(Format::Full, self.optimizer));
                states.weights += (self.parameters - in_tables) * frozen + in_tables * table_bytes(frozen);
                if tables {
                    // A second copy that is trained, with its gradients and states.
                    states.weights += in_tables * 2.0;
                    states.gradients += in_tables * 2.0;
                    states.optimizer += in_tables * self.optimizer;
                }
                (states, parameters, frozen.max(0.5))
            }
        }
    }

    /// Bytes of the frozen weights that a device takes in before they are shared out.
    fn loaded(&self) -> f64 {
        match self.tuned {
            Tuned::Adapters { frozen, .. } if self.loaded_whole => self.parameters * frozen,
            _ => 0.0,
        }
    }

    /// Parameters of the embedding tables, which quantisation leaves alone.
    fn tables(&self) -> f64 {
        match &self.network {
            Network::Layers(layers) => layers.tables(),
            _ => 0.0,
        }
    }

    /// Activations, logits, and what is gathered of weights that are shared out.
    fn passing(&self, bytes: f64, weight: f64, tensor: f64) -> (f64, f64, f64) {
        match &self.network {
            Network::Layers(layers) => {
                let tokens = self.batch * self.sequence;
                // Layers in 4 bits unpack their weights and keep their inputs a second time.
                let unpacked = if weight < 2.0 && self.recompute == Recompute::Nothing { UNPACKED } else { 1.0 };
                let kept = layers.bytes(tokens, self.sequence, bytes, self.recompute, tensor) * unpacked;
                let logit = match layers.encoder {
                    true => 0.0,
                    false if weight < 2.0 => LOGIT_FROM_32_BITS,
                    false => LOGIT,
                };
                let logits = tokens * layers.shape.vocabulary * logit / self.loss_parts.max(1.0) / tensor;
                let layer = (self.parameters - layers.tables()) / layers.shape.layers.max(1.0);
                // The layer at work and the next; the tables belong to no layer and stay gathered.
                (kept, logits, 2.0 * layer * weight + layers.tables() * 2.0)
            }
            Network::Images(activations) => (self.batch * activations * bytes * IMAGE_COPIES, 0.0, 0.0),
            Network::Bytes(each) => (self.batch * each * bytes / 2.0, 0.0, 0.0),
        }
    }

    /// The largest batch whose memory is at most `memory`; 0 where not even one example fits.
    #[must_use]
    pub fn largest_batch(&self, memory: Gib) -> f64 {
        let one = Self { batch: 1.0, ..*self }.memory();
        let each = one.activations + one.logits;
        let room = (memory - CONTEXT).value() * Gib::BYTES / ALLOCATOR - one.states.sum() - one.gathered;
        if room + one.gathered < one.update { 0.0 } else { (room / each.max(1.0)).floor().max(0.0) }
    }
}

/// How much more 4-bit layers leave for the backward pass: public QLoRA runs keep 1.2 to 1.5 times what LoRA runs do.
const UNPACKED: f64 = 1.2;

/// Bytes of a parameter in the embedding tables of a frozen model: those beside quantised weights are put in 32 bits
/// (Hugging Face PEFT, `prepare_model_for_kbit_training`).
const fn table_bytes(frozen: f64) -> f64 {
    if frozen < 2.0 { 4.0 } else { 2.0 }
}

impl TrainingMemory {
    /// Bytes in use at the peak: the backward pass, or the optimiser's step where that takes more.
    #[must_use]
    pub fn in_use(&self) -> f64 {
        self.states.sum() + (self.activations + self.logits + self.gathered).max(self.update)
    }

    /// What the device shows as used: with the allocator's gaps and the CUDA context.
    #[must_use]
    pub fn reserved(&self) -> Gib {
        Gib::from_bytes(self.in_use() * ALLOCATOR) + CONTEXT
    }

    /// The same with weights, gradients and states shared out over `ranks` devices (ZeRO stage 3, FSDP), given that
    /// this is what one device keeps of all, and what it would gather.
    #[must_use]
    pub fn shared(&self, ranks: f64, gathered: f64) -> Self {
        let ranks = ranks.max(1.0);
        Self {
            states: self.states.shared(Stage::Weights, ranks),
            gathered: if ranks > 1.0 { gathered } else { 0.0 },
            update: self.update / ranks,
            ..*self
        }
    }
}
