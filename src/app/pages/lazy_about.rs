//! The page about the page, as a part that is loaded when it is first opened.

use leptos::prelude::*;

use crate::app::components::details::{DETAILS, Detail, details};
use crate::app::parts::later;

/// What Sagefit is, where its facts are from, and what it does not know. It is loaded when it is first opened.
#[component]
pub fn LazyAbout() -> impl IntoView {
    later(DETAILS, || details(Detail::About), || view! { <p class="page-loading">"Loading …"</p> }.into_any())
}
