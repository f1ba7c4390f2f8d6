//! The page about the page, as a part that is loaded when it is first opened.

use leptos::prelude::*;

use crate::app::components::details::{Detail, details};

/// What Sagefit is, where its facts are from, and what it does not know. It is loaded when it is first opened.
#[component]
pub fn LazyAbout() -> impl IntoView {
    view! { <Suspense fallback=|| view! { <p class="page-loading">"Loading …"</p> }>{Suspend::new(details(Detail::About))}</Suspense> }
}
