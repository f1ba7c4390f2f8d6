//! What is shown of the candidates: by name, by whether they fit, by what they compute on.

use super::{Fit, Processor, Sift};
use crate::app::components::segmented::{Segmented, segmented};
use crate::app::html::{Html, html};

/// The id of the field for a part of the name.
pub const NAME: &str = "sift-name";
/// The name of the choice of whether they fit.
pub const FIT: &str = "sift-fit";
/// The name of the choice of what they compute on.
pub const PROCESSOR: &str = "sift-processor";

/// The controls above the tables.
pub fn controls(sift: &Sift, html: &mut Html) {
    html!(
        html,
        "<div class=\"sift\" role=\"search\" aria-label=\"Candidates\"><div class=\"sift-name\"><label class=\"label\" for=\"",
        NAME,
        "\">Why not …?</label><div class=\"field-box\"><input id=\"",
        NAME,
        "\" data-own type=\"text\" autocapitalize=\"none\" autocomplete=\"off\" spellcheck=\"false\" maxlength=\"60\" placeholder=\"a name, such as p4d\" value=\"",
        sift.name,
        "\"></div></div>"
    );
    let fit = Segmented { name: FIT, label: "Show", quiet_label: false, choices: Fit::CHOICES, chosen: sift.fit.key() };
    segmented(&fit, |_| {}, html);
    let processor = Segmented {
        name: PROCESSOR,
        label: "Computes on",
        quiet_label: false,
        choices: Processor::CHOICES,
        chosen: sift.processor.key(),
    };
    segmented(&processor, |_| {}, html);
    html!(html, "</div>");
}
