//! The line at the bottom.

use leptos::prelude::*;

/// The line at the bottom.
#[component]
pub fn Footer() -> impl IntoView {
    view! { <footer class="footer"></footer> }
}
