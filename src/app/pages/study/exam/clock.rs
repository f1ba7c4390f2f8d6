//! How far the exam is, and its clock.

use gloo::timers::callback::Interval;
use leptos::prelude::*;

use super::super::Do;
use super::super::room::{now, room};
use crate::study::exam::Exam;
use crate::study::session::{Action, ExamAction, words};

/// How often the clock shows another second, in milliseconds.
const SECOND_MS: u32 = 1000;
/// After how many seconds the time that was spent is kept.
const KEEP_EVERY: u32 = 15;

/// How far the exam is, and its clock.
#[component]
pub(super) fn ExamBar() -> impl IntoView {
    let room = room();
    let of = move |read: fn(&Exam) -> usize| move || room.progress(|progress, _| progress.exam().map_or(0, read));
    let hidden = Memo::new(move |_| room.progress(|progress, _| progress.exam().is_some_and(Exam::is_timer_hidden)));
    let paused = Memo::new(move |_| room.progress(|progress, _| progress.exam().is_some_and(Exam::is_paused)));
    view! {
        <div class="exam-bar">
            <p>{of(Exam::answered)}" of "{of(|exam| exam.slots().len())}" answered"</p>
            <p class="exam-clock">
                <Show when=move || !hidden.get()><Clock/></Show>
                <Do
                    action=Action::Exam(ExamAction::HideClock)
                    text=Signal::derive(move || if hidden.get() { "Show time" } else { "Hide time" }.to_owned())
                    class="button-quiet"
                />
                <Do
                    action=Action::Exam(ExamAction::Pause)
                    text=Signal::derive(move || if paused.get() { "Resume" } else { "Pause" }.to_owned())
                    class="button-quiet"
                />
            </p>
            <Ticks/>
        </div>
    }
}

/// The time that is left.
#[component]
fn Clock() -> impl IntoView {
    let room = room();
    let left = move |millis: u64| room.progress(|progress, _| progress.exam().map_or(0, |exam| exam.left(millis)));
    let time = RwSignal::new(room.study.with_untracked(|study| study.now.millis));
    every_second(move || time.set(now().millis));
    view! { <span role="timer" aria-label="Time left">{move || words::clock(left(time.get()))}</span> }
}

/// Keeps the time that was spent, and ends the exam at the end of its time.
#[component]
fn Ticks() -> impl IntoView {
    let room = room();
    let seconds = StoredValue::new(0_u32);
    every_second(move || {
        let left = room.study.with_untracked(|study| {
            study.progress.exam().filter(|exam| !exam.is_paused()).map(|exam| exam.left(now().millis))
        });
        let passed = seconds
            .try_update_value(|seconds| {
                *seconds += 1;
                *seconds
            })
            .unwrap_or_default();
        if left == Some(0) || left.is_some() && passed.is_multiple_of(KEEP_EVERY) {
            room.act(Action::Exam(ExamAction::Tick));
        }
    });
}

/// Does something every second, as long as the component is there.
fn every_second(does: impl Fn() + 'static) {
    if cfg!(feature = "csr") {
        let interval = StoredValue::new_local(Some(Interval::new(SECOND_MS, does)));
        on_cleanup(move || drop(interval.try_update_value(Option::take)));
    }
}
