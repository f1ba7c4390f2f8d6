//! The parameters of a model, counted from the sizes of its layers.
//!
//! A layer has the projections of attention (with latent attention those of its ranks) and a feed-forward network of two
//! matrices, three where it is gated; a decoder that reads an encoder has attention twice; embeddings count once where they
//! are tied. (Vaswani et al., arXiv:1706.03762; Shazeer, arXiv:2002.05202; DeepSeek-AI, arXiv:2405.04434; Dosovitskiy et al.,
//! arXiv:2010.11929.) `tests/reading/inputs/models.jsonl` holds it to what the makers of forty models state.

use super::Config;
use crate::job::Field;
use crate::read::pairs::Pair;

/// Kinds of models whose feed-forward network has two matrices, in small letters without marks.
const PLAIN: [&str; 25] = [
    "albert",
    "bart",
    "bert",
    "blip",
    "bloom",
    "clip",
    "codegen",
    "deberta",
    "electra",
    "falcon",
    "gpt2",
    "gptbigcode",
    "gptj",
    "gptneo",
    "mbart",
    "mpnet",
    "mpt",
    "opt",
    "persimmon",
    "starcoder2",
    "t5",
    "vit",
    "wav2vec2",
    "whisper",
    "xlm",
];

/// All parameters, and those that one token passes.
pub(super) fn of(config: &Config<'_>) -> Option<(f64, f64)> {
    let hidden = config.size(Field::HiddenSize)?;
    let layers = Layers::of(config)?;
    let gated = gated(config);
    let wide = config
        .number(&["intermediatesize", "ninner", "dff", "ffndim", "encoderffndim", "hiddendim", "ffnhiddensize"])
        .or_else(|| Some(config.number(&["expansionratio"])? * hidden))
        .unwrap_or(4.0 * hidden);
    let attention = attention(config, hidden)?;
    let dense = |wide: f64| if gated { 3.0 } else { 2.0 } * hidden * wide;
    // A decoder reads the encoder by a second attention.
    let plain = layers.encoder * (attention + dense(wide)) + layers.decoder * (2.0 * attention + dense(wide));
    let embeddings = embeddings(config, hidden, gated)?;
    let experts = config.number(&["numlocalexperts", "numexperts", "nroutedexperts", "moenumexperts"]).unwrap_or(0.0);
    if experts < 1.0 {
        let all = embeddings + plain + layers.only * (attention + dense(wide));
        return Some((all, all));
    }
    let width = config.number(&["moeintermediatesize"]).unwrap_or(wide);
    let used = config.number(&["numexpertspertok", "numexpertspertoken", "moetopk"]).unwrap_or(2.0);
    // What every token passes beside its experts: so many more of them, or one network of a width of its own.
    let own = config.number(&["intermediatesizemlp"]);
    let beside = config.number(&["sharedexpertintermediatesize"]).or_else(|| own.map(|_| width)).unwrap_or(0.0)
        + config.number(&["nsharedexperts"]).unwrap_or(0.0) * width;
    let first = config.number(&["firstkdensereplace"]).unwrap_or(0.0);
    let every = config.number(&["interleavemoelayerstep", "decodersparsestep", "moelayerfreq"]).unwrap_or(1.0).max(1.0);
    let mixed = ((layers.only - first) / every).floor();
    let layer = |experts: f64| attention + 3.0 * hidden * (width * experts + beside);
    let others = (layers.only - mixed) * (attention + dense(own.unwrap_or(wide)));
    let of = |experts: f64| embeddings + others + mixed * layer(experts);
    Some((of(experts), of(used)))
}

