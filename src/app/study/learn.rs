//! The list of lessons.

use super::place::Place;
use super::shell::heading;
use super::state::Study;
use crate::app::html::{Html, html};
use crate::study::lessons::LESSONS;

/// The list of lessons.
pub(super) fn learn(study: &Study, html: &mut Html) {
    heading(
        "Learn the choice",
        "Twelve short lessons, in the order in which the choice is made. Each has a job you can change and three questions; the engine that answers them is the one that advises.",
        html,
    );
    html!(html, "<ol class=\"lessons\">");
    for (at, lesson) in LESSONS.iter().enumerate() {
        let read = study.progress.lessons().iter().any(|read| read.id == lesson.id);
        html!(html, "<li><a href=\"", Place::Lesson(at).address(), "\"><span class=\"lessons-title\">");
        html!(html, lesson.title, "</span></a>");
        if read {
            html!(html, " <span class=\"lessons-read\">read</span>");
        }
        html!(html, "<p>", lesson.aim, "</p></li>");
    }
    html!(html, "</ol><h2 class=\"study-head\">To look up</h2><p><a href=\"", Place::Algorithms.address());
    html!(html, "\">Built-in algorithms and the hardware each can use</a></p>");
}
