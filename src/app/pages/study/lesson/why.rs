//! The steps of a lesson between its example and its questions: why it is so in two parts, and the questions of the flow that it
//! explains.

use leptos::prelude::*;

use super::super::picture;
use crate::advise::advise;
use crate::app::state::{Page, state};
use crate::app::url;
use crate::decide::graph;
use crate::job::gallery::{self, GALLERY};
use crate::job::{Answers, View, link};
use crate::study::lessons::{Lesson, Picture};
use crate::study::session::{Place, What};

/// How much of the text stands in the second step; the rest follows in the third.
fn half(lesson: &Lesson) -> usize {
    lesson.text.len().div_ceil(2)
}

/// The second step of a lesson.
#[component]
pub(super) fn Why(
    /// The lesson.
    lesson: &'static Lesson,
) -> impl IntoView {
    let text = lesson.text.iter().take(half(lesson)).map(|paragraph| view! { <p>{*paragraph}</p> });
    view! {
        <p class="study-lead">{lesson.aim}</p>
        <div class="lesson-text">{text.collect_view()}</div>
    }
}

/// The third step of a lesson.
#[component]
pub(super) fn More(
    /// The lesson.
    lesson: &'static Lesson,
) -> impl IntoView {
    let text = lesson.text.iter().skip(half(lesson)).map(|paragraph| view! { <p>{*paragraph}</p> });
    view! {
        <div class="lesson-text">{text.collect_view()}</div>
    }
}

/// The fourth step of a lesson: the questions of the flow that it explains.
#[component]
pub(super) fn InFlow(
    /// The lesson.
    lesson: &'static Lesson,
) -> impl IntoView {
    let view = state().view;
    let seen = seen(lesson);
    let questions = lesson.questions.iter().filter_map(|id| graph::question(id)).map(|question| {
        let answers = seen.iter().find(|(id, _)| *id == question.id).map(|(_, answers)| answers.clone());
        let decided = answers.map(|answers| {
            view! { <a href=move || url::write(Page::Advise, &answers, view.get())>"See it decided"</a> }
        });
        view! {
            <li>
                <p><strong>{question.title}</strong>" "{question.why}</p>
                <p class="explains-links">
                    {decided}
                    <a href=Place::Practise(What::Topic(question.id)).address()>"Practise it"</a>
                    <span>"Source: "{question.source}</span>
                </p>
            </li>
        }
    });
    let questions = questions.collect_view();
    let algorithms = lesson.questions.contains(&"algorithm").then(|| {
        view! { <p class="lesson-table"><a href=Place::Algorithms.address()>"The table of built-in algorithms"</a></p> }
    });
    view! {
        <section aria-labelledby="explains">
            <h2 class="study-head" id="explains">"In the flow"</h2>
            <ul class="explains">{questions}</ul>
        </section>
        {match lesson.picture {
            Picture::Flow => ().into_any(),
            Picture::Families => view! { <picture::Families/> }.into_any(),
            Picture::Accelerators => view! { <picture::Accelerators/> }.into_any(),
        }}
        {algorithms}
    }
}

/// For each question of the flow a job that comes to it: the lesson's own where it does, else one of the gallery.
fn seen(lesson: &Lesson) -> Vec<(&'static str, Answers)> {
    let mut left: Vec<&'static str> = lesson.questions.to_vec();
    let mut seen = Vec::new();
    let own = link::parse(lesson.job).answers;
    for answers in core::iter::once(own).chain(GALLERY.iter().map(gallery::Example::answers)) {
        if left.is_empty() {
            break;
        }
        let Ok(job) = answers.validate() else { continue };
        let trail = advise(&job, View::Today).trail;
        left.retain(|question| {
            let asked = trail.step(question).is_some();
            if asked {
                seen.push((*question, answers.clone()));
            }
            !asked
        });
    }
    seen
}
