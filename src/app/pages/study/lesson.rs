//! A lesson in five short steps: an example to change, why it is so, what follows, the flow, three questions.

mod ask;
mod filled;
mod see;
mod why;

use leptos::context::Provider;
use leptos::prelude::*;

use super::Title;
use super::room::room;
use crate::app::state::{Page, State};
use crate::job::link;
use crate::study::lessons::{LESSONS, Lesson};
use crate::study::session::{Action, Place, Step, Study};

/// A lesson.
#[component]
pub(super) fn LessonPage(
    /// Its place in the list.
    at: usize,
) -> impl IntoView {
    let room = room();
    let lesson = LESSONS.get(at)?;
    let step = Memo::new(move |_| match room.place.get() {
        Place::Lesson(_, step) => step,
        _ => Step::default(),
    });
    // The example is a job of its own: fields, flow and answers below read it in place of the page's.
    let view = room.study.with_untracked(|study| study.view);
    let example = State::new(Page::Advise, link::parse(lesson.job).answers, view);
    Effect::new(move |_| example.view.set(room.study.with(|study| study.view)));
    let content = move || match step.get() {
        Step::See => view! { <see::See lesson=lesson/> }.into_any(),
        Step::Why => view! { <why::Why lesson=lesson/> }.into_any(),
        Step::More => view! { <why::More lesson=lesson/> }.into_any(),
        Step::Flow => view! { <why::InFlow lesson=lesson/> }.into_any(),
        Step::Ask => view! { <ask::Ask/> }.into_any(),
    };
    Some(view! {
        <article class="lesson">
            <Trail at=at lesson=lesson step=step/>
            <Title text=lesson.title/>
            <Provider value=example>{content}</Provider>
            <Onward at=at step=step/>
        </article>
    })
}

/// Where one is: the list, the lesson, its steps.
#[component]
fn Trail(at: usize, lesson: &'static Lesson, step: Memo<Step>) -> impl IntoView {
    let number = move || step.get().at() + 1;
    let bars = Step::ALL.map(|one| {
        let class = move || match (one == step.get(), one.at() < step.get().at()) {
            (true, _) => "lesson-bar lesson-here",
            (false, true) => "lesson-bar lesson-done",
            (false, false) => "lesson-bar",
        };
        view! { <i class=class></i> }
    });
    let rows = lesson.rows.iter().map(|row| format!("S{}", row.0)).collect::<Vec<_>>().join(", ");
    view! {
        <p class="lesson-trail">
            <a href=Place::Learn.address()>"Lessons"</a>
            <span aria-hidden="true">"/"</span>
            <span>
                {format!("{} of {}", at + 1, LESSONS.len())}
                <span class="lesson-rows">{format!(", chapter {rows}")}</span>
            </span>
            <span class="lesson-bars" aria-hidden="true">{bars.collect_view()}</span>
            <span>{move || format!("step {} of {}", number(), Step::ALL.len())}</span>
        </p>
    }
}

/// On to the next step or lesson, and back.
#[component]
fn Onward(at: usize, step: Memo<Step>) -> impl IntoView {
    let room = room();
    let back = move || step.get().before().map_or(Place::Learn, |before| Place::Lesson(at, before));
    let next = move || match Study::next_step(at, step.get()) {
        Some(place) => {
            let text = step.get().next().map(|next| format!("Next: {}", next.lead()));
            view! { <a class="button button-main" href=place.address()>{text}</a> }.into_any()
        }
        None => {
            let text = LESSONS
                .get(at + 1)
                .map_or("To the list of lessons".to_owned(), |next| format!("Next lesson: {}", next.title));
            view! {
                <button type="button" class="button" on:click=move |_| room.act(Action::Others)>"Other questions"</button>
                <button type="button" class="button button-main" on:click=move |_| room.act(Action::Done)>{text}</button>
            }
            .into_any()
        }
    };
    view! { <p class="lesson-onward"><a class="button" href=move || back().address()>"Back"</a>{next}</p> }
}
