//! Real jobs to start from.

use crate::app::html::{Html, html, when};
use crate::app::screen::Screen;
use crate::job::gallery::GALLERY;

/// How many stand there before "more".
const FIRST: usize = 4;

/// The examples as chips.
pub fn gallery(screen: &Screen<'_>, html: &mut Html) {
    let all = screen.look.examples;
    html!(html, "<ul data-key=\"gallery\" class=\"gallery\" aria-label=\"Examples\">");
    for (at, example) in GALLERY.iter().enumerate() {
        let chosen = example.answers() == *screen.answers;
        html!(
            html,
            "<li",
            when(at >= FIRST && !all && !chosen, " hidden"),
            "><button type=\"button\" class=\"chip\" title=\"",
            example.about,
            "\" aria-pressed=\"",
            chosen,
            "\" data-do=\"example:",
            at,
            "\">",
            example.name,
            "</button></li>"
        );
    }
    html!(
        html,
        "<li><button type=\"button\" class=\"chip\" aria-expanded=\"",
        all,
        "\" data-do=\"examples\">",
        if all { "fewer" } else { "more…" },
        "</button></li></ul>"
    );
}
