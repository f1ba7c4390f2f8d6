//! What to do next: the trial, the endpoint, the scaling.

use crate::app::html::{Html, html};
use crate::app::outcome::Shown;
use crate::job::View;
use crate::plan::plan;

/// The next steps.
pub fn next_steps(shown: &Shown, view: View, html: &mut Html) {
    html!(html, "<div class=\"next-steps\">");
    for section in plan(shown.job(), shown.advice(view)) {
        html!(html, "<section><h3>", section.title, "</h3><ol>");
        for step in &section.steps {
            html!(html, "<li>", step, "</li>");
        }
        html!(html, "</ol></section>");
    }
    html!(html, "</div>");
}
