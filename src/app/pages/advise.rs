//! The page that answers.

use leptos::prelude::*;

use crate::app::components::answer::AnswerView;
use crate::app::components::job_form::JobForm;
use crate::app::components::notes::Notes;
use crate::app::components::tabs::Tabs;
use crate::app::state::{Shown, State};

/// The answer, the form beside it, and how the answer came about.
#[component]
pub fn Advise(
    /// The page's state.
    state: State,
) -> impl IntoView {
    let there = Memo::new(move |_| state.outcome.with(|outcome| outcome.shown.is_some()));
    let answered = move || {
        // Tracks only whether there is an answer at all: once there is, it changes in place.
        let first = there.get().then(|| state.outcome.with_untracked(|outcome| outcome.shown.clone())).flatten();
        first.map(|first| answered(state, first))
    };
    view! {
        <div class="advise">
            {move || answered().is_none().then(|| view! { <section class="answer" aria-label="Answer"><Notes state=state/></section> })}
            {answered}
            <JobForm state=state/>
        </div>
    }
}
