//! The lines of the whole map: straight across to the next layer, or around by a channel above the lane they lead to.

use super::super::curve::{cornered, level};
use super::{Drawn, Node, Place, is_far};
use crate::decide::Trail;
use crate::decide::graph::Edge;

/// The height of a channel.
pub(super) const CHANNEL: i32 = 10;

/// Draws every edge.
pub(super) fn all(nodes: &[Node], places: &[Place], edges: &[Edge], trail: &Trail) -> Vec<Drawn> {
    let mut channels: Vec<&'static str> = Vec::new();
    let mut drawn: Vec<Drawn> = edges
        .iter()
        .filter_map(|edge| {
            let line = if is_far(places, edge) {
                let points = around(nodes, edge, &channels)?;
                channels.push(edge.to);
                cornered(&points, 8)
            } else {
                let (from, to) = ends(nodes, edge)?;
                level(from, to)
            };
            Some(Drawn { edge: *edge, line, lit: takes(trail, edge) })
        })
        .collect();
    // The lit ones last, so that they lie above the others.
    drawn.sort_by_key(|drawn| drawn.lit);
    drawn
}

/// Where an edge begins and ends: at its branch's right, at its question's left.
fn ends(nodes: &[Node], edge: &Edge) -> Option<((i32, i32), (i32, i32))> {
    let from = nodes.iter().find(|node| node.question == edge.from)?;
    let way = from.ways.iter().find(|way| way.branch == edge.branch)?.area;
    let to = nodes.iter().find(|node| node.question == edge.to)?.area;
    Some(((way.right(), way.middle()), (to.x, to.middle())))
}

/// The corners of an edge that goes around: out to the right, to a channel of its own, along it, and in from the left.
pub(super) fn around(nodes: &[Node], edge: &Edge, taken: &[&'static str]) -> Option<Vec<(i32, i32)>> {
    let (start, end) = ends(nodes, edge)?;
    let level = |id: &str| nodes.iter().find(|node| node.question == id).map(|node| node.area.y);
    let top = level(edge.to)?;
    let beside = taken.iter().filter(|to| level(to) == Some(top)).count();
    let same = i32::try_from(taken.iter().filter(|to| **to == edge.to).count()).unwrap_or(0);
    let lane = top - 10 - i32::try_from(beside).unwrap_or(0) * CHANNEL;
    let (out, back) = (start.0 + 10 + same * 6, end.0 - 12 - same * 6);
    Some(vec![start, (out, start.1), (out, lane), (back, lane), (back, end.1), end])
}

/// Whether a trail goes along an edge.
fn takes(trail: &Trail, edge: &Edge) -> bool {
    let steps = trail.steps.iter().zip(trail.steps.iter().skip(1));
    steps.into_iter().any(|(step, next)| {
        step.question.id == edge.from
            && next.question.id == edge.to
            && step.branch().is_some_and(|branch| branch.id == edge.branch)
    })
}
