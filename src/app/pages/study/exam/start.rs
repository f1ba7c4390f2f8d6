//! Where a mock exam starts, and what those before came to.

use leptos::prelude::*;

use super::super::room::room;
use super::super::view_switch::ViewSwitch;
use super::super::{Do, Title, Way};
use crate::study::exam::{ExamResult, Size};
use crate::study::session::{Action, ExamAction, ExamPage, Place, words};

/// How many results are listed.
const RESULTS: usize = 10;

/// Where a mock exam starts.
#[component]
pub(super) fn Start() -> impl IntoView {
    let room = room();
    let view = Memo::new(move |_| room.study.with(|study| study.view));
    let before = Memo::new(move |_| {
        room.progress(|progress, _| progress.results().iter().take(RESULTS).cloned().collect::<Vec<_>>())
    });
    let target = Memo::new(move |_| room.progress(|progress, _| progress.target()));
    let sizes = Size::ALL.map(|size| {
        let class = if size == Size::Ten { "button-main" } else { "" };
        view! {
            <li>
                <Do action=Action::Exam(ExamAction::Start(size)) text=format!("{} questions", size.questions()) class=class/>
                <span>{move || words::minutes(size.time(target.get()))}</span>
            </li>
        }
    });
    view! {
        <article class="exam">
            <Title text="Mock exam"/>
            <p class="study-lead">"Questions on the choice of instances, at the pace of the real exam. You can pause, flag and come back."</p>
            <ul class="exam-sizes">{sizes.collect_view()}</ul>
            <div class="exam-view">
                <ViewSwitch/>
                <p>{move || format!("The questions ask for {}.", words::view(target.get().view().unwrap_or_else(|| view.get())))}</p>
            </div>
            <p class="exam-status">{move || target.get().note()}</p>
            <Show when=move || before.with(|before| !before.is_empty())>
                <h2 class="study-head">"Earlier exams"</h2>
                <ul class="exam-before">{move || before.get().into_iter().map(|result| one(&result)).collect_view()}</ul>
                <p><Way place=Place::Exam(ExamPage::Result) text="The last result in full"/></p>
            </Show>
        </article>
    }
}

fn one(result: &ExamResult) -> impl IntoView + use<> {
    let passed = if result.passed() { "passed".to_owned() } else { format!("below {}", result.target.pass()) };
    view! {
        <li>
            <strong>{result.score()}</strong>
            {format!(" of 1000, {} of {} right, {passed}", result.right(), result.questions())}
        </li>
    }
}
