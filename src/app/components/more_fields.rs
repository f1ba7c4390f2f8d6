//! The questions that are not asked first, under one line that says how many answers are assumed.

use super::field::field;
use crate::app::html::{Html, html};
use crate::app::screen::Screen;
use crate::job::field::Group;
use crate::job::{Answers, Field};

/// The fields that apply and are, or are not, asked first.
#[must_use]
pub fn applying(answers: &Answers, first: bool) -> Vec<Field> {
    Field::ALL.iter().copied().filter(|field| field.spec().first == first && (field.spec().applies)(answers)).collect()
}

/// The other questions.
pub fn more_fields(screen: &Screen<'_>, html: &mut Html) {
    let fields = applying(screen.answers, false);
    let open = is_open(screen);
    html!(html, "<div class=\"more\">");
    html.apart(|html| button(&fields, open, screen, html));
    for group in Group::ALL.into_iter().filter(|_| open) {
        let mut own = fields.iter().filter(|field| field.spec().group == group).peekable();
        if own.peek().is_none() {
            continue;
        }
        html!(
            html,
            "<fieldset class=\"fields\" data-key=\"",
            group.heading(),
            "\"><legend class=\"fields-heading\">",
            group.heading(),
            "</legend>"
        );
        for one in own {
            field(screen, *one, html);
        }
        html!(html, "</fieldset>");
    }
    html!(html, "</div>");
}

/// The line that opens them.
fn button(fields: &[Field], open: bool, screen: &Screen<'_>, html: &mut Html) {
    html!(
        html,
        "<button data-key=\"more\" type=\"button\" class=\"more-button\" aria-expanded=\"",
        open,
        "\" data-do=\"more\">"
    );
    summary(fields, screen, html);
    html!(html, "</button>");
}

/// Whether they are shown: asked for, or one of them is wrong, which must not hide.
#[must_use]
pub fn is_open(screen: &Screen<'_>) -> bool {
    screen.look.more || screen.outcome.errors.iter().any(|error| !error.field.spec().first)
}

/// What is under the line: its groups by name, and how many of its questions the answer rests on are left to
/// assumptions.
fn summary(fields: &[Field], screen: &Screen<'_>, html: &mut Html) {
    let mut before = "More: ";
    for group in Group::ALL {
        if fields.iter().any(|field| field.spec().group == group) {
            html!(html, before, group.heading().to_ascii_lowercase());
            before = ", ";
        }
    }
    let assumed = |field: &&Field| screen.shown().is_some_and(|shown| shown.job().assumes(**field));
    html!(html, " (", fields.iter().filter(assumed).count(), " assumed)");
}
