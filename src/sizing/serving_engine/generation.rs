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
            Self::Volta | Self::Turing => 0.79,
            Self::Ampere => 0.83,
            Self::Ada => 0.92,
            Self::Hopper => 0.91,
            Self::Blackwell | Self::BlackwellGraphics => 0.95,
        }
    }

    /// Share of the peak that long prompts reach.
    pub(super) const fn prompts(self) -> f64 {
        match self {
            Self::Volta | Self::Turing => 0.62,
            Self::Ampere => 0.73,
            Self::Ada => 0.69,
            Self::Hopper => 0.51,
            Self::Blackwell => 0.61,
            Self::BlackwellGraphics => 0.66,
        }
    }

    pub(super) const fn has_fp4(self) -> bool {
        matches!(self, Self::Blackwell | Self::BlackwellGraphics)
    }
}
