//! The `config.json` of a Hugging Face model: dense, mixture of experts, latent attention, encoder, vision, diffusion.

mod parameters;

use core::ops::Range;

use super::keys::bounded;
use super::pairs::Pair;
use super::{Span, Sure};
use crate::facts::model::{self, Model};
use crate::job::Field;

/// The same size under the names that model types give it.
const SIZES: &[(Field, &[&str])] = &[
    (Field::NetworkLayers, &["numhiddenlayers", "nlayer", "nlayers", "numlayers"]),
    (Field::HiddenSize, &["hiddensize", "nembd", "dmodel", "dim"]),
    (Field::AttentionHeads, &["numattentionheads", "nhead", "numheads", "nheads", "encoderattentionheads"]),
    (Field::KvHeads, &["numkeyvalueheads", "numkvheads", "kvnheads"]),
    (Field::HeadSize, &["headdim", "dkv"]),
    (Field::Vocabulary, &["vocabsize"]),
];

/// Objects inside which sizes are those of another part than the language model.
const OTHER_PARTS: [&str; 8] = [
    "visionconfig",
    "audioconfig",
    "quantizationconfig",
    "ropescaling",
    "ropeparameters",
    "speechconfig",
    "draftconfig",
    "mtpconfig",
];

/// The pairs of the model itself.
struct Config<'a>(Vec<&'a Pair>);

impl Config<'_> {
    fn pair(&self, keys: &[&str]) -> Option<&Pair> {
        keys.iter().find_map(|key| self.0.iter().copied().find(|pair| pair.key == *key))
    }
    fn number(&self, keys: &[&str]) -> Option<f64> {
        self.pair(keys).and_then(Pair::number)
    }
    fn size(&self, field: Field) -> Option<f64> {
        SIZES.iter().find(|(one, _)| *one == field).and_then(|(_, keys)| self.number(keys))
    }
    /// The layers of an encoder and of the decoder that reads it, where the model has both.
    fn both_stacks(&self) -> Option<(f64, f64)> {
        let decoder = self.number(&["decoderlayers", "numdecoderlayers"])?;
        let encoder = self.number(&["encoderlayers", "numlayers", "numhiddenlayers"])?;
        (encoder > 0.0 && decoder > 0.0).then_some((encoder, decoder))
    }
    /// Whether all heads share one pair of keys and values (Shazeer, arXiv:1911.02150), as in StarCoder and the first Falcons.
    fn shares_keys(&self) -> bool {
        let says = |key: &str| self.pair(&[key]).and_then(Pair::truth) == Some(true);
        says("multiquery") && !says("newdecoderarchitecture")
    }
    fn text(&self, key: &str) -> &str {
        self.pair(&[key]).map_or("", |pair| pair.value.as_str())
    }
}

