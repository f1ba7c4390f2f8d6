//! A question of the exam under way.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::super::confirm::Confirm;
use super::super::question::{QuestionBody, digits, digits_from_anywhere};
use super::super::room::room;
use super::super::{Do, Title, Way};
use super::clock::ExamBar;
use crate::study::exam::{Exam, Slot};
use crate::study::question::Question;
use crate::study::session::{Action, ExamAction, ExamPage, Place};

/// The question at hand, or where the exam is paused the way back to it.
#[component]
pub(super) fn Running() -> impl IntoView {
    let room = room();
    let paused = Memo::new(move |_| room.progress(|progress, _| progress.exam().is_some_and(Exam::is_paused)));
    view! {
        <article class="exam">
            <Title text="Mock exam" small=true/>
            <ExamBar/>
            {move || if paused.get() { view! { <Paused/> }.into_any() } else { view! { <AtHand/> }.into_any() }}
        </article>
    }
}

/// A paused exam hides its questions.
#[component]
fn Paused() -> impl IntoView {
    let room = room();
    let count = room.progress_once(|progress, _| {
        progress.exam().map(|exam| (exam.answered(), exam.slots().len())).unwrap_or_default()
    });
    view! {
        <div class="exam-paused">
            <p>{format!("The exam is paused, and its questions are hidden. You have answered {} of {}.", count.0, count.1)}</p>
            <p class="keep-row">
                <Do action=Action::Exam(ExamAction::Pause) text="Continue" class="button-main"/>
                <Confirm
                    action=Action::Exam(ExamAction::GiveUp)
                    text="Give up this exam"
                    warns=format!("Your answers to {} of {} questions are deleted. You get no score.", count.0, count.1)
                    yes="Give up"
                    no="Go on"
                />
            </p>
        </div>
    }
}

/// Where one is in the exam.
#[derive(Debug, Clone, PartialEq, Eq)]
struct At {
    here: usize,
    of: usize,
    flagged: bool,
    chosen: crate::study::exam::Chosen,
}

#[component]
fn AtHand() -> impl IntoView {
    let room = room();
    let at = Memo::new(move |_| {
        room.progress(|progress, _| {
            let exam = progress.exam()?;
            let slot = exam.slots().get(exam.here());
            let (flagged, chosen) = (slot.is_some_and(Slot::is_flagged), slot.map(Slot::chosen).unwrap_or_default());
            Some(At { here: exam.here(), of: exam.slots().len(), flagged, chosen })
        })
    });
    let read = move |read: fn(&At) -> usize| at.with(|at| at.as_ref().map_or(0, read));
    let flagged = Memo::new(move |_| at.with(|at| at.as_ref().is_some_and(|at| at.flagged)));
    let question =
        Memo::new(move |_| room.study.with(|study| study.exam_question.clone().map(|(_, question)| question)));
    let last = Memo::new(move |_| read(|at| at.here) + 1 >= read(|at| at.of));
    let go = move |by: isize| {
        if let Some(place) = read(|at| at.here).checked_add_signed(by) {
            room.act(Action::Exam(ExamAction::Go(place)));
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !last.get_untracked() {
            go(1);
        }
    };
    let chosen = Memo::new(move |_| at.with(|at| at.as_ref().map(|at| at.chosen).unwrap_or_default()));
    let form: NodeRef<leptos::html::Form> = NodeRef::new();
    digits_from_anywhere(form);
    let body = move |question: Option<Question>| match question {
        Some(question) => view! { <QuestionBody number=0 question=question chosen=chosen judged=false/> }.into_any(),
        // What an older Sagefit asked and this one cannot make any more does not count.
        None => view! { <p>"This version of Sagefit does not have this question. It does not count."</p> }.into_any(),
    };
    view! {
        <form
            class="question"
            node_ref=form
            data-question=move || question.with(|question| question.as_ref().map(Question::id))
            on:submit=submit
            on:keydown=move |event| digits(&event)
        >
            <p class="exam-place">
                {move || format!("Question {} of {}", read(|at| at.here) + 1, read(|at| at.of))}
                <span class="exam-flagged">{move || flagged.get().then_some(" flagged")}</span>
            </p>
            {move || body(question.get())}
            <div class="question-bar exam-moves">
                <Show when=move || { read(|at| at.here) > 0 }>
                    <button type="button" class="button" on:click=move |_| go(-1)>"Back"</button>
                </Show>
                <button
                    type="button"
                    class="button"
                    aria-pressed=move || flagged.get().to_string()
                    on:click=move |_| room.act(Action::Exam(ExamAction::Flag))
                >
                    "Flag"
                </button>
                <Way place=Place::Exam(ExamPage::Review) text="Review"/>
                <Show when=move || !last.get()>
                    <button type="submit" class="button button-main">"Next"</button>
                </Show>
            </div>
        </form>
    }
}
