//! What devices send each other.

use super::{Chip, Step};

/// Share of the work that goes on while gradients or weights travel, so that it hides their exchange (fitted to InternEvo
/// and MosaicML runs).
const HIDDEN: f64 = 0.275;
/// Share of the network's rate that collective operations reach.
const NETWORK: f64 = 0.64;
/// Each doubling of devices waits for the slowest: large language models lose 1.6 %, whose steps take seconds.
const SLOWEST: f64 = 0.022;
/// Steps of milliseconds lose more within an instance (510 public speed-ups on 2 to 16 GPUs: n^0.945).
const SLOWEST_SHORT: f64 = 0.055;

/// What is divided over data-parallel devices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sharding {
    /// Nothing: each keeps all, gradients are added up (DDP).
    Whole,
    /// Optimiser state (ZeRO stage 1 or 2).
    States,
    /// Weights, gradients and states (ZeRO stage 3, FSDP).
    All,
}

/// How a run is spread over devices.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Layout {
    /// All devices.
    pub devices: f64,
    /// Devices of one instance.
    pub per_node: f64,
    /// Rate of an instance's network in bytes a second.
    pub network: f64,
    /// Devices that share each layer (tensor parallel); 1 for none.
    pub tensor: f64,
    /// Groups of layers one after the other (pipeline parallel); 1 for none.
    pub pipeline: f64,
    /// What data-parallel devices divide.
    pub sharding: Sharding,
}

impl Layout {
    /// Data-parallel devices of instances.
    #[must_use]
    pub const fn data_parallel(devices: f64, per_node: f64, network: f64, sharding: Sharding) -> Self {
        Self { devices, per_node, network, tensor: 1.0, pipeline: 1.0, sharding }
    }

    /// Copies of the model that work on different data.
    #[must_use]
    pub const fn copies(&self) -> f64 {
        (self.devices / (self.tensor * self.pipeline)).max(1.0)
    }

    /// Instances.
    const fn nodes(&self) -> f64 {
        (self.devices / self.per_node).max(1.0)
    }

    /// How many times the slowest device makes a step longer: it is waited for in each step.
    #[must_use]
    pub fn slowest(&self, short: bool) -> f64 {
        let within = self.devices.min(self.per_node).max(1.0);
        within.powf(if short { SLOWEST_SHORT } else { SLOWEST }) * self.nodes().powf(SLOWEST)
    }

    /// Adds to a step what the spread costs: `parameters` are exchanged, `accumulate` passes make one step.
    pub(super) fn spread(&self, chip: &Chip, mut step: Step, parameters: f64, accumulate: f64, short: bool) -> Step {
        let copies = self.copies();
        let work = step.work();
        // Ring all-reduce: each byte is sent twice. Stage 3 gathers the weights for both passes and scatters gradients.
        let of_one = 2.0 * parameters / (self.tensor * self.pipeline);
        let bytes = if self.sharding == Sharding::All { 3.0 * of_one * accumulate } else { 2.0 * of_one };
        if copies > 1.0 {
            let within = bytes / chip.link;
            let between = if self.nodes() > 1.0 { bytes / (self.network.max(1e6) * NETWORK) } else { 0.0 };
            step.exchange += (within.max(between) - HIDDEN * work).max(0.0);
        }
        let bubble = (self.pipeline - 1.0) / accumulate.max(1.0);
        step.waiting += work * ((1.0 + bubble) * self.slowest(short) - 1.0);
        step
    }
}
