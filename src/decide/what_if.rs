//! A branch that the person requires: the answer is the best of it, whatever another branch would cost.
//!
//! It narrows where the answer is looked for and nothing else. So what a branch not taken could do at best stays what it
//! would be if that branch were required instead, and the flow draws what a click leads to.

use super::required::Wanted;
use super::{Case, Question, Side, graph};
use crate::job::{Field, Required, View};
use crate::sizing::Candidate;

impl Wanted {
    /// What a job requires on a side, in today's view.
    pub(super) fn of(required: Option<Required>, view: View, side: Side) -> Option<Self> {
        let required = required.filter(|one| view == View::Today && one.serves() == (side == Side::Serving))?;
        let question = graph::question(required.question)?;
        let branch = question.branches.iter().find(|branch| branch.id == required.branch)?;
        Some(Self { question, branch: branch.id, label: branch.label })
    }
}

impl Case<'_> {
    /// Whether a candidate is in the branch that is required; every one is where none is.
    pub(super) fn meets(&self, one: &Candidate) -> bool {
        let parts = self.wanted.and_then(|wanted| Some((wanted, wanted.question.parts?)));
        parts.is_none_or(|(wanted, parts)| (parts.branch_of)(self, one) == wanted.branch)
    }

    /// The position of the branch that is required of a question.
    pub(super) fn wanted_at(&self, question: &Question) -> Option<usize> {
        let wanted = self.wanted.filter(|wanted| wanted.question.id == question.id)?;
        question.branches.iter().position(|branch| branch.id == wanted.branch)
    }

    /// What speaks against a candidate that is not in the required branch, in words that follow "but".
    pub(super) fn not_wanted(&self, one: &Candidate) -> Option<String> {
        let wanted = self.wanted.filter(|_| !self.meets(one))?;
        Some(format!("you require “{}”", wanted.label))
    }

    /// The inputs that a comparison rests on.
    pub(super) fn resting(&self, fields: &[Field]) -> Vec<Field> {
        fields.iter().copied().chain(self.wanted.map(|_| Field::Branch)).collect()
    }

    /// Notes that no candidate is in the required branch.
    pub(super) fn note_unmet(&mut self) {
        let Some(wanted) = self.wanted.filter(|_| self.refused.is_none()) else { return };
        if !self.left().any(|one| self.meets(one)) {
            self.refused = Some(format!("You require “{}”, and no type offered for this job is in it.", wanted.label));
        }
    }
}
