//! Transformers: pre-training, fine-tuning, encoders.

use super::read::{after, chip, is_neuron, layout, precision, recomputed};
use super::{rate, time, trains};
use crate::group::{Group, Outcome};
use crate::models::{self, Built};
use crate::row::Row;
use sagefit::facts::model::ModelKind;
use sagefit::sizing::Doubt;
use sagefit::sizing::training_time::{Code, Frozen, Sharding, Transformer};

/// Its groups.
pub fn groups() -> Vec<Box<dyn Group>> {
    vec![
        Box::new(Part { name: "training: language model, pre-training", want: Kind::Pretrain }),
        Box::new(Part { name: "training: language model, fine-tune", want: Kind::FineTune }),
        Box::new(Part { name: "training: encoders and other transformers", want: Kind::Other }),
    ]
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Pretrain,
    FineTune,
    Other,
}

struct Part {
    name: &'static str,
    want: Kind,
}

/// Metrics that time or throughput decide.
const METRICS: &[&str] = &[
    "throughput",
    "throughput_per_gpu",
    "time_per_iteration",
    "time_per_1k_iterations",
    "MFU",
    "HFU",
    "model_TFLOPS_per_gpu",
    "TFLOPS_per_gpu_with_recompute",
    "gpu_hours",
];

impl Group for Part {
    fn name(&self) -> &'static str {
        self.name
    }

    fn predict(&self, row: &Row) -> Outcome {
        if !trains(row) || !METRICS.contains(&row.metric.as_str()) || kind(row) != Some(self.want) {
            return Outcome::NotMine;
        }
        predict(row, self.want).unwrap_or_else(Outcome::skipped)
    }
}

/// What kind of transformer a row trains; nothing where it is none.
fn kind(row: &Row) -> Option<Kind> {
    let method = row.method.to_ascii_lowercase();
    let built = shape(row)?;
    let tuned = ["lora", "adapter", "full finetune", "full-parameter", "full bf16"];
    match built.kind {
        ModelKind::Encoder | ModelKind::EncoderDecoder | ModelKind::Vit => Some(Kind::Other),
        ModelKind::Decoder if tuned.iter().any(|word| method.contains(word)) => Some(Kind::FineTune),
        ModelKind::Decoder => Some(Kind::Pretrain),
        _ => None,
    }
}

/// The model of a row: a known one of about as many parameters, or the usual shape of as many.
fn shape(row: &Row) -> Option<Built> {
    let near = |built: &&Built| row.params.is_none_or(|given| (0.8..1.25).contains(&(built.parameters / given)));
    let shares_weights = row.model.to_ascii_lowercase().contains("albert");
    if let Some(built) = models::find(&row.model).filter(near).filter(|_| !shares_weights) {
        let mut built = built.clone();
        // Longer contexts add position embeddings: the row's own count is the model's.
        built.parameters = row.params.unwrap_or(built.parameters);
        return Some(built);
    }
    let lower = row.model.to_ascii_lowercase();
    let layered = |kind, layers: f64, hidden: f64, parameters: f64, vocabulary| {
        Some(Built {
            name: String::new(),
            kind,
            parameters,
            layers,
            hidden,
            intermediate: 4.0 * hidden,
            heads: (hidden / 64.0).round().max(1.0),
            kv_heads: 0.0,
            head_size: 64.0,
            vocabulary,
            gmacs: 0.0,
            activations_millions: 0.0,
        })
    };
    // Named here so that its rows are counted as not predicted: see `predict`.
    if lower.contains("transformer-xl") {
        return layered(ModelKind::Encoder, 16.0, 512.0, 192e6, 0.0);
    }
    if lower.contains("vit-base") {
        return layered(ModelKind::Vit, 12.0, 768.0, 86.6e6, 0.0);
    }
    if lower.contains("albert") {
        // Its layers share their weights: twelve passes through 7 M of them (arXiv:1909.11942).
        return layered(ModelKind::Encoder, 12.0, 768.0, 12.0 * 7.1e6, 0.0);
    }
    let billions = lower.split(['-', ' ']).find_map(|word| word.strip_suffix('b')?.parse::<f64>().ok());
    let decoder = ["gpt", "llama", "opt", "mpt", "falcon", "internlm", "qwen", "bloom"];
    if decoder.iter().any(|name| lower.contains(name)) {
        let parameters = row.params.or(billions.map(|billions| billions * 1e9))?;
        // 12 layers x hidden^2; hidden / layers about 128.
        let hidden = (parameters * 128.0 / 12.0).cbrt();
        return layered(ModelKind::Decoder, hidden / 128.0, hidden, parameters, 50_304.0);
    }
    None
}

