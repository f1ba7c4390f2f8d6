//! A part of today's session: cards, questions or a lesson.

use super::place::Place;

/// A part of today's session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What is done.
    pub title: String,
    /// What it is about, or why.
    pub note: String,
    /// About how long it takes, in minutes.
    pub minutes: usize,
    /// How many questions or cards it has; none where it is a lesson.
    pub count: usize,
    /// Where it is done.
    pub place: Place,
}
