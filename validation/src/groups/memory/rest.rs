//! Rows about memory that are not sized, with the reason.

use crate::group::{Group, Outcome};
use crate::row::Row;

/// What the groups before left of the rows about memory.
#[derive(Debug)]
pub struct Rest;

impl Group for Rest {
    fn name(&self) -> &'static str {
        "memory, not sized"
    }

    fn predict(&self, row: &Row) -> Outcome {
        if row.metric.starts_with("oom") {
            return Outcome::skipped("a yes or no");
        }
        if !row.metric.contains("memory") {
            return Outcome::NotMine;
        }
        Outcome::skipped(match () {
            () if row.seq_text.contains("rows") => "boosted trees on a GPU",
            () if row.metric.contains("host") => "host memory of a network's process",
            () => "another's estimate",
        })
    }
}
