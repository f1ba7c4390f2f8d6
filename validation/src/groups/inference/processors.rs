//! Networks on CPUs.

use super::images_and_texts::outcome;
use super::networks::Network;
use crate::devices::Machine;
use crate::group::Outcome;
use crate::row::Row;
use sagefit::job::Precision;
use sagefit::sizing::Doubt;
use sagefit::sizing::endpoint::{Pass, Processor};

/// Predicts a row on a CPU.
pub fn predict(row: &Row, found: Network, machine: Machine) -> Outcome {
    let processor = match machine {
        Machine::Instance(instance) if instance.burstable => return Outcome::skipped("CPU credits"),
        Machine::Instance(instance) => Processor::of(instance),
        Machine::Processor(known) => Processor {
            peak: known.fp32_tflops * 1e12,
            bandwidth: known.bandwidth_gb_s * 1e9,
            threads: known.vcpus,
            per_core: (known.vcpus / known.cores).max(1.0),
            dot_product: known.id.starts_with("c6") || known.id.starts_with("c7"),
        },
        Machine::Device(_) => return Outcome::NotMine,
    };
    if row.workload.contains("multistream") {
        return Outcome::skipped("how many of eight samples run at a time is not said");
    }
    if row.workload.contains("offline") || row.workload.contains("server") {
        return Outcome::skipped("batch not said");
    }
    let batch = row.batch.unwrap_or(1.0);
    let pass = match found {
        Network::Image(network) => Pass::images(network, batch),
        Network::Encoder(layers) => Pass::texts(layers, batch, row.seq.unwrap_or(384.0)),
        Network::Language(_) => return Outcome::skipped("a language model on a CPU"),
    };
    let precision = if row.precision.contains("int8") { Precision::Int8 } else { Precision::Fp32 };
    // TensorFlow Lite runs on one thread unless it is told otherwise; Arm NN takes them all.
    let alone = row.method.contains("tflite") && !row.method.contains("armnn");
    let threads = if alone { 1.0 } else { processor.threads };
    outcome(row, Doubt::PROCESSORS, processor.seconds(&pass, precision, threads), batch)
}
