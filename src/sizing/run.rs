//! What a training run spends its seconds on.

use super::training_time::Step;

/// The seconds of a run by cause, without its start.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Run {
    /// What the devices do, over all steps; nothing of it on CPUs.
    pub steps: Step,
    /// What CPUs compute, and a GPU's share of boosted trees.
    pub cpu: f64,
    /// Waiting for images to be read and decoded beyond what the devices take, or for tables to be loaded.
    pub reading: f64,
    /// What CPUs take to read and decode all images; `reading` is the part of it that the devices wait for.
    pub preparing: f64,
}

impl Run {
    /// All of it.
    #[must_use]
    pub const fn total(&self) -> f64 {
        self.steps.total() + self.cpu + self.reading
    }
}
