//! An amount of a whole as a filled bar: to the likely amount, and paler to the high end.

use leptos::prelude::*;

use crate::picture::bar::Fill;

/// A gauge. It is drawn for the eye; the numbers stand beside it as text.
#[component]
pub fn Gauge(
    /// What it shows.
    #[prop(into)]
    fill: Signal<Fill>,
    /// Whether it fails although the high end is within the whole: not all of it can be used.
    #[prop(into, optional)]
    fails: Signal<bool>,
) -> impl IntoView {
    // Each attribute follows by itself: drawn as a whole, a gauge would lose and get all of them at every change.
    let share = move |value: fn(&Fill) -> f64| move || fill.with(|fill| fill.share(value(fill)));
    view! {
        <svg
            class="gauge"
            class:gauge-over=move || fails.get() || fill.with(Fill::is_over)
            width="100%"
            height="10"
            aria-hidden="true"
            focusable="false"
        >
            <rect class="gauge-whole" width="100%" height="10" rx="5"/>
            <rect class="gauge-high" width=share(|fill| fill.high) height="10" rx="5"/>
            <rect class="gauge-likely" width=share(|fill| fill.likely) height="10" rx="5"/>
        </svg>
    }
}
