//! Jobs to ask about, drawn for the decision point that is examined.

pub mod serving;
pub mod training;

use super::draw::Draw;
use super::story::Scene;
use crate::decide::Side;
use crate::job::View;

/// A job in whose flow this question is asked, with every fact that decides it said; nothing where the name is none.
#[must_use]
pub fn scene(topic: &str, draw: &mut Draw, view: View) -> Option<Scene> {
    match side(topic)? {
        Side::Serving => serving::scene(topic, draw, view),
        _ => training::scene(topic, draw, view),
    }
}

/// The side of a question of the graph.
#[must_use]
pub fn side(topic: &str) -> Option<Side> {
    crate::decide::graph::question(topic).map(|question| question.side)
}
