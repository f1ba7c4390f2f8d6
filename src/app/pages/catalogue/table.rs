//! The table. It draws a screenful of types and more as the reader comes to its end, so that a filter never waits for rows
//! that nobody sees.

use leptos::html::Button;
use leptos::prelude::*;

use super::{Room, room};
use crate::app::components::table::Scroll;
use crate::picture::catalogue::column::Column;
use crate::picture::catalogue::look::{MOST_COMPARED, Open};
use crate::picture::catalogue::row::Row;

/// So many rows are drawn at first, and with each further step.
const STEP: usize = 60;

/// What tells a drawn row apart: the type, and what its figures are made for.
type Key = (u16, Option<u8>, u64);

fn key(row: &Row) -> Key {
    (row.instance.index, row.used.map(|used| used as u8), row.hourly().unwrap_or_default().to_bits())
}

/// The table.
#[component]
pub fn Table() -> impl IntoView {
    let room = room();
    let columns = Memo::new(move |_| room.look.with(|look| look.columns.clone()));
    let compared = Memo::new(move |_| room.look.with(|look| look.compared.clone()));
    // A new order begins at its top again.
    let narrowed = Memo::new(move |_| room.look.with(|look| (look.filter.clone(), look.order)));
    let drawn = RwSignal::new(STEP);
    Effect::new(move |before: Option<()>| {
        narrowed.with(|_| ());
        if before.is_some() && drawn.get_untracked() != STEP {
            drawn.set(STEP);
        }
    });
    let rows = move || room.rows.with(|rows| rows.0.iter().take(drawn.get()).copied().collect::<Vec<Row>>());
    let left = Memo::new(move |_| room.rows.with(|rows| rows.0.len().saturating_sub(drawn.get())));
    let heads = move || columns.get().into_iter().map(|column| view! { <Head column/> }).collect_view();
    view! {
        <Scroll label="Instance types">
            <table class="catalogue-table">
                <thead><tr><td class="catalogue-tick"><span class="hidden">"Compare"</span></td>{heads}</tr></thead>
                <tbody>
                    <For each=rows key=key children=move |row| view! { <OneRow row columns compared/> }/>
                </tbody>
            </table>
        </Scroll>
        <Show when=move || room.rows.with(|rows| rows.0.is_empty())>
            <p class="catalogue-none">
                "No type passes these filters. "
                <button type="button" class="quiet" on:click=move |_| clear(room)>"Clear all filters"</button>
            </p>
        </Show>
        <Show when=move || left.get().ge(&1)>
            <More drawn left/>
        </Show>
    }
}

/// Takes every filter back, but for the Region.
pub(super) fn clear(room: Room) {
    use crate::picture::catalogue::filter::Criterion;
    room.update(|look| {
        for of in Criterion::ALL.iter().filter(|of| **of != Criterion::Region) {
            look.filter.set(*of, "");
        }
    });
}

/// A heading that sorts: rising, falling, and back to the order of the catalogue.
#[component]
fn Head(column: Column) -> impl IntoView {
    let room = room();
    let rising = move || room.look.with(|look| look.order.and_then(|(by, rising)| (by == column).then_some(rising)));
    let sort = move || rising().map_or("none", |rising| if rising { "ascending" } else { "descending" });
    let mark = move || rising().map_or("", |rising| if rising { " ↑" } else { " ↓" });
    view! {
        <th scope="col" class=class(column) aria-sort=sort>
            <button type="button" on:click=move |_| room.update(|look| look.sort_by(column))>
                {column.label()}<span aria-hidden="true">{mark}</span>
            </button>
        </th>
    }
}

const fn class(column: Column) -> &'static str {
    if column.is_figure() { "catalogue-figure" } else { "" }
}

/// A type with its cells.
#[component]
fn OneRow(row: Row, columns: Memo<Vec<Column>>, compared: Memo<Vec<u16>>) -> impl IntoView {
    let room = room();
    let (index, name) = (row.instance.index, row.instance.name);
    let chosen = Memo::new(move |_| compared.with(|compared| compared.contains(&index)));
    let full = move || !chosen.get() && compared.with(Vec::len) >= MOST_COMPARED;
    let cells = move || {
        let cell = |column: Column| match column {
            Column::Type => view! {
                <th scope="row"><a href=move || room.address(Open::One(index))>{name}</a></th>
            }
            .into_any(),
            // An estimate must not read as a price of the list.
            Column::Price if row.price.is_some_and(|price| price.basis.is_estimate()) => view! {
                <td class="catalogue-figure">{column.text(&row)}<small>" estimate"</small></td>
            }
            .into_any(),
            column => view! { <td class=class(column)>{column.text(&row)}</td> }.into_any(),
        };
        columns.get().into_iter().map(cell).collect_view()
    };
    view! {
        <tr class:catalogue-chosen=chosen>
            <td class="catalogue-tick">
                <label>
                    <input
                        type="checkbox"
                        aria-label=format!("Compare {name}")
                        prop:checked=chosen
                        disabled=full
                        on:change=move |_| room.update(|look| look.compare(index))
                    />
                </label>
            </td>
            {cells}
        </tr>
    }
}

/// The button that draws more rows; it presses itself when it comes near.
#[component]
fn More(drawn: RwSignal<usize>, left: Memo<usize>) -> impl IntoView {
    let button: NodeRef<Button> = NodeRef::new();
    near(button, move || drawn.update(|drawn| *drawn += STEP));
    view! {
        <button type="button" class="quiet catalogue-more" node_ref=button on:click=move |_| drawn.update(|drawn| *drawn += STEP)>
            {move || format!("Show {} more", left.get().min(STEP))}
        </button>
    }
}

#[cfg(not(feature = "csr"))]
fn near(_button: NodeRef<Button>, _more: impl Fn() + 'static) {}

/// Calls `more` when the button is about to be seen, as often as it is.
#[cfg(feature = "csr")]
fn near(button: NodeRef<Button>, more: impl Fn() + 'static) {
    use wasm_bindgen::prelude::*;
    use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
    let more = StoredValue::new_local(more);
    Effect::new(move |_| {
        let Some(button) = button.get() else { return };
        let watched = button.clone();
        let look = Closure::<dyn Fn(js_sys::Array, IntersectionObserver)>::new(
            move |entries: js_sys::Array, observer: IntersectionObserver| {
                let last = entries.pop().dyn_into::<IntersectionObserverEntry>();
                if last.is_ok_and(|entry| entry.is_intersecting()) {
                    more.try_with_value(|more| more());
                    // It is told of a change alone: begun anew, it tells where the button still is near.
                    observer.unobserve(&watched);
                    observer.observe(&watched);
                }
            },
        );
        let options = IntersectionObserverInit::new();
        options.set_root_margin("1200px");
        if let Ok(observer) = IntersectionObserver::new_with_options(look.as_ref().unchecked_ref(), &options) {
            observer.observe(&button);
            let kept = StoredValue::new_local((observer, look));
            on_cleanup(move || {
                kept.try_with_value(|(observer, _)| observer.disconnect());
            });
        }
    });
}
