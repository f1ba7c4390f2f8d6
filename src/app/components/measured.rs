//! What the measurements of a trial changed, beside the answer.

use crate::app::html::{Html, html};
use crate::app::outcome::Shown;
use crate::job::View;
use crate::plan::Measured;

/// The answer before and after, the bands that moved, and the questions that are answered otherwise.
pub fn measured(shown: &Shown, view: View, html: &mut Html) {
    let Some(measured) = Measured::of(shown.answers(), shown.job(), shown.advice(view)) else { return };
    html!(
        html,
        "<section class=\"changes\" aria-label=\"What your measurement changed\"><h2 class=\"changes-name\">What your measurement changed</h2><ul class=\"current\">"
    );
    if measured.changes_the_answer() {
        for (before, after) in measured.before.iter().zip(&measured.after).filter(|(before, after)| before != after) {
            html!(html, "<li>The answer: ", before, " → <strong>", after, "</strong></li>");
        }
    } else {
        html!(html, "<li>The answer stays.</li>");
    }
    for one in &measured.narrowed {
        html!(html, "<li>", one.name, ": ", one.before, " → <strong>", one.after, "</strong></li>");
    }
    for one in &measured.turned {
        html!(
            html,
            "<li><button type=\"button\" class=\"measured-step\" data-do=\"to-step:",
            one.question,
            "\">",
            one.title
        );
        html!(html, "</button> ");
        if !one.before.is_empty() {
            html!(html, one.before, " → ");
        }
        html!(html, "<strong>", one.after, "</strong>: ", one.why, "</li>");
    }
    html!(html, "</ul></section>");
}
