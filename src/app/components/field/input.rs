//! The input of a field, by the kind of what may stand in it.

use super::library;
use crate::app::html::{Html, html, when};
use crate::app::screen::Screen;
use crate::facts::{Region, algorithm, instance};
use crate::job::field::{Kind, Spec};
use crate::job::{Choice, Field};

/// The input of a field.
pub(super) fn input(screen: &Screen<'_>, spec: &Spec, html: &mut Html) {
    match spec.kind {
        Kind::Number { .. } => text(screen, spec, false, html),
        Kind::InstanceType => text(screen, spec, true, html),
        Kind::Choice(choices) => select(screen, spec, html, |list| choice_groups(spec.field, choices, list)),
        Kind::Model => library::input(screen, spec, html),
        Kind::Region => select(screen, spec, html, region_groups),
    }
}

/// A line of text with its unit at the right; for instance types with the known names to pick from.
fn text(screen: &Screen<'_>, spec: &Spec, instances: bool, html: &mut Html) {
    html!(
        html,
        "<div class=\"field-box\"><input id=\"field-",
        spec.key,
        "\" data-field=\"",
        spec.key,
        "\" type=\"text\" inputmode=\""
    );
    html!(html, if instances { "text" } else { "decimal" });
    html!(html, "\" autocapitalize=\"none\" spellcheck=\"false\" maxlength=\"60\" placeholder=\"not sure\"");
    if instances {
        html!(html, " list=\"list-", spec.key, "\"");
    }
    html!(html, " value=\"", screen.text(spec.field), "\"");
    described(screen, spec, html);
    html!(html, ">");
    if !spec.unit.is_empty() {
        html!(html, "<span class=\"field-unit\" id=\"unit-", spec.key, "\">", spec.unit, "</span>");
    }
    if screen.look.names == Some(spec.field) {
        html!(html, "<datalist id=\"list-", spec.key, "\">");
        for instance in instance::all() {
            html!(html, "<option value=\"", instance.name, "\"></option>");
        }
        html!(html, "</datalist>");
    }
    html!(html, "</div>");
}

/// Whether it is wrong, and what describes it besides its label.
pub(super) fn described(screen: &Screen<'_>, spec: &Spec, html: &mut Html) {
    html!(html, when(screen.outcome.error(spec.field).is_some(), " aria-invalid=\"true\""), " aria-describedby=\"");
    if !spec.unit.is_empty() {
        html!(html, "unit-", spec.key, " ");
    }
    html!(html, "error-", spec.key, "\"");
}

/// The options of a list while they are written.
struct List<'a> {
    html: &'a mut Html,
    /// The text of the field as typed.
    now: &'a str,
    /// Whether the list has it.
    known: bool,
}

impl List<'_> {
    fn option(&mut self, key: &str, label: &str) {
        let chosen = key == self.now;
        self.known |= chosen;
        html!(self.html, "<option value=\"", key, "\"", when(chosen, " selected"), ">", label, "</option>");
    }
    /// Options under a heading.
    fn group(&mut self, heading: &str, options: impl FnOnce(&mut Self)) {
        html!(self.html, "<optgroup label=\"", heading, "\">");
        options(self);
        html!(self.html, "</optgroup>");
    }
}

/// A list to choose from. "Not sure" is always the first.
fn select(screen: &Screen<'_>, spec: &Spec, html: &mut Html, options: impl FnOnce(&mut List<'_>)) {
    let now = screen.text(spec.field);
    html!(
        html,
        "<div class=\"field-box field-select\"><select id=\"field-",
        spec.key,
        "\" data-field=\"",
        spec.key,
        "\" data-value=\"",
        now,
        "\""
    );
    described(screen, spec, html);
    html!(html, "><option value=\"\">not sure</option>");
    let mut list = List { html, now, known: now.is_empty() };
    options(&mut list);
    if !list.known {
        // A link may bring what the list does not have: it is shown as it came, beside the message that says so.
        list.option(now, now);
    }
    html!(html, "</select></div>");
}

/// Built-in algorithms apart from own code; other choices as they are.
fn choice_groups(field: Field, choices: &[Choice], list: &mut List<'_>) {
    if field != Field::Algorithm {
        choices.iter().for_each(|choice| list.option(choice.key, choice.label));
        return;
    }
    for (heading, built_in) in [("Own code", false), ("Built-in algorithms", true)] {
        list.group(heading, |list| {
            for choice in choices.iter().filter(|choice| algorithm::by_id(choice.key).is_some() == built_in) {
                list.option(choice.key, choice.label);
            }
        });
    }
}

fn region_groups(list: &mut List<'_>) {
    for (heading, priced) in [("With prices on record", true), ("Without prices on record", false)] {
        list.group(heading, |list| {
            for region in Region::ALL.iter().filter(|region| region.priced() == priced) {
                list.option(region.code(), &[region.code(), ", ", region.place()].concat());
            }
        });
    }
}
