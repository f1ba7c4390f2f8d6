//! What a group of rows is asked.

use super::row::Row;

/// Rows that one part of the engine predicts.
pub trait Group {
    /// Its name in the report, such as `memory: LoRA`.
    fn name(&self) -> &'static str;
    /// What the engine predicts for a row. It must not look at the row's id or source to choose a formula.
    fn predict(&self, row: &Row) -> Outcome;
    /// Whether it shows rows that are other groups' too.
    fn aside(&self) -> bool {
        false
    }
}

/// What became of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// The low end of the band, the likely value and the high end, in the row's own unit.
    Predicted(f64, f64, f64),
    /// It belongs to this group and cannot be predicted, and why.
    Skipped(String),
    /// Another group's.
    NotMine,
}

impl Outcome {
    /// Not predicted, for a reason that is counted.
    pub fn skipped(reason: &str) -> Self {
        Self::Skipped(reason.to_owned())
    }
}
