//! Well-known models, as far as sizing needs them.

mod search;

pub use search::{Found, search};

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

impl ModelKind {
    /// Every kind, in the order in which they are listed.
    pub const ALL: [Self; 6] =
        [Self::Cnn, Self::Vit, Self::Encoder, Self::Decoder, Self::EncoderDecoder, Self::Diffusion];

    /// The heading of its models.
    #[must_use]
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Cnn => "Images, convolutions",
            Self::Vit => "Images, transformers",
            Self::Encoder => "Texts, read as a whole",
            Self::Decoder => "Texts, written token by token",
            Self::EncoderDecoder => "Texts or speech into texts",
            Self::Diffusion => "Texts into images",
        }
    }
}

/// A published model. 0 stands for "has none"; what a column counts exactly stands in `facts/data/README.md`.
#[derive(Debug)]
pub struct Model {
    /// Position in [`all`].
    pub index: u16,
    /// Its key, such as `llama-3.1-8b`.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it is built of.
    pub kind: ModelKind,
    /// Parameters.
    pub parameters: f64,
    /// Parameters that one token passes, where they are not all of them once; see [`Model::active`].
    pub active_parameters: f64,
    /// Layers; encoder and decoder layers together, weight layers of a network of convolutions.
    pub layers: u16,
    /// Width of the hidden state; 0 for networks of convolutions.
    pub hidden: u32,
    /// Attention heads; 0 where there are none.
    pub heads: u16,
    /// Heads that keep keys and values; fewer than `heads` with grouped attention.
    pub kv_heads: u16,
    /// Width of one head where it is not `hidden / heads`; see [`Model::head`].
    pub head_size: u16,
    /// Width of the feed-forward layer; with experts, that of all one token passes.
    pub feed_forward: u32,
    /// Tokens in the vocabulary; 0 where there is none.
    pub vocabulary: u32,
    /// Tokens of one sequence as it was trained (a longer context may be allowed since); 0 for images.
    pub sequence: u32,
    /// Multiply-adds of one pass over one image of 224 x 224 pixels, in units of 10^9; 0 for texts.
    pub gmacs: f32,
    /// Outputs of all layers with weights in that pass, in millions; 0 where not on record.
    pub activations_millions: f32,
}

impl Model {
    /// Where its figures were published, and the code they were counted with.
    #[must_use]
    pub fn source(&self) -> &'static str {
        SOURCES.get(usize::from(self.index)).copied().unwrap_or_default()
    }

    /// Parameters that one token passes, counted as often as it passes them: fewer than all where it is sent to some of
    /// many experts, more where layers share their weights. They set the work; all parameters set the memory.
    #[must_use]
    pub fn active(&self) -> f64 {
        if self.active_parameters > 0.0 { self.active_parameters } else { self.parameters }
    }

    /// Whether it hears speech: Whisper, of which each of 1500 positions stands for 20 ms (arXiv:2212.04356).
    #[must_use]
    pub fn hears(&self) -> bool {
        self.id.starts_with("whisper")
    }

    /// Width of one attention head; 0 where there are none.
    #[must_use]
    pub fn head(&self) -> f64 {
        match (self.head_size, self.heads) {
            (0, 0) => 0.0,
            (0, heads) => f64::from(self.hidden) / f64::from(heads),
            (size, _) => f64::from(size),
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/models.rs"));

/// Every model: kind by kind, each from small to large.
#[must_use]
pub fn all() -> &'static [Model] {
    &MODELS
}

/// The model of a key.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Model> {
    MODELS.iter().find(|model| model.id == id)
}

/// The model of a name or key, however its words are parted and in any case: `llama 3.1 8b`.
#[must_use]
pub fn named(text: &str) -> Option<&'static Model> {
    MODELS.iter().find(|model| same(model.name, text) || same(model.id, text))
}

/// Whether two texts have the same letters, digits and points: a `1.3b` is no `13b`.
fn same(one: &str, other: &str) -> bool {
    fn letters(text: &str) -> impl Iterator<Item = u8> {
        text.bytes().filter(|byte| byte.is_ascii_alphanumeric() || *byte == b'.').map(|byte| byte.to_ascii_lowercase())
    }
    letters(one).eq(letters(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_and_every_key_is_that_of_its_model() {
        for model in all() {
            for text in [model.name, model.id] {
                assert_eq!(named(text).map(|found| found.id), Some(model.id), "{text}");
                assert_eq!(named(&text.to_uppercase()).map(|found| found.id), Some(model.id), "{text}");
            }
        }
    }

    #[test]
    fn words_may_be_parted_in_any_way_but_not_be_left_out() {
        for text in ["llama 3.1 8b", "Llama-3.1-8B", " llama3.18b "] {
            assert_eq!(named(text).map(|found| found.id), Some("llama-3.1-8b"), "{text}");
        }
        for text in ["", "llama", "llama 3.1", "llama 31 8b", "llama 3.1 8b x", "…"] {
            assert!(named(text).is_none(), "{text}");
        }
    }
}
