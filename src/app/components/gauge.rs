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
    move || gauge(fill.get(), fails.get())
}

/// A gauge as it is now, for whoever draws it again themselves when it changes.
pub fn gauge(fill: Fill, fails: bool) -> impl IntoView + use<> {
    view! {
        <svg
            class="gauge"
            class:gauge-over=fails || fill.is_over()
            width="100%"
            height="10"
            aria-hidden="true"
            focusable="false"
        >
            <rect class="gauge-whole" width="100%" height="10" rx="5"/>
            <rect class="gauge-high" width=fill.share(fill.high) height="10" rx="5"/>
            <rect class="gauge-likely" width=fill.share(fill.likely) height="10" rx="5"/>
        </svg>
    }
}
