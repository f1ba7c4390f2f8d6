//! The decision flow: the path of this job as a picture, the whole map it lies in, and the same in words.

mod layout;
mod panel;
mod picture;
mod twin;
mod whole;
mod words;

use super::segmented::{Segmented, segmented};
use crate::app::aside::{Part, place};
use crate::app::html::{Html, html};
use crate::app::outcome::Shown;
use crate::app::screen::Screen;
use crate::decide::{Trail, graph};
use crate::job::Choice;

/// The two pictures.
const PICTURES: [Choice; 2] = [Choice { key: "path", label: "Your path" }, Choice { key: "map", label: "Whole map" }];

/// The zoom of the map in percent: the least, the most, and the least to begin with.
pub const ZOOM: (i32, i32, i32) = (30, 200, 50);

/// The width of the whole map in pixels: it comes later than the zoom at which it fits has to be known.
pub const MAP_WIDTH: i32 = 2234;

/// The flow.
pub fn flow(screen: &Screen<'_>, shown: &Shown, html: &mut Html) {
    let look = screen.look;
    html!(html, "<div class=\"flow\"><div class=\"flow-picture\" data-measure=\"flow\"><div class=\"flow-choice\">");
    let pictures = Segmented::quiet("flow-picture", "Picture", &PICTURES, if look.map { "map" } else { "path" });
    segmented(&pictures, |_| {}, html);
    html!(html, "<p class=\"flow-hint\">Choose a step to see why.</p></div>");
    // Where the picture is not shown it has no width, and nothing is drawn.
    if look.flow_width > 0 {
        let trail = &shown.advice(screen.view).trail;
        if look.map {
            place(Part::Map, screen, html);
            if let Some(words) = look.step.and_then(|question| words::of(shown, screen.view, question)) {
                picture::opened(&words, false, html);
            }
        } else {
            let path = layout::path::path(trail, look.flow_width);
            picture::picture(&path, look.step, |question| words::of(shown, screen.view, question), html);
        }
    }
    html!(html, "</div>");
    twin::twin(screen, shown, html);
    html!(html, "</div>");
}

/// Some steps of the flow, those of these questions: as a picture as wide as the flow may be, and in words.
pub fn part(screen: &Screen<'_>, shown: &Shown, questions: &[&str], html: &mut Html) {
    let trail = &shown.advice(screen.view).trail;
    let path = layout::path::part(trail, questions, screen.look.flow_width);
    picture::picture(&path, screen.look.step, |question| words::of(shown, screen.view, question), html);
    twin::some(screen, shown, questions, html);
}

/// The width in pixels that the path is laid out in for paper, where it is scaled to what is there.
const PAPER: i32 = 920;

/// The path as a picture for paper: what was taken, and nothing that can be opened.
pub fn printed(trail: &Trail, html: &mut Html) {
    html!(html, "<div class=\"flow-picture\">");
    picture::picture(&layout::path::taken(trail, PAPER), None, |_| None, html);
    html!(html, "</div>");
}

/// The whole map.
pub fn map(screen: &Screen<'_>, shown: &Shown, html: &mut Html) {
    let trail = &shown.advice(screen.view).trail;
    let map = layout::map::map(&graph::questions(), &graph::edges(), trail);
    whole::whole(&map, screen.look, html);
}

/// The estimated width in pixels of a small label, for whoever draws beside the flow.
#[must_use]
pub fn text_width(text: &str) -> i32 {
    layout::label_width(text)
}
