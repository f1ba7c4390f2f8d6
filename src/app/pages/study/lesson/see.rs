//! The first step of a lesson: what it says in a sentence, and an example to change.

use leptos::prelude::*;

use super::super::room::room;
use super::super::view_switch::ViewSwitch;
use super::filled::FilledGpu;
use crate::advise::{Advice, Answer};
use crate::app::components::flow::FlowPicture;
use crate::app::components::job::FieldView;
use crate::app::components::width::measured_or;
use crate::app::state::{Page, state};
use crate::app::url;
use crate::job::View;
use crate::study::lessons::{Lesson, Picture, Try};

/// The content of a page 1440 px wide, where nothing was measured; and below which the whole way has no room.
const USUAL: i32 = 1312;
const NARROW: i32 = 640;

/// The first step of a lesson.
#[component]
pub(super) fn See(
    /// The lesson.
    lesson: &'static Lesson,
) -> impl IntoView {
    let room = room();
    let example = state();
    let fields = Memo::new(move |_| {
        example
            .answers
            .with(|answers| lesson.inputs.iter().copied().filter(|field| field.applies(answers)).collect::<Vec<_>>())
    });
    let tries = lesson.tries.iter().map(|one| view! { <TryButton one=one/> }).collect_view();
    let answer = move |view: View| {
        move || example.shown.with(|shown| shown.as_ref().map(|shown| titles(shown.advice(view))).unwrap_or_default())
    };
    let open = move || {
        let answers = example.shown.with(|shown| shown.as_ref().map(|shown| shown.answers().clone()));
        url::write(Page::Advise, &answers.unwrap_or_default(), example.view.get())
    };
    // On a phone the whole way is long: there the lesson's own steps stand alone.
    let (frame, width) = measured_or(USUAL);
    let narrow = Memo::new(move |_| width.get() < NARROW);
    let picture = move || {
        if lesson.picture == Picture::Accelerators {
            view! { <FilledGpu/> <Steps steps=lesson.steps/> }.into_any()
        } else if narrow.get() {
            view! { <Steps steps=lesson.steps/> }.into_any()
        } else {
            view! { <FlowPicture shown=example.shown view=example.view marked=lesson.steps/> }.into_any()
        }
    };
    // What a choice leads to is said, as it may stand below the screen.
    Effect::new(move |before: Option<String>| {
        let now = answer(example.view.get())();
        if before.is_some_and(|before| before != now) {
            room.said.set(now.clone());
        }
        now
    });
    view! {
        <div class="lesson-see">
            <div class="lesson-picture" node_ref=frame>{picture}</div>
            <div class="lesson-two">
                <div>
                    <p class="lesson-say">{lesson.say}</p>
                    <section class="lesson-try" aria-labelledby="try">
                        <h2 class="study-head" id="try">"Change it"</h2>
                        <p>{lesson.example}</p>
                        <div class="lesson-fields">
                            <For each=move || fields.get() key=|field| *field children=|field| view! { <FieldView field=field/> }/>
                        </div>
                        <p class="lesson-tries"><span>"Try"</span>{tries}</p>
                        <dl class="lesson-answers">
                            <div class:lesson-now=move || example.view.get() == View::Today>
                                <dt>"Today"</dt>
                                <dd>{answer(View::Today)}</dd>
                            </div>
                            <div class:lesson-now=move || example.view.get() == View::Book>
                                <dt>"The book"</dt>
                                <dd>{answer(View::Book)}</dd>
                            </div>
                        </dl>
                        <p><a href=open>"Open this job on the Advise page"</a></p>
                    </section>
                </div>
                <aside class="lesson-aside">
                    <section class="differs" aria-label="The book and today">
                        <p class="differs-book"><strong>"In the exam’s words"</strong>{lesson.book}</p>
                        <p class="differs-today"><strong>"Today"</strong>{lesson.today}</p>
                    </section>
                    <ViewSwitch/>
                </aside>
            </div>
        </div>
    }
}

/// What is recommended, in a line.
fn titles(advice: &Advice) -> String {
    advice.answers.iter().map(Answer::title).collect::<Vec<_>>().join(", then ")
}

/// A value that is worth trying.
#[component]
fn TryButton(one: &'static Try) -> impl IntoView {
    let example = state();
    let chosen = Memo::new(move |_| example.text(one.field) == one.value);
    view! {
        <button
            type="button"
            class="button lesson-attempt"
            aria-pressed=move || chosen.get().to_string()
            on:click=move |_| example.edit(one.field, one.value)
        >
            {one.label}
        </button>
    }
}

/// The steps of the flow that the lesson is about, and which way the example goes.
#[component]
fn Steps(steps: &'static [&'static str]) -> impl IntoView {
    let example = state();
    let step = move |id: &'static str| {
        let told = Memo::new(move |_| {
            example
                .with_advice(|_, advice| {
                    let step = advice.trail.step(id)?;
                    let reasons = step.verdict().map(|verdict| {
                        verdict.reasons.iter().map(|reason| reason.text.clone()).collect::<Vec<_>>().join(" ")
                    });
                    Some((step.question, step.taken, reasons.unwrap_or_default()))
                })
                .flatten()
                .map(|(question, taken, reason)| {
                    (
                        question.title,
                        question.branches.iter().map(|branch| branch.label).collect::<Vec<_>>(),
                        taken,
                        reason,
                    )
                })
        });
        let branches = move || {
            told.get().map(|(title, branches, taken, reason)| {
                let branches = branches.into_iter().enumerate().map(|(at, label)| {
                    let on = at == taken;
                    view! { <li class=if on { "way way-taken" } else { "way" } aria-current=on.then_some("step")>{label}</li> }
                });
                view! {
                    <h2>{title}</h2>
                    <ul>{branches.collect_view()}</ul>
                    <p>{reason}</p>
                }
            })
        };
        view! { <div class="lesson-step">{branches}</div> }
    };
    view! { <div class="lesson-steps" role="group" aria-label="Decision flow">{steps.iter().map(|id| step(id)).collect_view()}</div> }
}
