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
            Self::Volta | Self::Turing => 0.65,
            Self::Ampere => 0.84,
            Self::Ada => 0.92,
            Self::Hopper | Self::Blackwell => 0.84,
            Self::BlackwellGraphics => 0.82,
        }
    }

    /// Share of the peak that long prompts reach.
    pub(super) const fn prompts(self) -> f64 {
        match self {
            Self::Volta | Self::Turing => 0.54,
            Self::Ampere => 0.67,
            Self::Ada => 0.64,
            Self::Hopper => 0.55,
            Self::Blackwell | Self::BlackwellGraphics => 0.65,
        }
    }

    pub(super) const fn has_fp4(self) -> bool {
        matches!(self, Self::Blackwell | Self::BlackwellGraphics)
    }
}
