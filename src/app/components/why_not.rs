//! Why not a type: the checks it fails, the question that left it out, or by how much it loses.

use crate::advise::{Audit, Why, WhyNot};
use crate::app::html::{Html, html};

/// What speaks against a type on one side.
pub fn why_not(audit: &Audit<'_>, not: &WhyNot, html: &mut Html) {
    let recommended = matches!(not.why, Why::Recommended);
    html!(html, "<div class=\"why-not\"><h4>");
    html!(html, if recommended { "Why " } else { "Why not " }, not.instance.name, "?</h4><ul class=\"reasons\">");
    for sentence in audit.sentences(not) {
        html!(html, "<li>", sentence, "</li>");
    }
    html!(html, "</ul></div>");
}
