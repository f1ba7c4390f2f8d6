//! Lessons, questions, cards and exams.

use leptos::prelude::*;

/// Lessons, questions, cards and exams. It is loaded when it is first opened.
#[component]
pub fn LazyStudy() -> impl IntoView {
    view! { <Suspense fallback=|| view! { <p class="page-loading">"Loading …"</p> }>{Suspend::new(study())}</Suspense> }
}

#[cfg_attr(feature = "split", lazy)]
async fn study() -> AnyView {
    view! { <Study/> }.into_any()
}

/// Lessons, questions, cards and exams.
#[component]
pub fn Study() -> impl IntoView {
    view! { <article class="study"><h1 id="study">"Study"</h1></article> }
}
