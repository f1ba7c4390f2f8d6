//! How a row's network was run: number format, framework, devices that share it, lengths.

use super::super::super::row::Row;
use crate::devices::{self, Machine};
use sagefit::facts::accelerator::Accelerator;
use sagefit::job::Precision;
use sagefit::sizing::endpoint::{Device, Runtime};

/// Method, notes and precision in small letters.
pub fn said(row: &Row) -> String {
    format!("{} | {} | {}", row.method, row.notes, row.precision).to_ascii_lowercase()
}

/// The number format of the network's values.
pub fn precision(row: &Row) -> Precision {
    let method = row.method.to_ascii_lowercase();
    let text = row.precision.to_ascii_lowercase();
    // A table of one format often has a column of another: the column says it.
    if method.contains("int8") || (text.contains("int8") && !baseline(&method)) || text.contains("fp8") {
        Precision::Int8
    } else if method.contains("fp16") || text.contains("16") || text.contains("amp") || text.contains("mixed") {
        Precision::Half
    } else {
        Precision::Fp32
    }
}

/// A framework that an optimised library is compared with.
fn baseline(method: &str) -> bool {
    method.starts_with("tf")
        || method.starts_with("tensorflow")
        || method.starts_with("torch")
        || method.starts_with("huggingface")
}

/// Whether 32-bit multiplications run as TF32: where the row says so, and in NVIDIA's framework containers, whose default
/// it is.
fn tf32(row: &Row) -> bool {
    row.precision.contains("tf32") || !row.method.contains(' ') && !row.notes_say("override=0")
}

/// How the network was run.
pub fn runtime(row: &Row, encoder: bool) -> Runtime {
    let method = row.method.to_ascii_lowercase();
    let text = said(row);
    let compiled =
        text.contains("xla") || text.contains("torchscript") || method == "mxnet" || text.contains("onnx runtime");
    if text.contains("tensorrt")
        || text.contains("-trt")
        || text.contains("ds-inference")
        || text.contains("dense (ms)")
        || method
            .split([' ', '-', ','])
            .any(|word| matches!(word, "ft" | "eff" | "cpp" | "plugin" | "op" | "tp1" | "tp2" | "tp4"))
        || text.contains("eff-ft")
        || text.contains("performance of gpt")
        || text.contains("performance of megatron")
        || text.contains("(fp16)   latency")
        || text.contains("(int8)   latency")
        || text.contains("tp means")
    {
        Runtime::Optimised
    } else if compiled
        || (encoder && baseline(&method))
        || (encoder && text.contains("pytorch with fp16"))
        || (encoder && text.contains("torch   latency"))
    {
        Runtime::Compiled
    } else {
        Runtime::Interpreted
    }
}

/// The accelerator of a row.
pub fn accelerator(row: &Row) -> Option<&'static Accelerator> {
    devices::find(&row.machine).and_then(Machine::accelerator)
}

/// One device of the row.
pub fn device(row: &Row, encoder: bool) -> Option<Device> {
    let accelerator = accelerator(row)?;
    let mut device = Device::of(accelerator, precision(row), runtime(row, encoder))?;
    if let (Precision::Fp32, false, Some(tflops)) = (precision(row), tf32(row), accelerator.fp32_tflops)
        && device.runtime != Runtime::Neuron
    {
        device.peak = tflops * 1e12;
    }
    Some(device)
}

/// The number after or before a word of the text, such as 8 of `tp=8`, `tp-8` and `8-way`.
pub fn numbers(text: &str) -> Vec<f64> {
    text.split(|letter: char| !letter.is_ascii_digit() && letter != '.')
        .filter_map(|part| part.trim_matches('.').parse().ok())
        .collect()
}

/// The number right after a part of the text.
pub fn after(text: &str, part: &str) -> Option<f64> {
    let at = text.find(part)? + part.len();
    numbers(text.get(at..)?.get(..12.min(text.len() - at))?).first().copied()
}
