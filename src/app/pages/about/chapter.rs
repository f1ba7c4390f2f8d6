//! The study chapter's points, and the steps of the flow in which each is met.

use leptos::prelude::*;

use crate::app::components::table::Heads;
use crate::study::chapter::{POINTS, Point, met};

/// The map.
#[component]
pub fn ChapterMap() -> impl IntoView {
    let row = |point: &'static Point| {
        view! {
            <tr>
                <th scope="row">{format!("S{}", point.row)}</th>
                <td>{point.says}</td>
                <td data-name="Met in">{met(point)}</td>
            </tr>
        }
    };
    view! {
        <table class="part-table about-chapter">
            <caption class="hidden">"Chapter map"</caption>
            <Heads names=["Row", "What it says, in our words", "Where you meet it"]/>
            <tbody>{POINTS.iter().map(row).collect_view()}</tbody>
        </table>
    }
}
