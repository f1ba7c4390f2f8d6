//! What moved in the facts and the rules, and when: a link that was made before is told.

use super::source::SourceRef;

/// What a change touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touch {
    /// Every job.
    All,
    /// Jobs that a family comes near to.
    Family(&'static str),
    /// Training with an algorithm.
    Algorithm(&'static str),
    /// Jobs that a question sends along a branch.
    Branch(&'static str, &'static str),
}

/// A change of facts or rules.
#[derive(Debug, PartialEq, Eq)]
pub struct Change {
    /// When: year-month or full date.
    pub date: &'static str,
    /// What it touches.
    pub touches: Touch,
    /// What moved, in a sentence.
    pub what: &'static str,
    /// Where that is said.
    pub source: SourceRef,
}

include!(concat!(env!("OUT_DIR"), "/changes.rs"));

/// Every change, the oldest first.
#[must_use]
pub fn all() -> &'static [Change] {
    &CHANGES
}
