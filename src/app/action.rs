//! What a click asks for, as it stands in the page's text: `data-do="sort:training:2"`.

use super::screen::Tab;
use crate::decide::{Side, graph};
use crate::facts::instance::{self, InstanceType};
use crate::facts::model;
use crate::job::Field;

/// What a click, or Enter on what acts like a button, asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Start over with an example of the gallery.
    Example(usize),
    /// Show every example, or only the first.
    Examples,
    /// Open or close the explanation of a field.
    Help(Field),
    /// Open or close the questions that are not asked first.
    More,
    /// Take the notes away.
    Dismiss,
    /// Open or close the derivation of a figure of a side, by its place.
    Figure(Side, usize),
    /// Open or close a step in the picture.
    Step(&'static str),
    /// Zoom the map to this share of its present zoom, in percent; 0 fits it into its frame.
    Zoom(i32),
    /// Sort the candidates of a side by a column, by its place.
    Sort(Side, usize),
    /// Show more candidates of a side's group, by its place.
    Rows(Side, usize),
    /// Open or close the row of a candidate.
    Row(Side, &'static InstanceType),
    /// Open or close the list of a plot's points.
    Points(Side),
    /// Take a model of the library.
    Model(&'static str),
    /// Take a value over into a field.
    Set(Field, String),
    /// Open a tab.
    Tab(Tab),
    /// Copy the link.
    Copy,
    /// Print what stands open, or save it as PDF.
    Print,
    /// Copy the code in the element of an id.
    CopyCode(String),
    /// Show the code of a side's answer (0), or of an alternative.
    Code(Side, usize),
    /// Go to an element of the page.
    Jump(String),
    /// Go to a step of the flow in words.
    ToStep(&'static str),
}

impl Action {
    /// Reads what stands in the page's text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (verb, rest) = text.split_once(':').unwrap_or((text, ""));
        let (first, second) = rest.split_once(':').unwrap_or((rest, ""));
        let question = || graph::question(first).map(|question| question.id);
        Some(match verb {
            "example" => Self::Example(first.parse().ok()?),
            "examples" => Self::Examples,
            "help" => Self::Help(Field::from_key(first)?),
            "more" => Self::More,
            "dismiss" => Self::Dismiss,
            "figure" => Self::Figure(side(first)?, second.parse().ok()?),
            "step" => Self::Step(question()?),
            "zoom" => Self::Zoom(first.parse().ok()?),
            "sort" => Self::Sort(side(first)?, second.parse().ok()?),
            "rows" => Self::Rows(side(first)?, second.parse().ok()?),
            "row" => Self::Row(side(first)?, instance::by_name(second)?),
            "points" => Self::Points(side(first)?),
            "model" => Self::Model(model::by_id(first)?.id),
            "set" => Self::Set(Field::from_key(first)?, second.to_owned()),
            "tab" => Self::Tab(Tab::from_id(first)?),
            "copy" => Self::Copy,
            "print" => Self::Print,
            "copy-code" => Self::CopyCode(first.to_owned()),
            "code" => Self::Code(side(first)?, second.parse().ok()?),
            "jump" => Self::Jump(first.to_owned()),
            "to-step" => Self::ToStep(question()?),
            _ => return None,
        })
    }
}

fn side(name: &str) -> Option<Side> {
    match name {
        "training" => Some(Side::Training),
        "serving" => Some(Side::Serving),
        _ => None,
    }
}

/// A side's part of ids and actions.
#[must_use]
pub const fn side_id(side: Side) -> &'static str {
    if matches!(side, Side::Serving) { "serving" } else { "training" }
}
