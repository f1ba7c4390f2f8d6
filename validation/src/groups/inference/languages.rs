//! Language models: first token, next tokens, whole answers.

use super::how::{self, after, numbers};
use crate::group::Outcome;
use crate::row::Row;
use sagefit::job::Precision;
use sagefit::sizing::Doubt;
use sagefit::sizing::endpoint::language::{self, Exchange};
use sagefit::sizing::endpoint::{Device, Layers, Runtime};
use sagefit::units::{RequestsPerSecond, Seconds};

/// What a row says of lengths and batch.
fn exchange(row: &Row, text: &str) -> Option<Exchange> {
    let from_notes = || Some((after(text, "input length=")?, after(text, "output length=")?));
    let lengths = numbers(&row.seq_text);
    let (prompt, answer) = if let Some(pair) = from_notes() {
        pair
    } else if row.seq_text.starts_with("gen 50") {
        // The prompt's length was not written down; about a hundred tokens in the blog's example.
        (100.0, 50.0)
    } else if row.seq_text.starts_with("generate") || row.seq_text.is_empty() {
        (1.0, lengths.first().copied().unwrap_or(100.0))
    } else {
        match lengths[..] {
            [prompt, answer] => (prompt, answer),
            // FasterTransformer's guide: 8 tokens after 128, 32 after 512.
            [prompt] if row.metric == "latency" => (prompt, prompt / 16.0),
            [prompt] => (prompt, 1.0),
            _ => return None,
        }
    };
    let beams = after(text, "beam ").unwrap_or(1.0);
    let batch = row.batch.or_else(|| numbers(&row.batch_text).first().copied())?;
    Some(Exchange { batch: batch * beams, prompt, answer })
}

/// Bytes of a weight where only weights are quantised.
fn weight_bytes(text: &str) -> Option<f64> {
    if text.contains("nf4") || text.contains("int4") || text.contains("gptq") {
        Some(0.56)
    } else if text.contains("type=int8") || text.contains("| int8") {
        Some(1.0)
    } else {
        None
    }
}

/// The devices that share the model, as one.
fn device(row: &Row, text: &str) -> Option<Device> {
    let accelerator = how::accelerator(row)?;
    let precision = if text.contains("fp8") {
        Precision::Int8
    } else if row.precision == "fp32" {
        Precision::Fp32
    } else {
        Precision::Half
    };
    let device = Device::of(accelerator, precision, runtime(row, text))?;
    let sharing = after(text, "tp degree=")
        .or_else(|| {
            (text.contains(" cores") && text.contains("optimum"))
                .then(|| numbers(&row.method).last().copied())
                .flatten()
        })
        .or_else(|| text.contains("-way tp").then(|| numbers(&row.method).first().copied()).flatten())
        .or_else(|| text.contains("tp-").then(|| after(text, "tp-")).flatten())
        .unwrap_or(row.devices);
    let linked = !row.machine.contains("g5");
    let bytes = weight_bytes(text).unwrap_or(device.weight_bytes);
    Some(device.shared(sharing, linked).with_weights(bytes))
}

fn runtime(row: &Row, text: &str) -> Runtime {
    // Servers built on a framework, and the framework itself, start every step from Python.
    if text.contains("tgi") { Runtime::Interpreted } else { how::runtime(row, false) }
}

/// Predicts a row of a language model.
pub fn predict(row: &Row, layers: Layers) -> Outcome {
    let text = how::said(row);
    if text.contains("megatron  ") {
        return Outcome::skipped("a training framework that keeps no cache");
    }
    if text.contains("huggingface  ") {
        return Outcome::skipped("generation loop in Python around an encoder-decoder");
    }
    if row.model.starts_with("T5") {
        return Outcome::skipped("a decoder that also reads its encoder");
    }
    if text.contains("beam ") {
        return Outcome::skipped("beam search moves the cache about");
    }
    if text.contains("accelerate") || text.contains("ds-zero") {
        return Outcome::skipped("layers one device after the other, or gathered");
    }
    if text.contains("vllm tp=") {
        return Outcome::skipped("lengths of prompt and answer not said");
    }
    let (Some(exchange), Some(device)) = (exchange(row, &text), device(row, &text)) else {
        return Outcome::skipped("lengths or device not known");
    };
    let tgi = text.contains("tgi");
    let first = language::first_token(&device, layers, exchange);
    // Under a server the prompts of others come between: their share of each token.
    let others = if tgi { first / exchange.answer } else { Seconds(0.0) };
    let next = language::next_token(&device, layers, exchange) + others;
    let whole = language::whole(&device, layers, exchange);
    let batch = exchange.batch;
    let doubt = Doubt::LANGUAGE;
    let time = |seconds: Seconds| {
        let band = doubt.time(seconds);
        let unit = if row.unit == "s" { 1.0 } else { 1000.0 };
        Outcome::Predicted(band.low.value() * unit, band.likely.value() * unit, band.high.value() * unit)
    };
    let rate = |tokens: f64, seconds: Seconds| {
        let band = doubt.rate(RequestsPerSecond(tokens / seconds.value()));
        Outcome::Predicted(band.low.value(), band.likely.value(), band.high.value())
    };
    match row.metric.as_str() {
        metric if metric.starts_with("ttft") => time(first),
        "latency_per_token" => time(next / batch),
        "tpot_p50" | "latency_per_token_median" | "latency_per_token_p95" | "latency_per_token_p50" => time(next),
        "latency" | "end_to_end_latency" => time(whole),
        "output_token_throughput" => rate(batch * exchange.answer, whole),
        "output_throughput_per_gpu" => rate(batch * exchange.answer / device.devices, whole),
        "throughput" | "decode_throughput" => rate(batch, next),
        _ => Outcome::skipped("another metric"),
    }
}
