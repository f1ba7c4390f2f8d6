//! The model library against its own shapes, model cards and papers; and its search.

use std::collections::BTreeSet;

use sagefit::facts::model::{self, Model, ModelKind, by_id};

pub fn get(id: &str) -> &'static Model {
    by_id(id).unwrap_or_else(|| panic!("{id} is missing"))
}

#[track_caller]
pub fn near(id: &str, what: &str, value: f64, other: f64, tolerance: f64) {
    assert!((value / other - 1.0).abs() <= tolerance, "{id}: {what} {value}, second source {other}");
}

#[test]
fn the_library_is_whole() {
    assert!(model::all().len() >= 65);
    let ids: BTreeSet<_> = model::all().iter().map(|model| model.id).collect();
    let names: BTreeSet<_> = model::all().iter().map(|model| model.name).collect();
    assert_eq!((ids.len(), names.len()), (model::all().len(), model::all().len()));
    for model in model::all() {
        let sees = matches!(model.kind, ModelKind::Cnn | ModelKind::Vit | ModelKind::Diffusion);
        assert_eq!(model.gmacs > 0.0, sees, "{}", model.id);
        assert_eq!(model.activations_millions > 0.0, sees, "{}", model.id);
        assert_eq!(model.vocabulary > 0, !sees, "{}", model.id);
        assert!(sees || model.hidden > 0 && model.feed_forward > 0 && model.sequence > 0, "{}", model.id);
        assert!(model.source().len() > 5 && !model.name.is_empty(), "{}", model.id);
        assert!(model.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.".contains(&b)));
    }
    // Kind by kind in one order, each from small to large.
    let order = |model: &Model| (ModelKind::ALL.iter().position(|kind| *kind == model.kind), model.parameters);
    assert!(model::all().is_sorted_by_key(order));
}

#[test]
fn well_known_models_are_there() {
    assert_eq!(get("resnet-50").parameters, 25_557_032.0);
    assert_eq!(get("bert-base").parameters, 109_482_240.0);
    assert_eq!(get("llama-3.1-8b").parameters, 8_030_261_248.0);
    assert_eq!(get("llama-2-70b").kv_heads, 8);
    assert_eq!(get("gemma-2-9b").head(), 256.0);
    assert_eq!(get("llama-2-7b").head(), 128.0);
}

/// How a transformer stores its weights, beside what the library holds.
struct Form {
    /// Matrices of a feed-forward layer: 2, or 3 where a gate is multiplied in.
    matrices: f64,
    /// Tables of vocabulary x width: 2 where the output has its own.
    tables: f64,
    /// Learned positions.
    positions: f64,
    /// Further matrices of hidden x hidden, such as BERT's pooler.
    squares: f64,
}

/// The forms by the beginning of the id, from the papers' and configurations' words on gates, ties and positions.
const FORMS: &[(&str, Form)] = &[
    form("distil-", 2.0, 1.0, 1948.0, 3.0),
    form("distilbert", 2.0, 1.0, 512.0, 0.0),
    form("bert", 2.0, 1.0, 512.0, 1.0),
    form("minilm", 2.0, 1.0, 512.0, 1.0),
    form("bge-m3", 2.0, 1.0, 8194.0, 1.0),
    form("bge", 2.0, 1.0, 512.0, 1.0),
    form("e5", 2.0, 1.0, 512.0, 1.0),
    form("mpnet", 2.0, 1.0, 514.0, 1.0),
    form("roberta", 2.0, 1.0, 514.0, 1.0),
    form("xlm-r", 2.0, 1.0, 514.0, 1.0),
    form("multilingual-e5", 2.0, 1.0, 514.0, 1.0),
    form("deberta", 2.0, 1.0, 512.0, 0.0),
    form("electra", 2.0, 1.0, 512.0, 0.0),
    form("albert", 2.0, 1.0, 512.0, 1.0),
    form("modernbert", 3.0, 1.0, 0.0, 0.0),
    form("t5", 2.0, 1.0, 0.0, 0.0),
    form("flan-t5", 3.0, 2.0, 0.0, 0.0),
    form("bart", 2.0, 1.0, 2052.0, 0.0),
    form("whisper", 2.0, 1.0, 1948.0, 3.0),
    form("gpt-2", 2.0, 1.0, 1024.0, 0.0),
    form("gpt-j", 2.0, 2.0, 0.0, 0.0),
    form("gpt-neox", 2.0, 2.0, 0.0, 0.0),
    form("opt", 2.0, 1.0, 2050.0, 0.0),
    form("pythia", 2.0, 2.0, 0.0, 0.0),
    form("bloom", 2.0, 1.0, 0.0, 0.0),
    form("falcon", 2.0, 1.0, 0.0, 0.0),
    form("mpt", 2.0, 1.0, 0.0, 0.0),
    form("phi-2", 2.0, 2.0, 0.0, 0.0),
    form("phi-4-mini", 3.0, 1.0, 0.0, 0.0),
    form("llama-3.2", 3.0, 1.0, 0.0, 0.0),
    form("smollm2", 3.0, 1.0, 0.0, 0.0),
    form("gemma", 3.0, 1.0, 0.0, 0.0),
    form("qwen2.5-0.5b", 3.0, 1.0, 0.0, 0.0),
    form("qwen2.5-1.5b", 3.0, 1.0, 0.0, 0.0),
    form("qwen2.5-3b", 3.0, 1.0, 0.0, 0.0),
    form("qwen3-0.6b", 3.0, 1.0, 0.0, 0.0),
    form("qwen3-1.7b", 3.0, 1.0, 0.0, 0.0),
    form("qwen3-4b", 3.0, 1.0, 0.0, 0.0),
    // Llama, Mistral, larger Qwen, Phi-3 and 4, gpt-oss: gated, with an output table of their own.
    form("", 3.0, 2.0, 0.0, 0.0),
];

const fn form(id: &'static str, matrices: f64, tables: f64, positions: f64, squares: f64) -> (&'static str, Form) {
    (id, Form { matrices, tables, positions, squares })
}

/// Mixtures of experts: how many experts there are, how many a token passes (shared ones among them), in how many layers.
const EXPERTS: &[(&str, f64, f64, f64)] = &[
    ("mixtral-8x7b", 8.0, 2.0, 32.0),
    ("mixtral-8x22b", 8.0, 2.0, 56.0),
    ("qwen3-30b-a3b", 128.0, 8.0, 48.0),
    ("qwen3-235b-a22b", 128.0, 8.0, 94.0),
    ("gpt-oss-20b", 32.0, 4.0, 24.0),
    ("gpt-oss-120b", 128.0, 4.0, 36.0),
    ("llama-4-scout", 17.0, 2.0, 48.0),
    ("llama-4-maverick", 129.0, 2.0, 24.0),
    ("deepseek-v3", 257.0, 9.0, 58.0),
];

/// Parameters that the shape adds up to, without experts that a token does not pass, biases and norms.
fn of_shape(model: &Model) -> f64 {
    let form = &FORMS.iter().find(|(id, _)| model.id.starts_with(id)).unwrap().1;
    let [layers, hidden, heads, kv, wide, words] = [
        model.layers.into(),
        model.hidden,
        model.heads.into(),
        model.kv_heads.into(),
        model.feed_forward,
        model.vocabulary,
    ]
    .map(f64::from);
    let attention = match model.id {
        // Latent attention (arXiv:2412.19437): queries by 1536, keys and values by 512, 64 more for the position; each of
        // the 128 heads is 128 + 64 wide for queries, 128 + 128 for keys and values, 128 for the output.
        "deepseek-v3" => {
            hidden * 1536.0 + 1536.0 * heads * 192.0 + hidden * 576.0 + 512.0 * heads * 256.0 + heads * 128.0 * hidden
        }
        _ => hidden * model.head() * 2.0 * (heads + kv),
    };
    // A decoder that listens to an encoder has a second attention in each layer: half of them, in Whisper turbo 4 of 36.
    let cross = match (model.kind, model.id) {
        (_, "whisper-large-v3-turbo" | "distil-small.en") => 4.0,
        (_, "distil-large-v3") => 2.0,
        (ModelKind::EncoderDecoder, _) => layers / 2.0,
        _ => 0.0,
    };
    let stored = if model.id.starts_with("albert") { 1.0 } else { layers };
    // Narrower embeddings: ALBERT and ELECTRA-small have 128, OPT 350M has 512, each with a matrix to the hidden state.
    let narrow = match model.id {
        "albert-base" | "albert-xxlarge" | "electra-small" => 128.0,
        "opt-350m" => 512.0,
        _ => hidden,
    };
    let widened = if narrow < hidden { narrow * hidden } else { 0.0 };
    (stored + cross) * attention
        + stored * form.matrices * hidden * wide
        + form.tables * words * narrow
        + widened
        + form.positions * if model.id == "opt-350m" { hidden } else { narrow }
        + form.squares * hidden * hidden
}

#[test]
fn transformers_have_the_parameters_that_their_shapes_add_up_to() {
    let mut checked = 0;
    for model in model::all().iter().filter(|model| model.vocabulary > 0) {
        let shape = of_shape(model);
        match EXPERTS.iter().find(|(id, ..)| *id == model.id) {
            None => near(model.id, "parameters", model.parameters, shape, 0.005),
            Some((id, experts, passed, layers)) => {
                let one = 3.0 * f64::from(model.hidden) * f64::from(model.feed_forward) / passed;
                near(id, "parameters", model.parameters, shape + layers * one * (experts - passed), 0.005);
                near(id, "active parameters", model.active_parameters, shape, 0.005);
            }
        }
        checked += 1;
    }
    assert!(checked >= 100);
    // Image transformers: 12 hidden^2 a layer, 3 x 16^2 (ViT-H: 14^2) values a patch, 1000 classes.
    for model in model::all().iter().filter(|model| model.kind == ModelKind::Vit && model.hidden > 0) {
        let (layers, hidden) = (f64::from(model.layers), f64::from(model.hidden));
        let side: f64 = model.id.rsplit('-').next().and_then(|side| side.parse().ok()).unwrap();
        let count = 12.0 * layers * hidden * hidden + (3.0 * side * side + f64::from(model.sequence) + 1000.0) * hidden;
        near(model.id, "parameters", model.parameters, count, 0.012);
    }
}

#[test]
fn only_experts_and_shared_layers_have_other_active_parameters() {
    for model in model::all().iter().filter(|model| model.kind != ModelKind::Diffusion) {
        let other = model.active_parameters > 0.0;
        let expected = EXPERTS.iter().any(|(id, ..)| *id == model.id) || model.id.starts_with("albert");
        assert_eq!(other, expected, "{}", model.id);
        assert_eq!(model.active() > model.parameters, model.id.starts_with("albert"), "{}", model.id);
    }
    // The authors' figures in 10^9 (papers and model cards). gpt-oss and DeepSeek leave the input table out, we do not.
    for (id, all, active) in [
        ("mixtral-8x7b", 46.7, 12.9),
        ("mixtral-8x22b", 141.0, 39.0),
        ("qwen3-30b-a3b", 30.5, 3.3),
        ("qwen3-235b-a22b", 235.0, 22.0),
        ("llama-4-scout", 109.0, 17.0),
        ("llama-4-maverick", 400.0, 17.0),
        ("gpt-oss-20b", 20.9, 3.61 + 0.201_088 * 2.88),
        ("gpt-oss-120b", 116.8, 5.13 + 0.201_088 * 2.88),
        ("deepseek-v3", 671.0, 37.0),
    ] {
        near(id, "parameters", get(id).parameters, all * 1e9, 0.015);
        near(id, "active parameters", get(id).active(), active * 1e9, 0.02);
    }
}

#[test]
fn the_key_value_cache_of_a_token_is_what_is_published() {
    // 2 x layers x kv heads x head size x 2 B. DeepSeek-V3 keeps 512 + 64 values a layer in place of keys and values.
    for (id, bytes) in [
        ("gpt-2-xl", 2 * 48 * 25 * 64 * 2),
        ("gpt-j-6b", 2 * 28 * 16 * 256 * 2),
        ("falcon-7b", 2 * 32 * 64 * 2),
        ("falcon-40b", 2 * 60 * 8 * 64 * 2),
        ("llama-2-7b", 524_288),
        ("llama-2-13b", 819_200),
        ("llama-2-70b", 327_680),
        ("llama-3.1-8b", 131_072),
        ("llama-3.1-405b", 516_096),
        ("mistral-7b", 131_072),
        ("mistral-nemo-12b", 2 * 40 * 8 * 128 * 2),
        ("qwen2.5-7b", 57_344),
        ("qwen3-8b", 147_456),
        ("gemma-2-9b", 2 * 42 * 8 * 256 * 2),
        ("phi-3-mini", 393_216),
        ("deepseek-v3", 61 * (512 + 64) * 2),
    ] {
        let model = get(id);
        let counted = 2.0 * f64::from(model.layers) * f64::from(model.kv_heads) * model.head() * 2.0;
        assert_eq!(counted, f64::from(bytes), "{id}");
    }
}

/// The ids that a search finds, best first.
fn found(text: &str) -> Vec<&'static str> {
    model::search(text).iter().flat_map(|group| &group.models).map(|model| model.id).collect()
}

