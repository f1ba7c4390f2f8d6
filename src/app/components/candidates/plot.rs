//! Time against cost: a dot for each type that passes, and a line through those that no other beats in both.

pub mod geometry;

use leptos::prelude::*;

use crate::app::components::flow::measured;
use geometry::{Chart, Point, Tick};

/// The plot. The table beside it says the same in text.
#[component]
pub fn Plot(
    /// What is plotted.
    points: Vec<Point>,
    /// What the time is called.
    time: &'static str,
    /// What the cost is called.
    cost: &'static str,
) -> impl IntoView {
    let (frame, width) = measured(460);
    let name = if time == "time" { "Time against cost" } else { "Latency against cost a month" };
    let picture = move || {
        let (least, most) = geometry::WIDTHS;
        (width.get() > 0).then(|| picture(&geometry::chart(&points, width.get().clamp(least, most)), time, cost))
    };
    view! {
        <figure class="plot">
            <figcaption class="plot-name">{name}</figcaption>
            <div node_ref=frame>{picture}</div>
        </figure>
    }
}

fn picture(chart: &Chart, time: &str, cost: &str) -> AnyView {
    let (left, right, top, bottom) = (chart.left, chart.right, chart.top, chart.bottom);
    let rows = chart.rows.iter().map(|tick| row_tick(tick, left, right)).collect_view();
    let columns = chart.columns.iter().map(|tick| column_tick(tick, bottom)).collect_view();
    let labels = chart.labels.iter().map(|label| {
        let class = if label.pick { "plot-label plot-label-pick" } else { "plot-label" };
        view! { <text class=class x=label.x y=label.y>{label.text.clone()}</text> }
    });
    view! {
        <svg class="plot-picture" viewBox=format!("0 0 {} {}", chart.width, geometry::HEIGHT) role="img" aria-label=summary(chart, time, cost)>
            {rows}
            {columns}
            <path class="plot-axis" d=format!("M{left} {top}V{bottom}H{right}")/>
            <path class="plot-line" d=chart.line.clone()/>
            {dots(chart)}
            {labels.collect_view()}
        </svg>
        <p class="plot-note">{note(chart)}</p>
    }
    .into_any()
}

fn row_tick(tick: &Tick, left: i32, right: i32) -> impl IntoView + use<> {
    view! {
        <path class="plot-grid" d=format!("M{left} {}H{right}", tick.at)/>
        <text class="plot-tick" x=left - 8 y=tick.at + 4 text-anchor="end">{tick.text.clone()}</text>
    }
}

fn column_tick(tick: &Tick, bottom: i32) -> impl IntoView + use<> {
    view! { <text class="plot-tick" x=tick.at y=bottom + 18 text-anchor="middle">{tick.text.clone()}</text> }
}

/// The dots, the recommended last, so that it lies above the others.
fn dots(chart: &Chart) -> impl IntoView + use<> {
    let mut dots: Vec<&geometry::Dot> = chart.dots.iter().collect();
    dots.sort_by_key(|dot| (dot.pick, dot.best));
    dots.into_iter()
        .map(|dot| {
            let (class, radius) = match (dot.pick, dot.best) {
                (true, _) => ("plot-dot plot-pick", "7"),
                (false, true) => ("plot-dot plot-best", "4.5"),
                (false, false) => ("plot-dot", "4"),
            };
            view! { <circle class=class cx=dot.x cy=dot.y r=radius><title>{dot.text.clone()}</title></circle> }
        })
        .collect_view()
}

/// What the line means, and that a scale is not even where it is not.
fn note(chart: &Chart) -> &'static str {
    if chart.uneven {
        "On the line: nothing else is both cheaper and faster. Each step of a scale multiplies."
    } else {
        "On the line: nothing else is both cheaper and faster."
    }
}

/// The plot in a sentence.
fn summary(chart: &Chart, time: &str, cost: &str) -> String {
    let count = chart.dots.len();
    let best: Vec<&str> = chart.dots.iter().filter(|dot| dot.best).map(|dot| dot.text.as_str()).collect();
    let pick = chart.dots.iter().find(|dot| dot.pick).map(|dot| format!(" Recommended is {}.", dot.text));
    format!(
        "{count} types by {time} and {cost}; the table has every figure.{} No other is both cheaper and faster than: {}.",
        pick.unwrap_or_default(),
        best.join("; ")
    )
}
