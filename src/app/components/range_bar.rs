//! A range as a bar with a dot: low to high, the likely value, and the person's own limit, on a scale.

use leptos::prelude::*;

use crate::picture::bar::{Dot, Ends, Range, words};
use crate::units::text;

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
    // Each attribute follows by itself: drawn as a whole, a bar would lose and get all of them at every change.
    let at = move |value: fn(&Range) -> f64| move || range.with(|range| text::percent(range.place(value(range))));
    let width = move || range.with(|range| text::percent((range.place(range.high) - range.place(range.low)).max(1.0)));
    let class = move || match dot.get() {
        Dot::Answer => "range-bar",
        Dot::Hollow => "range-bar range-bar-hollow",
        Dot::Grey => "range-bar range-bar-grey",
    };
    let limited = Memo::new(move |_| range.with(|range| range.limit.is_some()));
    let limit = at(|range| range.limit.unwrap_or_default());
    view! {
        <svg class=class width="100%" height="20" aria-hidden="true" focusable="false">
            <line class="range-track" x1="0" x2="100%" y1="10" y2="10"/>
            <rect class="range-band" x=at(|range| range.low) width=width y="7" height="6" rx="3"/>
            {move || limited.get().then(|| view! { <line class="range-limit" x1=limit x2=limit y1="2" y2="18"/> })}
            <circle class="range-dot" cx=at(|range| range.likely) cy="10" r="7"/>
        </svg>
    }
}

/// The ends of a range and the limit in words, under its bar. They are for the eye: the numbers stand beside it as text.
#[component]
pub fn RangeEnds(
    /// The range.
    #[prop(into)]
    range: Signal<Range>,
    /// Its words.
    #[prop(into)]
    ends: Signal<Ends>,
) -> impl IntoView {
    // The widths of the two columns of an answer, wide and on the narrowest phone.
    let row = move |class: &'static str, width: f64| {
        let words = Memo::new(move |_| range.with(|range| ends.with(|ends| words(range, ends, width))));
        view! {
            <svg class=class width="100%" height="16" aria-hidden="true" focusable="false">
                <For each=move || 0..words.with(Vec::len) key=|at| *at let:at>
                    <text
                        x=move || words.with(|words| words.get(at).map(|word| text::percent(word.at)))
                        y="12"
                        text-anchor=move || words.with(|words| words.get(at).map(|word| word.anchor))
                    >
                        {move || words.with(|words| words.get(at).map(|word| word.text.clone()))}
                    </text>
                </For>
            </svg>
        }
    };
    (row("range-ends range-ends-wide", 252.0), row("range-ends range-ends-narrow", 146.0))
}
