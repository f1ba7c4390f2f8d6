//! What one pass of a network over a batch asks of the machine it runs on.

/// A network on images, for one image.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ImageNetwork {
    /// Multiply-adds of one pass, in 10^9.
    pub gmacs: f64,
    /// Outputs of its layers in one pass, in millions.
    pub activations_millions: f64,
    /// Parameters.
    pub parameters: f64,
    /// Layers with weights.
    pub layers: f64,
}

/// Times that finding or outlining things takes of the convolutions alone: boxes are proposed, matched and ranked, and what
/// was left aside on the way down is joined again on the way up (training of SSD, Mask R-CNN, EfficientDet and nnU-Net;
/// facts/truth).
pub const FINDING: f64 = 1.6;

impl ImageNetwork {
    /// The same where it finds or outlines things in the image.
    #[must_use]
    pub fn finding(self) -> Self {
        Self { gmacs: self.gmacs * FINDING, activations_millions: self.activations_millions * FINDING, ..self }
    }
}

/// The layers of a transformer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Layers {
    /// How many.
    pub layers: f64,
    /// Width of the hidden state.
    pub hidden: f64,
    /// Weights: without the embedding table of an encoder.
    pub weights: f64,
    /// Weights that one token passes: fewer than all in a mixture of experts, more where layers share them.
    pub passed: f64,
    /// Heads that keep keys and values, as a share of all.
    pub kept: f64,
}

impl Layers {
    /// Weights that are read for so many tokens: of a mixture of experts those of the experts that any of them is sent to,
    /// each token to its share of them at random (Fedus et al., arXiv:2101.03961, ask of the router that it spreads them).
    #[must_use]
    pub fn read(&self, tokens: f64) -> f64 {
        let share = (self.passed / self.weights.max(1e-9)).min(1.0);
        self.weights * (1.0 - crate::sizing::speed::power(1.0 - share, tokens))
    }
}

/// One pass over a batch.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Pass {
    /// Steps that the host starts one after the other: a layer of an image network with its normalisation, or a fifth
    /// of a transformer layer.
    pub steps: f64,
    /// Whether its layers are convolutions.
    pub images: bool,
    /// Weights, each read once.
    pub weights: f64,
    /// Floating point operations, a multiplication and an addition being two.
    pub operations: f64,
    /// Values that layers hand on.
    pub values: f64,
    /// Bytes of keys and values that are read.
    pub cache: f64,
    /// Transformer layers, at each of which devices that share the pass exchange what they have.
    pub layers: f64,
    /// Values they exchange at each.
    pub exchanged: f64,
}

/// Steps in a transformer layer: normalisation, projections, attention, output, feed-forward.
const STEPS: f64 = 5.0;
/// Values that a transformer layer hands on for each token, in hidden widths, as fused attention leaves them.
const HANDED_ON: f64 = 12.0;

impl Pass {
    /// A batch of images: 2 operations a multiply-add.
    #[must_use]
    pub fn images(network: ImageNetwork, batch: f64) -> Self {
        Self {
            steps: network.layers,
            images: true,
            weights: network.parameters,
            operations: batch * 2e9 * network.gmacs,
            values: batch * network.activations_millions * 1e6,
            ..Self::default()
        }
    }

    /// A batch of whole texts, as encoders read them: 2 N operations a token, and 4 L h s for attention
    /// (EleutherAI, Transformer Math 101; Narayanan et al., arXiv:2104.04473).
    #[must_use]
    pub fn texts(layers: Layers, batch: f64, tokens: f64) -> Self {
        Self::over(layers, batch * tokens, 4.0 * tokens)
    }

    /// The prompts of a batch, before the first token of an answer: attention sees the past only, half of it on average.
    #[must_use]
    pub fn prompts(layers: Layers, batch: f64, tokens: f64) -> Self {
        Self::over(layers, batch * tokens, 2.0 * tokens)
    }

    /// One further token of each answer in a batch, with so many tokens before it: keys and values of all of them are
    /// read, in 16 bits.
    #[must_use]
    pub fn next_token(layers: Layers, batch: f64, context: f64) -> Self {
        let cache = 2.0 * layers.layers * layers.hidden * layers.kept * 2.0 * context * batch;
        Self { cache, ..Self::over(layers, batch, 4.0 * context) }
    }

    fn over(layers: Layers, tokens: f64, attention: f64) -> Self {
        let width = layers.layers * layers.hidden;
        Self {
            steps: STEPS * layers.layers,
            images: false,
            weights: layers.read(tokens),
            operations: tokens * (2.0 * layers.passed + attention * width),
            values: tokens * width * HANDED_ON,
            cache: 0.0,
            layers: layers.layers,
            exchanged: tokens * layers.hidden,
        }
    }
}
