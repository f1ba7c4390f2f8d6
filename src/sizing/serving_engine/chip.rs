//! A GPU as a serving engine sees it.

use super::format::Format;
use super::generation::Generation;
use crate::facts::accelerator::Accelerator;
use crate::facts::family::Class;
use crate::facts::instance::InstanceType;
use crate::units::Gib;

/// How the GPUs of a machine reach each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// Through the host, PCIe generation 3 or 4.
    Pcie4,
    /// Through the host, PCIe generation 5.
    Pcie5,
    /// NVLink of the V100.
    NvLink2,
    /// NVLink of A100, H100 and H200, through a switch.
    NvLink4,
    /// NVLink of the B200.
    NvLink5,
}

impl Link {
    /// The link between the GPUs of an instance type: NVLink in P types, the host in G types.
    #[must_use]
    pub fn of(instance: &InstanceType, generation: Generation) -> Self {
        let switched = instance.family_info().class != Class::GpuG;
        match (switched, generation) {
            (true, Generation::Volta | Generation::Turing) => Self::NvLink2,
            (true, Generation::Blackwell) => Self::NvLink5,
            (true, _) => Self::NvLink4,
            (false, Generation::BlackwellGraphics | Generation::Hopper | Generation::Blackwell) => Self::Pcie5,
            (false, _) => Self::Pcie4,
        }
    }

    /// Seconds until an exchange between two has started, and bytes a second that it then moves.
    pub(super) const fn speed(self) -> (f64, f64) {
        match self {
            Self::Pcie4 => (67.6e-6, 14.9e9),
            Self::Pcie5 => (76.7e-6, 32.3e9),
            Self::NvLink2 => (5.5e-6, 88e9),
            Self::NvLink4 => (10.5e-6, 222e9),
            Self::NvLink5 => (4.28e-6, 322e9),
        }
    }

    /// Whether it goes through the host.
    #[must_use]
    pub const fn through_host(self) -> bool {
        matches!(self, Self::Pcie4 | Self::Pcie5)
    }
}

/// One GPU: peaks of dense matrices in operations a second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chip {
    /// Bytes a second of its memory.
    pub bandwidth: f64,
    /// Peak in 16 bits.
    pub half: f64,
    /// Peak in 8 bits, floats or else integers; nothing where it has none.
    pub eight: Option<f64>,
    /// Peak in 4-bit floats; nothing where it has none.
    pub four: Option<f64>,
    /// Its memory.
    pub memory: Gib,
    /// Its generation.
    pub generation: Generation,
}

impl Chip {
    /// The GPU of a record; nothing where its bandwidth or peak is not on record.
    #[must_use]
    pub fn of(accelerator: &Accelerator) -> Option<Self> {
        let generation = Generation::of(accelerator.architecture);
        let half =
            accelerator.bf16_fp32_accumulate_tflops.or(accelerator.bf16_tflops).or(accelerator.fp16_tflops)? * 1e12;
        // Cards that sum 16-bit products at half the speed do so in 8 bits too.
        let summed = accelerator.bf16_tflops.map_or(1.0, |headline| (half / (headline * 1e12)).min(1.0));
        let eight = accelerator.fp8_tflops.or(accelerator.int8_tops).map(|tflops| tflops * 1e12 * summed);
        // Blackwell's 4-bit floats run at twice its 8-bit rate (NVIDIA, Blackwell architecture).
        let four = eight.filter(|_| generation.has_fp4()).map(|eight| eight * 2.0);
        Some(Self {
            bandwidth: accelerator.bandwidth_gb_s? * 1e9,
            half,
            eight,
            four,
            memory: accelerator.memory,
            generation,
        })
    }

    /// The peak that weights of a format are multiplied at: formats that the chip does not multiply are unpacked to 16
    /// bits.
    #[must_use]
    pub fn peak(&self, format: Format) -> f64 {
        let native = match format {
            Format::Fp32 => Some(self.half * 0.5),
            Format::Half | Format::Int4 => None,
            Format::Fp8 => self.eight,
            Format::Nvfp4 => self.four,
            Format::Mxfp4 => self.eight.filter(|_| self.generation.has_fp4()),
        };
        native.unwrap_or(self.half)
    }
}
