//! All questions of the exam at a glance, before it is finished.

use leptos::prelude::*;

use super::super::confirm::Confirm;
use super::super::room::room;
use super::super::{Title, Way};
use super::clock::ExamBar;
use crate::study::session::{Action, ExamAction, ExamPage, Place};

/// All questions of the exam.
#[component]
pub(super) fn Review() -> impl IntoView {
    let room = room();
    let slots = Memo::new(move |_| {
        room.progress(|progress, _| {
            let slots = progress.exam().map(|exam| exam.slots().to_vec()).unwrap_or_default();
            slots.iter().map(|slot| (!slot.chosen().is_none(), slot.is_flagged())).collect::<Vec<_>>()
        })
    });
    let open = move || slots.with(|slots| slots.iter().filter(|(answered, _)| !answered).count());
    let warning = move || match open() {
        0 => "You have answered every question.".to_owned(),
        1 => "1 question has no answer. It counts as wrong.".to_owned(),
        open => format!("{open} questions have no answer. They count as wrong."),
    };
    let finishing = move || {
        let (all, answered) = slots.with(|slots| (slots.len(), slots.iter().filter(|(answered, _)| *answered).count()));
        format!("{answered} of {all} questions have an answer. After this you cannot change them.")
    };
    let one = move |(at, (answered, flagged)): (usize, (bool, bool))| {
        view! {
            <li>
                <button
                    type="button"
                    class="review-place"
                    class:review-answered=answered
                    class:review-flagged=flagged
                    on:click=move |_| room.act(Action::Exam(ExamAction::Go(at)))
                >
                    <span class="review-number">{at + 1}</span>
                    " "
                    {if answered { "answered" } else { "open" }}
                    {flagged.then_some(", flagged")}
                </button>
            </li>
        }
    };
    view! {
        <article class="exam">
            <Title text="Review" small=true/>
            <ExamBar/>
            <p>{warning}</p>
            <ol class="review">{move || slots.get().into_iter().enumerate().map(one).collect_view()}</ol>
            <p class="keep-row">
                <Confirm
                    action=Action::Exam(ExamAction::Finish)
                    text="Finish the exam"
                    warns=Signal::derive(finishing)
                    yes="Finish now"
                    no="Go on"
                    main=true
                />
                <Way place=Place::Exam(ExamPage::Main) text="Back to the question"/>
            </p>
        </article>
    }
}
