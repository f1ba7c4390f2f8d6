//! The job: everything that the person may say, on one card.

use leptos::prelude::*;

/// The job: everything that the person may say, on one card.
#[component]
pub fn JobCard() -> impl IntoView {
    view! { <section id="the-job" class="job" aria-label="Your job"></section> }
}
