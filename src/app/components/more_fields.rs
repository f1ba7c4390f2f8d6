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
    html.apart(|html| button(&fields, open, screen.answers, html));
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
fn button(fields: &[Field], open: bool, answers: &Answers, html: &mut Html) {
    html!(
        html,
        "<button data-key=\"more\" type=\"button\" class=\"more-button\" aria-expanded=\"",
        open,
        "\" data-do=\"more\">"
    );
    summary(fields, answers, html);
    html!(html, "</button>");
}

/// Whether they are shown: asked for, or one of them is wrong, which must not hide.
#[must_use]
pub fn is_open(screen: &Screen<'_>) -> bool {
    screen.look.more || screen.outcome.errors.iter().any(|error| !error.field.spec().first)
}

/// What is under the line: its first few questions by name, and how many are left to assumptions.
fn summary(fields: &[Field], answers: &Answers, html: &mut Html) {
    let assumed = fields.iter().filter(|field| answers.get(**field).is_none()).count();
    for (at, field) in fields.iter().take(4).enumerate() {
        html!(html, if at == 0 { "More: " } else { ", " }, field.spec().label.to_lowercase());
    }
    html!(html, "… (", assumed, " assumed)");
}
