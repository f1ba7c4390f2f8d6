//! What the forward pass leaves behind for the backward pass.

use crate::sizing::shape::Transformer;

/// How much of the activations is kept, how much computed again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recompute {
    /// All are kept.
    Nothing,
    /// Every second layer is computed again (torchtitan's default; selective in that sense).
    EverySecond,
    /// Only the input of each layer is kept (gradient checkpointing).
    Everything,
}

/// A transformer's layer, as far as its activations go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Layers {
    /// The sizes.
    pub shape: Transformer,
    /// Parameters of the whole model.
    pub parameters: f64,
    /// Whether it reads a whole text at once (encoders): dropout, and layer norms and GELU in 32 bits.
    pub encoder: bool,
    /// Whether attention scores are never stored (FlashAttention); decoders' frameworks do so where the GPU can.
    pub flash: bool,
}

/// Bytes a hidden value of a decoder leaves in a layer in 16 bits besides the feed-forward part: norms, queries, keys,
/// values, residuals. Korthikanti et al. (arXiv:2205.05198) count 18 with dropout.
const DECODER: f64 = 19.0;
/// Bytes for each of the feed-forward matrices' `parameters / hidden`: 16 h for the 8 h^2 parameters of GELU layers
/// (arXiv:2205.05198), 8 B of three products for the gated layers of Llama: between both.
const FEED_FORWARD: f64 = 2.4;
/// Bytes a hidden value of an encoder leaves in a layer: 34 by the same paper; with unfused GELU, dropout and layer
/// norm the public BERT runs keep 45 to 80.
const ENCODER: f64 = 50.0;
/// Bytes an attention score leaves: 5 by the paper; 8 where softmax runs in 32 bits, as mixed precision has it.
const SCORE: f64 = 8.0;

impl Layers {
    /// Parameters of the embedding tables: input and output apart for decoders, one for both otherwise.
    #[must_use]
    pub fn tables(&self) -> f64 {
        let one = self.shape.vocabulary * self.shape.hidden;
        (if self.encoder { one } else { 2.0 * one }).min(self.parameters / 2.0)
    }

    /// Parameters of one layer's feed-forward part over the hidden width, as far as one token passes them: two matrices
    /// of the width between, three where they are gated; what the model has more of is other experts.
    fn feed_forward(&self) -> f64 {
        let Transformer { layers, hidden, heads, kv_heads, head_size, feed_forward, .. } = self.shape;
        let attention = 2.0 * hidden * head_size * (heads + kv_heads);
        let each = (self.parameters - self.tables()) / layers.max(1.0) - attention;
        (each.max(0.0) / hidden.max(1.0)).min(3.0 * feed_forward)
    }

    /// Bytes that one layer leaves for each token, in values of `bytes`.
    #[must_use]
    pub fn per_token(&self, sequence: f64, bytes: f64) -> f64 {
        let linear = if self.encoder {
            ENCODER * self.shape.hidden
        } else {
            DECODER * self.shape.hidden + FEED_FORWARD * self.feed_forward()
        };
        (linear + if self.flash { 0.0 } else { SCORE * self.shape.heads * sequence }) * bytes / 2.0
    }

    /// Bytes that all layers leave for `tokens`, in values of `bytes`; the layers are split over `tensor` devices.
    #[must_use]
    pub fn bytes(&self, tokens: f64, sequence: f64, bytes: f64, recompute: Recompute, tensor: f64) -> f64 {
        let one = self.per_token(sequence, bytes) * tokens / tensor.max(1.0);
        match recompute {
            Recompute::Nothing => one * self.shape.layers,
            Recompute::EverySecond => one * self.shape.layers / 2.0,
            // The inputs of all layers, and the one layer that is being computed again.
            Recompute::Everything => one + self.shape.hidden * tokens * bytes * self.shape.layers,
        }
    }

    /// Parameters that low-rank adapters of a rank add beside all matrices of all layers.
    #[must_use]
    pub fn adapters(&self, rank: f64) -> f64 {
        rank * self.shape.layers * (9.0 * self.shape.hidden + self.feed_forward())
    }
}

/// Bytes the logits of a token take for each word of the vocabulary: in 16 bits, as 32-bit floats, shifted, and with
/// their gradient.
pub const LOGIT: f64 = 11.0;
/// The same where the last matrix is in 32 bits: the logits and their gradient, without a copy in 16 bits.
pub const LOGIT_FROM_32_BITS: f64 = 8.0;

/// Copies of a convolutional network's activations: outputs of convolutions and of the norms behind them, and workspace
/// (ResNet-50 runs on nine GPUs: 2.2 to 2.6 times the convolutions' outputs).
pub const IMAGE_COPIES: f64 = 2.35;
