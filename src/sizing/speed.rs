//! How fast a processor does a kind of work: its peak, and the share of it that such work reaches.

use crate::facts::accelerator::Accelerator;
use crate::facts::instance::InstanceType;
use crate::job::Precision;
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
        accelerator
            .bf16_fp32_accumulate_tflops
            .or(accelerator.bf16_tflops)
            .or(accelerator.fp16_tflops)
            .or(accelerator.fp32_tflops)
    };
    // A peak that only a third party derived is taken at 70 %: what the device's memory bandwidth suggests beside the L40S.
    let trust = if accelerator.confidence.starts_with("low") { 0.7 } else { 1.0 };
    tflops.map(|tflops| FlopsPerSecond(tflops * 1e12 * trust))
}

/// The share of full speed that a family keeps up for hours: flex families are made for work that seldom uses the whole
/// CPU (Amazon EC2 user guide, flex instances).
fn sustained(instance: &InstanceType) -> f64 {
    if instance.family.ends_with("-flex") { 0.7 } else { 1.0 }
}

/// The speed of a core beside ml.m5, as kept up for hours.
#[must_use]
pub fn core(instance: &InstanceType) -> f64 {
    sustained(instance) * instance.family_info().cpu_speed
}

/// A power, at no cost for one: most candidates have one instance or one device, and a power takes as long as fifty products.
#[must_use]
pub fn power(base: f64, exponent: f64) -> f64 {
    if base == 1.0 { 1.0 } else { base.powf(exponent) }
}

/// vCPUs of about one socket: beyond it, threads share links between sockets, and more of them bring only the root.
const SOCKET: f64 = 64.0;

/// The cores of an instance together, for work that scales to `exponent` of them within a socket (public runs of tree
/// boosters: 0.6 to 0.8 up to one socket, further sockets help little).
fn together(instance: &InstanceType, exponent: f64) -> f64 {
    let cores = f64::from(instance.vcpu.max(1));
    let within = cores.min(SOCKET).powf(exponent);
    if cores > SOCKET && exponent < 1.0 {
        within * (cores / SOCKET).powf(exponent * 0.6)
    } else {
        within * power((cores / SOCKET).max(1.0), exponent)
    }
}

/// Useful operations a second of the whole CPU of an instance in network code. Cores share memory: n vCPU do the work
/// of n^0.9.
#[must_use]
pub fn cpu(instance: &InstanceType) -> FlopsPerSecond {
    FlopsPerSecond(
        VCPU * sustained(instance) * instance.family_info().cpu_speed * f64::from(instance.vcpu.max(1)).powf(0.9),
    )
}

/// The CPU of an instance in units of one ml.m5 vCPU, for work that scales to `exponent` of the cores.
#[must_use]
pub fn cores(instance: &InstanceType, exponent: f64) -> f64 {
    sustained(instance) * instance.family_info().cpu_speed * together(instance, exponent)
}
