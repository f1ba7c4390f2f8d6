//! A question of the exam under way, with the clock.

use crate::app::html::{Html, html, when};
use crate::app::study::asked::choices;
use crate::app::study::place::ExamPage;
use crate::app::study::shell::small_heading;
use crate::app::study::state::Study;
use crate::study::exam::{Chosen, Exam, Slot};

/// The question at hand.
pub(super) fn running(study: &Study, exam: &Exam, html: &mut Html) {
    let (here, of) = (exam.here(), exam.slots().len());
    small_heading("Mock exam", html);
    bar(study, exam, html);
    if exam.is_paused() {
        html!(
            html,
            "<div class=\"exam-paused\"><p>The exam is paused, and its questions are hidden. ",
            exam.answered(),
            " of ",
            of
        );
        html!(
            html,
            " are answered.</p><p><button type=\"button\" class=\"button button-main\" data-do=\"exam-pause\" id=\"exam-resume\">Go on</button> "
        );
        html!(
            html,
            "<button type=\"button\" class=\"button\" data-do=\"exam-give-up\">Give up this exam</button></p></div>"
        );
        return;
    }
    let slot = exam.slots().get(here);
    let flagged = slot.is_some_and(Slot::is_flagged);
    html!(html, "<form class=\"asked exam-asked\" data-key=\"exam-", here, "\"");
    if let Some((id, _)) = &study.exam_question {
        html!(html, " data-question=\"", id, "\"");
    }
    match exam.slots().get(here + 1) {
        Some(_) => html!(html, " data-do=\"exam-go:", here + 1, "\">"),
        None => html!(html, ">"),
    }
    html!(
        html,
        "<p class=\"exam-place\">Question ",
        here + 1,
        " of ",
        of,
        when(flagged, " <span class=\"exam-flagged\">flagged</span>"),
        "</p>"
    );
    match &study.exam_question {
        Some((_, question)) => choices(0, question, slot.map_or(Chosen::NONE, Slot::chosen), html),
        // What an older Sagefit asked and this one cannot make any more does not count.
        None => {
            html!(
                html,
                "<p id=\"ask-0\" tabindex=\"-1\">This question cannot be made any more; it does not count.</p>"
            );
        }
    }
    html!(html, "<p class=\"asked-next\">");
    if let Some(before) = here.checked_sub(1) {
        html!(html, "<button type=\"button\" class=\"button\" data-do=\"exam-go:", before, "\">Back</button> ");
    }
    if here + 1 < of {
        html!(
            html,
            "<button type=\"button\" class=\"button button-main\" data-do=\"exam-go:",
            here + 1,
            "\">Next</button> "
        );
    }
    html!(
        html,
        "<button type=\"button\" class=\"button\" aria-pressed=\"",
        flagged,
        "\" data-do=\"exam-flag\">Flag</button> "
    );
    super::link(ExamPage::Review, "button", "Review", html);
    html!(html, "</p></form>");
}

/// How far one is, and the clock with its buttons.
pub(super) fn bar(study: &Study, exam: &Exam, html: &mut Html) {
    html!(
        html,
        "<div class=\"exam-bar\"><p>",
        exam.answered(),
        " of ",
        exam.slots().len(),
        " answered</p><p class=\"exam-clock\">"
    );
    let hidden = exam.is_timer_hidden();
    if !hidden {
        html!(
            html,
            "<span role=\"timer\" id=\"",
            super::CLOCK,
            "\" aria-label=\"Time left\">",
            clock(exam.left(study.now.millis)),
            "</span> "
        );
    }
    html!(
        html,
        "<button type=\"button\" class=\"quiet\" data-do=\"exam-hide\">",
        if hidden { "Show time" } else { "Hide time" },
        "</button> "
    );
    html!(
        html,
        "<button type=\"button\" class=\"quiet\" data-do=\"exam-pause\">",
        if exam.is_paused() { "Resume" } else { "Pause" },
        "</button></p></div>"
    );
}

/// A time as a clock shows it: `1:04:09`, `27:41`.
#[must_use]
pub fn clock(millis: u64) -> String {
    let seconds = millis.div_ceil(1000);
    let two = |number: u64| if number < 10 { ["0", &number.to_string()].concat() } else { number.to_string() };
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        [&hours.to_string(), ":", &two(minutes), ":", &two(seconds)].concat()
    } else {
        [&minutes.to_string(), ":", &two(seconds)].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_counts_in_sixties() {
        assert_eq!(clock(0), "0:00");
        assert_eq!(clock(59_001), "1:00");
        assert_eq!(clock(1_661_000), "27:41");
        assert_eq!(clock(3_849_000), "1:04:09");
    }
}
