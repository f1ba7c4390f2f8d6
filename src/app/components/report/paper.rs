//! What stands on the paper: the answer, its figures and reasons, the inputs, the assumptions, the plan.

use leptos::prelude::*;

use crate::advise::Figure;
use crate::app::components::table::Heads;
use crate::app::state::{State, state};
use crate::app::url;
use crate::plan::Section;
use crate::plan::report::{Input, OneAnswer, Report, Step};

/// The report as it stands on paper, of the job as it is now; nothing where there is none.
#[component]
pub fn Paper() -> impl IntoView {
    let state = state();
    state.shown.with_untracked(|shown| {
        shown.as_ref().map(|shown| {
            let advice = shown.advice(state.view.get_untracked());
            paper(Report::of(shown.answers(), shown.job(), advice), link(state))
        })
    })
}

/// The whole address of the job. Natively there is none to put before it.
fn link(state: State) -> String {
    if cfg!(feature = "csr") {
        return url::browser::link(state);
    }
    state
        .answers
        .with_untracked(|answers| url::write(crate::app::state::Page::Advise, answers, state.view.get_untracked()))
}

fn paper(report: Report, link: String) -> impl IntoView {
    let address = link.clone();
    view! {
        <article class="report" aria-label="Report">
            <h1>"Sagefit report"</h1>
            <p class="report-job">{report.job}</p>
            <p class="report-small">{report.dated}</p>
            {report.answers.into_iter().map(answer).collect_view()}
            <section class="report-two">
                {inputs("What was said", report.said)}
                {inputs("What was assumed", report.assumed)}
            </section>
            <section>
                <h2>"How it was decided"</h2>
                <ol class="report-steps">{report.steps.into_iter().map(step).collect_view()}</ol>
            </section>
            <section>
                <h2>"Next steps"</h2>
                <div class="report-columns">
                    {report.plan.into_iter().map(plan).collect_view()}
                    {(!report.day.is_empty()).then(|| list("A simulated day", report.day))}
                </div>
            </section>
            <p class="report-small">"Open this job: "<a href=address>{link}</a></p>
        </article>
    }
}

fn answer(answer: OneAnswer) -> impl IntoView {
    view! {
        <section>
            <h2 class="report-answer">{answer.title}</h2>
            {(!answer.figures.is_empty()).then(|| view! {
                <table>
                    <Heads names=["Figure", "Likely", "Range"]/>
                    <tbody>{answer.figures.into_iter().map(figure).collect_view()}</tbody>
                </table>
            })}
            <ol>{answer.reasons.into_iter().map(|reason| view! { <li>{reason}</li> }).collect_view()}</ol>
            {(!answer.next_best.is_empty())
                .then(|| view! { <p class="report-small">"Next best: " {answer.next_best.join(", ")} "."</p> })}
        </section>
    }
}

fn figure(figure: Figure) -> impl IntoView {
    view! { <tr><th scope="row">{figure.kind.name()}</th><td>{figure.value}</td><td>{figure.band}</td></tr> }
}

fn inputs(title: &'static str, inputs: Vec<Input>) -> impl IntoView {
    (!inputs.is_empty()).then(|| {
        let row = |input: Input| view! { <tr><th scope="row">{input.label}</th><td>{input.value}</td></tr> };
        view! {
            <div>
                <h2>{title}</h2>
                <table>
                    <thead class="hidden"><tr><th scope="col">"Input"</th><th scope="col">"Value"</th></tr></thead>
                    <tbody>{inputs.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
    })
}

fn step(step: Step) -> impl IntoView {
    let left = step.left.map(|left| format!(" ({left} type{} left)", if left == 1 { "" } else { "s" }));
    view! { <li>{step.question} " " <strong>{step.branch}</strong> {left}</li> }
}

fn plan(section: Section) -> impl IntoView {
    list(section.kind.title(), section.steps)
}

fn list(title: &'static str, items: Vec<String>) -> impl IntoView {
    view! {
        <h3>{title}</h3>
        <ol>{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ol>
    }
}
