//! What comes next: trial, scaling, code, files.

use leptos::prelude::*;

/// What comes next: trial, scaling, code, files.
#[component]
pub fn NextSteps() -> impl IntoView {
    view! { <div class="next-steps"></div> }
}
