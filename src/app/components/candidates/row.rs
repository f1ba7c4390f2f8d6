//! One type in the table: only the cells that changed change.

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
    /// The type.
    at: u16,
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
    let row = Memo::new(move |_| table.with(|table| table.row(at).cloned()));
    let with = move |read: &dyn Fn(&Row) -> String| row.with(|row| row.as_ref().map(read).unwrap_or_default());
    let open = Memo::new(move |_| alone.get() || look.open.get() == Some(at));
    let toggle = move || look.open.update(|open| *open = if *open == Some(at) { None } else { Some(at) });
    let fails = move |column: Column| {
        row.with(|row| row.as_ref().and_then(|row| row.failed).is_some_and(|check| Column::failed(check) == column))
    };
    let dot = Memo::new(move |_| row.with(|row| row.as_ref().map_or(Dot::Grey, |row| row.dot)));
    let cell = move |column: Column| {
        let text = Memo::new(move |_| with(&|row| column.text(row)));
        let range = Memo::new(move |_| row.with(|row| row.as_ref().and_then(|row| range(row, column, scales.get()))));
        let bar = move || match column {
            Column::Price | Column::Time => range.with(Option::is_some).then(|| {
                let range = Signal::derive(move || range.get().unwrap_or(EMPTY));
                view! { <span class="cell-bar"><RangeBar range dot/></span> }.into_any()
            }),
            Column::Memory => row.with(|row| row.as_ref().is_some_and(|row| fill(row).is_some())).then(|| {
                let fill = Memo::new(move |_| row.with(|row| row.as_ref().and_then(fill).unwrap_or(NONE)));
                view! { <span class="cell-bar"><Gauge fill/></span> }.into_any()
            }),
            Column::ToGet => {
                let against = row.with(|row| row.as_ref()?.against.filter(|against| !against.starts_with("scarce")));
                against.map(|against| view! { <small>{against}</small> }.into_any())
            }
            _ => None,
        };
        view! {
            <td role="cell" class=column.class() class:fails=move || fails(column)>
                <span class="cell-text">{text}</span>
                {bar}
            </td>
        }
    };
    let cells = move || Column::of(shape.get().0).into_iter().skip(1).map(cell).collect_view();
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
                        prop:checked=move || compared.with(|compared| compared.contains(&at))
                        on:change=move |_| look.compare(at, &compared.get_untracked())
                    />
                </label>
            </td>
            <th role="rowheader" scope="row" class=Column::Type.class() class:fails=move || fails(Column::Type)>
                <button type="button" aria-expanded=move || open.get().to_string() on:click=move |_| toggle()>{name}</button>
            </th>
            {cells}
        </tr>
        <Show when=move || open.get()>
            <Detail at table columns=Signal::derive(move || if shape.get().0 { "8" } else { "9" })/>
        </Show>
    }
}

/// What is drawn while there is nothing to draw.
const EMPTY: Range = Range { low: 0.0, likely: 0.0, high: 0.0, limit: None, from: 0.0, to: 1.0 };
const NONE: Fill = Fill { likely: 0.0, high: 0.0, whole: 1.0 };

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
