//! How the figures came about: formulas with the reader's own numbers, sources, and what was assumed.

use super::answer::side_name;
use crate::advise::{self, Answer, Figure};
use crate::app::html::{Html, html};
use crate::app::outcome::Shown;
use crate::job::{Job, View};
use crate::sizing::How;
use crate::units::{Gib, Seconds, text};

/// The numbers behind every answer.
pub fn numbers(shown: &Shown, view: View, html: &mut Html) {
    let answers = &shown.advice(view).answers;
    html!(html, "<div class=\"numbers\">");
    for answer in answers {
        one_side(shown.job(), answer, answers.len() > 1, html);
    }
    assumptions(shown.job(), html);
    html!(html, "</div>");
}

fn one_side(job: &Job, answer: &Answer, two: bool, html: &mut Html) {
    let how = |name| advise::how(job, answer.side, answer.headline.candidate()?, name);
    html!(html, "<section class=\"numbers-side\"><h3>");
    if two {
        html!(html, side_name(answer.side), ": ");
    }
    html!(html, answer.title(), "</h3><div class=\"numbers-figures\">");
    for figure in &answer.figures {
        number(figure, how(figure.name), html);
    }
    if answer.figures.is_empty() {
        html!(html, "<p>There is no figure to work out for this answer.</p>");
    }
    html!(html, "</div></section>");
}

/// A figure with its band, its parts as a bar, how it came about and where that was published.
pub fn number(figure: &Figure, how: Option<How>, html: &mut Html) {
    html!(
        html,
        "<article class=\"number\"><h4>",
        figure.name,
        "</h4><p class=\"number-value\">",
        figure.value,
        "</p><p class=\"number-band\">",
        figure.band,
        "</p>"
    );
    if let Some(how) = how {
        derivation(figure.name, &how, html);
    }
    html!(html, "</article>");
}

/// The value of a part in the unit of its figure; nothing where the text says it already.
fn value(figure: &str, value: f64) -> Option<String> {
    match figure {
        "Time" | "Latency" => Some(text::span(Seconds(value))),
        "Memory" | "GPU memory" => Some(text::memory(Gib(value))),
        _ => None,
    }
}

fn derivation(figure: &str, how: &How, html: &mut Html) {
    let sum: f64 = how.terms.iter().map(|term| term.value.max(0.0)).sum();
    let parts = how.terms.iter().filter(|term| term.value > 0.0).count() > 1 && value(figure, sum).is_some();
    if parts {
        bar(how, sum, html);
    }
    html!(html, "<p class=\"number-formula\">= ", how.formula, "</p><ul class=\"number-terms\">");
    for (at, term) in how.terms.iter().enumerate() {
        html!(html, "<li>");
        if parts {
            html!(html, "<span class=\"number-part number-shade-", shade(at), "\">", term.name);
        } else {
            html!(html, "<span class=\"number-part\">", term.name);
        }
        html!(html, "</span><span class=\"number-size\">");
        if let Some(value) = value(figure, term.value).filter(|_| parts) {
            html!(html, value);
        }
        html!(html, "</span><span class=\"number-text\">", term.text, "</span></li>");
    }
    html!(html, "</ul><p class=\"number-quiet\">Wide because of: ", how.doubt, ".</p>");
    if !how.source.is_empty() {
        html!(html, "<p class=\"number-quiet\">Source: ", how.source, ".</p>");
    }
}

/// How many shades tell the parts of a bar apart.
const SHADES: usize = 6;

const fn shade(at: usize) -> usize {
    at % SHADES
}

/// A bar split by parts; the list under it is its legend.
fn bar(how: &How, sum: f64, html: &mut Html) {
    html!(html, "<svg class=\"number-bar\" viewBox=\"0 0 1000 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    let mut before = 0.0;
    for (at, term) in how.terms.iter().enumerate() {
        let share = term.value.max(0.0) / sum;
        let (start, end) = ((before * 1000.0) as i32, ((before + share) * 1000.0) as i32);
        before += share;
        // A gap of the paper's colour tells neighbours apart; a part too small for it is shown nevertheless.
        if share > 0.0 {
            html!(html, "<rect class=\"number-shade-", shade(at), "\" x=\"", start, "\" width=\"");
            html!(html, (end - start - 4).max(2), "\" height=\"12\"/>");
        }
    }
    html!(html, "</svg>");
}

/// What was assumed, as nothing was said about it.
fn assumptions(job: &Job, html: &mut Html) {
    if job.assumed.is_empty() {
        return;
    }
    html!(html, "<section class=\"numbers-assumed\"><h3>Assumed, as nothing was said</h3><dl>");
    for field in job.assumed.iter() {
        let spec = field.spec();
        html!(html, "<div><dt>", spec.label, "</dt><dd>", spec.field.assumed(), "</dd></div>");
    }
    html!(html, "</dl></section>");
}
