//! A step of a transformer.

use super::{Chip, Layout, Sharding, Step};

/// Bytes that fused code moves for each token, layer and value of the hidden state, forward and backward in 16 bits:
/// norms, residuals, activation functions (fitted to MPT runs of 125 M to 70 B parameters).
const FUSED: f64 = 194.0;
/// The same for code that runs operation by operation (Qwen and torchtune fine-tunes).
const EAGER: f64 = 520.0;
/// Bytes for each attention score where attention is not fused: softmax, mask and dropout each read and write all.
const SCORES: f64 = 25.0;
/// Bytes for each token and word of the vocabulary: logits, their 32-bit copy, loss and gradient.
const LOGITS: f64 = 50.0;
/// Bytes of an optimiser step for each trained parameter: weights, gradients, two moments, in several passes.
const UPDATE: f64 = 120.0;
/// Bytes moved to unpack a 4-bit weight once.
const UNPACK: f64 = 26.6;
/// Seconds in which the kernels of one layer are launched, forward and backward.
const LAUNCH_FUSED: f64 = 0.5e-3;
const LAUNCH_EAGER: f64 = 5.7e-3;

/// How the code runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// Fused kernels and attention that keeps no scores, as pre-training stacks have.
    Fused,
    /// Fused kernels, attention that writes its scores, as BERT code has.
    Scores,
    /// Operation by operation, as fine-tuning scripts have.
    Eager,
}

/// What is not trained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frozen {
    /// Nothing: all weights are trained.
    None,
    /// The weights, in 16 bits; adapters are trained (LoRA).
    Half,
    /// The weights, in 4 bits, unpacked for each pass (QLoRA).
    FourBit,
}

/// A transformer and the batch each copy of it works on at a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Transformer {
    /// All parameters: they are kept, updated and exchanged.
    pub parameters: f64,
    /// Parameters that one token passes: fewer than all with experts, more where layers share theirs. They do the work.
    pub active: f64,
    /// Layers.
    pub layers: f64,
    /// Width of the hidden state.
    pub hidden: f64,
    /// Attention heads.
    pub heads: f64,
    /// Words that every token is scored against; 0 where only few tokens are, as in encoders.
    pub vocabulary: f64,
    /// Parameters that only look words up and multiply nothing.
    pub looked_up: f64,
    /// How the code runs.
    pub code: Code,
    /// What is not trained.
    pub frozen: Frozen,
    /// Sequences of a pass.
    pub batch: f64,
    /// Tokens of a sequence.
    pub sequence: f64,
    /// Passes before the optimiser steps (gradient accumulation).
    pub accumulate: f64,
    /// Whether activations are recomputed in the backward pass.
    pub recompute: bool,
    /// How many times faster than 16 bits matrices are multiplied in: 1, or about 1.4 in 8-bit floats (MPT runs).
    pub faster: f64,
}

impl Transformer {
    /// Floating point operations of weights and attention for each token: 6 N + 12 L h s of the N that it passes; 4 N where
    /// weights are frozen; a third more where activations are recomputed.
    #[must_use]
    pub fn operations(&self) -> (f64, f64) {
        let passes = if self.frozen == Frozen::None { 6.0 } else { 4.0 } + if self.recompute { 2.0 } else { 0.0 };
        let weights = passes * (self.active - self.looked_up).max(0.0);
        let attention = 12.0 * self.layers * self.hidden * self.sequence * self.again();
        (weights, attention)
    }

    /// How many times more is computed because activations are recomputed.
    const fn again(&self) -> f64 {
        if self.recompute { 4.0 / 3.0 } else { 1.0 }
    }

    /// Tokens of one step over all devices.
    #[must_use]
    pub const fn tokens(&self, layout: &Layout) -> f64 {
        self.batch * self.sequence * self.accumulate * layout.copies()
    }

    /// One optimiser step.
    #[must_use]
    pub fn step(&self, chip: &Chip, layout: &Layout) -> Step {
        let tokens = self.batch * self.sequence;
        let (weights, attention) = self.operations();
        let parts = layout.tensor * layout.pipeline;
        let matrices = weights * tokens / parts / (chip.peak * chip.matrices * self.faster.max(1.0));
        let fused = self.code != Code::Scores;
        let share = if fused { chip.attention } else { chip.matrices };
        let attention = attention * tokens / parts / (chip.peak * share);
        let each = if self.code == Code::Eager { EAGER } else { FUSED };
        let scores = if fused { 0.0 } else { SCORES * self.heads * self.sequence };
        let moved = self.layers * (self.hidden * each + scores) * self.again() + self.vocabulary * LOGITS;
        let unpacks = if self.recompute { 3.0 } else { 2.0 };
        let unpacked = if self.frozen == Frozen::FourBit { UNPACK * unpacks * self.parameters } else { 0.0 };
        let memory = (tokens * moved * chip.bytes() + unpacked) / parts / chip.bandwidth;
        // Tensor parallel: two all-reduces a layer and pass, three passes where activations are recomputed.
        let passes = if self.recompute { 6.0 } else { 4.0 };
        let exchange = passes * self.layers / layout.pipeline
            * tokens
            * self.hidden
            * 4.0
            * ((layout.tensor - 1.0) / layout.tensor)
            / chip.link;
        let floor = self.layers / layout.pipeline * if self.code == Code::Eager { LAUNCH_EAGER } else { LAUNCH_FUSED };
        let launch = (floor - matrices - attention - memory).max(0.0);
        let mut step = Step { matrices, attention, memory, launch, exchange, ..Step::default() };
        step = step.scale(self.accumulate);
        let trained = if self.frozen == Frozen::None { self.parameters } else { self.parameters * ADAPTERS };
        let shards = match layout.sharding {
            Sharding::Whole => 1.0,
            Sharding::States => layout.copies().min(layout.per_node),
            Sharding::All => layout.copies(),
        };
        step.update = trained * UPDATE / parts / shards / chip.bandwidth;
        let travels = if layout.sharding == Sharding::All { self.parameters } else { trained };
        layout.spread(chip, step, travels, self.accumulate, self.code == Code::Scores)
    }
}

/// Share of the parameters that adapters train, for a usual rank.
const ADAPTERS: f64 = 0.01;