fn predict(row: &Row, kind: Kind) -> Result<Outcome, &'static str> {
    let built = shape(row).ok_or("the shape of the model is not known")?;
    if row.model.contains("Transformer-XL") {
        return Err("Transformer-XL: carries states along and has an adaptive softmax, no plain transformer");
    }
    let method = row.method.to_ascii_lowercase();
    let (format, faster) = precision(row);
    let chip = chip(row, format)?;
    if row.metric == "gpu_hours" {
        return pretraining_hours(row, &built, &chip);
    }
    let frozen = if method.contains("qlora") || method.contains("q-lora") || row.precision.contains("nf4") {
        Frozen::FourBit
    } else if method.contains("lora") || method.contains("adapter") {
        Frozen::Half
    } else {
        Frozen::None
    };
    let fsdp = method.contains("fsdp") || method.contains("zero 3") || method.contains("deepspeed zero");
    let sharding = if fsdp || (kind == Kind::FineTune && row.devices > 1.0) {
        Sharding::All
    } else if method.contains("zero") {
        Sharding::States
    } else {
        Sharding::Whole
    };
    let layout = layout(row, &chip, sharding);
    let words = method.to_ascii_uppercase();
    if let Some(copies) = after(&words, "DP=")
        && copies * layout.tensor * layout.pipeline != layout.devices
    {
        return Err("its layout does not multiply out to its devices");
    }
    if row.notes_say("longest") {
        return Err("only the longest example's tokens are stated, not those computed");
    }
    if method.contains("not packed") {
        return Err("padding is not stated: tokens of the texts are not tokens computed");
    }
    let sequence = match row.seq {
        Some(sequence) => sequence,
        None if row.notes_say("squad") || row.model.contains("SQuAD") => 384.0,
        None if built.kind == ModelKind::Vit => 197.0,
        None if row.model.contains("Ph1") => 128.0,
        None if row.model.contains("Ph2") => 512.0,
        None => return Err("the length of its sequences is not stated"),
    };
    let Some(mut batch) = row.batch else { return Err("its batch is not stated") };
    let global = after(&row.batch_text.to_ascii_uppercase(), "GLOBAL").or(row.noted("global batch"));
    let mut accumulate = row
        .noted("grad accum")
        .or(row.noted("gradient accumulation"))
        .or(row.noted("accum steps"))
        .or(after(&words, "MICRO_NUM"))
        .or(row.noted("micro_num"))
        .or(after(&words, "GRAD ACCUMULATION"))
        .unwrap_or(1.0);
    if kind == Kind::Pretrain && global.is_some() && row.noted("grad accum").is_none() {
        accumulate = (global.unwrap_or(batch) / (layout.copies() * batch)).max(1.0);
    }
    // Sequences counted over all devices, as their number shows.
    if batch > 1000.0 {
        batch = (batch / accumulate / layout.copies()).clamp(8.0, 96.0);
    }
    if is_neuron(row) {
        // The batch of a core, two of which make a device.
        batch *= 2.0;
    }
    let encoder = kind == Kind::Other;
    let code = match kind {
        Kind::Pretrain => Code::Fused,
        Kind::Other => Code::Scores,
        Kind::FineTune if method.contains("compile") || row.notes_say("torch.compile") => Code::Fused,
        Kind::FineTune => Code::Eager,
    };
    let network = Transformer {
        parameters: built.parameters,
        active: built.parameters,
        layers: built.layers,
        hidden: built.hidden,
        heads: built.heads,
        vocabulary: if encoder { 0.0 } else { built.vocabulary },
        looked_up: if encoder { built.vocabulary * built.hidden } else { 0.0 },
        code,
        frozen,
        batch,
        sequence,
        accumulate,
        recompute: recomputed(row),
        faster,
    };
    let step = network.step(&chip, &layout).total();
    let doubt = match kind {
        Kind::Pretrain => Doubt::PRETRAIN,
        Kind::FineTune => Doubt::FINE_TUNE,
        Kind::Other => Doubt::TRAIN_TRANSFORMER,
    };
    let tokens = network.tokens(&layout) / step;
    let each = tokens / layout.devices;
    let model = 6.0 * built.parameters + 12.0 * built.layers * built.hidden * sequence;
    Ok(match row.metric.as_str() {
        "time_per_1k_iterations" => time(step * 1000.0, doubt, row),
        "time_per_iteration" => time(step, doubt, row),
        "throughput_per_gpu" => rate(each, doubt),
        "MFU" => rate(100.0 * model * each / chip.peak, doubt),
        "HFU" => return Err("a share that counts recomputation of parts"),
        // As the tables define it: 8 N with recomputation, and attention beside it.
        "model_TFLOPS_per_gpu" | "TFLOPS_per_gpu_with_recompute" => {
            let (weights, attention) = network.operations();
            rate((weights + attention) * each / 1e12, doubt)
        }
        _ if row.unit == "tok/s" => rate(tokens, doubt),
        _ if row.unit == "sequences/s" => rate(tokens / sequence, doubt),
        _ => return Err("its unit is not told apart"),
    })
}

/// Device hours of a whole pre-training run: tokens over what one device does with a usual batch of 4 M tokens.
fn pretraining_hours(
    row: &Row,
    built: &Built,
    chip: &sagefit::sizing::training_time::Chip,
) -> Result<Outcome, &'static str> {
    let Some(tokens) = row.seq.and_then(|_| row.seq_text.split(' ').next()?.parse::<f64>().ok()) else {
        return Err("its tokens are not stated");
    };
    let layout = layout(row, chip, Sharding::All);
    let network = Transformer {
        parameters: built.parameters,
        active: built.parameters,
        layers: built.layers,
        hidden: built.hidden,
        heads: built.heads,
        vocabulary: built.vocabulary,
        looked_up: 0.0,
        code: Code::Fused,
        frozen: Frozen::None,
        batch: 2.0,
        sequence: 4096.0,
        accumulate: 1.0,
        recompute: true,
        faster: 1.0,
    };
    let step = network.step(chip, &layout).total();
    Ok(time(tokens / network.tokens(&layout) * step * layout.devices, Doubt::PRETRAIN, row))
}
