//! How long a GPU or Neuron core takes for a pass: launches, computing at a share of the peak, memory traffic.

use super::pass::Pass;
use crate::facts::accelerator::{Accelerator, AcceleratorKind};
use crate::job::Precision;
use crate::sizing::speed;
use crate::units::Seconds;

/// How the framework runs a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Runtime {
    /// Step by step from Python, or a graph as it was written: PyTorch, TensorFlow, and servers built on them.
    Interpreted,
    /// As one graph whose small steps are fused: XLA, TorchScript, CUDA graphs.
    Compiled,
    /// With kernels made for inference: TensorRT, FasterTransformer, TensorRT-LLM.
    Optimised,
    /// Compiled by AWS Neuron.
    Neuron,
}

impl Runtime {
    /// Seconds to start one step. Fitted to public runs, as are the shares below (facts/truth).
    const fn launch(self) -> f64 {
        match self {
            Self::Interpreted => 120e-6,
            Self::Compiled => 62e-6,
            Self::Optimised => 21e-6,
            Self::Neuron => 3e-6,
        }
    }

    /// How many times each value that layers hand on is written and read again in the device's memory, halved.
    const fn traffic(self) -> f64 {
        match self {
            Self::Interpreted => 3.6,
            Self::Compiled => 4.2,
            Self::Optimised => 1.6,
            Self::Neuron => 0.2,
        }
    }
}

/// One device, or several that share each pass.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Device {
    /// Peak for the number format, in operations a second.
    pub peak: f64,
    /// Share of that peak which dense layers reach.
    pub share: f64,
    /// Bytes of a value.
    pub bytes: f64,
    /// Bytes of a weight; fewer than of a value where only weights are quantised.
    pub weight_bytes: f64,
    /// Bandwidth of its memory in bytes a second.
    pub bandwidth: f64,
    /// How many share a pass (tensor parallel).
    pub devices: f64,
    /// Whether they exchange directly (NVLink, NeuronLink) and not through the host.
    pub linked: bool,
    /// How the framework runs the network.
    pub runtime: Runtime,
}

/// Shares of the peak that dense layers reach; like the figures below fitted to public runs (see [`super`]).
const SHARE: f64 = 0.77;
const SHARE_INT8: f64 = 0.60;
const SHARE_NEURON: f64 = 0.42;
/// Convolutions suit the systolic arrays of Neuron cores less.
const CONVOLUTION_ON_NEURON: f64 = 0.38;
/// Share of the bandwidth that long reads reach.
const READS: f64 = 0.90;
/// n devices that share a pass read their parts of the weights as n^0.95, and compute, in smaller pieces, as n^0.75.
const READ_TOGETHER: f64 = 0.95;
const COMPUTE_TOGETHER: f64 = 0.75;
/// Seconds for each doubling of the devices that exchange after a layer.
const SYNC: f64 = 18e-6;
const SYNC_NEURON: f64 = 33e-6;
/// Bytes a second between GPUs through the host.
const THROUGH_HOST: f64 = 1.5e9;
/// How many times longer a step takes that first unpacks quantised weights.
const UNPACK: f64 = 2.0;

impl Device {
    /// One device, or one core of it where it is made of Neuron cores; nothing where its peak or bandwidth is not on
    /// record.
    #[must_use]
    pub fn of(accelerator: &Accelerator, precision: Precision, runtime: Runtime) -> Option<Self> {
        let int8 = accelerator.int8_tops.filter(|_| precision == Precision::Int8);
        let neuron = matches!(accelerator.kind, AcceleratorKind::Inferentia | AcceleratorKind::Trainium);
        // Neuron casts the multiplications of 32-bit networks to bfloat16.
        let (peak, share) = match int8 {
            Some(tops) if !neuron => (tops * 1e12, SHARE_INT8),
            _ if neuron => (speed::peak(accelerator, Precision::Half)?.value(), SHARE_NEURON),
            _ => (speed::peak(accelerator, precision)?.value(), SHARE),
        };
        let bytes = if neuron {
            2.0
        } else if int8.is_some() {
            1.0
        } else if precision == Precision::Fp32 {
            4.0
        } else {
            2.0
        };
        let first = neuron && accelerator.architecture.contains("v1");
        let cores = if neuron { cores(accelerator) } else { 1.0 };
        Some(Self {
            peak: peak / cores,
            share,
            bytes,
            // The first Inferentia keeps the weights of such networks in its cores.
            weight_bytes: if first { 0.0 } else { bytes },
            bandwidth: accelerator.bandwidth_gb_s? * 1e9 / cores,
            devices: 1.0,
            linked: true,
            runtime: if neuron { Runtime::Neuron } else { runtime },
        })
    }

    /// So many of them sharing each pass.
    #[must_use]
    pub const fn shared(self, devices: f64, linked: bool) -> Self {
        Self { devices: devices.max(1.0), linked, ..self }
    }

    /// The same with weights of so many bytes.
    #[must_use]
    pub const fn with_weights(self, bytes: f64) -> Self {
        Self { weight_bytes: bytes, ..self }
    }

    /// The host's part of a pass: starting its steps.
    #[must_use]
    pub fn launches(&self, pass: &Pass) -> Seconds {
        let unpack = if self.weight_bytes < self.bytes && self.runtime != Runtime::Neuron { UNPACK } else { 1.0 };
        Seconds(pass.steps * self.runtime.launch() * unpack)
    }

    /// The device's part of a pass: computing, traffic, exchange.
    #[must_use]
    pub fn work(&self, pass: &Pass) -> Seconds {
        let neuron = self.runtime == Runtime::Neuron;
        let share = if pass.images && neuron { self.share * CONVOLUTION_ON_NEURON } else { self.share };
        let computing = pass.operations / (self.peak * share * speed::power(self.devices, COMPUTE_TOGETHER));
        let bytes =
            pass.weights * self.weight_bytes + pass.values * 2.0 * self.bytes * self.runtime.traffic() + pass.cache;
        let exchange = if self.devices > 1.0 {
            let sync = if neuron { SYNC_NEURON } else { SYNC };
            let through_host = if self.linked { 0.0 } else { pass.exchanged * 8.0 / THROUGH_HOST };
            pass.layers * (sync * self.devices.log2() + through_host)
        } else {
            0.0
        };
        let traffic = bytes / (self.bandwidth * READS * speed::power(self.devices, READ_TOGETHER));
        Seconds(computing + traffic + exchange)
    }

    /// A pass from its start to its end.
    #[must_use]
    pub fn seconds(&self, pass: &Pass) -> Seconds {
        self.launches(pass) + self.work(pass)
    }
}

/// Neuron cores of an accelerator: the last figure of its architecture, such as `NeuronCore-v2 x2`.
#[must_use]
pub fn cores(accelerator: &Accelerator) -> f64 {
    accelerator
        .architecture
        .rsplit_once('x')
        .and_then(|(_, cores)| crate::units::number::parse(cores).ok())
        .unwrap_or(1.0)
}
