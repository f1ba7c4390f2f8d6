//! Weights, gradients and optimiser states, and how they are shared out over devices.

/// The number formats of a training run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Everything in 32 bits.
    Full,
    /// Work in 16 bits, master weights and gradients in 32.
    Mixed,
    /// Everything in 16 bits.
    Half,
}

/// Bytes that are kept for each trained parameter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kept {
    /// The weights that are worked with.
    pub weights: f64,
    /// Gradients.
    pub gradients: f64,
    /// Optimiser states, and master weights where the weights are in 16 bits.
    pub optimizer: f64,
}

impl Kept {
    /// The ZeRO paper's count for mixed-precision Adam: 2 + 2 + 12 B (arXiv:1910.02054).
    pub const ZERO_PAPER: Self = Self { weights: 2.0, gradients: 2.0, optimizer: 12.0 };

    /// What a format keeps with an optimiser whose states take `states` bytes a parameter in 32 bits.
    ///
    /// Mixed precision keeps gradients in 32 bits: 18 B a parameter with Adam (Hugging Face, model memory anatomy;
    /// DeepSpeed, ZeRO-3 estimate). States of 2 B and less are 8-bit or factored: no format halves them.
    #[must_use]
    pub fn of(format: Format, states: f64) -> Self {
        match format {
            Format::Full => Self { weights: 4.0, gradients: 4.0, optimizer: states },
            Format::Mixed => Self { weights: 2.0, gradients: 4.0, optimizer: 4.0 + states },
            Format::Half => {
                Self { weights: 2.0, gradients: 2.0, optimizer: if states > 2.0 { states / 2.0 } else { states } }
            }
        }
    }

    /// All of it.
    #[must_use]
    pub fn sum(self) -> f64 {
        self.weights + self.gradients + self.optimizer
    }
}

/// How weights, gradients and optimiser states are shared out over data-parallel devices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Each device keeps all (plain data parallel).
    Whole,
    /// ZeRO stage 1: optimiser states are shared out.
    Optimizer,
    /// ZeRO stage 2, FSDP `SHARD_GRAD_OP`: gradients too.
    Gradients,
    /// ZeRO stage 3, FSDP `FULL_SHARD`: weights too.
    Weights,
}

/// Bytes of weights, gradients and optimiser states on one device.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct States {
    /// Weights.
    pub weights: f64,
    /// Gradients.
    pub gradients: f64,
    /// Optimiser states with master weights.
    pub optimizer: f64,
}

impl States {
    /// The states of so many trained parameters on one device.
    #[must_use]
    pub fn of(parameters: f64, kept: Kept) -> Self {
        Self {
            weights: parameters * kept.weights,
            gradients: parameters * kept.gradients,
            optimizer: parameters * kept.optimizer,
        }
    }

    /// What each of `ranks` devices keeps (ZeRO, arXiv:1910.02054, figure 1).
    #[must_use]
    pub fn shared(self, stage: Stage, ranks: f64) -> Self {
        let ranks = ranks.max(1.0);
        let over = |from: Stage, bytes: f64| if stage >= from { bytes / ranks } else { bytes };
        Self {
            weights: over(Stage::Weights, self.weights),
            gradients: over(Stage::Gradients, self.gradients),
            optimizer: over(Stage::Optimizer, self.optimizer),
        }
    }

    /// All of it.
    #[must_use]
    pub fn sum(self) -> f64 {
        self.weights + self.gradients + self.optimizer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The paper's figure 1: 7.5 B parameters, 64 ranks, mixed-precision Adam: 120, 31.4, 16.6 and 1.9 GB.
    #[test]
    fn zero_stages_equal_the_papers_table() {
        let states = States::of(7.5e9, Kept::ZERO_PAPER);
        for (stage, gigabytes) in
            [(Stage::Whole, 120.0), (Stage::Optimizer, 31.4), (Stage::Gradients, 16.6), (Stage::Weights, 1.9)]
        {
            let each = states.shared(stage, 64.0).sum() / 1e9;
            assert!((each - gigabytes).abs() <= 0.05, "{stage:?}: {each}");
        }
    }

    /// Hugging Face, model memory anatomy: 18 B a parameter for AdamW in mixed precision, 16 B in 32 bits, 10 B less
    /// 8-bit; EleutherAI cookbook: SGD with momentum keeps 8 B with the 32-bit copy.
    #[test]
    fn bytes_a_parameter_are_those_published() {
        assert_eq!(Kept::of(Format::Mixed, 8.0).sum(), 18.0);
        assert_eq!(Kept::of(Format::Full, 8.0).sum(), 16.0);
        assert_eq!(Kept::of(Format::Full, 2.0).sum(), 10.0);
        assert_eq!(Kept::of(Format::Mixed, 4.0).optimizer, 8.0);
        assert_eq!(Kept::of(Format::Half, 8.0).sum(), 8.0);
    }
}
