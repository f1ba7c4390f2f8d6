//! The layers of a network: from the model library, or those usual for its size.

use crate::job::{Job, Kind};

/// The sizes of a transformer that its memory depends on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Transformer {
    /// Layers.
    pub layers: f64,
    /// Width of the hidden state.
    pub hidden: f64,
    /// Attention heads.
    pub heads: f64,
    /// Heads that keep keys and values.
    pub kv_heads: f64,
    /// Tokens in the vocabulary.
    pub vocabulary: f64,
    /// Whether the sizes are those of a known model.
    pub known: bool,
}

/// The transformer of a job: the chosen model's sizes, or those usual for as many parameters.
#[must_use]
pub fn transformer(job: &Job) -> Transformer {
    if let Some(model) = job.work.model.filter(|model| model.layers > 0 && model.hidden > 0) {
        return Transformer {
            layers: f64::from(model.layers),
            hidden: f64::from(model.hidden),
            heads: f64::from(model.heads.max(1)),
            kv_heads: f64::from(model.kv_heads.max(1)),
            vocabulary: f64::from(model.vocabulary.max(1)),
            known: true,
        };
    }
    // 12 x layers x hidden^2 parameters; encoders have hidden/layers near 43 (BERT-large), language models near 128.
    let ratio = if job.work.kind.is_llm() { 128.0 } else { 43.0 };
    let hidden = (job.work.parameters.max(1e5) * ratio / 12.0).cbrt().max(64.0);
    let heads = (hidden / 128.0).max(1.0);
    let vocabulary = if job.work.kind.is_llm() { 64_000.0 } else { 30_522.0 };
    Transformer { layers: (hidden / ratio).max(2.0), hidden, heads, kv_heads: heads, vocabulary, known: false }
}

/// The work and activations of a convolutional network for one image.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Images {
    /// Multiply-adds of one pass, in units of 10^9.
    pub gmacs: f64,
    /// Activations of one pass, in millions.
    pub activations_millions: f64,
    /// Whether the sizes are those of a known model.
    pub known: bool,
}

/// ResNet-50 at 224 pixels (He et al., arXiv:1512.03385): the network others are scaled from.
const RESNET50: (f64, f64, f64) = (25.6e6, 4.1, 11.1);

/// The convolutional network of a job at an image size.
#[must_use]
pub fn images(job: &Job, pixels: f64) -> Images {
    let area = (pixels / 224.0).powi(2);
    if let Some(model) = job.work.model.filter(|model| model.gmacs > 0.0) {
        let activations = if model.activations_millions > 0.0 {
            model.activations_millions
        } else {
            model.gmacs / RESNET50.1 * RESNET50.2
        };
        return Images { gmacs: model.gmacs * area, activations_millions: activations * area, known: true };
    }
    // Work and activations grow about as the parameters do, from small networks to ResNet-152.
    let scale = (job.work.parameters / RESNET50.0).clamp(0.05, 40.0);
    Images { gmacs: RESNET50.1 * scale * area, activations_millions: RESNET50.2 * scale.sqrt() * area, known: false }
}

/// Parameters that one value passes in a small network: stated, or those of its recurrent layers.
#[must_use]
pub fn small_network_parameters(job: &Job) -> f64 {
    let training = &job.training;
    let recurrent = 8.0 * training.cells * training.cells * training.layers;
    if job.assumes(crate::job::Field::Parameters) && job.work.kind == Kind::SmallNetwork {
        if job.work.key == "ip-insights" { training.vector * 2.0 } else { recurrent }
    } else {
        job.work.parameters
    }
}
