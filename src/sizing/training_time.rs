//! How long a piece of training takes on named hardware: plain figures in, seconds by cause out.
//!
//! A job and a measured run are both described by the structs here, so that what the page shows is what
//! `cargo xtask truth` judges. The formulas are published ones (operations over a share of the peak, bytes over a share
//! of the bandwidth, exchange over links); each constant says where it is from.
//!
//! Fitted by least absolute error of the logarithm, with five-fold cross-validation (median error on runs left out):
//! pre-training 6 %, fine-tunes 12 %, encoders 17 %, images 17 %, trees 15 to 29 % by library. Set by hand and not
//! cross-validated: the shares of Neuron devices and half-rate tensor cores, links and trees on a GPU. The widths of
//! [`super::Doubt`] were chosen on the same rows and hold a little less on others.

mod chip;
mod exchange;
mod images;
mod transformer;
pub mod trees;

pub use chip::Chip;
pub use exchange::{Layout, Sharding};
pub use images::{CONVOLUTIONS, DECODED_PER_VCPU, Images};
pub use transformer::{Code, Frozen, Transformer};

/// The seconds of one optimiser step on each device, by cause.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Step {
    /// Products of weights and activations.
    pub matrices: f64,
    /// Products of attention.
    pub attention: f64,
    /// Reading and writing activations, beyond what the products hide.
    pub memory: f64,
    /// Waiting for kernels to be launched, where they are too short to keep the device busy.
    pub launch: f64,
    /// The optimiser's pass over weights, gradients and state.
    pub update: f64,
    /// Exchange between devices that nothing hides.
    pub exchange: f64,
    /// Waiting for the slowest device, and for the pipeline to fill.
    pub waiting: f64,
}

impl Step {
    /// The whole step.
    #[must_use]
    pub const fn total(&self) -> f64 {
        self.work() + self.update + self.exchange + self.waiting
    }

    /// What the device itself does, without the update.
    const fn work(&self) -> f64 {
        self.matrices + self.attention + self.memory + self.launch
    }

    /// The same step, repeated or shared: every part times a factor.
    #[must_use]
    pub fn scale(self, factor: f64) -> Self {
        Self {
            matrices: self.matrices * factor,
            attention: self.attention * factor,
            memory: self.memory * factor,
            launch: self.launch * factor,
            update: self.update * factor,
            exchange: self.exchange * factor,
            waiting: self.waiting * factor,
        }
    }
}
