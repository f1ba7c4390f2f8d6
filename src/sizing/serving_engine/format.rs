//! Number formats of served weights.

use super::generation::Generation;
use crate::job::Precision;

/// How weights are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// 32-bit floats.
    Fp32,
    /// 16-bit floats.
    Half,
    /// 8-bit floats, or integers where the chip has no such floats.
    Fp8,
    /// 4-bit integers in groups with a scale (AWQ, GPTQ), multiplied in 16 bits by kernels that unpack on the way (Marlin,
    /// arXiv:2408.11743).
    Int4,
    /// NVIDIA's 4-bit floats.
    Nvfp4,
    /// 4-bit floats of the Open Compute Project, as gpt-oss is published.
    Mxfp4,
}

impl Format {
    /// The format of a job's precision on a GPU.
    #[must_use]
    pub const fn of(precision: Precision) -> Self {
        match precision {
            Precision::Fp32 => Self::Fp32,
            Precision::Mixed | Precision::Half => Self::Half,
            Precision::Int8 => Self::Fp8,
            Precision::Int4 => Self::Int4,
        }
    }

    /// Bytes of a weight with its share of the scales.
    #[must_use]
    pub const fn bytes(self) -> f64 {
        match self {
            Self::Fp32 => 4.0,
            Self::Half => 2.0,
            Self::Fp8 => 1.03,
            Self::Int4 => 0.56,
            Self::Nvfp4 => 0.57,
            Self::Mxfp4 => 0.53,
        }
    }

    /// Share of what 16-bit weights reach of the bandwidth.
    pub(super) const fn reads(self, generation: Generation) -> f64 {
        match self {
            Self::Fp32 | Self::Half => 1.0,
            Self::Fp8 if generation.has_fp8() => 1.02,
            Self::Fp8 => 0.533,
            Self::Int4 => 0.422,
            Self::Nvfp4 => 0.957,
            // Chips that multiply 4 bits read both formats alike; others unpack them on the way.
            Self::Mxfp4 if generation.has_fp4() => Self::Nvfp4.reads(generation),
            Self::Mxfp4 if matches!(generation, Generation::Hopper) => 0.85,
            Self::Mxfp4 if matches!(generation, Generation::Ada) => 0.489,
            Self::Mxfp4 => 0.242,
        }
    }

    /// Share of what 16-bit weights reach of their peak in a step.
    pub(super) const fn computes(self, generation: Generation) -> f64 {
        match self {
            Self::Fp32 | Self::Half => 1.0,
            Self::Fp8 if generation.has_fp8() => 1.15,
            Self::Fp8 => 0.5,
            Self::Int4 => 0.41,
            Self::Nvfp4 => 1.0,
            // Multiplied with values in 8 bits.
            Self::Mxfp4 if generation.has_fp4() => Self::Fp8.computes(generation),
            Self::Mxfp4 if matches!(generation, Generation::Hopper) => 0.85,
            Self::Mxfp4 if matches!(generation, Generation::Ada) => 0.851,
            Self::Mxfp4 => 1.3,
        }
    }

    /// Share of what 16-bit weights reach of their peak in prompts.
    pub(super) const fn prompts(self, generation: Generation) -> f64 {
        match self {
            Self::Fp32 | Self::Half => 1.0,
            Self::Fp8 if generation.has_fp8() => 0.84,
            Self::Fp8 => 0.584,
            Self::Int4 => 0.964,
            Self::Nvfp4 => 0.744,
            Self::Mxfp4 if generation.has_fp4() => Self::Fp8.prompts(generation),
            Self::Mxfp4 if matches!(generation, Generation::Hopper) => 1.2,
            Self::Mxfp4 if matches!(generation, Generation::Ada) => 0.853,
            Self::Mxfp4 => 1.2,
        }
    }
}