/// The parameters of the network that sees, beside a language model; none where its sizes are not given.
pub(super) fn of_vision(pairs: &[Pair]) -> f64 {
    let number = |keys: &[&str]| {
        let own = |key: &&str| pairs.iter().find(|pair| pair.within("visionconfig") && pair.key == **key);
        keys.iter().find_map(|key| own(key)?.number())
    };
    let sizes = (number(&["depth", "numhiddenlayers"]), number(&["hiddensize", "embeddim"]));
    let (Some(layers), Some(hidden)) = sizes else { return 0.0 };
    let wide = number(&["intermediatesize"]).unwrap_or(4.0 * hidden);
    let gate = pairs.iter().any(|pair| pair.within("visionconfig") && pair.key == "hiddenact" && pair.value == "silu");
    layers * (4.0 * hidden * hidden + if gate { 3.0 } else { 2.0 } * hidden * wide)
}

/// How many layers there are of each sort.
struct Layers {
    /// Of a model of one stack.
    only: f64,
    /// Of an encoder that a decoder reads.
    encoder: f64,
    /// Of that decoder.
    decoder: f64,
}

impl Layers {
    fn of(config: &Config<'_>) -> Option<Self> {
        let one = config.size(Field::NetworkLayers)?;
        if let Some((encoder, decoder)) = config.both_stacks() {
            return Some(Self { only: 0.0, encoder, decoder });
        }
        // ALBERT's layers share one set of weights in each group.
        let only = config.number(&["numhiddengroups"]).unwrap_or(one);
        Some(Self { only, encoder: 0.0, decoder: 0.0 })
    }
}

/// Whether the feed-forward network has a gate, and so a third matrix.
fn gated(config: &Config<'_>) -> bool {
    let kind = config.text("modeltype").to_lowercase().replace(['_', '-'], "");
    let said = config.pair(&["isgatedact"]).and_then(Pair::truth).unwrap_or_default();
    // Phi and Phi-2 have none, Phi-3 and later have one.
    said || config.text("feedforwardproj").starts_with("gated")
        || !(PLAIN.iter().any(|name| kind.contains(name)) || kind == "phi" || kind == "phimsft")
}

fn attention(config: &Config<'_>, hidden: f64) -> Option<f64> {
    let heads = config.size(Field::AttentionHeads)?;
    let head = config.size(Field::HeadSize).unwrap_or(hidden / heads);
    let kv = if config.shares_keys() { 1.0 } else { config.size(Field::KvHeads).unwrap_or(heads) };
    let Some(rank) = config.number(&["kvlorarank"]) else {
        return Some(2.0 * hidden * heads * head + 2.0 * hidden * kv * head);
    };
    let nope = config.number(&["qknopeheaddim"]).unwrap_or(128.0);
    let rope = config.number(&["qkropeheaddim"]).unwrap_or(64.0);
    let value = config.number(&["vheaddim"]).unwrap_or(128.0);
    let query = match config.number(&["qlorarank"]) {
        Some(rank) => hidden * rank + rank * heads * (nope + rope),
        None => hidden * heads * (nope + rope),
    };
    Some(query + hidden * (rank + rope) + rank * heads * (nope + value) + heads * value * hidden)
}

/// The embeddings of tokens; of a model that sees, those of its patches and their places.
fn embeddings(config: &Config<'_>, hidden: f64, gated: bool) -> Option<f64> {
    if let Some(vocabulary) = config.size(Field::Vocabulary) {
        let tied = config.pair(&["tiewordembeddings"]).and_then(Pair::truth);
        // Left out where it is the default of the kind: tied in all but the newer models, and in Gemma.
        let tied = tied.unwrap_or_else(|| !gated || config.text("modeltype").starts_with("gemma"));
        // ALBERT's are narrower than its layers.
        let width = config.number(&["embeddingsize"]).unwrap_or(hidden);
        let widened = if width < hidden { width * hidden } else { 0.0 };
        return Some(vocabulary * width * if tied { 1.0 } else { 2.0 } + widened);
    }
    let patch = config.number(&["patchsize"])?;
    let side = config.number(&["imagesize"])? / patch;
    let channels = config.number(&["numchannels"]).unwrap_or(3.0);
    Some(hidden * (channels * patch * patch + side * side + 1.0))
}
