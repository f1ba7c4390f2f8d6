//! Generations of GPUs, as far as kernels reach other shares of the peak on them.

/// A generation of NVIDIA's GPUs, as far as kernels reach other shares of the peak on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Generation {
    /// V100.
    Volta,
    /// T4.
    Turing,
    /// A100, A10G.
    Ampere,
    /// L4, L40S.
    Ada,
    /// H100, H200.
    Hopper,
    /// B200, B300, GB200.
    Blackwell,
    /// RTX PRO: the same instructions with graphics memory.
    BlackwellGraphics,
}

impl Generation {
    /// The generation of an architecture's name; the newest graphics one where the name is not known.
    #[must_use]
    pub fn of(architecture: &str) -> Self {
        match architecture {
            "Volta" | "Pascal" | "Maxwell" | "Kepler" => Self::Volta,
            "Turing" => Self::Turing,
            "Ampere" => Self::Ampere,
            "Ada" => Self::Ada,
            "Hopper" => Self::Hopper,
            "Blackwell" | "Blackwell Ultra" => Self::Blackwell,
            _ => Self::BlackwellGraphics,
        }
    }

    /// Share of the memory bandwidth that reading weights reaches.
    pub(super) const fn reads(self) -> f64 {
        match self {
            Self::Volta | Self::Turing => 0.703,
            Self::Ampere => 0.92,
            Self::Ada => 0.95,
            Self::Hopper => 0.95,
            Self::Blackwell => 0.948,
            Self::BlackwellGraphics => 0.939,
        }
    }

    /// Share of the memory bandwidth that reading keys and values reaches.
    pub(super) const fn cache_reads(self) -> f64 {
        match self {
            Self::Volta | Self::Turing => 0.497,
            Self::Ampere => 0.62,
            Self::Ada => 0.615,
            Self::Hopper => 0.56,
            Self::Blackwell => 0.873,
            Self::BlackwellGraphics => 0.899,
        }
    }

    /// Time of the small kernels of a layer beside that on Hopper.
    pub(super) const fn layer(self) -> f64 {
        match self {
            Self::Volta | Self::Turing | Self::Ampere => 1.71,
            Self::Ada => 0.993,
            Self::Hopper => 1.0,
            Self::Blackwell | Self::BlackwellGraphics => 0.982,
        }
    }

    /// Share of the peak that long prompts reach.
    pub(super) const fn prompts(self) -> f64 {
        match self {
            Self::Volta | Self::Turing => 0.681,
            Self::Ampere => 0.765,
            Self::Ada => 0.767,
            Self::Hopper => 0.642,
            Self::Blackwell => 0.523,
            Self::BlackwellGraphics => 0.846,
        }
    }

    /// Whether it multiplies 8-bit floats.
    pub(super) const fn has_fp8(self) -> bool {
        matches!(self, Self::Ada | Self::Hopper | Self::Blackwell | Self::BlackwellGraphics)
    }

    pub(super) const fn has_fp4(self) -> bool {
        matches!(self, Self::Blackwell | Self::BlackwellGraphics)
    }
}
