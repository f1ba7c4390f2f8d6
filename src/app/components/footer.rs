//! The line at the bottom: how old the data is, and the pages where the header has no room for them.

use leptos::prelude::*;

use super::header::Pages;
use crate::app::state::State;
use crate::facts::{CATALOGUE_DATE, DATA_DATE};

/// The line at the bottom.
#[component]
pub fn Footer(
    /// The page's state.
    state: State,
) -> impl IntoView {
    view! {
        <footer class="footer">
            <Pages state=state class="footer-pages"/>
            <p>{format!("Prices of {DATA_DATE}, instance types of {CATALOGUE_DATE}. Nothing you type leaves your browser.")}</p>
        </footer>
    }
}
