//! One type in the table: a row that is drawn again changes only what differs.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::detail::Detail;
use super::look::Look;
use crate::app::components::gauge::Gauge;
use crate::app::components::range_bar::RangeBar;
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
    let fails = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| fails(row, Column::Type))));
    // The cells stay while types change places: only texts and lengths that differ are written.
    let runs = Memo::new(move |_| shape.get().0);
    let cells = move || {
        let columns = Column::of(runs.get()).into_iter().skip(1);
        columns.map(|column| view! { <Cell column row scales/> }).collect_view()
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
            <th role="rowheader" scope="row" class=Column::Type.class() class:fails=fails>
                <button type="button" aria-expanded=move || open.get().to_string() on:click=move |_| toggle()>{name}</button>
            </th>
            {cells}
        </tr>
        {move || at.get().filter(|_| open.get()).map(|at| {
            view! { <Detail at table columns=Signal::derive(move || if shape.get().0 { "8" } else { "9" })/> }
        })}
    }
}

/// One figure of a row, with its bar.
#[component]
fn Cell(column: Column, row: Memo<Option<Row>>, scales: Memo<Scales>) -> impl IntoView {
    let text = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| column.text(row)).unwrap_or_default()));
    let fails = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| fails(row, column))));
    let bar = match column {
        Column::Price | Column::Time => view! { <CellRange column row scales/> }.into_any(),
        Column::Memory => view! { <CellFill row/> }.into_any(),
        Column::ToGet => {
            let against = move || row.with(|row| row.as_ref().and_then(|row| row.against));
            let said = Memo::new(move |_| against().filter(|against| !against.starts_with("scarce")));
            (move || said.get().map(|against| view! { <small>{against}</small> })).into_any()
        }
        _ => ().into_any(),
    };
    view! {
        <td role="cell" class=column.class() class:fails=fails>
            <span class="cell-text">{text}</span>
            {bar}
        </td>
    }
}

/// The range under a price or a time, where there is one.
#[component]
fn CellRange(column: Column, row: Memo<Option<Row>>, scales: Memo<Scales>) -> impl IntoView {
    let held = Memo::new(move |_| row.with(|row| row.as_ref().and_then(|row| range(row, column, scales.get()))));
    let there = Memo::new(move |_| held.with(Option::is_some));
    let range = Signal::derive(move || held.get().unwrap_or_default());
    let dot = Signal::derive(move || row.with(|row| row.as_ref().map(|row| row.dot).unwrap_or_default()));
    move || there.get().then(|| view! { <span class="cell-bar"><RangeBar range dot/></span> })
}

/// How much of the memory is used, where it is known.
#[component]
fn CellFill(row: Memo<Option<Row>>) -> impl IntoView {
    let held = Memo::new(move |_| row.with(|row| row.as_ref().and_then(fill)));
    let there = Memo::new(move |_| held.with(Option::is_some));
    let fill = Signal::derive(move || held.get().unwrap_or_default());
    move || there.get().then(|| view! { <span class="cell-bar"><Gauge fill/></span> })
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
