//! The last step of a lesson: three questions on it.

use leptos::prelude::*;

use super::super::practise::QuestionForm;
use super::super::room::room;

/// The questions of a lesson.
#[component]
pub(super) fn Ask() -> impl IntoView {
    let room = room();
    let ids = Memo::new(move |_| {
        room.study.with(|study| {
            study.asked.iter().enumerate().map(|(slot, one)| (slot, one.question.id())).collect::<Vec<_>>()
        })
    });
    let one = move |(slot, _): (usize, String)| {
        let question = room.study.with_untracked(|study| study.asked.get(slot).map(|asked| asked.question.clone()))?;
        let chosen = Memo::new(move |_| {
            room.study.with(|study| study.asked.get(slot).map(|asked| asked.chosen).unwrap_or_default())
        });
        let judged =
            Memo::new(move |_| room.study.with(|study| study.asked.get(slot).is_some_and(|asked| asked.judged)));
        Some(view! { <li><QuestionForm number=slot question=question chosen=chosen judged=judged/></li> })
    };
    view! {
        <section aria-labelledby="questions">
            <h2 class="study-head" id="questions">"Three questions"</h2>
            <ol class="lesson-questions"><For each=move || ids.get() key=Clone::clone children=one/></ol>
        </section>
    }
}
