//! Two types side by side; blue marks the better of each pair.

use leptos::prelude::*;

use super::look::Look;
use crate::picture::candidates::compare::{Line, counted, lines, saves, standing, swapped};
use crate::picture::candidates::rows::{Row, Table};

/// The two types side by side.
#[component]
pub fn Compare(
    /// The table of the side.
    table: Memo<Table>,
    /// What the person looks at.
    look: Look,
    /// The types that are compared.
    compared: Memo<Vec<u16>>,
    /// Its name: that of the side, where both are shown.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    let pair = Memo::new(move |_| {
        table.with(|table| compared.get().iter().filter_map(|at| table.row(*at).cloned()).collect::<Vec<Row>>())
    });
    let lines = Memo::new(move |_| pair.with(|pair| lines(pair, table.with(|table| table.runs))));
    let names = move || lines.with(|lines| lines.iter().map(|line| line.name).collect::<Vec<_>>());
    let heads = move || {
        pair.with(|pair| {
            let heads = pair.iter().map(|row| view! { <th scope="col" role="columnheader"><b>{counted(row, pair)}</b><small>{standing(row)}</small></th> });
            heads.collect_view()
        })
    };
    view! {
        <section class="compare" aria-label=name>
            <div class="compare-head">
                <h4>"Two side by side"</h4>
                <button
                    type="button"
                    class="quiet"
                    aria-label="Swap one: compare with the next type"
                    on:click=move |_| {
                        if let Some(pair) = table.with_untracked(|table| swapped(table, &compared.get_untracked())) {
                            look.chosen.set(pair);
                        }
                    }
                >
                    "Swap one"
                </button>
            </div>
            <table role="table" aria-label=name hidden=move || pair.with(Vec::len) < 2>
                <thead role="rowgroup"><tr role="row"><td role="cell"></td>{heads}</tr></thead>
                <tbody role="rowgroup">
                    <For each=names key=|name| *name children=move |name| view! { <Pair name lines/> }/>
                </tbody>
            </table>
            <p class="compare-saves">{move || pair.with(|pair| saves(pair, table.with(|table| table.runs)))}</p>
        </section>
    }
}

#[component]
fn Pair(name: &'static str, lines: Memo<Vec<Line>>) -> impl IntoView {
    let cells = [0, 1].map(|at| {
        let cell = Memo::new(move |_| {
            lines.with(|lines| lines.iter().find(|line| line.name == name).and_then(|line| line.cells.get(at).cloned()))
        });
        let better = move || cell.with(|cell| cell.as_ref().is_some_and(|cell| cell.better));
        let text = move || cell.with(|cell| cell.as_ref().map(|cell| cell.text.clone()));
        let bar = move || cell.with(|cell| cell.as_ref()?.bar).map(|long| format!("{long:.1}%"));
        view! {
            <td role="cell" class:compare-better=better>
                <b>{text}</b>
                {move || better().then_some(view! { <span class="hidden">" (better)"</span> })}
                <svg class="compare-bar" width="100%" height="4" aria-hidden="true" focusable="false">
                    <rect width=move || bar().unwrap_or_else(|| "0".to_owned()) height="4" rx="2"/>
                </svg>
            </td>
        }
    });
    view! { <tr role="row"><th scope="row" role="rowheader">{name}</th>{cells.into_iter().collect_view()}</tr> }
}
