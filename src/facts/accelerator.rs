//! Accelerators: what one device can do at its peak, and what it can hold.

use crate::units::Gib;

/// What makes the device, as far as code must be written for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AcceleratorKind {
    /// An NVIDIA GPU: CUDA code runs.
    Gpu,
    /// AWS Inferentia: models compiled by Neuron.
    Inferentia,
    /// AWS Trainium: models compiled by Neuron.
    Trainium,
    /// Habana Gaudi.
    Gaudi,
    /// A fraction of a GPU over the network; closed in April 2024.
    ElasticInference,
}

/// One accelerator device. Peaks are those of dense matrices, without sparsity.
#[derive(Debug)]
pub struct Accelerator {
    /// Position in [`all`].
    pub index: u8,
    /// The name in a table, such as `V100`.
    pub short: &'static str,
    /// What code it runs.
    pub kind: AcceleratorKind,
    /// The maker's name of the architecture; empty where unknown.
    pub architecture: &'static str,
    /// Peak of 32-bit floats, in 10^12 operations a second.
    pub fp32_tflops: Option<f64>,
    /// Peak of TF32 matrices, in 10^12 operations a second.
    pub tf32_tflops: Option<f64>,
    /// Peak of 16-bit floats, in 10^12 operations a second.
    pub fp16_tflops: Option<f64>,
    /// Peak of bfloat16, in 10^12 operations a second.
    pub bf16_tflops: Option<f64>,
    /// Peak of 8-bit floats, in 10^12 operations a second.
    pub fp8_tflops: Option<f64>,
    /// Peak of 8-bit integers, in 10^12 operations a second.
    pub int8_tops: Option<f64>,
    /// Peak of 16-bit matrices that are summed in 32 bits, as frameworks do: on L4 and L40S half the headline.
    pub bf16_fp32_accumulate_tflops: Option<f64>,
    /// Memory as the maker states it, in GB.
    pub memory_nominal_gb: f64,
    /// Memory that AWS reports as usable.
    pub memory: Gib,
    /// Memory bandwidth in 10^9 bytes a second.
    pub bandwidth_gb_s: Option<f64>,
    /// How sure the figures are: `high`, `medium` or `low`.
    pub confidence: &'static str,
}

/// What is known of a device beside what decides; a program that does not ask for it is smaller.
#[derive(Debug)]
pub struct Record {
    /// The maker's full name.
    pub name: &'static str,
    /// Whether it can be had: `current`, `previous`, `legacy`, `retired`, `withdrawn` or `not offered`.
    pub status: &'static str,
    /// Where the figures were read.
    pub source: &'static str,
    /// What a reader of the figures must know; may be empty.
    pub notes: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/accelerators.rs"));

/// Every accelerator, NVIDIA's first.
#[must_use]
pub fn all() -> &'static [Accelerator] {
    &ACCELERATORS
}

impl Accelerator {
    /// What is known of it beside what decides.
    #[must_use]
    pub fn record(&self) -> Option<&'static Record> {
        RECORDS.get(usize::from(self.index))
    }
}

impl PartialEq for Accelerator {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl Eq for Accelerator {}
