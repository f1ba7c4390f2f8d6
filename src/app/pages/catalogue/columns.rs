//! Which columns are shown.

use leptos::prelude::*;

use super::room;
use crate::picture::catalogue::column::Column;

/// The columns to choose, folded.
#[component]
pub fn Columns() -> impl IntoView {
    let room = room();
    let one = |column: Column| {
        let shown = Memo::new(move |_| room.look.with(|look| look.columns.contains(&column)));
        view! {
            <label>
                <input type="checkbox" prop:checked=shown on:change=move |_| room.update(|look| look.turn(column))/>
                {column.label()}
            </label>
        }
    };
    let columns = Column::ALL.iter().copied().filter(|column| *column != Column::Type);
    view! {
        <details class="catalogue-fold catalogue-columns">
            <summary>"Columns"</summary>
            <fieldset><legend class="hidden">"Columns"</legend>{columns.map(one).collect_view()}</fieldset>
        </details>
    }
}
