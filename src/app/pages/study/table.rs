//! A table that scrolls sideways where it is wider than the screen.

use leptos::prelude::*;

/// The frame of a table, which the keyboard can scroll too.
#[component]
pub(super) fn Scroll(
    /// What the table is.
    label: &'static str,
    /// The table.
    children: Children,
) -> impl IntoView {
    view! { <div class="table-scroll" tabindex="0" role="region" aria-label=label>{children()}</div> }
}
