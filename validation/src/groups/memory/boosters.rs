//! Host memory of boosted trees.

use super::{in_unit, is_memory};
use crate::group::{Group, Outcome};
use crate::row::Row;
use sagefit::sizing::host;
use sagefit::sizing::memory::tables::{Booster, OWN_TABLE, PROCESS, Table};
use sagefit::units::Gib;

/// XGBoost, LightGBM and CatBoost on the CPU.
#[derive(Debug)]
pub struct Boosters;

/// Columns of the airline table before one-hot encoding.
const AIRLINE: f64 = 8.0;
/// An R or Python session with its libraries.
const SESSION: f64 = 0.7e9;

impl Group for Boosters {
    fn name(&self) -> &'static str {
        "host memory: boosted trees"
    }

    fn predict(&self, row: &Row) -> Outcome {
        let model = row.model.to_ascii_lowercase();
        let booster = match () {
            () if !is_memory(row) || !row.metric.contains("host_memory") || !row.seq_text.contains("rows") => {
                return Outcome::NotMine;
            }
            () if model.contains("h2o xgboost") => return Outcome::skipped("another library's wrapper"),
            () if row.metric.contains("extra") => return Outcome::skipped("host memory beside a GPU run"),
            () if model.contains("xgboost") => Booster::Xgboost,
            () if model.contains("lightgbm") => Booster::Lightgbm,
            () if model.contains("catboost") => Booster::Catboost,
            () => return Outcome::skipped("a library that is not sized (R, Spark, H2O, scikit-learn)"),
        };
        let Some(table) = table(row) else { return Outcome::skipped("columns not stated") };
        let machines = if row.metric.contains("per_machine") { row.devices } else { 1.0 };
        let table = Table { rows: table.rows / machines, ..table };
        let process = match row.metric.as_str() {
            "host_memory" => SESSION,
            // What holds the data was there before.
            "host_memory_increase_during_training" => 0.0,
            _ => PROCESS,
        };
        let bytes = booster.bytes(table) + process;
        in_unit(row, host::booster_band(Gib::from_bytes(bytes)))
    }
}

/// Linear models in Python and H2O.
#[derive(Debug)]
pub struct Linear;

impl Group for Linear {
    fn name(&self) -> &'static str {
        "host memory: linear models"
    }

    fn predict(&self, row: &Row) -> Outcome {
        let linear = row.model.starts_with("logistic regression") && row.metric == "host_memory" && is_memory(row);
        if !linear || row.model.contains("Spark") {
            return Outcome::NotMine;
        }
        let Some(table) = table(row) else { return Outcome::skipped("columns not stated") };
        let bytes = Gib::from_bytes(OWN_TABLE * table.rows * table.filled);
        in_unit(row, host::table_band(bytes + host::TABLE_SYSTEM))
    }
}

/// `10500000 rows x 28 features`, `100M rows`, `1M rows x ~1000 one-hot columns`.
fn table(row: &Row) -> Option<Table> {
    let (rows, rest) = row.seq_text.split_once(" rows")?;
    let (digits, factor) = match rows.chars().last()? {
        'K' => (rows.trim_end_matches('K'), 1e3),
        'M' => (rows.trim_end_matches('M'), 1e6),
        'B' => (rows.trim_end_matches('B'), 1e9),
        _ => (rows, 1.0),
    };
    let rows = digits.parse::<f64>().ok()? * factor;
    let stated = super::setup::first_number(rest);
    let one_hot = rest.contains("one-hot") || row.notes.contains("one-hot");
    // The rows that say one-hot are the airline table (Expo is the same data); Allstate has 30 columns before.
    let filled = match stated {
        Some(features) if !one_hot => features,
        Some(features) if features > 1000.0 => 30.0,
        _ => AIRLINE,
    };
    // `host_memory` is that of an R or Python session with its table; the others are programs of their own.
    let held = if row.metric == "host_memory" { 16.0 } else { 0.0 };
    Some(Table { rows, filled, held })
}
