//! The line at the bottom: how old the facts are, the colours, and what the header has no room for on a phone.

use leptos::prelude::*;

use super::header::Pages;
use super::later::{Later, Piece};
use super::theme::ThemeSwitch;
use crate::app::state::{Page, state};
use crate::facts::{CATALOGUE_DATE, DATA_DATE};
use crate::units::text;

/// The line at the bottom.
#[component]
pub fn Footer() -> impl IntoView {
    let state = state();
    let (prices, types) = (text::date(DATA_DATE), text::date(CATALOGUE_DATE));
    view! {
        <footer class="footer">
            <div class="footer-phone">
                <Pages class="footer-pages" label="All pages"/>
                <Show when=move || state.page.get() == Page::Advise><Later piece=Piece::FootLink/></Show>
            </div>
            <p>{format!("Prices of {prices}, instance types of {types}. Nothing you type leaves your browser.")}</p>
            <ThemeSwitch/>
        </footer>
    }
}