/// What a `config.json` says.
pub(super) fn read(text: &str, pairs: &[Pair]) -> Vec<Span> {
    let own: Vec<&Pair> = pairs.iter().filter(|pair| OTHER_PARTS.iter().all(|part| !pair.within(part))).collect();
    let config = Config(own);
    let mut spans = Vec::new();
    let mut say = |field, value: String, at: Range<usize>, sure, why: &str| {
        spans.push(Span { at, field, value, sure, why: why.to_owned() });
    };
    let name = config.pair(&["nameorpath"]).or_else(|| config.pair(&["classname"]));
    let diffusion = config.text("classname").to_lowercase();
    if diffusion.contains("pipeline") {
        let at = config.pair(&["classname"]).map(|pair| pair.at.clone()).unwrap_or_default();
        let id = if diffusion.contains("pixartsigma") {
            Some("pixart-sigma-xl")
        } else if diffusion.starts_with("qwenimage") {
            Some("qwen-image")
        } else if diffusion.contains("stablediffusionxl") {
            Some("stable-diffusion-xl-unet")
        } else {
            (diffusion == "stablediffusionpipeline").then_some("stable-diffusion-1.5-unet")
        };
        say(Field::Algorithm, "diffusion".to_owned(), at.clone(), Sure::Implied, "a diffusion model");
        if let Some(id) = id {
            say(Field::Model, id.to_owned(), at, Sure::Said, "by the class of its pipeline");
        }
        return spans;
    }
    let architecture = architecture(text);
    let (class, place) = architecture.clone().unwrap_or_default();
    // A language model that was joined to one that sees is more than the one in the library.
    let sees = ["vl", "llava", "idefics", "mllama", "paligemma"];
    let kind = config.text("modeltype").to_lowercase();
    let joined = sees.iter().any(|part| kind.contains(part)) && pairs.iter().any(|pair| pair.within("visionconfig"));
    let known = same_sizes(&config).filter(|_| !joined).or_else(|| name.and_then(|pair| model::named(&pair.value)));
    if let Some(found) = known {
        let at = name.filter(|pair| pair.key == "nameorpath").map_or_else(|| place.clone(), |pair| pair.at.clone());
        say(Field::Model, found.id.to_owned(), at, Sure::Said, "a model of the library has these sizes");
    } else {
        let both = config.both_stacks();
        for (field, keys) in SIZES {
            let Some(pair) = config.pair(keys) else { continue };
            if let (Field::NetworkLayers, Some((encoder, decoder))) = (*field, both) {
                if let Some(value) = bounded(*field, encoder + decoder) {
                    say(*field, value, pair.at.clone(), Sure::Implied, "encoder and decoder together");
                }
            } else if let Some(value) = pair.number().and_then(|value| bounded(*field, value)) {
                say(*field, value, pair.at.clone(), Sure::Said, "");
            }
        }
        if config.shares_keys()
            && let Some(pair) = config.pair(&["multiquery"])
        {
            say(
                Field::KvHeads,
                "1".to_owned(),
                pair.at.clone(),
                Sure::Implied,
                "one pair of keys and values for all heads",
            );
        }
        let beside = if joined { parameters::of_vision(pairs) } else { 0.0 };
        if let Some((all, active)) = parameters::of(&config).map(|(all, active)| (all + beside, active + beside)) {
            let why = "calculated from the sizes of its layers";
            for (field, value) in [(Field::Parameters, all), (Field::ActiveParameters, active)] {
                if let Some(value) =
                    bounded(field, (value / 1e6).round()).filter(|_| field == Field::Parameters || active < all)
                {
                    say(field, value, place.clone(), Sure::Implied, why);
                }
            }
        }
    }
    let algorithm = if class.contains("ForCausalLM")
        || class.contains("LMHeadModel")
        || (class.contains("ForConditionalGeneration") && (joined || text.contains("text_config")))
    {
        "llm-full"
    } else if ["ResNet", "ConvNext", "EfficientNet", "MobileNet", "RegNet"].iter().any(|start| class.starts_with(start))
    {
        "cnn"
    } else {
        "transformer"
    };
    if architecture.is_some() && known.is_none() {
        say(Field::Algorithm, algorithm.to_owned(), place, Sure::Implied, "by the class of the model");
    }
    if let Some(pair) = config.pair(&["imagesize"]).filter(|_| known.is_none())
        && let Some(value) = pair.number().and_then(|value| bounded(Field::ImageSize, value))
    {
        say(Field::ImageSize, value, pair.at.clone(), Sure::Said, "");
    }
    for pair in pairs.iter().filter(|pair| pair.within("quantizationconfig")) {
        let value = match (pair.key.as_str(), pair.value.as_str()) {
            ("bits", "4") | ("loadin4bit", "true") => "int4",
            ("bits", "8") | ("loadin8bit", "true") | ("quantmethod", "fp8") => "int8",
            _ => continue,
        };
        say(Field::Precision, value.to_owned(), pair.at.clone(), Sure::Said, "");
        break;
    }
    spans
}

/// The first class of `architectures`, and its place.
fn architecture(text: &str) -> Option<(String, Range<usize>)> {
    let from = text.find("\"architectures\"")?;
    let list = from + text.get(from..)?.find('[')?;
    let start = list + text.get(list..)?.find('"')? + 1;
    let end = start + text.get(start..)?.find('"')?;
    Some((text.get(start..end)?.to_owned(), start..end))
}

/// The model of the library with the same layers, width, heads and vocabulary.
fn same_sizes(config: &Config<'_>) -> Option<&'static Model> {
    let layers = config.both_stacks().map(|(encoder, decoder)| encoder + decoder);
    let layers = layers.or_else(|| config.size(Field::NetworkLayers))?;
    let hidden = config.size(Field::HiddenSize)?;
    let heads = config.size(Field::AttentionHeads)?;
    let vocabulary = config.size(Field::Vocabulary)?;
    let kv = config.size(Field::KvHeads).unwrap_or(heads);
    let mut same = model::all().iter().filter(|model| {
        f64::from(model.layers) == layers
            && f64::from(model.hidden) == hidden
            && f64::from(model.heads) == heads
            && f64::from(model.kv_heads) == kv
            && f64::from(model.vocabulary) == vocabulary
    });
    let first = same.next()?;
    // Two models of the same sizes are told apart by their name alone.
    same.next().is_none().then_some(first)
}
