//! Images and texts on GPUs and Neuron: one pass over a batch.

use super::how;
use super::networks::{self, Network};
use crate::devices::{self, Machine};
use crate::group::Outcome;
use crate::row::Row;
use sagefit::sizing::Doubt;
use sagefit::sizing::endpoint::{Device, ImageNetwork, Pass, Runtime, cores, queue};
use sagefit::units::{Band, RequestsPerSecond, Seconds};

/// The network of the row: as its notes count it, else the known one of its name (and image size, where that tells them
/// apart).
pub fn network(row: &Row) -> Option<Network> {
    if let (Some(gmacs), Some(activations_millions)) = (row.noted("gmacs_fwd"), row.noted("macts_M")) {
        let parameters = row.params.unwrap_or(25e6);
        return Some(Network::Image(ImageNetwork { gmacs, activations_millions, parameters, layers: 60.0 }));
    }
    let size = row.seq_text.split('x').next().unwrap_or_default();
    let method = row.method.to_ascii_lowercase();
    let name = match row.model.as_str() {
        "efficientnet_v1" | "efficientnet_v2" => format!("{}{size}", row.model),
        "SSD" if method == "pytorch" => "ssd300".to_owned(),
        "SSD" if method.starts_with("tensorflow") => return networks::named("ssd320"),
        "MaskRCNN" => return networks::named("maskrcnn"),
        "Efficientdet" => return networks::named("efficientdet"),
        "nnUNet" => return networks::named(if row.notes_say("dim=3") { "nnunet3d" } else { "nnunet2d" }),
        "ViT" if method.starts_with("l_16") => "vitlarge".to_owned(),
        "ViT" => "vitbase".to_owned(),
        "gpt" => row.notes.clone(),
        model => model.to_owned(),
    };
    networks::find(&name)
}

/// Whether a row's network finds or outlines things in images.
pub fn detects(row: &Row) -> bool {
    ["MaskRCNN", "Efficientdet", "nnUNet"].contains(&row.model.as_str())
        || row.model == "SSD" && row.method.starts_with("TensorFlow")
}

/// A time or rate of a whole batch as the row states it.
pub fn outcome(row: &Row, doubt: Doubt, batch: Seconds, items: f64) -> Outcome {
    let rate = RequestsPerSecond(items / batch.value());
    let time = |band: Band<Seconds>, unit: f64| {
        Outcome::Predicted(band.low.value() * unit, band.likely.value() * unit, band.high.value() * unit)
    };
    let ms = if row.unit == "s" { 1.0 } else { 1000.0 };
    match row.metric.as_str() {
        // The slowest of a hundred passes lie 2 to 7 % above the mean.
        "latency_p99" | "latency_p90" => time(doubt.time(batch * 1.05), ms),
        metric if metric.contains("latency") => time(doubt.time(batch), ms),
        metric if metric.contains("throughput") => {
            let band = doubt.rate(rate);
            Outcome::Predicted(band.low.value(), band.likely.value(), band.high.value())
        }
        _ => Outcome::skipped("another metric"),
    }
}

/// Tokens of one text or patches of one image.
fn tokens(row: &Row) -> f64 {
    if row.model == "ViT" {
        return if row.method.contains("-224") { 197.0 } else { 577.0 };
    }
    if row.seq_text.contains("224") {
        return 197.0;
    }
    // Where the row does not say, what the benchmark's guide does: 384 for SQuAD on GPUs, 128 on Neuron.
    let usual = if row.machine.starts_with("inf") || row.machine.starts_with("trn") { 128.0 } else { 384.0 };
    how::numbers(&row.seq_text).last().copied().unwrap_or(usual)
}

/// Sequences of random length whose padding is left out are half as long on average (FasterTransformer guide).
fn without_padding(row: &Row) -> bool {
    row.method.contains("EFF")
        || (row.notes.contains("EFF") && row.method.contains(" Latency") && !row.method.contains("FT"))
        || (row.notes.contains("EFF") && row.method.contains("Throughput"))
}

