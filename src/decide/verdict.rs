//! Whether a branch holds, and why.

use crate::job::Field;

/// A sentence, and the fields of the form that it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The sentence.
    pub text: String,
    /// The inputs behind it.
    pub fields: Vec<Field>,
}

/// A branch judged for a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Whether the branch is the one to take.
    pub holds: bool,
    /// The reason in a few words, for the picture.
    pub brief: String,
    /// Why it holds, or the one reason why not.
    pub reasons: Vec<Reason>,
    /// What it decides beyond the branch's own, in the vocabulary of the decisions.
    pub decides: Vec<String>,
}

impl Verdict {
    /// A verdict with its first reason.
    #[must_use]
    pub fn new(holds: bool, brief: impl Into<String>, text: impl Into<String>, fields: &[Field]) -> Self {
        Self {
            holds,
            brief: brief.into(),
            reasons: vec![Reason { text: text.into(), fields: fields.to_vec() }],
            decides: Vec::new(),
        }
    }

    /// The same with one more reason.
    #[must_use]
    pub fn and(mut self, text: impl Into<String>, fields: &[Field]) -> Self {
        self.reasons.push(Reason { text: text.into(), fields: fields.to_vec() });
        self
    }

    /// The same with something more decided.
    #[must_use]
    pub fn deciding(mut self, decision: impl Into<String>) -> Self {
        self.decides.push(decision.into());
        self
    }
}
