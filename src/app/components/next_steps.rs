//! What to do next: the trial, what it measured, the scaling and the day that it leads to, code, and the report.

mod day;
mod measure;
mod section;

use leptos::prelude::*;

use super::code::Code;
use super::hand_over::HandOver;
use crate::app::state::state;
use crate::plan::{Section, plan};
use day::DayView;
use measure::Measure;
use section::PlanSection;

/// What to do next.
#[component]
pub fn NextSteps() -> impl IntoView {
    let state = state();
    let plan = Memo::new(move |_| state.with_settled(|shown, advice| plan(shown.job(), advice)).unwrap_or_default());
    view! {
        <div class="next-steps">
            <Sections plan=plan trials=true/>
            <Measure/>
            <Sections plan=plan trials=false/>
            <DayView/>
            <Code/>
            <HandOver/>
        </div>
    }
}

/// The trials of the plan, or what follows them.
#[component]
fn Sections(plan: Memo<Vec<Section>>, trials: bool) -> impl IntoView {
    let titles = Memo::new(move |_| {
        plan.with(|plan| {
            plan.iter().map(|one| one.title).filter(|title| title.starts_with("Trial") == trials).collect::<Vec<_>>()
        })
    });
    let one = move |title: &'static str| {
        let section = Memo::new(move |_| plan.with(|plan| plan.iter().find(|one| one.title == title).cloned()));
        view! { <PlanSection section=section/> }
    };
    view! { <For each=move || titles.get() key=|title| *title children=one/> }
}
