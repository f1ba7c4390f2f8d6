//! Speech and translation: an encoder's pass and the decoder's tokens.

use crate::devices;
use crate::group::{Group, Outcome};
use crate::row::Row;
use sagefit::facts::Model;
use sagefit::facts::model::{self, ModelKind};
use sagefit::job::Precision;
use sagefit::sizing::endpoint::{Device, Runtime, SOUND, Written, sides};
use sagefit::sizing::{Doubt, shape};

/// What a row measures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    Passes,
    OneByOne,
    Batches,
}

impl Part {
    pub const ALL: [Self; 3] = [Self::Passes, Self::OneByOne, Self::Batches];
}

/// Seconds of sound of a window, and tokens that are spoken in one: those of the engine's own assumption.
const WINDOW: f64 = 30.0;
const TOKENS: f64 = 105.0;
/// The same of the contest's clips, whose logs give both rates (LibriSpeech), and of short recordings of a leaderboard.
const CONTEST_TOKENS: f64 = 64.0;
const SHORT: f64 = 9.0;
/// Windows of one recording that are worked on at a time overlap (Hugging Face pipeline: a sixth on each side).
const OVERLAP: f64 = 1.5;
/// Tokens of the longest of a batch beside the usual one.
const LONGEST: f64 = 1.5;
/// Clips at a time where everything is queued: what fits beside the weights matters little from here on.
const QUEUED: f64 = 64.0;

fn runtime(row: &Row) -> Runtime {
    let engine = row.software().to_ascii_lowercase();
    if ["tensorrt", "thestage"].iter().any(|one| engine.contains(one)) {
        Runtime::Optimised
    } else if ["compile", "jax", "faster-whisper", "ctranslate2"].iter().any(|one| engine.contains(one)) {
        Runtime::Compiled
    } else {
        Runtime::Interpreted
    }
}

fn predict(row: &Row) -> Outcome {
    if row.software().contains("whisper.cpp") {
        // As llama.cpp among language models: kernels of its own, which no container of SageMaker serves with.
        return Outcome::skipped("a library, no serving engine");
    }
    if row.notes_say("suspiciously regular") {
        return Outcome::skipped("its source warns of errors");
    }
    let Some(model) = model::named(&row.model).filter(|model| model.kind == ModelKind::EncoderDecoder) else {
        return Outcome::Skipped(format!("not in the library: {}", row.model));
    };
    let machine = row.hardware().replace('?', "");
    let Some(accelerator) = devices::find(&machine).and_then(devices::Machine::accelerator) else {
        return Outcome::skipped("machine not known");
    };
    let precision = if row.precision == "fp32" { Precision::Fp32 } else { Precision::Half };
    let Some(device) = Device::of(accelerator, precision, runtime(row)) else {
        return Outcome::skipped("its peak is not known");
    };
    let Some(positions) = model.positions_a_second() else { return Outcome::skipped("tokens written are not said") };
    let contest = row.software().contains("MLPerf");
    let short = row.notes_say("short-form");
    let (encoder, decoder) = sides(&shape::of_model(model), model.parameters, Model::decoder_layers(model));
    let tokens = if contest {
        CONTEST_TOKENS
    } else if short {
        TOKENS * SHORT / WINDOW
    } else {
        TOKENS
    };
    // A recording has so many windows; batches of them overlap by a third (the pipeline's stride), and no more are at work
    // than there are.
    let recording =
        after(&row.notes, " s for ").map(|length| if row.notes_say("min of audio") { 60.0 * length } else { length });
    let several = row.batch.is_some_and(|batch| batch > 1.0);
    let overlap = if several && recording.is_some() { OVERLAP } else { 1.0 };
    let windows = recording.map(|seconds| (seconds / WINDOW * overlap).max(1.0));
    let batch = row.batch.unwrap_or(QUEUED).min(windows.unwrap_or(f64::INFINITY));
    // The longest of a batch decides how many tokens are written, where nothing takes its place.
    let tokens = if several && runtime(row) != Runtime::Optimised { tokens * LONGEST } else { tokens };
    let prepare = match runtime(row) {
        _ if contest => 0.0,
        Runtime::Optimised => SOUND / 4.0,
        _ => SOUND,
    };
    let work = Written { encoder, decoder, read: positions * WINDOW, tokens, parts: 1.0, batch, prepare };
    let (launch, busy) = work.on_device(&device);
    let whole = (launch + busy).value();
    let doubt = Doubt::WRITTEN;
    let rate = |value: f64| Outcome::Predicted(value / doubt.above, value, value * doubt.below);
    let time = |value: f64| Outcome::Predicted(value / doubt.below, value, value * doubt.above);
    let sound = if short { SHORT } else { WINDOW };
    match row.metric.as_str() {
        "encoder_latency" => time(device.seconds(&work.encode()).value() * 1000.0),
        "decode_step_latency" => time(device.seconds(&work.step()).value() * 1000.0),
        "real_time_factor_x" => rate(batch * sound / overlap / whole),
        "clips_per_s" => rate(row.devices * batch / whole),
        "output_throughput" => rate(row.devices * batch * tokens / whole),
        _ => Outcome::skipped("another metric"),
    }
}

impl Group for Part {
    fn name(&self) -> &'static str {
        match self {
            Self::Passes => "speech: encoder and one token",
            Self::OneByOne => "speech: one recording at a time",
            Self::Batches => "speech: many at a time",
        }
    }

    fn predict(&self, row: &Row) -> Outcome {
        let part = match row.metric.as_str() {
            "encoder_latency" | "decode_step_latency" => Self::Passes,
            _ if row.batch == Some(1.0) => Self::OneByOne,
            _ => Self::Batches,
        };
        let mine = matches!(row.workload.as_str(), "speech" | "encoder-decoder");
        if !mine || part != *self { Outcome::NotMine } else { predict(row) }
    }
}

/// The number right after a part of the text.
fn after(text: &str, part: &str) -> Option<f64> {
    let rest = text.get(text.find(part)? + part.len()..)?;
    rest.split(|letter: char| !letter.is_ascii_digit() && letter != '.').next()?.parse().ok()
}
