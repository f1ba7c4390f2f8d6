//! "Whole map": every question with every branch and every edge, in layers from left to right, training above serving.

mod route;

use super::wrap::{HEADING, LABEL, wrap};
use super::{Area, Line, count, lines};
use crate::decide::graph::Edge;
use crate::decide::{Question, Side, Trail};

/// The width of a column.
const COLUMN: i32 = 134;
/// Between columns: room for the lines.
const GAP: i32 = 36;
/// Between boxes.
const BETWEEN: i32 = 6;
/// From a box's edge to its text.
const INSET: i32 = 10;
/// Around everything.
const MARGIN: i32 = 24;
/// Above a lane: its name, and the lines that come from far.
const ABOVE: i32 = 40;

/// A branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The branch's id.
    pub branch: &'static str,
    /// When it holds, in words.
    pub when: &'static str,
    /// Where it is.
    pub area: Area,
    /// Its label.
    pub label: Vec<Line>,
    /// Whether this job takes it.
    pub lit: bool,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The question's id.
    pub question: &'static str,
    /// The question.
    pub words: &'static str,
    /// Where its title is; lines to it end there.
    pub area: Area,
    /// Its title.
    pub title: Vec<Line>,
    /// Its branches, downwards.
    pub ways: Vec<Way>,
    /// Whether this job is asked it.
    pub lit: bool,
}

/// An edge of the graph, drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Which edge.
    pub edge: Edge,
    /// The line, as the text of an SVG path.
    pub line: String,
    /// Whether this job takes it.
    pub lit: bool,
}

/// The whole picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map {
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// The names of the lanes.
    pub lanes: Vec<Line>,
    /// The questions.
    pub nodes: Vec<Node>,
    /// The edges.
    pub edges: Vec<Drawn>,
}

/// Where a question stands: its side's lane and its layer in it.
#[derive(Debug, Clone, Copy)]
struct Place {
    question: &'static Question,
    lane: usize,
    layer: i32,
}

/// Lays the graph out and lights a trail in it. `questions` stand each before those they lead to.
#[must_use]
pub fn map(questions: &[&'static Question], edges: &[Edge], trail: &Trail) -> Map {
    let places = places(questions, edges);
    let mut nodes: Vec<Node> = Vec::with_capacity(places.len());
    let mut lanes = Vec::new();
    let mut top = MARGIN;
    for (lane, name) in ["Training", "Serving"].into_iter().enumerate() {
        let within: Vec<&Place> = places.iter().filter(|place| place.lane == lane).collect();
        let far =
            edges.iter().filter(|edge| within.iter().any(|to| to.question.id == edge.to) && is_far(&places, edge));
        let channels = i32::try_from(far.count()).unwrap_or(0) * route::CHANNEL;
        lanes.push(Line { x: MARGIN, y: top + 14, text: name.to_owned() });
        top += ABOVE + channels;
        let head = within.iter().map(|place| title(place.question).len()).max().unwrap_or(0);
        let head = i32::try_from(head).unwrap_or(0) * 18 + 18;
        let mut bottom = top;
        for place in within {
            // Questions of one layer stand below each other.
            let x = MARGIN + place.layer * (COLUMN + GAP);
            let y =
                nodes.iter().filter(|node| node.area.x == x && node.area.y >= top).map(|node| end(node) + ABOVE).max();
            let node = node(place.question, x, y.unwrap_or(top), head, trail);
            bottom = bottom.max(end(&node));
            nodes.push(node);
        }
        top = bottom + MARGIN;
    }
    let edges = route::all(&nodes, &places, edges, trail);
    let right = nodes.iter().map(|node| node.area.right()).max().unwrap_or(0);
    Map { width: right + GAP, height: top, lanes, nodes, edges }
}

/// The lower end of a question with its branches.
fn end(node: &Node) -> i32 {
    node.ways.last().map_or(node.area, |way| way.area).bottom()
}

/// The lane of a question: the root stands with training, which comes first.
const fn lane(question: &Question) -> usize {
    match question.side {
        Side::Root | Side::Training => 0,
        Side::Serving => 1,
    }
}

/// The layer of each question: one more than the last that leads to it from the root or its own side.
fn places(questions: &[&'static Question], edges: &[Edge]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::with_capacity(questions.len());
    for question in questions {
        let before = places.iter().filter(|place| {
            let own = place.question.side == question.side || place.question.side == Side::Root;
            own && edges.iter().any(|edge| edge.from == place.question.id && edge.to == question.id)
        });
        let layer = before.map(|place| place.layer + 1).max().unwrap_or(0);
        places.push(Place { question, lane: lane(question), layer });
    }
    places
}

/// Whether an edge leads to anywhere but the next layer, so that it has to go around boxes.
fn is_far(places: &[Place], edge: &Edge) -> bool {
    let layer = |id: &str| places.iter().find(|place| place.question.id == id).map_or(0, |place| place.layer);
    layer(edge.to) != layer(edge.from) + 1
}

fn title(question: &Question) -> Vec<String> {
    wrap(question.title, HEADING, COLUMN - 2 * INSET)
}

fn node(question: &'static Question, x: i32, y: i32, head: i32, trail: &Trail) -> Node {
    let area = Area { x, y, w: COLUMN, h: head };
    let taken = trail.took(question.id);
    let mut below = area.bottom() + 8;
    let mut ways = Vec::with_capacity(question.branches.len());
    for branch in question.branches {
        let label = wrap(branch.label, LABEL, COLUMN - 2 * INSET);
        let h = (count(&label) - 1) * 17 + 32;
        let area = Area { x, y: below, w: COLUMN, h };
        let label = lines(label, x + INSET, below + 21, 17);
        ways.push(Way { branch: branch.id, when: branch.when, area, label, lit: taken == Some(branch.id) });
        below += h + BETWEEN;
    }
    let title = lines(title(question), x + INSET, y + 22, 18);
    Node { question: question.id, words: question.title, area, title, ways, lit: taken.is_some() }
}

#[cfg(test)]
mod tests;
