//! What to do next: the trial, the endpoint, the scaling.

use leptos::prelude::*;

use crate::app::state::Shown;
use crate::job::View;
use crate::plan::{Section, plan};

/// The next steps.
#[component]
pub fn NextSteps(
    /// The last good outcome.
    shown: Signal<Shown>,
    /// The view.
    view: Signal<View>,
) -> impl IntoView {
    let sections = Memo::new(move |_| shown.with(|shown| plan(shown.job(), shown.advice(view.get()))));
    view! {
        <div class="next-steps">
            {move || sections.with(|sections| sections.iter().map(section_view).collect_view())}
        </div>
    }
}

fn section_view(section: &Section) -> AnyView {
    let steps = section.steps.iter().map(|step| view! { <li>{step.clone()}</li> }).collect_view();
    view! {
        <section>
            <h3>{section.title}</h3>
            <ol>{steps}</ol>
        </section>
    }
    .into_any()
}
