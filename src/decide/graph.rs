//! The whole graph: every question and every edge, read from the questions themselves.

use super::{Question, root};

/// An edge: from a branch of a question to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// The question it leaves.
    pub from: &'static str,
    /// The branch it belongs to.
    pub branch: &'static str,
    /// The question it leads to.
    pub to: &'static str,
}

/// Every question, each before those it leads to, beginning with the root.
#[must_use]
pub fn questions() -> Vec<&'static Question> {
    let mut found: Vec<&'static Question> = Vec::new();
    visit(&root::QUESTION, &mut found);
    found.reverse();
    found
}

/// Depth first, noting a question once all that it leads to are noted: the reverse is an order of the graph.
fn visit(question: &'static Question, found: &mut Vec<&'static Question>) {
    if found.iter().any(|known| known.id == question.id) {
        return;
    }
    // The last branch first, so that the first branch's path comes first once the order is reversed.
    for next in question.branches.iter().rev().filter_map(|branch| question.next(branch)) {
        visit(next, found);
    }
    found.push(question);
}

/// Every edge of the graph.
#[must_use]
pub fn edges() -> Vec<Edge> {
    questions()
        .into_iter()
        .flat_map(|question| {
            question.branches.iter().filter_map(move |branch| {
                question.next(branch).map(|next| Edge { from: question.id, branch: branch.id, to: next.id })
            })
        })
        .collect()
}

/// The question of a name.
#[must_use]
pub fn question(id: &str) -> Option<&'static Question> {
    questions().into_iter().find(|question| question.id == id)
}
