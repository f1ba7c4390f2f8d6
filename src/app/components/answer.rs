//! The answer: what is recommended, its price and time, and why.

use leptos::prelude::*;

/// The answer: what is recommended, its price and time, and why.
#[component]
pub fn AnswerView() -> impl IntoView {
    view! { <section id="answer" class="answer" aria-label="Answer"></section> }
}
