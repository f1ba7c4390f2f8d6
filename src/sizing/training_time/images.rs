//! A step of a network on images.

use super::{Chip, Layout, Step};

/// Share of the peak that convolutions reach by themselves.
pub const CONVOLUTIONS: f64 = 0.71;
/// Bytes moved for each activation (output of a layer with weights), forward and backward: convolution, norm and
/// activation function write and read it many times (fitted to timm's runs of 944 networks on one GPU).
const MOVED: f64 = 93.0;
/// Bytes of an optimiser step for each parameter: SGD with momentum.
const UPDATE: f64 = 40.0;
/// Pictures of usual size that one vCPU reads, decodes and crops in a second (JPEG decoding with Pillow or OpenCV: about
/// 100 to 200 a core).
pub const DECODED_PER_VCPU: f64 = 120.0;

/// A network and the images each device works on at a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Images {
    /// Parameters.
    pub parameters: f64,
    /// Multiply-adds of one pass over one image, in 10^9.
    pub gmacs: f64,
    /// Outputs of all layers with weights in that pass, in millions.
    pub activations_millions: f64,
    /// Images of a step.
    pub batch: f64,
}

impl Images {
    /// One step. Products and memory traffic overlap in part, so that the longer of the two counts most: the root of
    /// the sum of squares. Depthwise networks have few products and many activations: their traffic decides.
    #[must_use]
    pub fn step(&self, chip: &Chip, layout: &Layout) -> Step {
        let matrices = 6e9 * self.gmacs * self.batch / (chip.peak * CONVOLUTIONS * chip.images);
        let bytes = self.activations_millions * 1e6 * MOVED * chip.bytes() * self.batch;
        let traffic = bytes / (chip.bandwidth * chip.images);
        let both = matrices.hypot(traffic);
        let step = Step {
            matrices,
            memory: both - matrices,
            update: self.parameters * UPDATE / chip.bandwidth,
            ..Step::default()
        };
        layout.spread(chip, step, self.parameters, 1.0, true)
    }
}
