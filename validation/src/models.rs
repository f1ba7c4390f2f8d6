//! The models that rows name: those of the engine's library, then those that occur in rows only.

use super::devices::table;
use sagefit::facts::model::{self, ModelKind};
use std::sync::LazyLock;

/// What a model is built of, in the engine's terms; 0 where there is none of a thing or it is not known.
#[derive(Debug, Clone)]
pub struct Built {
    pub name: String,
    pub kind: ModelKind,
    pub parameters: f64,
    pub layers: f64,
    pub hidden: f64,
    /// Width between the two matrices of the feed-forward part.
    pub intermediate: f64,
    pub heads: f64,
    pub kv_heads: f64,
    /// Width of one head.
    pub head_size: f64,
    pub vocabulary: f64,
    /// Multiply-adds of one pass over one image of 224 x 224 pixels, in 10^9.
    pub gmacs: f64,
    pub activations_millions: f64,
}

/// The model of a row's name: the longest known name that it contains, without blanks, dashes and case.
pub fn find(name: &str) -> Option<&'static Built> {
    let wanted = plain(name);
    let best = |known: &'static [Built]| {
        known.iter().filter(|known| wanted.contains(&known.name)).max_by_key(|known| known.name.len())
    };
    let (library, extra) = (best(&LIBRARY), best(&EXTRA));
    match (library, extra) {
        (Some(library), Some(extra)) if extra.name.len() > library.name.len() => Some(extra),
        (Some(library), _) => Some(library),
        (None, extra) => extra,
    }
}

fn plain(name: &str) -> String {
    name.to_ascii_lowercase().chars().filter(|character| character.is_alphanumeric() || *character == '.').collect()
}

static LIBRARY: LazyLock<Vec<Built>> = LazyLock::new(|| {
    model::all()
        .iter()
        .map(|known| Built {
            name: plain(known.id),
            kind: known.kind,
            parameters: known.parameters,
            layers: f64::from(known.layers),
            hidden: f64::from(known.hidden),
            intermediate: f64::from(known.feed_forward),
            heads: f64::from(known.heads),
            head_size: known.head(),
            kv_heads: f64::from(known.kv_heads),
            vocabulary: f64::from(known.vocabulary),
            gmacs: f64::from(known.gmacs),
            activations_millions: f64::from(known.activations_millions),
        })
        .collect()
});

static EXTRA: LazyLock<Vec<Built>> = LazyLock::new(|| {
    table(include_str!("models.csv"), |cells| {
        let at = |column: usize| cells[column].parse::<f64>().unwrap_or(0.0);
        Built {
            name: plain(&cells[0]),
            kind: match cells[1].as_str() {
                "cnn" => ModelKind::Cnn,
                "vit" => ModelKind::Vit,
                "encoder" => ModelKind::Encoder,
                "encoder-decoder" => ModelKind::EncoderDecoder,
                "diffusion" => ModelKind::Diffusion,
                _ => ModelKind::Decoder,
            },
            parameters: at(2),
            layers: at(3),
            hidden: at(4),
            intermediate: at(5),
            heads: at(6),
            kv_heads: at(7),
            head_size: at(4) / at(6).max(1.0),
            vocabulary: at(8),
            gmacs: at(9),
            activations_millions: at(10),
        }
    })
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_rows_are_found() {
        for (name, layers) in [
            ("BERT-large (sequence classification)", 24.0),
            ("meta-llama/Llama-2-7b-hf", 32.0),
            ("TheBloke/Llama-2-70B-GPTQ", 80.0),
            ("Llama 3.1 405B", 126.0),
            ("Qwen-1.8B", 24.0),
            ("MPT-125m", 12.0),
            ("ResNet-152", 152.0),
        ] {
            assert_eq!(find(name).map(|built| built.layers), Some(layers), "{name}");
        }
        assert!(find("NCF").is_none());
    }
}
