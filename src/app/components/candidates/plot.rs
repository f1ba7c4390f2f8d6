//! Cost against time: a dot for each count of a type that is ranked, the ranges of the two that are compared as areas, and
//! a dotted line through what nothing is both cheaper and faster than.

mod tip;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, SvgElement};

use super::look::Look;
use crate::app::components::width::measured;
use crate::picture::bar::Dot;
use crate::picture::candidates::plot::{self, Chart, Mark};
use crate::picture::candidates::rows::{Key, Row, Table};
use tip::Tip;

/// What the line means.
const LINE: &str = "dotted: nothing is both cheaper and faster";
const CATCH: &str = "dotted: cheaper and faster only with a catch";

/// The plot; nothing where there are fewer than two points.
#[component]
pub fn Plot(
    /// The table of the side.
    table: Memo<Table>,
    /// What the person looks at.
    look: Look,
    /// The types that are compared.
    compared: Memo<Vec<u16>>,
) -> impl IntoView {
    let (frame, width) = measured(760);
    let rows = Memo::new(move |_| table.with(|table| table.plotted().cloned().collect::<Vec<Row>>()));
    let chart = Memo::new(move |_| {
        let width = width.get();
        let height = if width < 480 { 300 } else { 392 };
        let drawn = width > 0 && rows.with(Vec::len) > 1;
        drawn.then(|| rows.with(|rows| plot::chart(rows, &compared.get(), (width.max(plot::LEAST), height))))
    });
    let runs = Memo::new(move |_| table.with(|table| table.runs));
    let name = move || if runs.get() { "Price against time" } else { "Price a month against latency" };
    let listed = RwSignal::new(false);
    // What the line means is said beside the heading.
    let key = move || {
        chart.with(|chart| {
            chart.as_ref().filter(|chart| !chart.line.is_empty()).map(|chart| if chart.catch { CATCH } else { LINE })
        })
    };
    let list = move || {
        chart.with(|chart| {
            chart.as_ref().filter(|_| listed.get()).map(|chart| {
                let points = chart.marks.iter().map(|mark| view! { <li>{mark.words()}</li> });
                view! { <ol class="plot-words">{points.collect_view()}</ol> }
            })
        })
    };
    view! {
        <figure class="plot" aria-label=name hidden=move || rows.with(Vec::len) < 2>
            <figcaption class="plot-key">{key}</figcaption>
            <div class="plot-frame" node_ref=frame>
                {move || chart.with(Option::is_some).then(|| view! { <Picture chart look compared/> })}
            </div>
            <div class="plot-foot">
                <button type="button" class="quiet" aria-expanded=move || listed.get().to_string() on:click=move |_| listed.update(|on| *on = !*on)>
                    "The points in words"
                </button>
                <p class="plot-note">
                    {move || chart.with(|chart| chart.as_ref().is_some_and(|chart| chart.uneven).then_some("Each step of a scale multiplies."))}
                </p>
            </div>
            {list}
        </figure>
    }
}

#[component]
fn Picture(chart: Memo<Option<Chart>>, look: Look, compared: Memo<Vec<u16>>) -> impl IntoView {
    // The dot that is pointed at or has the focus.
    let active: RwSignal<Option<Key>> = RwSignal::new(None);
    let drawn = move || chart.get();
    let size = Memo::new(move |_| chart.with(|chart| chart.as_ref().map_or((0, 0), |chart| chart.size)));
    let keys = move || {
        chart.with(|chart| chart.iter().flat_map(|chart| &chart.marks).map(|mark| mark.key).collect::<Vec<Key>>())
    };
    // One dot is in the order of Tab: the answer, else the first; the arrows lead to the others.
    let entry = Memo::new(move |_| {
        chart.with(|chart| {
            let marks = &chart.as_ref()?.marks;
            marks.iter().find(|mark| mark.dot == Dot::Answer).or_else(|| marks.first()).map(|mark| mark.key)
        })
    });
    view! {
        <svg
            class="plot-picture"
            role="group"
            aria-label="Points: the arrow keys go from one to the next, Enter compares"
            width=move || size.get().0
            height=move || size.get().1
            viewBox=move || format!("0 0 {} {}", size.get().0, size.get().1)
        >
            {move || drawn().map(|chart| ground(&chart))}
            <For each=keys key=|key| *key children=move |key| view! { <Point key chart active entry look compared/> }/>
            {move || drawn().map(|chart| top(&chart))}
            <Tip chart active/>
        </svg>
    }
}

