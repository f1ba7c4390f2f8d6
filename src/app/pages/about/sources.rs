//! Where the facts are from.

use leptos::prelude::*;

use crate::facts::source::{self, Source};

/// The list of sources, the developer guide's many pages under one line.
#[component]
pub fn Sources() -> impl IntoView {
    let (guide, others): (Vec<&Source>, Vec<&Source>) =
        source::all().iter().partition(|source| source.id.starts_with("dg-"));
    let pages = guide.len();
    view! {
        {table(&others, "Sources")}
        <details class="about-more">
            <summary>{format!("{pages} pages of the SageMaker Developer Guide")}</summary>
            {table(&guide, "Pages of the SageMaker Developer Guide")}
        </details>
    }
}

fn table(sources: &[&'static Source], label: &'static str) -> impl IntoView + use<> {
    let rows = sources
        .iter()
        .map(|source| {
            view! {
                <tr>
                    <td>{source.title}</td>
                    <td class="about-where">{source.where_}</td>
                    <td class="about-date">{source.date}</td>
                    <td>{source.trust}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="about-scroll" tabindex="0" role="region" aria-label=label>
            <table class="about-table">
                <thead>
                    <tr><th scope="col">"What"</th><th scope="col">"Where"</th><th scope="col">"Date"</th><th scope="col">"Trust"</th></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
