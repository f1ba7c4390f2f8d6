//! Where a mock exam starts, and what those before came to.

use crate::app::html::{Html, html};
use crate::app::study::asked::view_words;
use crate::app::study::place::ExamPage;
use crate::app::study::shell::heading;
use crate::app::study::state::Study;
use crate::study::exam::{MARK, Size};

/// Where a mock exam starts.
pub(super) fn start(study: &Study, html: &mut Html) {
    heading(
        "Mock exam",
        "Questions on the choice of instances, at the pace of the real exam. You can pause, flag and come back.",
        html,
    );
    html!(
        html,
        "<p class=\"exam-status\">MLS-C01 was last held on 31 March 2026. That is reported by third parties; we found no AWS page that says so. Its successor for this skill is MLA-C01, Machine Learning Engineer, Associate.</p>"
    );
    html!(
        html,
        "<p>The questions ask for ",
        view_words(study.view),
        ". Choose the other at the top of the page before you start.</p><ul class=\"exam-sizes\">"
    );
    for size in Size::ALL {
        html!(
            html,
            "<li><button type=\"button\" class=\"button button-main\" data-do=\"exam-start:",
            size.questions().to_string()
        );
        html!(
            html,
            "\">",
            size.questions().to_string(),
            " questions</button> <span>",
            minutes(size.time()),
            "</span></li>"
        );
    }
    html!(html, "</ul>");
    let results = study.progress.results();
    if !results.is_empty() {
        html!(html, "<h2 class=\"study-head\">Before</h2><ul class=\"exam-before\">");
        for result in results.iter().take(10) {
            html!(
                html,
                "<li><strong>",
                result.score().to_string(),
                "</strong> of 1000, ",
                result.right().to_string(),
                " of "
            );
            html!(html, result.questions().to_string(), " right, ", if result.passed() { "passed" } else { "below " });
            if !result.passed() {
                html!(html, MARK.to_string());
            }
            html!(html, "</li>");
        }
        html!(html, "</ul><p>");
        super::link(ExamPage::Result, "", "The last result in full", html);
        html!(html, "</p>");
    }
}

/// A time in minutes.
pub(super) fn minutes(millis: u64) -> String {
    let minutes = millis.div_ceil(60_000);
    [minutes.to_string().as_str(), if minutes == 1 { " minute" } else { " minutes" }].concat()
}
