//! Memory of a served model.

use super::{ALLOCATOR, SERVING_CONTEXT};
use crate::sizing::shape::Transformer;
use crate::units::Gib;

/// The format of stored weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weights {
    /// 32-bit floats.
    Fp32,
    /// 16-bit floats.
    Half,
    /// 8-bit integers with a scale for each row.
    Int8,
    /// 4-bit integers, a 16-bit scale and zero for each group of 128 (GPTQ, AWQ).
    Int4,
    /// NF4: 4 bits, a 32-bit constant for each block of 64 (QLoRA, arXiv:2305.14314).
    Nf4,
    /// NF4 with its constants quantised again: 0.37 bits a parameter less.
    Nf4Double,
}

impl Weights {
    /// Bytes of one weight.
    #[must_use]
    pub const fn bytes(self) -> f64 {
        match self {
            Self::Fp32 => 4.0,
            Self::Half => 2.0,
            Self::Int8 => 1.0,
            Self::Int4 => 0.5 + 4.0 / 128.0,
            Self::Nf4 => 0.5 + 4.0 / 64.0,
            // (8 + 32/256) / 64 bits for the constants.
            Self::Nf4Double => 0.5 + (8.0 + 0.125) / 64.0 / 8.0,
        }
    }

    /// Whether the weights are unpacked to 16 bits before they are multiplied, and embedding tables left in 16 bits.
    const fn packed(self) -> bool {
        matches!(self, Self::Int8 | Self::Int4 | Self::Nf4 | Self::Nf4Double)
    }
}

/// Bytes of a model's weights; quantised formats leave the parameters of the embedding `tables` in 16 bits.
#[must_use]
pub fn weights(parameters: f64, tables: f64, format: Weights) -> f64 {
    if format.packed() { (parameters - tables) * format.bytes() + tables * 2.0 } else { parameters * format.bytes() }
}

/// Bytes of key-value cache for one token: 2 x layers x kv heads x head size x bytes of a value.
#[must_use]
pub fn cache_per_token(shape: &Transformer, bytes: f64) -> f64 {
    2.0 * shape.layers * shape.kv_heads * shape.head_size * bytes
}

/// How the memory of the cache is come by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// Set aside in pages or at once (vLLM, TensorRT-LLM, DJL Serving).
    Reserved,
    /// Copied to a longer piece with each token (plain PyTorch): old and new pieces stay in the allocator.
    Grown,
}

/// What a served transformer keeps on its devices together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Served {
    /// The sizes.
    pub shape: Transformer,
    /// Bytes of the weights.
    pub weights: f64,
    /// Format of the weights.
    pub format: Weights,
    /// Requests at a time.
    pub batch: f64,
    /// Tokens whose keys and values are kept for each; 0 for encoders.
    pub cached: f64,
    /// Tokens that pass through the layers at once for each request.
    pub passing: f64,
    /// Bytes of a cached value.
    pub cache_bytes: f64,
    /// How the cache is come by.
    pub cache: Cache,
    /// Whether attention never stores its scores.
    pub fused: bool,
}

/// Times the cache's size that growing it by copies takes: old and new at once, and gaps.
const GROWN: f64 = 2.1;

impl Served {
    /// Bytes of the key-value cache.
    #[must_use]
    pub fn cache(&self) -> f64 {
        let exact = self.shape.kept(self.cached) * self.cache_bytes * self.batch;
        if self.cache == Cache::Grown { exact * GROWN } else { exact }
    }

    /// Bytes of what passes through one layer, and of the largest matrix unpacked. Only the layer at work is kept:
    /// input and the two sides of the feed-forward part; for encoders the attention scores before and after softmax.
    #[must_use]
    pub fn activations(&self) -> f64 {
        let Transformer { hidden, heads, .. } = self.shape;
        let bytes = if self.format == Weights::Fp32 { 4.0 } else { 2.0 };
        let tokens = self.passing * self.batch;
        let scores = if self.cached > 0.0 || self.fused { 0.0 } else { 2.0 * heads * self.passing * tokens * bytes };
        let unpacked = if self.format.packed() { 4.0 * hidden * hidden * 2.0 } else { 0.0 };
        tokens * hidden * 8.0 * bytes + scores + unpacked
    }

    /// Bytes in use.
    #[must_use]
    pub fn in_use(&self) -> f64 {
        self.weights + self.cache() + self.activations()
    }

    /// What the devices show as used: weights and cache lie in large pieces, so that only what passes leaves gaps.
    #[must_use]
    pub fn reserved(&self) -> Gib {
        Gib::from_bytes(self.weights + self.cache() + self.activations() * ALLOCATOR) + SERVING_CONTEXT
    }
}
