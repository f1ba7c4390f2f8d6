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
            Self::Fp8 => 0.785,
            Self::Int4 => 0.523,
            Self::Nvfp4 => 0.846,
            Self::Mxfp4 => match generation {
                Generation::Hopper => 0.876,
                Generation::Blackwell | Generation::BlackwellGraphics => 0.7,
                _ => 0.42,
            },
        }
    }

    /// Share of what 16-bit weights reach of their peak.
    pub(super) const fn computes(self, generation: Generation) -> f64 {
        match self {
            Self::Fp32 | Self::Half => 1.0,
            Self::Fp8 => 1.09,
            Self::Int4 => 0.915,
            Self::Nvfp4 => 0.55,
            Self::Mxfp4 => match generation {
                Generation::Hopper => 0.941,
                Generation::Blackwell | Generation::BlackwellGraphics => 0.5,
                _ => 0.853,
            },
        }
    }
}
