//! The model library against its own shapes, timm's published benchmark tables, model cards and papers.

use std::collections::BTreeSet;

use sagefit::facts::model::{self, Model, ModelKind, by_id};

fn get(id: &str) -> &'static Model {
    by_id(id).unwrap_or_else(|| panic!("{id} is missing"))
}

#[track_caller]
fn near(id: &str, what: &str, value: f64, other: f64, tolerance: f64) {
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

/// timm's published benchmark tables (results/*.csv): parameters in millions, pixels, GMAC, activations in millions.
const TIMM: &[(&str, f64, f64, f64, f64)] = &[
    ("mobilenet-v3-small", 2.54, 224.0, 0.06, 1.42),
    ("mobilenet-v2", 3.5, 224.0, 0.31, 6.68),
    ("efficientnet-b0", 5.29, 224.0, 0.4, 6.75),
    ("mobilenet-v3-large", 5.48, 224.0, 0.23, 4.41),
    ("efficientnet-b1", 7.79, 240.0, 0.71, 10.88),
    ("densenet-121", 7.98, 224.0, 2.87, 6.9),
    ("efficientnet-b2", 9.11, 256.0, 0.89, 12.81),
    ("resnet-18", 11.69, 224.0, 1.82, 2.48),
    ("efficientnet-b3", 12.23, 300.0, 1.87, 23.83),
    ("efficientnet-b4", 19.34, 320.0, 3.13, 34.76),
    ("regnet-y-3.2gf", 19.44, 224.0, 3.2, 11.26),
    ("densenet-201", 20.01, 224.0, 4.34, 7.85),
    ("efficientnet-v2-s", 21.46, 288.0, 4.75, 20.13),
    ("resnet-34", 21.8, 224.0, 3.67, 3.74),
    ("inception-v3", 23.83, 299.0, 5.73, 8.97),
    ("resnext-50", 25.03, 224.0, 4.26, 14.4),
    ("resnet-50", 25.56, 224.0, 4.11, 11.11),
    ("convnext-t", 28.59, 224.0, 4.47, 13.44),
    ("efficientnet-b5", 30.39, 416.0, 8.27, 80.68),
    ("regnet-y-8gf", 39.18, 224.0, 8.0, 17.97),
    ("efficientnet-b6", 43.04, 528.0, 19.4, 167.39),
    ("resnext-101", 44.18, 224.0, 8.01, 21.23),
    ("resnet-101", 44.55, 224.0, 7.83, 16.23),
    ("efficientnet-v2-m", 54.14, 320.0, 11.01, 39.97),
    ("resnet-152", 60.19, 224.0, 11.56, 22.56),
    ("efficientnet-b7", 66.35, 600.0, 38.33, 289.94),
    ("convnext-b", 88.59, 224.0, 15.38, 28.75),
    ("efficientnet-v2-l", 118.52, 384.0, 36.1, 101.16),
    ("vgg-16", 138.36, 224.0, 15.47, 13.56),
    ("convnext-l", 197.77, 224.0, 34.4, 43.13),
    ("vit-ti-16", 5.72, 224.0, 1.26, 5.97),
    ("vit-s-16", 22.05, 224.0, 4.61, 11.95),
    ("swin-t", 28.29, 224.0, 4.51, 17.06),
    ("vit-b-16", 86.57, 224.0, 17.58, 23.9),
    ("swin-b", 87.77, 224.0, 15.47, 36.63),
    ("vit-l-16", 304.33, 224.0, 61.6, 63.52),
    ("vit-h-14", 632.05, 224.0, 167.43, 139.43),
];

#[test]
fn image_networks_agree_with_timm() {
    for (id, parameters, pixels, gmacs, activations) in TIMM {
        let (model, area) = (get(id), (pixels / 224.0) * (pixels / 224.0));
        near(id, "parameters", model.parameters / 1e6, *parameters, 0.003);
        // Rounded to hundredths, and with what batch norms multiply. At other sizes borders of odd widths add up.
        let (work, outputs) = if *pixels == 224.0 { (0.04, 0.003) } else { (0.12, 0.08) };
        let counted = f64::from(model.gmacs) * area;
        assert!((counted - gmacs).abs() <= 0.01 + work * gmacs, "{id}: {counted} GMAC, timm {gmacs}");
        near(id, "activations", f64::from(model.activations_millions) * area, *activations, outputs);
    }
    // Every other network on images is in one of the two lists below.
    let known: BTreeSet<_> = TIMM
        .iter()
        .map(|row| row.0)
        .chain(OTHERS.iter().chain(COUNTED).map(|row| row.0))
        .chain(["vgg-19", "u-net"])
        .collect();
    let tokens = |model: &Model| model.hidden > 0 && model.detail().is_some_and(|detail| detail.patch > 0);
    for model in model::all().iter().filter(|model| model.gmacs > 0.0) {
        assert!(known.contains(model.id) || tokens(model), "{} has no second source", model.id);
    }
}

/// Parameters in millions, pixels, and GMAC of torchvision's model pages (`_ops`), Ultralytics' tables (half of their
/// FLOPs) and papers (Stable Diffusion: arXiv:2305.15798, without attention scores; XL: 2.6 B parameters, 6 TFLOP).
const OTHERS: &[(&str, f64, f64, f64)] = &[
    ("faster-rcnn-resnet-50", 41.755_286, 800.0, 134.38),
    ("mask-rcnn-resnet-50", 44.401_393, 800.0, 182.4),
    ("retinanet-resnet-50", 34.014_999, 800.0, 151.54),
    ("ssd-300", 35.641_826, 300.0, 34.858),
    ("ssdlite-mobilenet-v3", 3.440_06, 320.0, 0.583),
    ("deeplab-v3-resnet-50", 42.004_074, 520.0, 178.722),
    ("deeplab-v3-resnet-101", 60.996_202, 520.0, 258.743),
    ("fcn-resnet-50", 35.322_218, 520.0, 152.717),
    ("yolov8n", 3.2, 640.0, 8.7 / 2.0),
    ("yolov8s", 11.2, 640.0, 28.6 / 2.0),
    ("yolov8m", 25.9, 640.0, 78.9 / 2.0),
    ("yolov8l", 43.7, 640.0, 165.2 / 2.0),
    ("yolov8x", 68.2, 640.0, 257.8 / 2.0),
    ("yolo11n", 2.6, 640.0, 6.5 / 2.0),
    ("yolo11m", 20.1, 640.0, 68.0 / 2.0),
    ("yolo11x", 56.9, 640.0, 194.9 / 2.0),
    ("stable-diffusion-1.5-unet", 859.52, 512.0, 339.0),
    ("stable-diffusion-xl-unet", 2600.0, 1024.0, 3000.0),
    ("yolo11s", 9.4, 640.0, 21.5 / 2.0),
    ("yolo11l", 25.3, 640.0, 86.9 / 2.0),
    ("yolo12n", 2.6, 640.0, 6.5 / 2.0),
    ("yolo12s", 9.3, 640.0, 21.4 / 2.0),
    ("yolo12m", 20.2, 640.0, 67.5 / 2.0),
    ("yolo12l", 26.4, 640.0, 88.9 / 2.0),
    ("yolo12x", 59.1, 640.0, 199.0 / 2.0),
    ("efficientdet-d0", 3.9, 512.0, 2.5),
    ("efficientdet-d2", 8.1, 768.0, 11.0),
    ("efficientdet-d4", 20.7, 1024.0, 55.0),
    ("efficientdet-d7", 51.9, 1536.0, 325.0),
    ("detr-resnet-50", 41.3, 800.0, 86.0),
    ("rt-detr-r18", 20.0, 640.0, 60.0 / 2.0),
    ("rt-detr-r50", 42.6, 640.0, 136.0 / 2.0),
];

/// Networks that were counted by their layers, with the area's work recomputed here: parameters in millions, pixels,
/// multiply-adds in 10^9. Stable Diffusion 2.1 and SDXL's distilled forms have the layers of 1.5 and XL at other sizes. SAM's
/// encoders read 64 x 64 patches of 16 pixels, four layers with attention over all, the rest in windows (arXiv:2304.02643).
const COUNTED: &[(&str, f64, f64, f64)] = &[
    ("stable-diffusion-2.1-unet", 865.9, 768.0, 309.0 * 2.25 + 61.0 * 2.25 * 2.25),
    ("sdxl-turbo", 2567.5, 512.0, 2809.0 / 4.0 + 376.0 / 16.0),
    ("sdxl-lightning", 2567.5, 1024.0, 3185.0),
    (
        "sam-vit-b",
        93.7,
        1024.0,
        4.096 * (12.0 * 12.0 * 0.768 * 0.768) + 4.0 * 2.0 * 0.768 * 16.777 + 8.0 * 2.0 * 0.768 * 0.803,
    ),
    (
        "sam-vit-l",
        312.3,
        1024.0,
        4.096 * (12.0 * 24.0 * 1.024 * 1.024) + 4.0 * 2.0 * 1.024 * 16.777 + 20.0 * 2.0 * 1.024 * 0.803,
    ),
    (
        "sam-vit-h",
        641.1,
        1024.0,
        4.096 * (12.0 * 32.0 * 1.28 * 1.28) + 4.0 * 2.0 * 1.28 * 16.777 + 28.0 * 2.0 * 1.28 * 0.803,
    ),
    // Published with the checkpoints as frames a second only: 12 N a token of the widths and strides in its configuration.
    ("sam-2-hiera-b", 80.8, 1024.0, 276.0),
    ("sam-2-hiera-l", 224.4, 1024.0, 811.0),
];

#[test]
fn networks_without_a_published_count_are_counted_by_their_layers() {
    for (id, parameters, pixels, gmacs) in COUNTED {
        let (model, area) = (get(id), (pixels / 224.0) * (pixels / 224.0));
        near(id, "parameters", model.parameters / 1e6, *parameters, 0.01);
        near(id, "GMAC", f64::from(model.gmacs) * area, *gmacs, 0.1);
    }
}

/// Diffusion transformers: 12 h^2 parameters a token and layer (16 with attention to a text beside them, more where a layer
/// has a second attention), 2 h n^2 multiply-adds of attention.
#[test]
fn denoising_transformers_have_the_work_of_their_tokens() {
    for (id, each, pixels) in [
        ("flux.1-dev", 12.0, 1024.0_f64),
        ("flux.1-schnell", 12.0, 1024.0),
        ("stable-diffusion-3-medium", 12.0, 1024.0),
        ("stable-diffusion-3.5-medium", 12.0 + 4.0 * 13.0 / 24.0, 1024.0),
        ("stable-diffusion-3.5-large", 12.0, 1024.0),
        ("stable-diffusion-3.5-large-turbo", 12.0, 1024.0),
        ("pixart-sigma-xl", 16.0, 1024.0),
        ("qwen-image", 12.0, 1328.0),
    ] {
        let model = get(id);
        let (layers, hidden) = (f64::from(model.layers), f64::from(model.hidden));
        let tokens = (pixels / 16.0).powi(2) + f64::from(model.sequence);
        let active = each * layers * hidden * hidden;
        near(id, "parameters a token passes", model.active(), active, 0.01);
        let gmacs = (active * tokens + 2.0 * layers * hidden * tokens * tokens) / 1e9;
        near(id, "GMAC", f64::from(model.gmacs) * (pixels / 224.0).powi(2), gmacs, 0.02);
    }
    // 50 steps of Flux.1 dev at 1024 pixels are 3719.5 TFLOP (arXiv:2503.06923, table of FLUX.1-dev).
    near(
        "flux.1-dev",
        "TFLOP",
        50.0 * 2e-3 * f64::from(get("flux.1-dev").gmacs) * (1024.0_f64 / 224.0).powi(2),
        3719.5,
        0.03,
    );
}

#[test]
fn detectors_and_generators_agree_with_their_publishers() {
    for (id, parameters, pixels, gmacs) in OTHERS {
        let (model, area) = (get(id), (pixels / 224.0) * (pixels / 224.0));
        near(id, "parameters", model.parameters / 1e6, *parameters, 0.015);
        // The scores of attention are about a tenth of Stable Diffusion's work.
        let tolerance = if id.starts_with("stable") { 0.1 } else { 0.01 };
        near(id, "GMAC", f64::from(model.gmacs) * area, *gmacs, tolerance);
    }
    // VGG-19: 144 M parameters (arXiv:1409.1556), 19.6 GMAC in the tables of most libraries.
    near("vgg-19", "parameters", get("vgg-19").parameters, 144e6, 0.005);
    near("vgg-19", "GMAC", get("vgg-19").gmacs.into(), 19.6, 0.005);
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
