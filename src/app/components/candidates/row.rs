//! One type in the table: a row that is drawn again changes only what differs.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::detail::Detail;
use super::look::Look;
use crate::app::components::gauge::gauge;
use crate::app::components::range_bar::range_bar;
use crate::picture::bar::{Dot, Fill, Range};
use crate::picture::candidates::columns::{Column, Scales};
use crate::picture::candidates::rows::{Row, Table};
use crate::units::{Band, Ratio};

/// The row of a type, and what opens under it.
#[component]
pub fn RowView(
    /// The type that stands in this place now; nothing while the place is taken away.
    at: Memo<Option<u16>>,
    /// The table.
    table: Memo<Table>,
    /// What the person looks at.
    look: Look,
    /// The types that are compared.
    compared: Memo<Vec<u16>>,
    /// The scales of the ranges.
    scales: Memo<Scales>,
    /// Whether it is the only row: then it is open.
    alone: Memo<bool>,
    /// Whether it is of a run, and whether the ranked have devices.
    shape: Memo<(bool, bool)>,
) -> impl IntoView {
    let row = Memo::new(move |_| at.get().and_then(|at| table.with(|table| table.row(at).cloned())));
    let with = move |read: &dyn Fn(&Row) -> String| row.with(|row| row.as_ref().map(read).unwrap_or_default());
    let open = Memo::new(move |_| alone.get() || (at.get().is_some() && look.open.get() == at.get()));
    let toggle = move || {
        let at = at.get_untracked();
        look.open.update(|open| *open = if *open == at { None } else { at });
    };
    let fails = move |column| row.with(|row| row.as_ref().is_some_and(|row| fails(row, column)));
    // One effect draws all cells: a row of them has dozens of values.
    let cells = move || {
        let (runs, scales) = (shape.get().0, scales.get());
        row.with(|row| row.as_ref().map(|row| cells(row, runs, scales)))
    };
    let name = Memo::new(move |_| with(&Row::name));
    let click = move |event: MouseEvent| {
        // A control in the row has its own click.
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| target.closest("button, input, label").ok().flatten().is_none()) {
            toggle();
        }
    };
    view! {
        <tr role="row" class=move || row.with(|row| row.as_ref().map_or("candidates-row", class)) on:click=click>
            <td role="cell" class="cell cell-tick">
                <label class="tick">
                    <input
                        type="checkbox"
                        aria-label=move || format!("Compare {}", name.get())
                        prop:checked=move || at.get().is_some_and(|at| compared.with(|compared| compared.contains(&at)))
                        on:change=move |_| {
                            if let Some(at) = at.get_untracked() {
                                look.compare(at, &compared.get_untracked());
                            }
                        }
                    />
                </label>
            </td>
            <th role="rowheader" scope="row" class=Column::Type.class() class:fails=move || fails(Column::Type)>
                <button type="button" aria-expanded=move || open.get().to_string() on:click=move |_| toggle()>{name}</button>
            </th>
            {cells}
        </tr>
        {move || at.get().filter(|_| open.get()).map(|at| {
            view! { <Detail at table columns=Signal::derive(move || if shape.get().0 { "8" } else { "9" })/> }
        })}
    }
}

/// The cells of a row beside its name.
fn cells(row: &Row, runs: bool, scales: Scales) -> impl IntoView + use<> {
    Column::of(runs).into_iter().skip(1).map(|column| cell(row, column, scales)).collect_view()
}

fn cell(row: &Row, column: Column, scales: Scales) -> impl IntoView + use<> {
    let bar = match column {
        Column::Price | Column::Time => range(row, column, scales)
            .map(|range| view! { <span class="cell-bar">{range_bar(range, row.dot)}</span> }.into_any()),
        Column::Memory => fill(row).map(|fill| view! { <span class="cell-bar">{gauge(fill, false)}</span> }.into_any()),
        Column::ToGet => {
            let against = row.against.filter(|against| !against.starts_with("scarce"));
            against.map(|against| view! { <small>{against}</small> }.into_any())
        }
        _ => None,
    };
    view! {
        <td role="cell" class=column.class() class:fails=fails(row, column)>
            <span class="cell-text">{column.text(row)}</span>
            {bar}
        </td>
    }
}

/// Whether the figure of a column is what fails.
fn fails(row: &Row, column: Column) -> bool {
    row.failed.is_some_and(|check| Column::failed(check) == column)
}

/// The range of a column on its scale.
fn range(row: &Row, column: Column, scales: Scales) -> Option<Range> {
    let (band, to) = match column {
        Column::Price => (row.cost.map(|cost| cost.map(core::convert::identity)), scales.price),
        Column::Time => (row.time.map(|time| time.map(core::convert::identity)), scales.time),
        _ => return None,
    };
    let band: Band<Ratio> = band?;
    Some(Range {
        low: band.low.value(),
        likely: band.likely.value(),
        high: band.high.value(),
        limit: None,
        from: 0.0,
        to,
    })
}

/// The memory that is used of what is there.
fn fill(row: &Row) -> Option<Fill> {
    let need = row.need.filter(|_| row.there.value() > 0.0)?;
    Some(Fill { likely: need.likely.value(), high: need.high.value(), whole: row.there.value() })
}

/// The class of a row by how it stands.
#[must_use]
fn class(row: &Row) -> &'static str {
    match row.dot {
        Dot::Answer => "candidates-row candidates-pick",
        Dot::Hollow => "candidates-row candidates-look",
        Dot::Grey => "candidates-row",
    }
}
