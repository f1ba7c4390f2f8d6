//! A page to look up: one table.

use leptos::prelude::*;

use super::Title;
use crate::study::look_up::{Row, Sheet};

/// A page to look up.
#[component]
pub(super) fn LookUp(
    /// Which.
    sheet: Sheet,
) -> impl IntoView {
    view! {
        <article class="look-up">
            <Title text=sheet.title()/>
            <p class="study-lead">{sheet.lead()}</p>
            <SheetTable sheet=sheet/>
            <p class="look-up-source">"Source: "{sheet.sources()}</p>
        </article>
    }
}

/// The table of a sheet. On a phone each row is a block whose cells carry their heads; the roles say that it is a table
/// all the same.
#[component]
pub(super) fn SheetTable(
    /// Which.
    sheet: Sheet,
) -> impl IntoView {
    let columns = sheet.columns();
    let heads = columns.iter().map(|name| view! { <th scope="col" role="columnheader">{*name}</th> });
    let row = move |row: Row| {
        let cells = row.cells.into_iter().zip(columns.iter().skip(1)).map(|(cell, name)| {
            view! { <td role="cell"><span class="look-up-head" aria-hidden="true">{*name}</span>{cell}</td> }
        });
        view! { <tr role="row"><th scope="row" role="rowheader">{row.name}</th>{cells.collect_view()}</tr> }
    };
    view! {
        <table class="study-table look-up-table" role="table" aria-label=sheet.title()>
            <thead role="rowgroup"><tr role="row">{heads.collect_view()}</tr></thead>
            <tbody role="rowgroup">{sheet.rows().into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
