//! Device memory of inference.

use super::setup::{first_number, layers, shape};
use super::{in_unit, is_memory};
use crate::group::{Group, Outcome};
use crate::models;
use crate::row::Row;
use sagefit::facts::model::ModelKind;
use sagefit::sizing::device;
use sagefit::sizing::memory::inference::{Cache, Served, Weights, weights};
use sagefit::units::Gib;

/// Transformers that are served.
#[derive(Debug)]
pub struct Inference;

/// Tokens of a short prompt and answer, where a row does not say.
const SHORT: f64 = 300.0;

impl Group for Inference {
    fn name(&self) -> &'static str {
        "inference memory: transformers"
    }

    fn predict(&self, row: &Row) -> Outcome {
        let served = row.workload.starts_with("inference") || row.workload == "load";
        if !is_memory(row) || !row.metric.starts_with("gpu_memory") || !served {
            return Outcome::NotMine;
        }
        let small = match row.model.as_str() {
            "bert-384-hid" => Some((12.0, 384.0)),
            "bert-6-lay" => Some((6.0, 768.0)),
            _ => None,
        };
        let found = if small.is_some() { models::find("bert-base") } else { models::find(&row.model) };
        let Some(mut built) = found.cloned() else { return Outcome::skipped("architecture not known") };
        if let Some((layers, hidden)) = small {
            (built.layers, built.hidden, built.intermediate) = (layers, hidden, 4.0 * hidden);
        }
        let parameters = row.params.unwrap_or(built.parameters);
        let precision = row.precision.to_ascii_lowercase();
        let format = match () {
            () if precision.contains("nf4-dq") => Weights::Nf4Double,
            () if precision.contains("nf4") => Weights::Nf4,
            () if precision.contains("int4") => Weights::Int4,
            () if precision.contains("int8") => Weights::Int8,
            () if precision.contains("fp32") => Weights::Fp32,
            () => Weights::Half,
        };
        let decoder = built.kind == ModelKind::Decoder;
        let tokens = first_number(&row.seq_text).unwrap_or(SHORT);
        let served = Served {
            shape: shape(&built),
            weights: weights(parameters, layers(&built, parameters, true).tables(), format),
            format,
            batch: row.batch.unwrap_or(if row.workload == "load" { 0.0 } else { 1.0 }),
            cached: if decoder { tokens } else { 0.0 },
            passing: if decoder { tokens.min(SHORT) } else { tokens },
            cache_bytes: if row.method.contains("int8") { 1.0 } else { 2.0 },
            cache: Cache::Grown,
            fused: false,
        };
        let memory =
            if row.metric.contains("allocated") { Gib::from_bytes(served.in_use()) } else { served.reserved() };
        in_unit(row, device::serving_band(memory, Gib::from_bytes(served.cache())))
    }
}
