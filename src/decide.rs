//! The questions, one file each; the graph of them; the trail a job takes through it.
//!
//! This room holds the only description of the rules. The flow picture, its text twin, the report, the study
//! questions and the tests all read [`graph`] and [`Trail`]; none of them knows a rule of its own.
//!
//! A question's branch narrows the candidates that are left, so that the last one standing is the answer.

mod aim;
pub mod case;
mod compare;
mod documented;
pub mod graph;
mod progress;
pub mod rank;
mod required;
pub mod root;
pub mod serving;
mod thinning;
mod trail;
pub mod training;
pub mod verdict;
mod walk;
mod what_if;

pub use case::{Case, KEPT};
pub use compare::Parts;
pub use serving::option::mode;
pub use trail::{Leaving, Step, Thinning, Trail, Way};
pub use verdict::{Reason, Verdict};
pub use walk::{Outcome, Settled, Shortlist, branch_taken, settle, walk};

use crate::sizing::Candidate;

/// A row of the study chapter, S1 to S16.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row(pub u8);

/// The side of the flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Before the sides part.
    Root,
    /// Training.
    Training,
    /// Serving.
    Serving,
}

impl Side {
    /// Its name; the root stands with training, which comes first.
    #[must_use]
    pub const fn name(self) -> &'static str {
        if matches!(self, Self::Serving) { "Serving" } else { "Training" }
    }

    /// Its name in ids and files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        if matches!(self, Self::Serving) { "serving" } else { "training" }
    }
}

/// A question of the flow with everything that anyone needs to decide, draw, teach or test it.
#[derive(Debug)]
pub struct Question {
    /// Its name in trails and JSON.
    pub id: &'static str,
    /// The side of the flow it belongs to.
    pub side: Side,
    /// The question in plain words, short enough for a heading.
    pub title: &'static str,
    /// Why it matters: what asking it saves.
    pub why: &'static str,
    /// What it rests on.
    pub source: &'static str,
    /// The rows of the chapter it covers.
    pub rows: &'static [Row],
    /// How it parts the candidates, where it does: today's view then compares the best of each branch.
    pub parts: Option<Parts>,
    /// Its branches. INVARIANT: for every case exactly one of them holds (a test looks).
    pub branches: &'static [Branch],
}

/// A way that a question can be answered.
#[derive(Debug)]
pub struct Branch {
    /// Its name in trails and JSON, unique within its question.
    pub id: &'static str,
    /// What is chosen, in a few words.
    pub label: &'static str,
    /// The condition in words.
    pub when: &'static str,
    /// The question it leads to; nothing where the flow ends.
    pub next: Option<&'static Question>,
    /// What it decides, in the vocabulary of the decisions (`processor:gpu`, `input:pipe`).
    pub decides: &'static [&'static str],
    /// Whether it holds for a case, and why or why not.
    pub judge: fn(&Case<'_>) -> Verdict,
    /// Which of the candidates left it keeps.
    pub keeps: fn(&Case<'_>, &Candidate) -> bool,
}

impl Branch {
    /// A branch that keeps every candidate and ends the flow, unless [`Branch::to`] leads it on.
    #[must_use]
    pub const fn open(
        id: &'static str,
        label: &'static str,
        when: &'static str,
        decides: &'static [&'static str],
        judge: fn(&Case<'_>) -> Verdict,
    ) -> Self {
        Self::keeping(id, label, when, decides, judge, case::all)
    }

    /// A branch that keeps some candidates and ends the flow, unless [`Branch::to`] leads it on.
    #[must_use]
    pub const fn keeping(
        id: &'static str,
        label: &'static str,
        when: &'static str,
        decides: &'static [&'static str],
        judge: fn(&Case<'_>) -> Verdict,
        keeps: fn(&Case<'_>, &Candidate) -> bool,
    ) -> Self {
        Self { id, label, when, next: None, decides, judge, keeps }
    }

    /// The same branch, leading to a question.
    #[must_use]
    pub const fn to(self, question: &'static Question) -> Self {
        Self { next: Some(question), ..self }
    }
}
