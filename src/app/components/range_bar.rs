//! A range as a bar with a dot: low to high, the likely value, and the person's own limit, on a scale.

use leptos::prelude::*;

/// What a range bar shows, all in one unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// The low end of the band.
    pub low: f64,
    /// The likely value.
    pub likely: f64,
    /// The high end of the band.
    pub high: f64,
    /// The person's limit, where one was said.
    pub limit: Option<f64>,
    /// Where the scale begins.
    pub from: f64,
    /// Where the scale ends.
    pub to: f64,
}

impl Range {
    /// Where a value stands on the scale, in per cent.
    #[must_use]
    pub fn place(&self, value: f64) -> f64 {
        let span = self.to - self.from;
        if span > 0.0 { ((value - self.from) / span * 100.0).clamp(0.0, 100.0) } else { 0.0 }
    }
}

/// How the likely value is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dot {
    /// The answer: a filled dot.
    #[default]
    Answer,
    /// Worth a look: a hollow dot.
    Hollow,
    /// Something else is better in every way: grey.
    Grey,
}

/// A range bar. It is drawn for the eye; the numbers stand beside it as text.
#[component]
pub fn RangeBar(
    /// What it shows.
    #[prop(into)]
    range: Signal<Range>,
    /// How the likely value is marked.
    #[prop(into, optional)]
    dot: Signal<Dot>,
) -> impl IntoView {
    let at = move |value: fn(&Range) -> f64| move || range.with(|range| format!("{:.1}%", range.place(value(range))));
    let width =
        move || range.with(|range| format!("{:.1}%", (range.place(range.high) - range.place(range.low)).max(1.0)));
    let limit = move || range.with(|range| range.limit.map(|limit| format!("{:.1}%", range.place(limit))));
    let class = move || match dot.get() {
        Dot::Answer => "range-bar",
        Dot::Hollow => "range-bar range-bar-hollow",
        Dot::Grey => "range-bar range-bar-grey",
    };
    view! {
        <svg class=class width="100%" height="20" aria-hidden="true" focusable="false">
            <line class="range-track" x1="0" x2="100%" y1="10" y2="10"/>
            <rect class="range-band" x=at(|range| range.low) width=width y="7" height="6" rx="3"/>
            {move || limit().map(|at| view! { <line class="range-limit" x1=at.clone() x2=at y1="2" y2="18"/> })}
            <circle class="range-dot" cx=at(|range| range.likely) cy="10" r="7"/>
        </svg>
    }
}
