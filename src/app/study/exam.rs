//! The mock exam: where it starts, a question of it, all at a glance, and what it came to.

mod act;
mod result;
mod review;
mod running;
mod start;

use super::place::ExamPage;
use super::state::Study;
use crate::app::html::{Html, html};

/// The id of the element that shows the time left.
pub(super) const CLOCK: &str = "clock";

#[cfg(feature = "app")]
pub use running::clock;

/// A page of the mock exam.
pub(super) fn exam(study: &Study, page: ExamPage, html: &mut Html) {
    match (page, study.progress.exam()) {
        (ExamPage::Main, Some(exam)) => running::running(study, exam, html),
        (ExamPage::Review, Some(exam)) => review::review(study, exam, html),
        (ExamPage::Result, _) => match study.progress.results().first() {
            Some(result) => result::result(study, result, html),
            None => start::start(study, html),
        },
        (ExamPage::Main | ExamPage::Review, None) => start::start(study, html),
    }
}

/// The address of a page of the exam as a link that looks like a button.
fn link(page: ExamPage, class: &str, text: &str, html: &mut Html) {
    html!(html, "<a class=\"", class, "\" href=\"", super::Place::Exam(page).address(), "\">", text, "</a>");
}
