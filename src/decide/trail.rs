//! The steps that a job takes through the graph, and what each does to the types.

use super::{Branch, Question, Reason, Verdict};
use crate::job::{Field, View};
use crate::sizing::{Candidate, Check};

/// A question asked of a job.
#[derive(Debug, Clone)]
pub struct Step {
    /// The question.
    pub question: &'static Question,
    /// The branch taken, as its position.
    pub taken: usize,
    /// Every branch judged, in the order of the branches.
    pub verdicts: Vec<Verdict>,
    /// How many types still pass after it; nothing where the step chooses no type.
    pub types_left: Option<usize>,
    /// How it thins out the types, passing or not; nothing where none leaves here.
    pub thinning: Option<Thinning>,
    /// The inputs behind the taken branch that were assumed.
    pub assumed: Vec<Field>,
    /// The best candidate of each branch, passing or not, beside the branches; empty where the step compares none.
    pub bests: Vec<Option<Candidate>>,
}

impl Step {
    /// The branch taken.
    #[must_use]
    pub fn branch(&self) -> Option<&'static Branch> {
        self.question.branches.get(self.taken)
    }
    /// The verdict on the branch taken.
    #[must_use]
    pub fn verdict(&self) -> Option<&Verdict> {
        self.verdicts.get(self.taken)
    }
}

/// The steps of one job in one view.
#[derive(Debug, Clone)]
pub struct Trail {
    /// The view.
    pub view: View,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

impl Trail {
    /// The step of a question, where it was asked.
    #[must_use]
    pub fn step(&self, question: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.question.id == question)
    }
    /// Why a question took its branch; nothing where it was not asked.
    #[must_use]
    pub fn reasons(&self, question: &str) -> &[Reason] {
        self.step(question).and_then(Step::verdict).map(|verdict| verdict.reasons.as_slice()).unwrap_or_default()
    }
    /// The branch a question took, by name.
    #[must_use]
    pub fn took(&self, question: &str) -> Option<&'static str> {
        self.step(question)?.branch().map(|branch| branch.id)
    }
    /// Everything the steps decide, in the vocabulary of the decisions, without doubles.
    #[must_use]
    pub fn decisions(&self) -> Vec<String> {
        let mut decisions: Vec<String> = Vec::new();
        for step in &self.steps {
            let fixed = step.branch().map(|branch| branch.decides).unwrap_or_default();
            let own = step.verdict().map(|verdict| verdict.decides.as_slice()).unwrap_or_default();
            for decision in fixed.iter().copied().map(str::to_owned).chain(own.iter().cloned()) {
                if !decisions.contains(&decision) {
                    decisions.push(decision);
                }
            }
        }
        decisions
    }
}

/// The way by which types leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// A branch that was not taken, as its position, would have kept them.
    Branch(usize),
    /// They fail this check in every count that was left.
    Fails(Check),
    /// They pass, and the branch taken prefers others.
    Beaten,
    /// They were never in question: not offered for this use, or not in this view.
    NotOffered,
}

/// Types that leave by one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaving {
    /// The way.
    pub way: Way,
    /// How many types.
    pub types: usize,
}

/// What a step does to the types. INVARIANT: `before` is `after` and all that leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thinning {
    /// How many types come to it.
    pub before: usize,
    /// How many go on.
    pub after: usize,
    /// Those that leave, by the order of [`Way`].
    pub leaving: Vec<Leaving>,
}
