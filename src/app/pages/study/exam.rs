//! The mock exam: where it starts, a question of it, all at a glance, and what it came to.

mod clock;
mod result;
mod review;
mod running;
mod start;

use leptos::prelude::*;

use super::room::room;
use crate::study::session::ExamPage;

/// What there is to show of an exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shows {
    Start,
    Question,
    Review,
    Result,
}

/// A screen of the mock exam.
#[component]
pub(super) fn ExamScreen(
    /// Which.
    page: ExamPage,
) -> impl IntoView {
    let room = room();
    let shows = Memo::new(move |_| {
        room.progress(|progress, _| match (page, progress.exam().is_some(), progress.results().is_empty()) {
            (ExamPage::Main, true, _) => Shows::Question,
            (ExamPage::Review, true, _) => Shows::Review,
            (ExamPage::Result, _, false) => Shows::Result,
            _ => Shows::Start,
        })
    });
    move || match shows.get() {
        Shows::Start => view! { <start::Start/> }.into_any(),
        Shows::Question => view! { <running::Running/> }.into_any(),
        Shows::Review => view! { <review::Review/> }.into_any(),
        Shows::Result => view! { <result::ResultPage/> }.into_any(),
    }
}
