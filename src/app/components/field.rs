//! One field of the form, made from its description.

mod input;
mod library;

use super::segmented::{Segmented, segmented};
use crate::app::aside::{Part, place};
use crate::app::html::{Html, html, when};
use crate::app::screen::Screen;
use crate::job::field::{Kind, Spec};
use crate::job::{Field, Priority};

pub use library::{LINE as MODEL, library, shown as model_shown};

/// A field: label, explanation, input, and what is wrong with it.
pub fn field(screen: &Screen<'_>, field: Field, html: &mut Html) {
    html.apart(|html| whole(screen, field, html));
}

fn whole(screen: &Screen<'_>, field: Field, html: &mut Html) {
    let spec = field.spec();
    let open = screen.look.help.has(field);
    html!(html, "<div class=\"field", when(is_wide(spec), " field-wide"), "\" data-key=\"", spec.key, "\">");
    match spec.kind {
        Kind::Choice(choices) if field == Field::Priority => {
            // Where nothing was said the assumed choice shows as chosen: the two mean the same here.
            let said = screen.text(field);
            let chosen = if said.is_empty() { Priority::Balanced.key() } else { said };
            let row = Segmented { name: spec.key, label: spec.label, quiet_label: false, choices, chosen };
            segmented(&row, |html| help_button(spec, open, html), html);
        }
        _ => {
            html!(html, "<div class=\"label\"><label for=\"field-", spec.key, "\">", spec.label, "</label>");
            help_button(spec, open, html);
            html!(html, "</div>");
            input::input(screen, spec, html);
        }
    }
    html!(html, "<p class=\"field-error\" id=\"error-", spec.key, "\" aria-live=\"polite\">");
    if let Some(error) = screen.outcome.error(field) {
        html!(html, error);
    }
    html!(html, "</p>");
    if open {
        place(Part::Help(field), screen, html);
    }
    html!(html, "</div>");
}

/// The explanation of a field.
pub fn help(field: Field, html: &mut Html) {
    html!(html, "<p class=\"field-help\">", field.help(), " Not sure: we assume ", field.assumed(), ".</p>");
}

/// Choices with long names get a line of their own.
fn is_wide(spec: &Spec) -> bool {
    match spec.kind {
        Kind::Choice(choices) => spec.field == Field::Priority || choices.iter().any(|choice| choice.label.len() > 16),
        Kind::InstanceType | Kind::Region => true,
        Kind::Model | Kind::Number { .. } => spec.label.len() > 26,
    }
}

/// The one-tap explanation.
fn help_button(spec: &Spec, open: bool, html: &mut Html) {
    html!(
        html,
        "<button type=\"button\" class=\"field-about\" aria-label=\"About ",
        spec.label,
        "\" aria-expanded=\"",
        open,
        "\""
    );
    if open {
        html!(html, " aria-controls=\"help-", spec.key, "\"");
    }
    html!(html, " data-do=\"help:", spec.key, "\">?</button>");
}
