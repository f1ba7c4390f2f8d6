//! The questions, one file each; the graph of them; the trail a job takes through it.
//!
//! This room holds the only description of the rules. The flow picture, its text twin, the report, the study
//! questions and the tests all read [`graph`] and [`Trail`]; none of them knows a rule of its own.
//!
//! A question's branch narrows the candidates that are left, so that the last one standing is the answer.

mod aim;
pub mod case;
mod compare;
pub mod graph;
mod progress;
pub mod rank;
mod required;
pub mod root;
pub mod serving;
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
pub use walk::{Outcome, Settled, Shortlist, settle, walk};

use crate::sizing::Candidate;
use case::{class, judged, judged_by_letter};

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
    /// Whether a branch, as its position, holds for a case, and why or why not. INVARIANT: for every case exactly one holds
    /// (a test looks).
    pub judge: fn(&Case<'_>, usize) -> Verdict,
    /// Which of the candidates left a branch keeps where it is judged; where this is not said, those that belong to it, and
    /// all of them where the question parts none.
    pub keeps: Option<fn(&Case<'_>, &Branch, &Candidate) -> bool>,
    /// Its branches.
    pub branches: &'static [Branch],
}

impl Question {
    /// Whether the study chapter has it: then it has a lesson, and is asked in the exam.
    #[must_use]
    pub const fn is_of_the_chapter(&self) -> bool {
        !self.rows.is_empty()
    }

    /// The name of the branch at a position.
    fn id_at(&self, at: usize) -> &'static str {
        self.branches.get(at).map_or("", |branch| branch.id)
    }

    /// Every branch judged, in order.
    pub(super) fn judged(&self, case: &Case<'_>) -> Vec<Verdict> {
        (0..self.branches.len()).map(|at| (self.judge)(case, at)).collect()
    }

    /// Whether a branch keeps a candidate.
    fn keeps(&self, case: &Case<'_>, branch: &Branch, one: &Candidate) -> bool {
        match (compare::parts(case, self), self.keeps, self.parts) {
            (None, Some(keeps), _) => keeps(case, branch, one),
            (Some(parts), ..) | (None, None, Some(parts)) => (parts.branch_of)(case, one) == branch.id,
            (None, None, None) => true,
        }
    }

    /// The question that a branch leads to; nothing where the flow ends.
    #[must_use]
    pub fn next(&self, branch: &Branch) -> Option<&'static Self> {
        match branch.next {
            Next::End => None,
            Next::To(question) => Some(question),
            Next::Following => {
                let order: &[&'static Self] =
                    if self.side == Side::Serving { &serving::ORDER } else { &training::ORDER };
                order.iter().copied().skip_while(|asked| asked.id != self.id).nth(1)
            }
        }
    }
}

/// Where a branch leads.
#[derive(Debug, Clone, Copy)]
pub enum Next {
    /// To the question that follows in the order of the side; the last one ends the flow.
    Following,
    /// To another question.
    To(&'static Question),
    /// Nowhere: the flow ends.
    End,
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
    /// What it decides, in the vocabulary of the decisions (`processor:gpu`, `input:pipe`).
    pub decides: &'static [&'static str],
    /// Where it leads.
    pub next: Next,
}

impl Branch {
    /// A branch that leads to the question that follows, unless [`Branch::to`] or [`Branch::end`] says otherwise.
    #[must_use]
    pub const fn new(
        id: &'static str,
        label: &'static str,
        when: &'static str,
        decides: &'static [&'static str],
    ) -> Self {
        Self { id, label, when, decides, next: Next::Following }
    }

    /// The same branch, leading to another question.
    #[must_use]
    pub const fn to(self, question: &'static Question) -> Self {
        Self { next: Next::To(question), ..self }
    }

    /// The same branch, ending the flow.
    #[must_use]
    pub const fn end(self) -> Self {
        Self { next: Next::End, ..self }
    }
}