#[test]
fn a_search_finds_by_the_beginnings_of_words() {
    assert_eq!(found("resnet50").first(), Some(&"resnet-50"));
    assert_eq!(found("ResNet 50").first(), Some(&"resnet-50"));
    assert_eq!(found("llama 8b"), ["llama-3.1-8b"]);
    assert_eq!(found("llama3 8b"), ["llama-3.1-8b"]);
    assert_eq!(found("8B LLAMA"), ["llama-3.1-8b"]);
    assert_eq!(found("gpt2 x"), ["gpt-2-xl"]);
    assert_eq!(found("stable-diffusion-xl-unet"), ["stable-diffusion-xl-unet"]);
    // A capital inside a name begins a word; the middle of a word does not.
    let bert = found("bert");
    assert!(bert.contains(&"distilbert") && bert.contains(&"roberta-large") && !bert.contains(&"albert-base"));
    assert!(bert.first().is_some_and(|id| id.starts_with("bert-")), "{bert:?}");
    assert!(found("lama").is_empty());
    assert!(found("resnet bert").is_empty());
}

#[test]
fn a_search_is_grouped_and_ranked() {
    // Without a word, all of them in their own order.
    for text in ["", "  ", "-/,"] {
        assert_eq!(found(text), model::all().iter().map(|model| model.id).collect::<Vec<_>>());
    }
    for text in ["", "b", "large", "resnet", "t"] {
        let groups = model::search(text);
        let kinds: Vec<_> = groups.iter().map(|group| group.kind.heading()).collect();
        assert_eq!(kinds.iter().collect::<BTreeSet<_>>().len(), kinds.len(), "{text}: a kind is there twice");
        for group in &groups {
            assert!(!group.models.is_empty() && group.models.iter().all(|model| model.kind == group.kind), "{text}");
        }
    }
    // Begins the name before stands in its middle.
    let resnet = found("resnet");
    let at = |id| resnet.iter().position(|found| *found == id).unwrap_or_else(|| panic!("{id} was not found"));
    assert!(at("resnet-152") < at("faster-rcnn-resnet-50"));
    // The whole word before its beginning: T5 before names that begin with T.
    assert!(found("t5").first().is_some_and(|id| id.starts_with("t5-")));
}
