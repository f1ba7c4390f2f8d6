//! The branch that the person requires on a side of the flow.

use super::Question;

/// The branch that is required on the side of a case.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    /// The question.
    pub(super) question: &'static Question,
    /// Its branch.
    pub(super) branch: &'static str,
    /// What it is called.
    pub(super) label: &'static str,
}
