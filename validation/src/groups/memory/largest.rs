//! The largest batch that fits a device.

use super::setup::setup;
use crate::devices;
use crate::group::{Group, Outcome};
use crate::row::Row;
use sagefit::sizing::memory::activations::Recompute;
use sagefit::sizing::memory::states::{Format, Stage};
use sagefit::sizing::memory::training::{Network, Setup, Tuned};

/// Rows that say which batch fits 24 GB.
#[derive(Debug)]
pub struct LargestBatch;

impl Group for LargestBatch {
    fn name(&self) -> &'static str {
        "largest batch that fits"
    }

    fn predict(&self, row: &Row) -> Outcome {
        if !row.metric.contains("batch_fits") {
            return Outcome::NotMine;
        }
        if row.metric == "micro_batch_fits" {
            return Outcome::skipped("a batch that was used, not the largest");
        }
        let setup = match row.noted("macts_M") {
            Some(activations) => image(row, activations),
            None => setup(row),
        };
        let setup = match setup {
            Ok(setup) => setup,
            Err(why) => return Outcome::skipped(why),
        };
        let Some(device) = devices::find(&row.machine).and_then(devices::Machine::accelerator) else {
            return Outcome::skipped("device not known");
        };
        let largest = setup.largest_batch(device.memory).max(1.0);
        // The image runs try 512, 384, 256, 192 ... and begin at 512.
        if row.metric == "batch_fits_24GB" {
            if row.value >= 512.0 {
                return Outcome::skipped("more than the most that was tried may fit");
            }
            return Outcome::Predicted(step(largest / 1.5), step(largest), step(largest * 1.5));
        }
        Outcome::Predicted(largest / 1.5, largest, largest * 1.5)
    }
}

/// The step of the trial at or below a batch: 2^n or 1.5 x 2^n.
fn step(batch: f64) -> f64 {
    let power = batch.max(1.0).log2().floor().exp2();
    if batch >= power * 1.5 && power > 1.0 { power * 1.5 } else { power }
}

fn image(row: &Row, activations: f64) -> Result<Setup, &'static str> {
    Ok(Setup {
        parameters: row.params.ok_or("parameters not stated")?,
        tuned: Tuned::All,
        format: if row.precision.contains("fp16") { Format::Mixed } else { Format::Full },
        optimizer: 4.0,
        network: Network::Images(activations * 1e6),
        batch: 1.0,
        sequence: 1.0,
        recompute: Recompute::Nothing,
        stage: Stage::Whole,
        ranks: 1.0,
        tensor: 1.0,
        loss_parts: 1.0,
        offload: false,
        loaded_whole: false,
        foreach: false,
    })
}
