//! A training row as the engine's setup.

use crate::models::{self, Built};
use crate::row::Row;
use sagefit::facts::model::ModelKind;
use sagefit::sizing::memory::activations::{Layers, Recompute};
use sagefit::sizing::memory::states::{Format, Stage};
use sagefit::sizing::memory::training::{Network, Setup, Tuned};
use sagefit::sizing::shape::{Transformer, Window};

/// Rank of adapters where a row does not say how many parameters it trains.
const RANK: f64 = 64.0;

/// The sizes of a row's transformer.
pub fn shape(built: &Built) -> Transformer {
    Transformer {
        window: Window::default(),
        layers: built.layers,
        hidden: built.hidden,
        heads: built.heads.max(1.0),
        kv_heads: built.kv_heads.max(1.0),
        head_size: built.head_size,
        feed_forward: if built.intermediate > 0.0 { built.intermediate } else { 4.0 * built.hidden },
        vocabulary: built.vocabulary,
        known: true,
    }
}

/// The layers of a row's transformer; `flash` where scores are never stored.
pub fn layers(built: &Built, parameters: f64, flash: bool) -> Layers {
    Layers { shape: shape(built), parameters, encoder: built.kind != ModelKind::Decoder, flash }
}

/// The number that follows a name such as `tp=` or `tp` in a method.
fn degree(method: &str, name: &str) -> f64 {
    method
        .match_indices(name)
        .find_map(|(at, _)| {
            let digits: String =
                method[at + name.len()..].trim_start_matches('=').chars().take_while(char::is_ascii_digit).collect();
            digits.parse().ok()
        })
        .unwrap_or(1.0)
}

