//! The training side of a job.

use super::choices::{Access, DataFormat, DataStore, DistributionLibrary, FileLayout, Optimizer, Precision, Symptom};
use crate::facts::instance::InstanceType;
use crate::units::{Gb, Gib, Seconds, Usd};

/// The training side of a job; every value is in range, what was not said is an assumption.
#[derive(Debug, Clone)]
pub struct Training {
    /// The training set as it lies in storage.
    pub data: Gb,
    /// How it is written, where that was said.
    pub format: Option<DataFormat>,
    /// Rows, records or series.
    pub rows: f64,
    /// Features of a row.
    pub columns: f64,
    /// Images one epoch sees; 0 where there are none.
    pub images: f64,
    /// Tokens one epoch sees; 0 where there are none.
    pub tokens: f64,
    /// Where the data lies.
    pub store: DataStore,
    /// How it is cut into files.
    pub layout: FileLayout,
    /// The order in which it is read.
    pub access: Access,
    /// Tokens of one example.
    pub sequence: f64,
    /// Side of the square image in pixels.
    pub pixels: f64,
    /// Passes over the data.
    pub epochs: f64,
    /// Boosting rounds.
    pub trees: f64,
    /// Examples one device works on at a time.
    pub batch: f64,
    /// Number format.
    pub precision: Precision,
    /// Optimiser.
    pub optimizer: Optimizer,
    /// Whether activations are recomputed instead of kept.
    pub recompute: bool,
    /// Width of a small network.
    pub cells: f64,
    /// Depth of a small network.
    pub layers: f64,
    /// Entity vectors of IP Insights.
    pub entities: f64,
    /// Length of those vectors.
    pub vector: f64,
    /// The longest it may take, where that was said.
    pub deadline: Option<Seconds>,
    /// The most one run may cost, where that was said.
    pub budget: Option<Usd>,
    /// The most instances.
    pub max_instances: u32,
    /// Whether it may be interrupted.
    pub interruption: bool,
    /// Whether it writes checkpoints.
    pub checkpoints: bool,
    /// The library it must be distributed with, where that was said.
    pub library: Option<DistributionLibrary>,
    /// Training runs a month.
    pub runs_per_month: f64,
    /// The type it runs on today, where that was said.
    pub current: Option<&'static InstanceType>,
    /// How many of them.
    pub current_count: u32,
    /// What goes wrong today, where that was said.
    pub symptom: Option<Symptom>,
    /// The share of the time that the GPUs of today are busy, where it was said.
    pub gpu_use: Option<f64>,
    /// How long a run takes today.
    pub measured_time: Option<Seconds>,
    /// How long an epoch over all the data takes, as measured, without the start.
    pub measured_epoch: Option<Seconds>,
    /// Measured peak of host memory.
    pub host_memory: Option<Gib>,
    /// Measured peak of device memory.
    pub device_memory: Option<Gib>,
    /// Training and billed time of a Spot run.
    pub spot_run: Option<(Seconds, Seconds)>,
}
