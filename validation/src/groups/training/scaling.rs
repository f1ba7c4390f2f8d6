//! Speed-up over devices and nodes.

use super::read::layout;
use super::{read, trains};
use crate::group::{Group, Outcome};
use crate::row::Row;
use sagefit::job::Precision;
use sagefit::sizing::training_time::Sharding;

/// Speed-ups beside one GPU or one node.
pub struct Scaling;

impl Group for Scaling {
    fn name(&self) -> &'static str {
        "training: speed-up over devices"
    }

    fn predict(&self, row: &Row) -> Outcome {
        if !trains(row) || !row.metric.starts_with("scaling_vs_") {
            return Outcome::NotMine;
        }
        if row.method.contains("strong scaling") {
            return Outcome::skipped("strong scaling: the batch of a device shrinks by an amount that is not stated");
        }
        let chip = match read::chip(row, Precision::Mixed) {
            Ok(chip) => chip,
            Err(reason) => return Outcome::skipped(reason),
        };
        let layout = layout(row, &chip, Sharding::Whole);
        let (times, loss) = if row.metric == "scaling_vs_1node" {
            let nodes = layout.devices / layout.per_node;
            let within = sagefit::sizing::training_time::Layout { devices: layout.per_node, ..layout };
            (nodes, layout.slowest(true) / within.slowest(true))
        } else {
            (layout.devices, layout.slowest(true))
        };
        if times <= 1.0 {
            return Outcome::skipped("one device or node beside itself: 1 by definition");
        }
        if row.value > 1.5 * times {
            return Outcome::skipped("more than its devices: the column holds a throughput");
        }
        let likely = times / loss;
        Outcome::Predicted(likely / 1.4, likely, (likely * 1.1).min(times * 1.02))
    }
}
