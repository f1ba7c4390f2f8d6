//! The field of the model library: a line to type a name into, and under it the models that it may mean.
//!
//! The answers hold the model's key; a person sees and types names. The list is drawn aside, and only while somebody
//! uses the field.

use super::input::described;
use crate::app::aside::{Part, write};
use crate::app::html::{Html, html, when};
use crate::app::screen::Screen;
use crate::facts::model::{self, Model};
use crate::job::Field;
use crate::job::field::Spec;
use crate::units::text;

/// The id of the line.
pub const LINE: &str = "field-model";

/// What the line says of what the answers hold: the name of a key, anything else as it came.
#[must_use]
pub fn shown(answer: &str) -> &str {
    model::by_id(answer).map_or(answer, |model| model.name)
}

/// The line and the place of the list.
pub(super) fn input(screen: &Screen<'_>, spec: &Spec, html: &mut Html) {
    let open = screen.look.library.is_some();
    let list = Part::Library.id();
    html!(
        html,
        "<div class=\"field-box field-library\"><input id=\"",
        LINE,
        "\" data-own type=\"text\" role=\"combobox\" aria-autocomplete=\"list\" aria-expanded=\"",
        open,
        "\" aria-controls=\"",
        list,
        "\" autocapitalize=\"none\" spellcheck=\"false\" maxlength=\"60\" placeholder=\"not sure\" value=\"",
        shown(screen.text(Field::Model)),
        "\""
    );
    described(screen, spec, html);
    html!(html, "><div id=\"", list, "\" class=\"library\" role=\"listbox\" aria-label=\"Models\" data-aside");
    html!(html, when(!open, " hidden"), ">");
    if open && cfg!(not(feature = "app")) {
        write(Part::Library, screen, html);
    }
    html!(html, "</div></div>");
}

/// The models that what was typed may mean, by kind, the best first.
pub fn library(screen: &Screen<'_>, html: &mut Html) {
    let typed = screen.look.library.as_deref().unwrap_or_default();
    let found = model::search(typed);
    html!(html, "<div role=\"presentation\" data-for=\"", typed, "\">");
    if found.is_empty() {
        html!(
            html,
            "<div class=\"library-none\" role=\"option\" aria-disabled=\"true\" aria-selected=\"false\">No model of this name. Leave it open and give its parameters.</div>"
        );
    }
    for (at, group) in found.iter().enumerate() {
        html!(html, "<div role=\"group\" data-key=\"", group.kind.heading(), "\" aria-labelledby=\"library-", at);
        html!(html, "\"><div class=\"library-kind\" role=\"presentation\" id=\"library-", at, "\">");
        html!(html, group.kind.heading(), "</div>");
        group.models.iter().for_each(|model| option(model, html));
        html!(html, "</div>");
    }
    html!(html, "</div>");
}

fn option(model: &Model, html: &mut Html) {
    html!(
        html,
        "<div class=\"library-model\" role=\"option\" aria-selected=\"false\" id=\"model-",
        model.id,
        "\" data-do=\"model:",
        model.id,
        "\"><span>",
        model.name,
        "</span> <span class=\"library-size\">",
        text::count(model.parameters),
        "</span></div>"
    );
}
