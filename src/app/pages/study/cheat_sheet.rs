//! All that is to be known by heart, on one page, to print.

use leptos::prelude::*;

use super::Title;
use crate::study::look_up::{Row, Sheet};

/// What stands on the page, with the columns that have room there.
const PARTS: [(Sheet, &[usize]); 7] = [
    (Sheet::Limits, &[0, 1, 2]),
    (Sheet::Symptoms, &[1]),
    (Sheet::Groups, &[0]),
    (Sheet::Stems, &[0]),
    (Sheet::Rollouts, &[0]),
    (Sheet::Spot, &[0]),
    (Sheet::Scaling, &[0, 1]),
];

/// The page.
#[component]
pub(super) fn CheatSheet() -> impl IntoView {
    let part = |(sheet, columns): (Sheet, &'static [usize])| {
        let line = move |row: Row| {
            let cells: Vec<String> =
                columns.iter().filter_map(|at| row.cells.get(*at)).map(|cell| short(cell)).collect();
            view! { <div><dt>{row.name}</dt><dd>{cells.join("; ")}</dd></div> }
        };
        view! {
            <section class="cheat-part">
                <h2>{sheet.title()}</h2>
                <dl>{sheet.rows().into_iter().map(line).collect_view()}</dl>
            </section>
        }
    };
    let print = |_| drop(window().print());
    view! {
        <article class="cheat">
            <Title text="Cheat sheet" small=true/>
            <p class="cheat-print"><button type="button" class="button" on:click=print>"Print"</button></p>
            <div class="cheat-parts">{PARTS.map(part).into_iter().collect_view()}</div>
        </article>
    }
}

/// A cell without what stands in brackets or after its first sentence.
fn short(cell: &str) -> String {
    let cell = cell.split(" (").next().unwrap_or(cell);
    let end = cell.find(". ").unwrap_or(cell.len());
    cell.get(..end).unwrap_or(cell).trim_end_matches('.').to_owned()
}
