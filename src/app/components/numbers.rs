//! Memory, time and cost with their formulas.

use leptos::prelude::*;

/// Memory, time and cost with their formulas.
#[component]
pub fn Numbers() -> impl IntoView {
    view! { <div class="numbers"></div> }
}
