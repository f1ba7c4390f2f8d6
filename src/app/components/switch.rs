//! A switch: on or off.

use leptos::prelude::*;

/// A switch. The label stands before it and names it.
#[component]
pub fn Switch(
    /// What is switched.
    #[prop(into)]
    label: Signal<&'static str>,
    /// Whether it is on.
    on: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="switch"
            role="switch"
            aria-checked=move || on.get().to_string()
            on:click=move |_| on.update(|on| *on = !*on)
        >
            {label}
            <span class="switch-track" aria-hidden="true"></span>
        </button>
    }
}
