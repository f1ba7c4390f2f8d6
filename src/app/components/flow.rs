//! The way from all types to one, drawn from the rules that decide.

use leptos::prelude::*;

/// The way from all types to one, drawn from the rules that decide.
#[component]
pub fn Flow() -> impl IntoView {
    view! { <div class="flow"></div> }
}
