//! Well-known models, as far as sizing needs them.

mod detail;
mod layout;
mod search;

pub use detail::Detail;
pub use layout::{Layout, Published};
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

/// The model of a name, however its words are parted and in any case: `llama 3.1 8b`, `sdxl`,
/// `meta-llama/Llama-3.1-8B-Instruct`. The names people use beside its own stand in `facts/data/model_names.csv`.
#[must_use]
pub fn named(text: &str) -> Option<&'static Model> {
    // Who published it, as hubs write it, says nothing of its sizes; nor do the words for what it was tuned to do.
    let own = text.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    exactly(text)
        .or_else(|| exactly(own))
        .or_else(|| exactly(&plain(own, &TUNED)))
        .or_else(|| exactly(&plain(own, &ALSO)))
}

/// Whether the name of a model begins with these letters and digits, so that a text need not be tried at every word.
#[must_use]
pub fn begins(word: &str) -> bool {
    let squeezed = squeezed(word);
    let at = BY_NAME.partition_point(|(name, _)| *name < squeezed.as_str());
    let known = |word: &str| BY_NAME.get(at).is_some_and(|(name, _)| name.starts_with(word));
    // A word that only says how a model was tuned may begin a name, such as `Meta-Llama-3-8B`.
    !squeezed.is_empty() && (known(&squeezed) || squeezed == "meta")
}

/// The other names of a model, as they are written.
pub fn other_names(model: &Model) -> impl Iterator<Item = &'static str> {
    OTHER_NAMES.iter().filter(|(index, _)| *index == model.index).map(|(_, name)| *name)
}

/// Words for what a model was tuned to do and how its file is written.
const TUNED: [&str; 20] = [
    "instruct", "chat", "it", "hf", "uncased", "cased", "meta", "preview", "v1.0", "v1", "fp16", "bf16", "fp8", "int8",
    "int4", "awq", "gptq", "gguf", "bnb", "v0.1",
];
/// The same with words that are a part of other names.
const ALSO: [&str; 24] = [
    "instruct",
    "chat",
    "it",
    "hf",
    "uncased",
    "cased",
    "meta",
    "preview",
    "v1.0",
    "v1",
    "fp16",
    "bf16",
    "fp8",
    "int8",
    "int4",
    "awq",
    "gptq",
    "gguf",
    "bnb",
    "v0.1",
    "base",
    "1.0",
    "model",
    "discriminator",
];

/// A name without these words, and without the month of a release such as `2407`.
fn plain(text: &str, without: &[&str]) -> String {
    let month = |word: &str| word.len() == 4 && word.starts_with("24") | word.starts_with("25");
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '.');
    words.filter(|word| !month(word) && !without.iter().any(|one| one.eq_ignore_ascii_case(word))).collect()
}

/// The model of a text with the same letters, digits and points as one of its names: a `1.3b` is no `13b`.
fn exactly(text: &str) -> Option<&'static Model> {
    let squeezed = squeezed(text);
    let at = BY_NAME.binary_search_by(|(name, _)| (*name).cmp(&squeezed)).ok()?;
    BY_NAME.get(at).and_then(|(_, index)| MODELS.get(usize::from(*index)))
}

/// The letters, digits and points of a name, in small letters.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '.').map(|c| c.to_ascii_lowercase()).collect()
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
        for text in ["", "llama", "llama 31 8b", "llama 3.1 8b x", "…", "/", "my own model", "instruct"] {
            assert!(named(text).is_none(), "{text}");
        }
    }

    #[test]
    fn names_that_people_use_are_found() {
        for (text, id) in [
            ("sdxl", "stable-diffusion-xl-unet"),
            ("SDXL 1.0", "stable-diffusion-xl-unet"),
            ("stabilityai/stable-diffusion-xl-base-1.0", "stable-diffusion-xl-unet"),
            ("stable diffusion", ""),
            ("runwayml/stable-diffusion-v1-5", "stable-diffusion-1.5-unet"),
            ("sd 1.5", "stable-diffusion-1.5-unet"),
            ("llama 3 8b", "llama-3.1-8b"),
            ("Llama3-8B", "llama-3.1-8b"),
            ("meta-llama/Llama-3.1-8B-Instruct", "llama-3.1-8b"),
            ("meta-llama/Meta-Llama-3-8B", "llama-3.1-8b"),
            ("meta-llama/Llama-3.2-1B", "llama-3.2-1b"),
            ("meta-llama/Llama-2-7b-chat-hf", "llama-2-7b"),
            ("Llama-3.3-70B-Instruct", "llama-3.3-70b"),
            ("unsloth/Meta-Llama-3.1-8B-Instruct-bnb-int4", "llama-3.1-8b"),
            ("bert large", "bert-large"),
            ("BERT_Large", "bert-large"),
            ("bert-large-uncased", "bert-large"),
            ("google-bert/bert-base-uncased", "bert-base"),
            ("bert", "bert-base"),
            ("distilbert-base-uncased", "distilbert"),
            ("FacebookAI/roberta-large", "roberta-large"),
            ("xlm roberta base", "xlm-r-base"),
            ("sentence-transformers/all-MiniLM-L6-v2", "minilm-l6"),
            ("resnet50", "resnet-50"),
            ("ResNet 50", "resnet-50"),
            ("microsoft/resnet-50", "resnet-50"),
            ("gpt2", "gpt-2"),
            ("openai-community/gpt2-xl", "gpt-2-xl"),
            ("mistralai/Mistral-7B-Instruct-v0.3", "mistral-7b"),
            ("mistralai/Mistral-Nemo-Instruct-2407", "mistral-nemo-12b"),
            ("mixtral 8x7b", "mixtral-8x7b"),
            ("mistralai/Mixtral-8x7B-Instruct-v0.1", "mixtral-8x7b"),
            ("google/gemma-2-9b-it", "gemma-2-9b"),
            ("Qwen/Qwen2.5-7B-Instruct", "qwen2.5-7b"),
            ("microsoft/Phi-3-mini-4k-instruct", "phi-3-mini"),
            ("deepseek-ai/DeepSeek-R1", "deepseek-v3"),
            ("openai/whisper-large-v3", "whisper-large-v3"),
            ("whisper", "whisper-large-v3"),
            ("google/vit-base-patch16-224", "vit-b-16"),
            ("google/flan-t5-xxl", "flan-t5-xxl"),
            ("google/electra-small-discriminator", "electra-small"),
            ("tiiuae/falcon-7b-instruct", "falcon-7b"),
            ("TinyLlama/TinyLlama-1.1B-Chat-v1.0", "tinyllama-1.1b"),
            ("unet", "u-net"),
        ] {
            assert_eq!(named(text).map(|found| found.id).unwrap_or_default(), id, "{text}");
        }
    }
}
