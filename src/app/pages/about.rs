//! What Sagefit is, where its facts are from, and what it does not know.

use leptos::prelude::*;

/// What Sagefit is, where its facts are from, and what it does not know. It is loaded when it is first opened.
#[component]
pub fn LazyAbout() -> impl IntoView {
    view! { <Suspense fallback=|| view! { <p class="page-loading">"Loading …"</p> }>{Suspend::new(about())}</Suspense> }
}

#[cfg_attr(feature = "split", lazy)]
async fn about() -> AnyView {
    view! { <About/> }.into_any()
}

/// What Sagefit is, where its facts are from, and what it does not know.
#[component]
pub fn About() -> impl IntoView {
    view! { <article class="about"><h1 id="about">"About Sagefit"</h1></article> }
}
