//! The path as a picture: rows of columns, and below a row the step of it that is open.

use super::layout::path::{Column, Path, Placed, Role, Row};
use super::layout::{Area, Line};
use super::panel::panel;
use super::words::Words;
use crate::app::html::{Html, html, when};

/// Lines of text.
pub(super) fn text(lines: &[Line], class: &str, html: &mut Html) {
    for line in lines {
        html!(html, "<text class=\"", class, "\" x=\"", line.x, "\" y=\"", line.y, "\">", line.text, "</text>");
    }
}

/// A box with round corners.
pub(super) fn rect(area: Area, html: &mut Html) {
    html!(
        html,
        "<rect x=\"",
        area.x,
        "\" y=\"",
        area.y,
        "\" width=\"",
        area.w,
        "\" height=\"",
        area.h,
        "\" rx=\"8\"/>"
    );
}

/// The picture of a path, with the step that is open.
pub(super) fn picture(path: &Path, open: Option<&'static str>, words: impl Fn(&str) -> Option<Words>, html: &mut Html) {
    html!(html, "<div class=\"flow-path\" role=\"group\" aria-label=\"Decision flow\">");
    for row in &path.rows {
        html!(html, "<svg class=\"flow-row\" viewBox=\"0 0 ", path.width, " ", row.height, "\">");
        row_of(row, open, html);
        html!(html, "</svg>");
        let here = open.filter(|question| row.columns.iter().any(|column| column.question == *question));
        if let Some(words) = here.and_then(&words) {
            opened(&words, row.leaves.is_some(), html);
        }
    }
    html!(html, "</div>");
}

/// A step that was opened in a picture; `between` two rows it carries the line on.
pub(super) fn opened(words: &Words, between: bool, html: &mut Html) {
    html!(
        html,
        "<section class=\"flow-panel",
        when(between, " flow-panel-between"),
        "\" aria-label=\"",
        words.title,
        "\"><div class=\"flow-panel-head\"><h3>",
        words.title,
        "<span class=\"flow-panel-place\"> step ",
        words.number,
        "</span></h3><button type=\"button\" class=\"flow-close\" data-do=\"step:",
        words.id,
        "\">Close</button></div>"
    );
    panel(words, html);
    html!(html, "</section>");
}

fn row_of(row: &Row, open: Option<&str>, html: &mut Html) {
    html!(html, "<g aria-hidden=\"true\">");
    text(row.heading.as_slice(), "flow-side", html);
    for lit in row.enters.iter().chain(&row.lit).chain(&row.leaves) {
        html!(html, "<path class=\"flow-line\" d=\"", lit.line, "\"/>");
    }
    html!(html, "</g>");
    for column in &row.columns {
        html.apart(|html| column_of(column, open, html));
    }
}

fn column_of(column: &Column, open: Option<&str>, html: &mut Html) {
    html!(html, "<g data-key=\"column-", column.question, "\"><g aria-hidden=\"true\">");
    text(&column.title, "flow-title", html);
    text(core::slice::from_ref(&column.step), "flow-small", html);
    html!(html, "</g>");
    column.boxes.iter().for_each(|placed| box_of(placed, column, open, html));
    html!(html, "</g>");
}

fn box_of(placed: &Placed, column: &Column, open: Option<&str>, html: &mut Html) {
    html!(html, "<g class=\"flow-box ");
    match placed.role {
        Role::Taken => button("flow-taken", column.question, &column.name, open, html),
        // The list below says the same, so these are for the pointer alone.
        Role::Other => html!(html, "flow-other\" aria-hidden=\"true\" data-do=\"step:", column.question, "\">"),
        Role::More => html!(html, "flow-more\" aria-hidden=\"true\" data-do=\"step:", column.question, "\">"),
    }
    rect(placed.area, html);
    text(&placed.label, "flow-label", html);
    text(&placed.brief, "flow-small", html);
    html!(html, "</g>");
}

/// The rest of the start of a group that acts like a button, from its last class on.
pub(super) fn button(class: &str, question: &str, name: &str, open: Option<&str>, html: &mut Html) {
    html!(
        html,
        class,
        "\" role=\"button\" tabindex=\"0\" aria-label=\"",
        name,
        "\" aria-expanded=\"",
        open == Some(question),
        "\" data-do=\"step:",
        question,
        "\">"
    );
}
