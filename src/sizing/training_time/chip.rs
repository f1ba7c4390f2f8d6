//! One device, as far as training tells devices apart.

use crate::facts::accelerator::{Accelerator, AcceleratorKind};
use crate::job::Precision;
use crate::sizing::speed;

/// The 16-bit peak of an A100, in operations a second: shares are stated for it and fall above it.
const A100: f64 = 312e12;
/// Share of the peak that large matrices reach on an A100 in 16 bits (MosaicML MPT and InternEvo runs; 73 %).
const MATRICES: f64 = 0.73;
/// How the share falls as peaks rise above the A100's: H100 runs reach 59 %.
const MATRICES_FALL: f64 = 0.19;
/// The same for attention kernels, which gain less (runs at 8 k to 64 k tokens: 59 % on A100, 34 % on H100).
const ATTENTION: f64 = 0.59;
const ATTENTION_FALL: f64 = 0.49;
/// Share of the first tensor cores (Volta, Turing), on whose devices neither TF32 nor bfloat16 exists.
const FIRST_TENSOR_CORES: f64 = 0.40;
/// Share where no tensor core multiplies (fp32 on V100).
const PLAIN: f64 = 0.67;
/// Share of tensor cores that sum 32 bits at half their rate (A10G, L4, L40S, GeForce): the sums, not power or memory,
/// hold them back, so that they come nearest to their peak (torchtune runs on RTX 4090: at least that).
const HALF_RATE: f64 = 0.85;
/// Share of Neuron devices; what remains of it after memory traffic and exchange are 15 to 33 % (AWS Neuron
/// benchmarks of trn1).
const NEURON: f64 = 0.42;
/// Above this bandwidth (bytes a second) short kernels no longer fill the memory: V100 and below are filled, A100 is not.
const FILLED: f64 = 1.2e12;
const UNFILLED_SHARE: f64 = 0.8;
/// Links between cards without NVLink, through the host's PCIe, in bytes a second.
const CARDS: f64 = 10e9;
/// NVLink and NeuronLink all-reduce at about 11 % of the memory bandwidth (V100 100, A100 220, H100 370 GB/s).
const LINK_SHARE: f64 = 0.11;

/// What one device does in training.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chip {
    /// Peak of matrices in the run's number format, in operations a second.
    pub peak: f64,
    /// Memory bandwidth in bytes a second.
    pub bandwidth: f64,
    /// Bytes of a value beside those of 16 bits: 1, or about 1.8 where values are kept in 32 bits.
    pub wide: bool,
    /// What it sends to its neighbours in the instance, in bytes a second.
    pub link: f64,
    /// Share of the peak that large matrices reach.
    pub matrices: f64,
    /// Share of the peak that fused attention reaches.
    pub attention: f64,
    /// Share of peak and bandwidth that networks on images reach, beside the best devices.
    pub images: f64,
}

impl Chip {
    /// The device of a record; nothing where its peak or bandwidth is not on record. `linked` says whether devices of
    /// an instance are joined by NVLink or NeuronLink.
    #[must_use]
    pub fn of(device: &Accelerator, precision: Precision, linked: bool) -> Option<Self> {
        let peak = speed::peak(device, precision)?.value();
        // Habana and others without a bandwidth on record are left out.
        let bandwidth = device.bandwidth_gb_s? * 1e9;
        let neuron = device.kind == AcceleratorKind::Trainium || device.kind == AcceleratorKind::Inferentia;
        let fall = |exponent: f64| (A100 / peak.max(A100)).powf(exponent);
        let (matrices, attention) = if neuron {
            (NEURON, NEURON)
        } else if peak < 1.3e12 * device.fp32_tflops.unwrap_or(0.0) {
            (PLAIN, PLAIN * 0.8)
        } else if peak < 3e12 * device.fp32_tflops.unwrap_or(0.0) {
            (HALF_RATE, HALF_RATE * 0.8)
        } else if device.tf32_tflops.is_none() {
            (FIRST_TENSOR_CORES, FIRST_TENSOR_CORES * 0.6)
        } else {
            (MATRICES * fall(MATRICES_FALL), ATTENTION * fall(ATTENTION_FALL))
        };
        let filled = if bandwidth > FILLED { UNFILLED_SHARE } else { 1.0 };
        Some(Self {
            peak,
            bandwidth,
            wide: precision == Precision::Fp32,
            link: if linked { bandwidth * LINK_SHARE } else { CARDS },
            matrices,
            attention,
            images: if neuron { 0.4 } else { filled },
        })
    }

    /// How many times the bytes of 16-bit training are moved.
    pub(super) const fn bytes(&self) -> f64 {
        if self.wide { 1.8 } else { 1.0 }
    }
}