/// What the row says, in the engine's terms; or why it does not say enough.
pub fn setup(row: &Row) -> Result<Setup, &'static str> {
    let method = row.method.to_ascii_lowercase();
    let precision = row.precision.to_ascii_lowercase();
    let optimizer = row.optimizer.to_ascii_lowercase();
    let built = models::find(&row.model).ok_or("architecture not known")?;
    let batch = row.batch.ok_or("batch not stated")?;
    if method.contains("not packed") {
        return Err("tokens of a batch not stated");
    }
    if method.contains("in backward") {
        return Err("the optimiser's step within the backward pass, which is not sized");
    }
    if degree(&method, "pp") > 1.0 {
        return Err("pipeline parallel, which is not sized");
    }
    let parameters = row.params.unwrap_or(built.parameters);
    let old_gpu =
        ["v100", "rtx6000", "rtx8000", "titan"].iter().any(|name| row.machine.to_ascii_lowercase().contains(name));
    let (network, sequence) = if built.kind == ModelKind::Cnn {
        let side = row.seq.ok_or("image size not stated")?;
        (Network::Images(built.activations_millions * 1e6 * (side / 224.0).powi(2)), 1.0)
    } else {
        let sequence = first_number(&row.seq_text).ok_or("sequence not stated")?;
        let flash = built.kind == ModelKind::Decoder && !old_gpu;
        (Network::Layers(layers(built, parameters, flash)), sequence / degree(&method, "cp"))
    };
    let quantised = precision.contains("nf4") || precision.contains("int4") || method.contains("qlora");
    let adapters = method.contains("lora") || method.contains("adapter") || quantised;
    let tuned = if adapters {
        let stated = row
            .notes
            .split_once("trainable params ")
            .and_then(|(_, rest)| rest.split(' ').next().and_then(|digits| digits.replace(',', "").parse().ok()));
        let usual = match &network {
            Network::Layers(layers) => layers.adapters(RANK),
            _ => 0.01 * parameters,
        };
        Tuned::Adapters {
            parameters: stated.unwrap_or(usual),
            frozen: if quantised { 0.5625 } else { 2.0 },
            tables: method.contains("(emb)"),
        }
    } else {
        Tuned::All
    };
    let deepspeed = method.contains("deepspeed") || method.contains("zero");
    let in_half = method.contains("full bf16");
    let stage = if method.contains("zero3") || method.contains("zero-3") {
        Stage::Weights
    } else if method.contains("fsdp") && !method.contains("fsdp=false") {
        if method.contains("shard_grad_op") { Stage::Gradients } else { Stage::Weights }
    } else if method.contains("zero-1=") {
        Stage::Optimizer
    } else if deepspeed {
        Stage::Gradients
    } else if row.devices > 1.0 && built.kind == ModelKind::Decoder && !method.contains("ddp") {
        Stage::Weights
    } else {
        Stage::Whole
    };
    let tensor = degree(&method, "tp");
    let notes = row.notes.to_ascii_lowercase();
    let recompute = if method.contains("selective") {
        Recompute::EverySecond
    } else if ["checkpointing", "full ac", "zero-1="].iter().any(|word| method.contains(word))
        || (notes.contains("checkpointing") && !method.contains("full bf16"))
        || (adapters && (method.contains("fsdp") || notes.contains("cumulative")))
    {
        Recompute::Everything
    } else {
        Recompute::Nothing
    };
    let chunked = method.contains("chunked")
        || method.contains("+ activation")
        || notes.contains("per recipe")
        || (notes.contains("cumulative") && adapters);
    let offload = method.contains("offload");
    Ok(Setup {
        parameters,
        tuned,
        format: match () {
            () if precision.starts_with("fp32") || precision.starts_with("tf32") => Format::Full,
            () if in_half => Format::Half,
            () => Format::Mixed,
        },
        optimizer: match () {
            () if optimizer.contains("8-bit") || method.contains("8-bit") => 2.0,
            () if optimizer.contains("adafactor") => 0.1,
            () if optimizer.contains("sgd") => 4.0,
            () => 8.0,
        },
        network,
        batch,
        sequence,
        recompute,
        stage,
        ranks: (row.devices / tensor).max(1.0),
        tensor,
        loss_parts: if chunked { 8.0 } else { 1.0 },
        offload,
        // The first FSDP shares out what each process has loaded.
        loaded_whole: adapters && method.contains("fsdp") && !offload,
        // PyTorch's default since 1.13; DeepSpeed and fused optimisers, and the fp16 runs of before, have none.
        foreach: precision.contains("bf16")
            && !(method.contains("deepspeed") || method.contains("fused") || in_half || offload),
    })
}

/// The first number anywhere in a text.
pub fn first_number(text: &str) -> Option<f64> {
    let from = text.find(|character: char| character.is_ascii_digit())?;
    let digits: String =
        text[from..].chars().take_while(|character| character.is_ascii_digit() || *character == '.').collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_read_from_a_method() {
        assert_eq!(degree("zero-1=-1 tp=4 pp=1 fsdp=true", "tp"), 4.0);
        assert_eq!(degree("fsdp8 tp8 pp8 1f1b", "pp"), 8.0);
        assert_eq!(degree("fsdp4 cp2+compile", "cp"), 2.0);
        assert_eq!(degree("lora", "tp"), 1.0);
    }

    #[test]
    fn a_row_says_how_it_was_trained() {
        let row = |method: &str, precision: &str| {
            let mut row = Row { model: "Llama 2 7 B".to_owned(), batch: Some(1.0), devices: 2.0, ..Row::default() };
            (row.seq_text, row.method, row.precision) = ("2048".to_owned(), method.to_owned(), precision.to_owned());
            setup(&row).unwrap()
        };
        let sharded = row("Full-parameter FSDP", "bf16");
        assert_eq!((sharded.stage, sharded.tuned, sharded.foreach), (Stage::Weights, Tuned::All, true));
        let adapters = row("QLoRA DeepSpeed ZeRO-2", "nf4");
        assert_eq!((adapters.stage, adapters.foreach), (Stage::Gradients, false));
        assert!(matches!(adapters.tuned, Tuned::Adapters { frozen: 0.5625, tables: false, .. }));
    }
}
