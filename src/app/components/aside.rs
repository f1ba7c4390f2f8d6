//! The right third: time against price, and what would change the answer.

use leptos::prelude::*;

use super::answer::changes::Changes;

/// The right third of the page, beside the answer.
#[component]
pub fn Aside() -> impl IntoView {
    view! { <div class="aside"><Changes/></div> }
}
