//! The scores of mock exams, oldest first, against the pass line.

use leptos::prelude::*;

use super::room::room;
use crate::study::exam::ExamResult;

/// How many of the newest are shown.
const SHOWN: usize = 20;
/// The scale of scores, and the size of the picture in its own units.
const SCALE: (u64, u64) = (100, 1000);
const HEIGHT: u64 = 96;
const STEP: usize = 24;

/// The history of scores; nothing before the first.
#[component]
pub(super) fn Scores() -> impl IntoView {
    let room = room();
    let results = Memo::new(move |_| {
        room.progress(|progress, _| {
            let mut results: Vec<ExamResult> = progress.results().iter().take(SHOWN).cloned().collect();
            results.reverse();
            results
        })
    });
    view! {
        <Show when=move || results.with(|results| !results.is_empty())>
            <section aria-labelledby="scores">
                <h2 class="study-head" id="scores">"Mock exams"</h2>
                {move || picture(&results.get())}
            </section>
        </Show>
    }
}

/// How high a score stands above the foot of the picture.
fn height(score: u64) -> u64 {
    score.saturating_sub(SCALE.0) * HEIGHT / (SCALE.1 - SCALE.0)
}

fn picture(results: &[ExamResult]) -> impl IntoView + use<> {
    let scores = results.iter().map(|result| result.score().to_string()).collect::<Vec<_>>().join(", ");
    let pass = results.last().map_or(0, |result| result.target.pass());
    let label = format!("Scores of 1000, the newest last: {scores}. The pass line is {pass}.");
    let width = results.len().max(8) * STEP;
    let bars = results.iter().enumerate().map(|(at, result)| {
        let tall = height(result.score()).max(2);
        let class = if result.passed() { "score score-passed" } else { "score" };
        view! { <rect class=class x=at * STEP y=HEIGHT - tall width=STEP - 8 height=tall rx="2"/> }
    });
    let bars = bars.collect_view();
    let line = HEIGHT - height(pass);
    let last = results.last().map(|result| {
        let passed = if result.passed() { "passed" } else { "not passed" };
        format!("The last: {} of 1000, {passed}. The line is the pass mark, {pass}.", result.score())
    });
    view! {
        <svg class="scores" viewBox=format!("0 0 {width} {HEIGHT}") role="img" aria-label=label>
            {bars}
            <line class="score-pass" x1="0" x2=width y1=line y2=line/>
        </svg>
        <p>{last}</p>
    }
}
