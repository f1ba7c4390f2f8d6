//! The picture of a trunk, as plain figures.

use super::super::Area;

/// The whole picture of a trunk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drawn {
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// Its rows.
    pub rows: Vec<Row>,
    /// The stops, in order.
    pub stops: Vec<Placed>,
    /// The card at its end.
    pub card: Area,
    /// The card of the other view's path, where it ends elsewhere.
    pub other: Option<Area>,
}

/// A row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// The outline of the trunk, as the text of an SVG path.
    pub trunk: String,
    /// The shown path.
    pub line: String,
    /// The other view's path, where it is shown.
    pub other: String,
}

/// A stop in its place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Placed {
    /// The question's id.
    pub id: &'static str,
    /// Where question, answer and reason stand.
    pub head: Area,
    /// The middle of its ring; nothing where the trunk begins.
    pub ring: Option<(i32, i32)>,
    /// Where the count before it stands.
    pub count: Area,
    /// Its branches, downwards, each with where its text stands.
    pub leaves: Vec<Ribbon>,
    /// Where the other view's answer stands, from the stop on at which it leaves.
    pub lane: Option<Area>,
}

/// A branch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ribbon {
    /// Its line, as the text of an SVG path.
    pub line: String,
    /// The width of its line.
    pub width: i32,
    /// Where its text stands.
    pub area: Area,
}