/// What lies below the dots: the ranges of the compared, the scales, the line.
fn ground(chart: &Chart) -> impl IntoView + use<> {
    let ((left, right), (_, bottom)) = (chart.x, chart.y);
    let areas = chart.areas.iter().map(|area| {
        let ((x, to), (y, low)) = (area.x, area.y);
        view! { <rect class="plot-area" x=x y=y width=(to - x).max(2) height=(low - y).max(2) rx="8"/> }
    });
    let crosses = chart.areas.iter().map(|area| {
        let ((x, to), (y, low), (at_x, at_y)) = (area.x, area.y, area.at);
        view! { <path class="plot-cross" d=format!("M{x} {at_y}H{to}M{at_x} {y}V{low}")/> }
    });
    let rows = chart.rows.iter().map(|tick| {
        view! {
            <line class="plot-grid" x1=left x2=right y1=tick.at y2=tick.at/>
            <text class="plot-tick" x=left - 8 y=tick.at + 4 text-anchor="end">{tick.text.clone()}</text>
        }
    });
    let columns = chart.columns.iter().map(|tick| {
        view! { <text class="plot-tick" x=tick.at y=bottom + 18 text-anchor="middle">{tick.text.clone()}</text> }
    });
    view! {
        <g aria-hidden="true">
            {areas.collect_view()}
            {rows.collect_view()}
            {columns.collect_view()}
            {crosses.collect_view()}
            <path class="plot-line" d=chart.line.clone()/>
        </g>
    }
}

/// What lies above the dots: those worth a look, the answer, and the names.
fn top(chart: &Chart) -> impl IntoView + use<> {
    let mut marks: Vec<&Mark> = chart.marks.iter().filter(|mark| mark.dot != Dot::Grey).collect();
    marks.sort_by_key(|mark| mark.dot == Dot::Answer);
    let marks = marks.into_iter().map(|mark| {
        let (class, radius) = if mark.dot == Dot::Answer { ("plot-pick", "10") } else { ("plot-look", "7.5") };
        view! { <circle class=class cx=mark.x cy=mark.y r=radius/> }
    });
    let labels = chart.labels.iter().map(|label| {
        view! {
            <text class=label.class x=label.x y=label.y>
                {label.text.clone()}
                {(!label.note.is_empty()).then(|| view! { <tspan class="plot-quiet" dx="8">{label.note}</tspan> })}
            </text>
        }
    });
    view! { <g class="plot-top" aria-hidden="true">{marks.collect_view()}{labels.collect_view()}</g> }
}

/// A dot that can be pointed at, gone to and chosen for the comparison.
#[component]
fn Point(
    key: Key,
    chart: Memo<Option<Chart>>,
    active: RwSignal<Option<Key>>,
    entry: Memo<Option<Key>>,
    look: Look,
    compared: Memo<Vec<u16>>,
) -> impl IntoView {
    let mark =
        Memo::new(move |_| chart.with(|chart| chart.as_ref()?.marks.iter().find(|mark| mark.key == key).cloned()));
    let place = move |read: fn(&Mark) -> i32| move || mark.with(|mark| mark.as_ref().map_or(0, read));
    let here = move || if active.get().or(entry.get()) == Some(key) { "0" } else { "-1" };
    let leave = move || active.update(|active| *active = active.filter(|active| *active != key));
    let choose = move || look.compare(key.0, &compared.get_untracked());
    let press = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => go(&event, Element::next_element_sibling),
        "ArrowLeft" | "ArrowUp" => go(&event, Element::previous_element_sibling),
        "Escape" => leave(),
        "Enter" | " " => {
            event.prevent_default();
            choose();
        }
        _ => {}
    };
    view! {
        <g
            class="plot-point"
            role="button"
            tabindex=here
            aria-pressed=move || compared.with(|compared| compared.contains(&key.0)).to_string()
            aria-label=move || mark.with(|mark| mark.as_ref().map(Mark::words))
            on:pointerenter=move |_| active.set(Some(key))
            on:pointerleave=move |_| leave()
            on:focus=move |_| active.set(Some(key))
            on:blur=move |_| leave()
            on:click=move |_| choose()
            on:keydown=press
        >
            <circle class="plot-hit" cx=place(|mark| mark.x) cy=place(|mark| mark.y) r="14"/>
            <circle class="plot-dot" cx=place(|mark| mark.x) cy=place(|mark| mark.y) r="6"/>
        </g>
    }
}

/// Gives the focus to the dot before or after the one that has it.
fn go(event: &KeyboardEvent, to: fn(&Element) -> Option<Element>) {
    event.prevent_default();
    let here = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let next = here.and_then(|here| to(&here)).filter(|next| next.has_attribute("tabindex"));
    if let Some(next) = next.and_then(|next| next.dyn_into::<SvgElement>().ok()) {
        let _focused = next.focus();
    }
}
