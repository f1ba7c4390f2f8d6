//! Diffusion models: an image takes as many passes as there are denoising steps, twice that with guidance, and one pass
//! of the image decoder.

use super::device::Runtime;
use crate::facts::accelerator::{Accelerator, AcceleratorKind};
use crate::job::Precision;
use crate::sizing::speed;
use crate::units::Seconds;

/// Images made from text, as far as the time goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Denoising {
    /// Multiply-adds of one pass for one image, in 10^9.
    pub gmacs: f64,
    /// The part of them that is attention between positions.
    pub quadratic: f64,
    /// Values that its layers hand on in that pass, in millions.
    pub values_millions: f64,
    /// Kernels that the host starts for a pass, whatever its batch.
    pub kernels: f64,
    /// Denoising steps.
    pub steps: f64,
    /// Passes of a step for each image: 2 with classifier-free guidance.
    pub passes: f64,
    /// Images made at a time.
    pub images: f64,
    /// Side of an image in pixels.
    pub pixels: f64,
}

/// Multiply-adds of the image decoder at 512 pixels, in 10^9 (BK-SDM, arXiv:2305.15798); Stable Diffusion XL, 3 and Flux
/// have a decoder of the same layers.
const DECODER: f64 = 1240.0;

impl Denoising {
    /// Multiply-adds of decoding one image, in 10^9.
    fn decoder(&self) -> f64 {
        DECODER * (self.pixels / 512.0).powi(2)
    }

    /// Floating point operations of all images together.
    #[must_use]
    pub fn operations(&self) -> f64 {
        2e9 * self.images * (self.steps * self.passes * self.gmacs + self.decoder())
    }
}

/// Kernels that the host starts for a pass: about 12 for each layer of a transformer; a network of convolutions has 350
/// in Stable Diffusion 1.5 and 900 in XL, a power of its parameters.
#[must_use]
pub fn kernels(layers: f64, parameters: f64) -> f64 {
    if layers > 0.0 { 12.0 * layers } else { 350.0 * (parameters / 860e6).powf(0.86) }
}

/// A device as diffusion uses it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sampler {
    /// Operations a second that the passes reach.
    rate: f64,
    /// Operations a second that the image decoder reaches: large images, few channels.
    decoding: f64,
    /// Bandwidth of its memory in bytes a second; infinite where traffic is part of the rate.
    bandwidth: f64,
    /// Bytes of a value.
    bytes: f64,
    /// Seconds to start one kernel.
    launch: f64,
}

/// Shares of the 16-bit peak, from 293 public runs (facts/truth): diffusers with fused attention, compiled, TensorRT.
const SHARE: f64 = 0.44;
const SHARE_COMPILED: f64 = 0.60;
const SHARE_OPTIMISED: f64 = 0.70;
/// Attention between positions reaches so much of it: its heads are narrow.
const ATTENTION: f64 = 0.55;
/// Tensor cores that sum 32 bits at half their rate come nearer to that lower peak (L4, L40S, A10G, GeForce).
const HALF_RATE: f64 = 1.68;
/// The first tensor cores; the T4 cannot keep its clock at 70 W.
const VOLTA: f64 = 0.85;
const TURING: f64 = 0.50;
/// Eight-bit formats with compiled kernels reach this of their own peak's share.
const EIGHT_BITS: f64 = 0.95;
/// Without 16-bit formats: TF32 and plain 32 bits, beside the 16-bit peak.
const FULL: f64 = 0.36;
/// Times that each value is written and read, halved.
const TRAFFIC: f64 = 2.75;
const READS: f64 = 0.9;
/// Share of the passes' rate that the image decoder reaches.
const DECODING: f64 = 0.235;
/// Share of an Inferentia or Trainium chip's peak (AWS Neuron benchmarks of Stable Diffusion 1.5, 2.1 and XL on inf2).
const NEURON: f64 = 0.23;

impl Sampler {
    /// The device of a record; nothing where its peak or bandwidth is not on record.
    #[must_use]
    pub fn of(device: &Accelerator, precision: Precision, runtime: Runtime) -> Option<Self> {
        let half = speed::peak(device, Precision::Half)?.value();
        let bandwidth = device.bandwidth_gb_s? * 1e9;
        if matches!(device.kind, AcceleratorKind::Inferentia | AcceleratorKind::Trainium) {
            let rate = half * NEURON;
            return Some(Self { rate, decoding: rate, bandwidth: f64::INFINITY, bytes: 2.0, launch: 0.0 });
        }
        let plain = device.fp32_tflops.unwrap_or(0.0) * 1e12;
        let chip = if half < 3.0 * plain {
            HALF_RATE
        } else if device.architecture == "Turing" {
            TURING
        } else if device.tf32_tflops.is_none() {
            VOLTA
        } else {
            1.0
        };
        let (share, launch) = match runtime {
            Runtime::Interpreted | Runtime::Neuron => (SHARE, 80e-6),
            Runtime::Compiled => (SHARE_COMPILED, 62e-6),
            Runtime::Optimised => (SHARE_OPTIMISED, 53e-6),
        };
        let eight = device
            .fp8_tflops
            .or(device.int8_tops)
            .filter(|_| precision == Precision::Int8 && matches!(runtime, Runtime::Compiled | Runtime::Optimised));
        let (peak, bytes) = match (precision, eight) {
            (_, Some(tops)) => (tops * 1e12 * EIGHT_BITS, 2.0),
            // Devices without tensor cores multiply 32 bits as fast as they can.
            (Precision::Fp32, _) => ((half * FULL).max(plain * 0.6), 4.0),
            _ => (half, 2.0),
        };
        let rate = (peak * share * chip).min(peak * 0.9);
        let decoding = half.min(peak) * share * chip * DECODING;
        Some(Self { rate, decoding, bandwidth: bandwidth * READS, bytes, launch })
    }

    /// The host's part of all steps: starting kernels while the device works on those before.
    #[must_use]
    pub fn launches(&self, work: &Denoising) -> Seconds {
        Seconds(work.steps * work.kernels * self.launch)
    }

    /// The device's part of one denoising step for all images.
    #[must_use]
    pub fn step(&self, work: &Denoising) -> Seconds {
        let passes = work.images * work.passes;
        let operations = 2e9 * passes * (work.gmacs + work.quadratic * (1.0 / ATTENTION - 1.0));
        let bytes = passes * work.values_millions * 1e6 * self.bytes * 2.0 * TRAFFIC;
        Seconds(operations / self.rate + bytes / self.bandwidth)
    }

    /// Decoding all images.
    #[must_use]
    pub fn decode(&self, work: &Denoising) -> Seconds {
        Seconds(2e9 * work.images * work.decoder() / self.decoding)
    }

    /// From the first step to the last image: where the host is slower than the device, it sets the pace.
    #[must_use]
    pub fn seconds(&self, work: &Denoising) -> Seconds {
        (self.step(work) * work.steps).max(self.launches(work)) + self.decode(work)
    }
}
