//! Report and hand-over: print the report, save it, save the job, open a file.

use leptos::prelude::*;

use crate::app::components::print::print;
use crate::app::files::{self, Files};
use crate::app::state::{State, state};
use crate::job::json;
use crate::plan::report::{Report, markdown};
use crate::script::report_json;

/// The ways to hand a job over.
#[component]
pub fn HandOver() -> impl IntoView {
    let state = state();
    let files = Files::new(state);
    let button =
        move |label: &'static str, (name, kind): (&'static str, &'static str), text: fn(State) -> Option<String>| {
            let save = move |_| {
                if let Some(text) = text(state) {
                    files::save(name, kind, &text);
                }
            };
            view! { <button type="button" on:click=save>{label}</button> }
        };
    let chosen = move |event: web_sys::Event| {
        let input: web_sys::HtmlInputElement = event_target(&event);
        files.open(input.files().as_ref());
        // Otherwise the same file, corrected, could not be chosen again.
        input.set_value("");
    };
    view! {
        <section class="part" aria-labelledby="hand-over-title">
            <div class="part-head">
                <h3 id="hand-over-title">"Report and hand-over"</h3>
                <p>"The report opens in Sagefit again as the same job."</p>
            </div>
            <div class="part-body">
                <div class="hand-over-ways">
                    <button type="button" on:click=move |_| print()>
                        "Print or save as PDF"
                    </button>
                    {button("Report as Markdown", ("sagefit-report.md", "text/markdown"), report_markdown)}
                    {button("Report as JSON", ("sagefit-report.json", "application/json"), report_as_json)}
                    {button("Job as a file", ("sagefit-job.json", "application/json"), job)}
                </div>
                <p class="hand-over-open">
                    <label for="open-file">"Open a job or a report"</label>
                    <input type="file" class="file-field" id="open-file" accept=".json,.md" on:change=chosen/>
                    <span>"or drop the file anywhere on the page."</span>
                </p>
            </div>
        </section>
    }
}

fn report_markdown(state: State) -> Option<String> {
    let view = state.view.get_untracked();
    state.shown.with_untracked(|shown| {
        let shown = shown.as_ref()?;
        let report = Report::of(shown.answers(), shown.job(), shown.advice(view));
        Some(markdown(&report, shown.answers(), view))
    })
}

fn report_as_json(state: State) -> Option<String> {
    let view = state.view.get_untracked();
    state.shown.with_untracked(|shown| report_json(shown.as_ref()?.answers(), view).ok())
}

fn job(state: State) -> Option<String> {
    let view = state.view.get_untracked();
    state.shown.with_untracked(|shown| Some(json::write(shown.as_ref()?.answers(), view)))
}
