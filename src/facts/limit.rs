//! Service limits and rule constants of SageMaker, each with its source.
//!
//! A rule uses the constant, such as [`TRAINING_MAX_DAYS`], so that a misspelt limit does not compile; what is shown
//! beside it (what it limits, where that is said) is the row of the same name in [`record`].

use super::source::SourceRef;

/// A limit or constant that SageMaker documents.
#[derive(Debug)]
pub struct Limit {
    /// The name of its constant.
    pub id: &'static str,
    /// Its value in `unit`.
    pub value: f64,
    /// The unit of the value; empty for a plain number.
    pub unit: &'static str,
    /// What it limits.
    pub what: &'static str,
    /// Where it is said.
    pub source: SourceRef,
    /// When that was published or read.
    pub date: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/limits.rs"));

/// Every limit, by topic.
#[must_use]
pub fn all() -> &'static [&'static Limit] {
    &LIMITS
}

/// The limit of a name.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Limit> {
    LIMITS.iter().copied().find(|limit| limit.id == id)
}
