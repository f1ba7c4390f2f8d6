//! The line at the bottom: how old the data is, and the pages where the header has no room for them.

use super::header::pages;
use crate::app::html::{Html, html};
use crate::app::screen::Screen;
use crate::facts::{CATALOGUE_DATE, DATA_DATE};
use crate::units::text;

/// The line at the bottom.
pub fn footer(screen: &Screen<'_>, html: &mut Html) {
    html!(html, "<footer class=\"footer\">");
    pages(screen, "footer-pages", html);
    html!(
        html,
        "<p>Prices of ",
        text::date(DATA_DATE),
        ", instance types of ",
        text::date(CATALOGUE_DATE),
        ". Nothing you type leaves your browser.</p></footer>"
    );
}
