//! What a SageMaker job of next to no work takes.

use super::{time, trains};
use crate::group::{Group, Outcome};
use crate::row::Row;
use sagefit::sizing::Doubt;
use sagefit::sizing::time::START;

/// The floor of a SageMaker training job.
pub struct Start;

impl Group for Start {
    fn name(&self) -> &'static str {
        "training: start of a SageMaker job"
    }

    fn predict(&self, row: &Row) -> Outcome {
        let timed = row.metric == "training_seconds" || row.metric == "billable_seconds";
        if !trains(row) || !timed {
            return Outcome::NotMine;
        }
        if row.model.contains("huggingface") {
            return Outcome::skipped("a fine-tune whose size is not stated");
        }
        // The notebook adds up its instances.
        let doubt = Doubt { below: START.likely / START.low, above: START.high / START.likely };
        time(START.likely.value() * row.devices, doubt, row)
    }
}
