//! Where the facts are from.

use leptos::prelude::*;

use crate::app::components::table::Heads;
use crate::facts::source::{self, Source};
use crate::units::text;

/// The list of sources, the many pages of the developer guide folded.
#[component]
pub fn Sources() -> impl IntoView {
    let (guide, others): (Vec<&'static Source>, Vec<&'static Source>) =
        source::all().iter().partition(|source| source.id.starts_with("dg-"));
    view! {
        {table(others, "Sources")}
        <details class="about-more">
            <summary>{guide.len()} " pages of the SageMaker Developer Guide"</summary>
            {table(guide, "Pages of the SageMaker Developer Guide")}
        </details>
    }
}

fn table(sources: Vec<&'static Source>, label: &'static str) -> impl IntoView {
    let row = |source: &'static Source| {
        let (place, trust) = source.record().map_or(("", ""), |record| (record.where_, record.trust));
        view! {
            <tr>
                <th scope="row">{source.title}</th>
                <td class="about-where">{place}</td>
                <td class="about-date">{text::date(source.date)}</td>
                <td data-name="Trust">{trust}</td>
            </tr>
        }
    };
    view! {
        <table class="part-table">
            <caption class="hidden">{label}</caption>
            <Heads names=["What", "Where", "Date", "Trust"]/>
            <tbody>{sources.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
