//! Which side of the flow a question belongs to.

use crate::decide::Side;

/// The side of a question of the graph.
#[must_use]
pub fn side(topic: &str) -> Option<Side> {
    crate::decide::graph::question(topic).map(|question| question.side)
}
