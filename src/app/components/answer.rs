//! The answer: what is asked in one line, the types, the figures, the reasons, and how the other view differs.

use leptos::prelude::*;

use super::difference::DifferenceBox;
use super::figures::Figures;
use super::headline::headline;
use super::jump;
use super::live::Live;
use super::notes::Notes;
use super::year::year;
use crate::advise::{Advice, sentence};
use crate::app::state::{Shown, State};
use crate::decide::Side;
use crate::job::{Job, View};

/// The answer.
#[component]
pub fn AnswerView(
    /// The page's state.
    state: State,
    /// The last good outcome.
    shown: Signal<Shown>,
    /// The view.
    view: Signal<View>,
) -> impl IntoView {
    let wrong = move || state.outcome.with(|outcome| outcome.errors.len());
    view! {
        <section id="answer" class="answer" aria-label="Answer">
            <Notes state=state/>
            <p class="answer-job">{move || shown.with(|shown| sentence(shown.job()))}</p>
            <p class="answer-stale" hidden=move || wrong() == 0>{move || stale(wrong())}</p>
            <OneSide shown=shown view=view side=Side::Training/>
            <OneSide shown=shown view=view side=Side::Serving/>
            {move || shown.with(|shown| year(shown.advice(view.get())))}
            <DifferenceBox state=state shown=shown view=view/>
            {move || shown.with(|shown| assumed(shown.job()))}
            <Live shown=shown view=view/>
        </section>
    }
    .into_any()
}

/// Says that the answer is that of the last readable answers.
fn stale(wrong: usize) -> String {
    match wrong {
        0 => String::new(),
        1 => "One field of the form cannot be read. This is the last answer that could be worked out.".to_owned(),
        _ => format!("{wrong} fields of the form cannot be read. This is the last answer that could be worked out."),
    }
}

/// The answer of one side, where it was asked.
#[component]
fn OneSide(shown: Signal<Shown>, view: Signal<View>, side: Side) -> impl IntoView {
    let there = Memo::new(move |_| shown.with(|shown| shown.advice(view.get()).answer(side).is_some()));
    let both = move || shown.with(|shown| shown.advice(view.get()).answers.len() > 1);
    view! {
        <Show when=move || there.get()>
            <div class="side" class:side-of-two=both>
                <p class="side-name" hidden=move || !both()>{if side == Side::Training { "Training" } else { "Serving" }}</p>
                {move || of(shown, view, side, |answer, _| headline(answer))}
                <Figures shown=shown view=view side=side/>
                {move || of(shown, view, side, elsewhere)}
                <ul class="reasons">
                    {move || {
                        of(shown, view, side, |answer, _| {
                            answer.reasons.iter().map(|reason| view! { <li>{reason.clone()}</li> }).collect_view()
                        })
                    }}
                </ul>
            </div>
        </Show>
    }
    .into_any()
}

/// Something made of the answer of a side.
fn of<T>(
    shown: Signal<Shown>,
    view: Signal<View>,
    side: Side,
    make: impl Fn(&crate::advise::Answer, &Job) -> T,
) -> Option<T> {
    shown.with(|shown| shown.advice(view.get()).answer(side).map(|answer| make(answer, shown.job())))
}

/// Says plainly where the price is that of another Region.
fn elsewhere(answer: &crate::advise::Answer, job: &Job) -> Option<impl IntoView + use<>> {
    let price = answer.pick()?.price.as_ref()?;
    (price.region != job.region).then(|| {
        let text = format!(
            "No price of {} is on record for it: the cost is that of {}.",
            job.region.code(),
            price.region.code()
        );
        view! { <p class="answer-region">{text}</p> }
    })
}

/// How much rests on assumptions, with the way to the form.
fn assumed(job: &Job) -> Option<impl IntoView + use<>> {
    let count = job.assumed.len();
    let text = if count == 1 { "1 thing is assumed".to_owned() } else { format!("{count} things are assumed") };
    (count > 0).then(|| {
        view! {
            <p class="answer-assumed">
                <a href="#the-job" on:click=|event| jump::to(&event, "the-job")>{text}</a>
                ", as nothing was said about them. Say more and the answer gets narrower."
            </p>
        }
    })
}

/// How many types stand in the rankings of an advice.
#[must_use]
pub fn candidates(advice: &Advice) -> usize {
    advice.answers.iter().map(|answer| answer.ranking.len()).sum()
}
