//! Transformer-XL: a text is read in segments, each with the states of those before it (arXiv:1901.02860).

use super::how;
use crate::group::Outcome;
use crate::row::Row;
use sagefit::sizing::Doubt;
use sagefit::sizing::endpoint::Pass;
use sagefit::units::{RequestsPerSecond, Seconds};

/// Layers, width, heads, inner width, tokens of a segment and states carried, as NVIDIA's guide evaluates the two models.
const BASE: [f64; 6] = [16.0, 512.0, 8.0, 2048.0, 64.0, 640.0];
const LARGE: [f64; 6] = [18.0, 1024.0, 16.0, 4096.0, 128.0, 1600.0];
/// Words that the first part of its adaptive softmax chooses among.
const WORDS: f64 = 20_000.0;
/// Kernels of a layer: positions are shifted, and states joined, one after the other.
const STEPS: f64 = 9.0;
/// Times that the scores of attention are handed on where nothing fuses them: content, position, shift, mask, softmax.
const SCORES: f64 = 5.0;

/// Whether a row is of such a model.
pub fn is(row: &Row) -> bool {
    row.model.starts_with("Transformer-XL")
}

/// Predicts a row of evaluation.
pub fn predict(row: &Row) -> Outcome {
    if row.method.starts_with("TensorFlow") {
        return Outcome::skipped("a TensorFlow 1 program that joins the states it carries at each step");
    }
    let Some(device) = how::device(row, true) else { return Outcome::skipped("speed of the device not on record") };
    let Some(batch) = row.batch else { return Outcome::skipped("batch not said") };
    let [layers, width, heads, inner, segment, carried] = if row.notes.contains("Base") { BASE } else { LARGE };
    let tokens = batch * segment;
    let seen = segment + carried;
    // Queries, output and feed-forward of each token; keys and values of the carried states too; positions once.
    let of_token = 2.0 * width * width + 2.0 * width * inner;
    let of_seen = 2.0 * width * width;
    let weights = layers * (of_token + of_seen + width * width) + WORDS * width;
    let products =
        layers * (tokens * of_token + batch * seen * of_seen + seen * width * width) + tokens * WORDS * width;
    let attention = 3.0 * layers * tokens * seen * width;
    let scores = layers * heads * tokens * seen;
    let pass = Pass {
        steps: STEPS * layers,
        weights,
        operations: 2.0 * (products + attention),
        values: tokens * layers * width * 12.0 + scores * SCORES,
        layers,
        ..Pass::default()
    };
    let time = device.seconds(&pass);
    let (doubt, ms) = (Doubt::ENCODERS, |time: Seconds| time.value() * 1000.0);
    match row.metric.as_str() {
        "latency_avg" | "latency_p99" => {
            let slow = if row.metric == "latency_p99" { 1.05 } else { 1.0 };
            let band = doubt.time(time * slow);
            Outcome::Predicted(ms(band.low), ms(band.likely), ms(band.high))
        }
        "throughput" if row.unit == "tok/s" => {
            let band = doubt.rate(RequestsPerSecond(tokens / time.value()));
            Outcome::Predicted(band.low.value(), band.likely.value(), band.high.value())
        }
        _ => Outcome::skipped("another metric"),
    }
}
