//! How fast a processor does a kind of work: its peak, and the share of it that such work reaches.

use crate::facts::accelerator::Accelerator;
use crate::facts::instance::InstanceType;
use crate::job::{Kind, Precision};
use crate::units::FlopsPerSecond;

/// Useful operations a second of one ml.m5 vCPU in 32-bit network code.
///
/// A 14-core CPU reaches about a third of its 1.3 TFLOPS in public CPU benchmarks of CNNs: about 16 GFLOPS a thread.
const VCPU: f64 = 15e9;

/// The peak of an accelerator for a number format; nothing where it is not on record.
#[must_use]
pub fn peak(accelerator: &Accelerator, precision: Precision) -> Option<FlopsPerSecond> {
    let tflops = if precision == Precision::Fp32 {
        accelerator.tf32_tflops.or(accelerator.fp32_tflops)
    } else {
        accelerator.bf16_fp32_accumulate_tflops.or(accelerator.bf16_tflops).or(accelerator.fp16_tflops).or(accelerator.fp32_tflops)
    };
    tflops.map(|tflops| FlopsPerSecond(tflops * 1e12))
}

/// The share of an accelerator's peak that training of a kind reaches.
///
/// Medians of the public runs in the facts: language models about 40 %, BERT about 30 %, CNNs 15 to 30 %; small
/// networks keep a GPU waiting most of the time. LoRA and small fine-tunes reach less than pre-training does.
#[must_use]
pub const fn training_share(kind: Kind) -> f64 {
    match kind {
        Kind::LlmPretrain => 0.40,
        Kind::LlmFull => 0.35,
        Kind::LlmLora => 0.30,
        Kind::LlmQlora => 0.22,
        Kind::Transformer => 0.25,
        Kind::Cnn => 0.18,
        _ => 0.02,
    }
}

/// Useful operations a second of the whole CPU of an instance in network code. Cores share memory: n vCPU do the work
/// of n^0.9.
#[must_use]
pub fn cpu(instance: &InstanceType) -> FlopsPerSecond {
    FlopsPerSecond(VCPU * instance.family_info().cpu_speed * f64::from(instance.vcpu.max(1)).powf(0.9))
}

/// The CPU of an instance in units of one ml.m5 vCPU, for work that scales to `exponent` of the cores.
#[must_use]
pub fn cores(instance: &InstanceType, exponent: f64) -> f64 {
    instance.family_info().cpu_speed * f64::from(instance.vcpu.max(1)).powf(exponent)
}
