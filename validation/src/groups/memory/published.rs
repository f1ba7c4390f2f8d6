//! Figures that papers and documentation computed: the engine must give the same.

use super::{in_unit, is_memory};
use crate::group::{Group, Outcome};
use crate::row::Row;
use sagefit::sizing::memory::deepspeed::{self, Offload};
use sagefit::sizing::memory::states::{Kept, Stage, States};
use sagefit::units::{Band, Gib};

/// ZeRO's table and DeepSpeed's estimates.
#[derive(Debug)]
pub struct Published;

/// Parameters of T5-3B's largest layer (DeepSpeed documentation).
const LARGEST_LAYER: f64 = 32e6;

impl Group for Published {
    fn name(&self) -> &'static str {
        "published memory: ZeRO, DeepSpeed"
    }

    fn predict(&self, row: &Row) -> Outcome {
        if !is_memory(row) || row.machine != "any" {
            return Outcome::NotMine;
        }
        let Some(parameters) = row.params else { return Outcome::skipped("parameters not stated") };
        if row.metric.contains("model_state") {
            let stage = match row.method.get(..6) {
                Some("ZeRO-1") => Stage::Optimizer,
                Some("ZeRO-2") => Stage::Gradients,
                Some("ZeRO-3") => Stage::Weights,
                _ => Stage::Whole,
            };
            let bytes = States::of(parameters, Kept::ZERO_PAPER).shared(stage, row.devices).sum();
            return in_unit(row, Band::around(Gib::from_bytes(bytes), 1.03, 1.03));
        }
        let offload = match () {
            () if row.method.contains("offload_param=cpu") => Offload::All,
            () if row.method.contains("offload_optimizer=cpu") => Offload::Optimizer,
            () => Offload::Nothing,
        };
        let bytes = if row.metric.contains("host") {
            let largest = row.method.contains("zero_init=1").then_some(LARGEST_LAYER);
            deepspeed::host_stage_3(parameters, row.devices, 1.0, offload, largest)
        } else {
            deepspeed::device_stage_3(parameters, LARGEST_LAYER, row.devices, offload)
        };
        // The page prints GB and means GiB.
        let likely = bytes / Gib::BYTES;
        Outcome::Predicted(likely / 1.03, likely, likely * 1.03)
    }
}
