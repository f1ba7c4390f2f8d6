//! What tables have in common: the row of headings, and the frame of one that is wider than the screen.

use leptos::prelude::*;

/// The headings of the columns.
#[component]
pub fn Heads<const N: usize>(
    /// What they say.
    names: [&'static str; N],
) -> impl IntoView {
    view! { <thead><tr>{names.map(|name| view! { <th scope="col">{name}</th> }).collect_view()}</tr></thead> }
}

/// The frame of a table that scrolls sideways, which the keyboard can scroll too.
#[component]
pub fn Scroll(
    /// What the table is.
    label: &'static str,
    /// The table.
    children: Children,
) -> impl IntoView {
    view! { <div class="table-scroll" tabindex="0" role="region" aria-label=label>{children()}</div> }
}
