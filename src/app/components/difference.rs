//! How the other view answers, and why: the book against today.

use leptos::prelude::*;

use super::jump;
use crate::advise::Difference;
use crate::app::state::{Shown, State};
use crate::decide::graph;
use crate::job::View;

/// The box that says how the other view differs; nothing where it does not.
#[component]
pub fn DifferenceBox(
    /// The page's state.
    state: State,
    /// The last good outcome.
    shown: Signal<Shown>,
    /// The view.
    view: Signal<View>,
) -> impl IntoView {
    move || {
        let now = view.get();
        let (difference, same) = shown.with(|shown| {
            let (advice, other) = (shown.advice(now), shown.other(now));
            let titles = |advice: &crate::advise::Advice| {
                advice.answers.iter().map(crate::advise::Answer::title).collect::<Vec<_>>()
            };
            (advice.difference(other), titles(advice) == titles(other))
        });
        difference.map(|difference| difference_view(state, now, &difference, same))
    }
}

fn difference_view(state: State, now: View, difference: &Difference, same: bool) -> impl IntoView + use<> {
    let titles = difference.titles.join(", then ");
    let (who, says) = match (now, same) {
        (View::Today, false) => ("The book", format!(" would say {titles}.")),
        (View::Today, true) => ("The book", " comes to the same by another way.".to_owned()),
        (View::Book, false) => ("Today’s answer:", format!(" {titles}.")),
        (View::Book, true) => ("Today", " the same comes out by another way.".to_owned()),
    };
    let because = difference.because.join(" ");
    view! {
        <p class="difference" role="note">
            <strong>{who}</strong>{says}" "{because}" "{steps(state, &difference.questions)}
        </p>
    }
}

/// The steps that differ, each a link to its place in the flow.
fn steps(state: State, questions: &[&'static str]) -> Option<impl IntoView + use<>> {
    let last = questions.len().checked_sub(1)?;
    let lead = if last == 0 { "The step that differs is " } else { "The steps that differ are " };
    let links = questions
        .iter()
        .enumerate()
        .map(|(at, id)| {
            let id = *id;
            let between = if at == 0 { "" } else if at == last { " and " } else { ", " };
            let name = graph::question(id).map_or(id, |question| question.title).trim_end_matches('?');
            view! {
                {between}
                <a href=format!("#{}", jump::step_id(id)) on:click=move |event| jump::to_step(&event, state, id)>{format!("“{name}”")}</a>
            }
        })
        .collect_view();
    Some(view! { {lead}{links}"." })
}
