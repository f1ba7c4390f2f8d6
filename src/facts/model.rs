//! Well-known models, as far as sizing needs them.

/// What a model is built of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ModelKind {
    /// A convolutional network on images.
    Cnn,
    /// A transformer on image patches.
    Vit,
    /// A transformer that reads a whole text at once, such as BERT.
    Encoder,
    /// A transformer that writes token by token, such as GPT.
    Decoder,
    /// A transformer with both sides, such as T5.
    EncoderDecoder,
    /// The network that a diffusion model runs at every step.
    Diffusion,
}

/// A published model.
#[derive(Debug)]
pub struct Model {
    /// Its key, such as `llama-3.1-8b`.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it is built of.
    pub kind: ModelKind,
    /// Parameters.
    pub parameters: f64,
    /// Layers; encoder and decoder layers together, weight layers of a network on images.
    pub layers: u16,
    /// Width of the hidden state; 0 for networks of convolutions.
    pub hidden: u32,
    /// Attention heads; 0 where there are none.
    pub heads: u16,
    /// Heads that keep keys and values; fewer than `heads` with grouped attention.
    pub kv_heads: u16,
    /// Tokens in the vocabulary; 0 where there is none.
    pub vocabulary: u32,
    /// Tokens of one sequence as it was trained (a longer context may be allowed since); 0 for images.
    pub sequence: u32,
    /// Multiply-adds of one pass over one image of 224 x 224 pixels, in units of 10^9; 0 for texts.
    pub gmacs: f64,
    /// Outputs of all layers with weights in that pass, in millions; 0 where not on record.
    pub activations_millions: f64,
    /// Where the figures were published.
    pub source: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/models.rs"));

/// Every model: images, then texts, each from small to large.
#[must_use]
pub fn all() -> &'static [Model] {
    &MODELS
}

/// The model of a key.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Model> {
    MODELS.iter().find(|model| model.id == id)
}
