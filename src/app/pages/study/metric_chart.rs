//! A chart of metrics: one strip for each over the same time. To a screen reader it is one picture with its course in words.

use leptos::prelude::*;

use crate::study::chart::strip::{BOX, height, path};
use crate::study::chart::{Chart, Line};

/// The chart of a question.
#[component]
pub(super) fn MetricChart(
    /// What it shows.
    chart: Chart,
) -> impl IntoView {
    let words = format!("Chart of metrics. {}", chart.words());
    let strips = chart.lines.into_iter().map(strip).collect_view();
    view! {
        <div class="metric-chart" role="img" aria-label=words>
            {strips}
            <p class="metric-time"><span>{chart.from}</span><span>{chart.to}</span></p>
        </div>
    }
}

/// A metric with its axis.
fn strip(line: Line) -> impl IntoView {
    let (wide, high) = BOX;
    let unit = if line.unit.is_empty() { String::new() } else { format!(", {}", line.unit) };
    let limit = line.limit.map(|limit| {
        let y = height(&line, limit);
        view! { <line class="metric-limit" x1="0" x2=wide y1=y y2=y/> }
    });
    let allowed = line.limit.map(|limit| format!(" (dashed: {limit} allowed)"));
    view! {
        <div class="metric-strip">
            <p class="metric-name">{line.metric}{unit}{allowed}</p>
            <p class="metric-axis"><span>{line.top}</span><span>"0"</span></p>
            <svg viewBox=format!("0 0 {wide} {high}") preserveAspectRatio="none" focusable="false">
                <path class="metric-grid" d=format!("M0 0H{wide}M0 {0}H{wide}M0 {high}H{wide}", high / 2)/>
                {limit}
                <path class="metric-line" d=path(&line)/>
            </svg>
        </div>
    }
}
