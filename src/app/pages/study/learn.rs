//! The list of lessons.

use leptos::prelude::*;

use super::Title;
use super::room::room;
use crate::study::lessons::LESSONS;
use crate::study::look_up::Sheet;
use crate::study::session::{Place, Step};

/// The list of lessons.
#[component]
pub(super) fn Learn() -> impl IntoView {
    let room = room();
    let lesson = |(at, lesson): (usize, &'static crate::study::lessons::Lesson)| {
        let read =
            Memo::new(move |_| room.progress(|progress, _| progress.lessons().iter().any(|read| read.id == lesson.id)));
        view! {
            <li>
                <a href=Place::Lesson(at, Step::See).address()>{lesson.title}</a>
                <span class="lessons-read">{move || read.get().then_some(" read")}</span>
                <p>{lesson.aim}</p>
            </li>
        }
    };
    view! {
        <article>
            <Title text="Learn the choice"/>
            <p class="study-lead">
                {format!("{} short lessons, in the order of the choice. Each has a job to change and three questions.", LESSONS.len())}
            </p>
            <ol class="lessons">{LESSONS.iter().enumerate().map(lesson).collect_view()}</ol>
            <p><a href=Place::Pasted.address()>"Paste a practice question of your own"</a>": see it answered in the flow, with a reason for each option."</p>
            <h2 class="study-head">"To look up"</h2>
            <ul class="look-ups">
                <li><a href=Place::CheatSheet.address()>"Cheat sheet"</a><span>"One page to print"</span></li>
                <li><a href=Place::Glossary.address()>"Glossary"</a><span>"Terms, with a search"</span></li>
                {Sheet::ALL
                    .map(|sheet| {
                        view! {
                            <li><a href=Place::LookUp(sheet).address()>{sheet.title()}</a><span>{sheet.lead()}</span></li>
                        }
                    })
                    .collect_view()}
                <li>
                    <a href=Place::Algorithms.address()>"Built-in algorithms"</a>
                    <span>"And the hardware each can use"</span>
                </li>
            </ul>
        </article>
    }
}
