//! Memory of devices and hosts.

mod boosters;
mod inference;
mod largest;
mod published;
mod rest;
mod setup;
mod training;

use crate::group::{Group, Outcome};
use crate::row::Row;
use sagefit::units::{Band, Gib};

/// Its groups.
pub fn groups() -> Vec<Box<dyn Group>> {
    let mut all: Vec<Box<dyn Group>> = training::Part::ALL.into_iter().map(|part| Box::new(part) as _).collect();
    all.push(Box::new(inference::Inference));
    all.push(Box::new(boosters::Linear));
    all.push(Box::new(boosters::Boosters));
    all.push(Box::new(published::Published));
    all.push(Box::new(largest::LargestBatch));
    all.push(Box::new(rest::Rest));
    all
}

/// Whether a row's value is an amount of memory.
fn is_memory(row: &Row) -> bool {
    row.metric.contains("memory") && bytes_of_unit(row).is_some()
}

/// Bytes of the row's unit.
fn bytes_of_unit(row: &Row) -> Option<f64> {
    Some(match row.unit.as_str() {
        "GB" => 1e9,
        "GiB" => Gib::BYTES,
        "MiB" => Gib::BYTES / 1024.0,
        "MB" => 1e6,
        _ => return None,
    })
}

/// A band of memory in the row's own unit.
fn in_unit(row: &Row, band: Band<Gib>) -> Outcome {
    let scale = Gib::BYTES / bytes_of_unit(row).unwrap_or(1.0);
    Outcome::Predicted(band.low.value() * scale, band.likely.value() * scale, band.high.value() * scale)
}
