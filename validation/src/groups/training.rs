//! Time and throughput of training.

mod images;
mod jobs;
mod read;
mod scaling;
mod transformers;
mod trees;

use crate::group::{Group, Outcome};
use crate::row::Row;
use sagefit::sizing::Doubt;

/// Its groups.
pub fn groups() -> Vec<Box<dyn Group>> {
    let mut groups: Vec<Box<dyn Group>> = vec![
        Box::new(scaling::Scaling),
        Box::new(trees::Trees),
        Box::new(jobs::Start),
        Box::new(images::Networks { detectors: false }),
        Box::new(images::Networks { detectors: true }),
    ];
    groups.extend(transformers::groups());
    groups
}

/// Whether a row tells of training.
fn trains(row: &Row) -> bool {
    row.workload.contains("train")
}

/// A rate: the longer it takes, the lower it is.
fn rate(likely: f64, doubt: Doubt) -> Outcome {
    Outcome::Predicted(likely / doubt.above, likely, likely * doubt.below)
}

/// A time in the row's own unit.
fn time(seconds: f64, doubt: Doubt, row: &Row) -> Outcome {
    let likely = match row.unit.as_str() {
        "ms" => seconds * 1e3,
        "min" => seconds / 60.0,
        "h" | "GPU-h" => seconds / 3600.0,
        _ => seconds,
    };
    Outcome::Predicted(likely / doubt.below, likely, likely * doubt.above)
}
