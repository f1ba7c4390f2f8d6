//! What the person measured: fields to type it in, and what each figure means beside the estimate.

use crate::app::html::{Html, html, when};
use crate::app::outcome::Shown;
use crate::app::screen::Screen;
use crate::job::Field;
use crate::job::field::Kind;
use crate::plan::measured::{FIELDS, Place, Row};
use crate::plan::{Measured, finalists};

/// The fields of the trial's figures, with what was typed so far and what it means.
pub fn measure(screen: &Screen<'_>, shown: &Shown, html: &mut Html) {
    let answers = shown.answers();
    let fields: Vec<Field> = FIELDS.into_iter().filter(|field| (field.spec().applies)(answers)).collect();
    if fields.is_empty() {
        return;
    }
    html!(
        html,
        "<section class=\"measure\"><h3>What you measured</h3><p>Give what the trial showed: the bands shrink around it, and the answer follows.</p>"
    );
    finalists_of(screen, shown, html);
    html!(html, "<div class=\"measure-fields\">");
    for field in [Field::CurrentInstance, Field::CurrentCount].into_iter().chain(fields) {
        input(screen, field, html);
    }
    html!(html, "</div><div role=\"status\">");
    if let Some(measured) = Measured::of(answers, shown.job(), shown.advice(screen.view)) {
        html!(html, "<ul class=\"measure-rows\">");
        measured.rows.iter().for_each(|one| row(one, html));
        html!(html, "</ul>");
    }
    html!(html, "</div></section>");
}

/// The finalists as buttons: on which of them was it measured?
fn finalists_of(screen: &Screen<'_>, shown: &Shown, html: &mut Html) {
    let chosen = screen.text(Field::CurrentInstance).trim();
    let mut names: Vec<&str> = Vec::new();
    for answer in &shown.advice(screen.view).answers {
        for one in finalists(&answer.ranking) {
            if !names.contains(&one.instance.name) {
                names.push(one.instance.name);
            }
        }
    }
    if names.is_empty() {
        return;
    }
    html!(html, "<p class=\"measure-types\">Measured on: ");
    for name in names {
        html!(html, "<button type=\"button\" aria-pressed=\"", name == chosen, "\" data-do=\"set:");
        html!(html, Field::CurrentInstance.spec().key, ":", name, "\">", name, "</button> ");
    }
    html!(html, "</p>");
}

/// A field as it stands in the form, under an id of its own.
fn input(screen: &Screen<'_>, field: Field, html: &mut Html) {
    let spec = field.spec();
    let label = match field {
        Field::CurrentInstance => "Type it was measured on",
        Field::CurrentCount => "How many of them",
        _ => spec.label,
    };
    let mode = if matches!(spec.kind, Kind::Number { .. }) { "decimal" } else { "text" };
    html!(
        html,
        "<div class=\"measure-field\" data-key=\"measure-",
        spec.key,
        "\"><div class=\"label\"><label for=\"measure-"
    );
    html!(html, spec.key, "\">", label, "</label></div><div class=\"field-box\"><input id=\"measure-", spec.key);
    html!(html, "\" data-field=\"", spec.key, "\" data-own type=\"text\" inputmode=\"", mode);
    html!(html, "\" autocapitalize=\"none\" autocomplete=\"off\" spellcheck=\"false\" maxlength=\"60\" value=\"");
    html!(html, screen.text(field), "\"", when(screen.outcome.error(field).is_some(), " aria-invalid=\"true\""), ">");
    if !spec.unit.is_empty() {
        html!(html, "<span class=\"field-unit\">", spec.unit, "</span>");
    }
    html!(html, "</div>");
    if let Some(error) = screen.outcome.error(field) {
        html!(html, "<p class=\"field-error\">", error, "</p>");
    }
    html!(html, "</div>");
}

fn row(row: &Row, html: &mut Html) {
    let outside = matches!(row.place, Place::Below | Place::Above);
    html!(html, "<li", when(outside, " class=\"measure-outside\""), "><strong>", row.measured, "</strong> ");
    html!(html, row.field.spec().label.trim_end_matches(", measured"));
    if !row.estimated.is_empty() {
        html!(html, ", estimated ", row.estimated);
    }
    html!(html, ". ", row.means, "</li>");
}
