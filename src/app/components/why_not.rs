//! Why not another type: any name of the catalogue, with the checks it fails or by how much it loses.

use super::answer::side_name;
use crate::advise::Audit;
use crate::app::html::{Html, html, when};
use crate::app::look::Look;
use crate::app::outcome::Shown;
use crate::facts::instance;
use crate::job::View;

/// The id of the field for the name.
pub const FIELD: &str = "why-not";

/// The question and its answer.
pub fn why_not(look: &Look, shown: &Shown, view: View, html: &mut Html) {
    let name = look.why_not.trim();
    let known = instance::by_name(name);
    let wrong = !name.is_empty() && known.is_none();
    html!(
        html,
        "<section class=\"why-not\" aria-label=\"Why not another type\"><h3 class=\"candidates-name\"><label for=\"",
        FIELD,
        "\">Why not …?</label></h3><div class=\"field-box\"><input id=\"",
        FIELD,
        "\" type=\"text\" list=\"why-not-names\" autocapitalize=\"none\" autocomplete=\"off\" spellcheck=\"false\" maxlength=\"60\" placeholder=\"ml.p4d.24xlarge\" aria-describedby=\"why-not-says\"",
        when(wrong, " aria-invalid=\"true\""),
        " value=\"",
        look.why_not,
        "\"><datalist id=\"why-not-names\">"
    );
    for instance in instance::all() {
        html!(html, "<option value=\"", instance.name, "\"></option>");
    }
    html!(html, "</datalist></div><div id=\"why-not-says\" role=\"status\">");
    if wrong {
        html!(html, "<p class=\"field-error\">There is no such type. A name looks like ml.g5.2xlarge.</p>");
    } else if let Some(instance) = known {
        let audit = Audit::of(shown.job(), view);
        let sides = audit.why_not(instance);
        html!(html, "<ul class=\"reasons\">");
        for side in &sides {
            for sentence in audit.sentences(side) {
                html!(html, "<li>");
                if sides.len() > 1 {
                    html!(html, side_name(side.side), ": ");
                }
                html!(html, sentence, "</li>");
            }
        }
        html!(html, "</ul>");
    }
    html!(html, "</div></section>");
}
