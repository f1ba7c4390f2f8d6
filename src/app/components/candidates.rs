//! Every type that fits, as a plot and as a table.

use leptos::prelude::*;

/// Every type that fits, as a plot and as a table.
#[component]
pub fn Candidates() -> impl IntoView {
    view! { <div class="candidates"></div> }
}
