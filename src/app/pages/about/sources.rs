//! Where the facts are from.

use crate::app::html::{Html, html};
use crate::facts::source::{self, Source};
use crate::units::text;

/// The list of sources, the developer guide's many pages under one line.
pub(super) fn sources(html: &mut Html) {
    let (guide, others): (Vec<&Source>, Vec<&Source>) =
        source::all().iter().partition(|source| source.id.starts_with("dg-"));
    table(&others, "Sources", html);
    html!(
        html,
        "<details class=\"about-more\"><summary>",
        guide.len(),
        " pages of the SageMaker Developer Guide</summary>"
    );
    table(&guide, "Pages of the SageMaker Developer Guide", html);
    html!(html, "</details>");
}

fn table(sources: &[&Source], label: &str, html: &mut Html) {
    html!(
        html,
        "<div class=\"about-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"",
        label,
        "\"><table class=\"about-table\"><thead><tr><th scope=\"col\">What</th><th scope=\"col\">Where</th><th scope=\"col\">Date</th><th scope=\"col\">Trust</th></tr></thead><tbody>"
    );
    for source in sources {
        let (place, trust) = source.record().map_or(("", ""), |record| (record.where_, record.trust));
        html!(html, "<tr><td>", source.title, "</td><td class=\"about-where\">", place);
        html!(
            html,
            "</td><td class=\"about-date\">",
            text::date(source.date),
            "</td><td class=\"about-trust\">",
            trust,
            "</td></tr>"
        );
    }
    html!(html, "</tbody></table></div>");
}
