//! All questions of the exam at a glance, before it is finished.

use crate::app::html::{Html, html, when};
use crate::app::study::place::ExamPage;
use crate::app::study::shell::small_heading;
use crate::app::study::state::Study;
use crate::study::exam::Exam;

/// All questions of the exam.
pub(super) fn review(study: &Study, exam: &Exam, html: &mut Html) {
    small_heading("Review", html);
    super::running::bar(study, exam, html);
    html!(html, "<p>Go back to any question, or finish. A question without an answer counts as wrong.</p>");
    html!(html, "<ol class=\"review\">");
    for (at, slot) in exam.slots().iter().enumerate() {
        let (answered, flagged) = (!slot.chosen().is_none(), slot.is_flagged());
        html!(
            html,
            "<li><button type=\"button\" class=\"review-place",
            when(answered, " review-answered"),
            when(flagged, " review-flagged")
        );
        html!(html, "\" data-do=\"exam-go:", at, "\"><span class=\"review-number\">", at + 1, "</span> ");
        html!(html, if answered { "answered" } else { "open" }, when(flagged, ", flagged"), "</button></li>");
    }
    html!(
        html,
        "</ol><p class=\"asked-next\"><button type=\"button\" class=\"button button-main\" data-do=\"exam-finish\">Finish the exam</button> "
    );
    super::link(ExamPage::Main, "button", "Back to the question", html);
    html!(html, "</p>");
}