/// Bytes of an image of 224 x 224 pixels in 32 bits, as clients of Triton send it.
const IMAGE: f64 = 224.0 * 224.0 * 3.0 * 4.0;

/// Predicts a row of images or texts; nothing where it is of another kind.
pub fn predict(row: &Row, found: Network) -> Outcome {
    let encoder = matches!(found, Network::Encoder(_));
    let method = row.method.to_ascii_lowercase();
    if row.machine.contains("MIG") || row.method.contains("MIG") {
        return Outcome::skipped("a slice of a GPU");
    }
    if method.contains("sparse") {
        return Outcome::skipped("structured sparsity");
    }
    if method.contains("one-at-a-time") {
        return Outcome::skipped("number format and kernels of a contest entry not said");
    }
    if method.contains("cudnn none") {
        return Outcome::skipped("without cuDNN");
    }
    if row.model == "SSD" && row.method.starts_with("TensorFlow") {
        return Outcome::skipped("boxes of an image are ranked on the host");
    }
    let found = match found {
        Network::Image(network) if detects(row) => Network::Image(network.finding()),
        other => other,
    };
    let Some(mut device) = how::device(row, encoder) else {
        return Outcome::skipped("speed of the device not on record");
    };
    let callers = row.noted("concurrency");
    let batch = match (row.batch, callers) {
        (Some(batch), _) => batch,
        (None, Some(_)) => 1.0,
        // Single-stream and one-at-a-time runs say no batch.
        (None, None) if row.workload.contains("singlestream") || method.contains("one-at-a-time") => 1.0,
        _ => return Outcome::skipped("batch not said"),
    };
    let doubt = if encoder { Doubt::ENCODERS } else { Doubt::IMAGES };
    if device.runtime == Runtime::Neuron {
        return neuron(row, found, device, batch);
    }
    let shared = how::numbers(&row.method);
    if let ("tp", Some(tensor), Some(pipeline)) = (method.get(..2).unwrap_or(""), shared.first(), shared.get(1)) {
        device = device.shared(tensor * pipeline, true);
    }
    let pass = |batch: f64| pass(row, found, batch);
    if row.batch.is_none()
        && let Some(callers) = callers
    {
        let (latency, rate) = queue::batched(&device, pass, callers, 64.0, IMAGE);
        return outcome(row, Doubt::BATCHED, latency, rate.value() * latency.value());
    }
    // One client of Triton, one batch at a time: the way in comes before the computing.
    let way = if row.notes_say("offline") && !encoder { queue::way_in(batch * IMAGE) } else { Seconds(0.0) };
    outcome(row, doubt, device.seconds(&pass(batch)) + way, batch)
}

fn pass(row: &Row, found: Network, batch: f64) -> Pass {
    match found {
        Network::Image(network) => Pass::images(network, batch),
        Network::Encoder(layers) | Network::Language(layers) => {
            let full = if without_padding(row) && batch > 1.0 { 0.5 } else { 1.0 };
            Pass::texts(layers, batch * full, tokens(row))
        }
    }
}

/// Each core of a Neuron device works for itself; a rate is that of all of them.
fn neuron(row: &Row, found: Network, device: Device, batch: f64) -> Outcome {
    let (Some(Machine::Instance(instance)), Some(accelerator)) = (devices::find(&row.machine), how::accelerator(row))
    else {
        return Outcome::skipped("speed of the device not on record");
    };
    if instance.accelerator_count > 1 && cores(accelerator) > 2.0 {
        return Outcome::skipped("a pipeline over cores of several chips");
    }
    let all = cores(accelerator) * f64::from(instance.accelerator_count);
    let time = device.seconds(&pass(row, found, batch));
    if row.metric.contains("throughput") {
        outcome(row, Doubt::NEURON, time, batch * all)
    } else {
        outcome(row, Doubt::NEURON, time, batch)
    }
}
