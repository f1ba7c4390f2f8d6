//! What to do next: the trial, what it measured, the scaling and the day that it leads to, code, and the report.

mod day;
mod measure;
mod section;

use leptos::prelude::*;

use super::code::Code;
use super::hand_over::HandOver;
use crate::app::state::state;
use crate::plan::{Section, SectionKind, plan};
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
    let kinds = Memo::new(move |_| {
        let kinds = plan.with(|plan| plan.iter().map(|one| one.kind).collect::<Vec<_>>());
        kinds.into_iter().filter(|kind| kind.is_trial() == trials).collect::<Vec<_>>()
    });
    let one = move |kind: SectionKind| {
        let section = Memo::new(move |_| plan.with(|plan| plan.iter().find(|one| one.kind == kind).cloned()));
        view! { <PlanSection section=section/> }
    };
    view! { <For each=move || kinds.get() key=|kind| *kind children=one/> }
}
