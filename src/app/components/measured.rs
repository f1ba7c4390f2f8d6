//! What the measurements of a trial changed, beside the answer.

use leptos::prelude::*;

use super::jump;
use crate::app::state::{State, state};
use crate::plan::Measured;
use crate::plan::measured::Turned;

/// The answer before and after, the ranges that moved, and the questions with another answer; nothing where nothing was
/// measured.
#[component]
pub fn MeasuredView() -> impl IntoView {
    let state = state();
    let measured = Memo::new(move |_| {
        state.with_settled(|shown, advice| Measured::of(shown.answers(), shown.job(), advice)).flatten()
    });
    move || measured.get().map(|measured| measured_view(measured, state))
}

fn measured_view(measured: Measured, state: State) -> impl IntoView {
    let stays = (!measured.changes_the_answer()).then(|| view! { <li>"The answer stays the same."</li> });
    let answers = measured.before.into_iter().zip(measured.after).filter(|(before, after)| before != after);
    let answers =
        answers.map(|(before, after)| view! { <li>"The answer: " {before} " → " <strong>{after}</strong></li> });
    let narrowed = measured.narrowed.into_iter().map(|one| {
        view! { <li>{one.kind.name()} ": " {one.before} " → " <strong>{one.after}</strong></li> }
    });
    view! {
        <section class="measured" aria-label="What your measurement changed">
            <h2>"What your measurement changed"</h2>
            <ul>
                {stays}
                {answers.collect_view()}
                {narrowed.collect_view()}
                {measured.turned.into_iter().map(|one| turned(one, state)).collect_view()}
            </ul>
        </section>
    }
}

/// A question with another answer, as a link to it.
fn turned(turned: Turned, state: State) -> impl IntoView {
    let question = turned.question;
    let before = (!turned.before.is_empty()).then(|| format!("{} → ", turned.before));
    view! {
        <li>
            <button type="button" class="measured-step" on:click=move |event| jump::to_step(&event, state, question)>
                {turned.title}
            </button>
            " "
            {before}
            <strong>{turned.after}</strong>
            ": "
            {turned.why}
        </li>
    }
}
