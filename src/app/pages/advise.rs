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
    let latest = Memo::new(move |_| state.outcome.with(|outcome| outcome.shown.clone()));
    // Tells only whether there is an answer at all; once there is, it changes in place.
    let there = Memo::new(move |_| latest.with(Option::is_some));
    let shown = move || {
        let first = there.get().then(|| latest.get_untracked()).flatten()?;
        Some(Signal::from(Memo::new(move |_| latest.get().unwrap_or_else(|| first.clone()))))
    };
    let view = Signal::from(state.view);
    let answer = move || match shown() {
        Some(shown) => view! { <AnswerView state=state shown=shown view=view/> }.into_any(),
        None => view! { <section class="answer" aria-label="Answer"><Notes state=state/></section> }.into_any(),
    };
    let tabs = move || shown().map(|shown: Signal<Shown>| view! { <Tabs state=state shown=shown view=view/> });
    view! {
        <div class="advise">
            {answer}
            <JobForm state=state/>
            {tabs}
        </div>
    }
}
