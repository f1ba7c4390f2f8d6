//! The exams of AWS in which the choice of instances is asked: length, time and pass line, each with its source.

use super::source::SourceRef;

/// What is known of an exam.
#[derive(Debug)]
pub struct ExamFacts {
    /// Its code: `MLA-C01`.
    pub code: &'static str,
    /// Its title.
    pub title: &'static str,
    /// How many questions it has.
    pub questions: u64,
    /// How many of them are scored.
    pub scored: u64,
    /// Its time in minutes.
    pub minutes: u64,
    /// The scaled score at which it is passed, of 1000.
    pub pass: u64,
    /// The day on which it was held last, and where that is said; nothing while it is held.
    pub last_held: Option<(&'static str, SourceRef)>,
    /// Where the figures are said.
    pub source: SourceRef,
    /// When that was published or read.
    pub date: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/exams.rs"));
