//! The line at the top: the pages, the view and the link.

use super::segmented::{Segmented, segmented};
use crate::app::address;
use crate::app::html::{Html, html, when};
use crate::app::look::Copying;
use crate::app::screen::{Page, Screen};
use crate::job::View;

/// The field that holds a link to be copied by hand.
pub const LINK_BY_HAND: &str = "link-by-hand";

/// The line at the top.
pub fn header(screen: &Screen<'_>, html: &mut Html) {
    let home = address::write(Page::Advise, screen.answers, screen.view);
    html!(html, "<header class=\"header\"><a class=\"header-name\" href=\"", home, "\">Sagefit</a>");
    html.raw("<p class=\"header-says\">Which SageMaker instance, how many, and why</p>");
    pages(screen, "header-pages", html);
    html!(html, "<div class=\"header-tools\">");
    let view = Segmented::quiet("view", "View", View::CHOICES, screen.view.key());
    segmented(&view, |_| {}, html);
    copy(&screen.look.copying, html);
    html!(html, "</div></header>");
}

/// The links to the pages. They stand in the header, and in the footer where the header has no room.
pub fn pages(screen: &Screen<'_>, class: &str, html: &mut Html) {
    let home = address::write(Page::Advise, screen.answers, screen.view);
    let current = |page| when(screen.page == page, " aria-current=\"page\"");
    html!(
        html,
        "<nav class=\"",
        class,
        "\" aria-label=\"Pages\"><a href=\"",
        home,
        "\"",
        current(Page::Advise),
        ">Advise</a><a href=\"study.html\">Study</a><a href=\"#/about\"",
        current(Page::About),
        ">About</a></nav>"
    );
}

/// The button that copies the link, and how far that got.
fn copy(copying: &Copying, html: &mut Html) {
    html!(
        html,
        "<div class=\"copy\"><button type=\"button\" class=\"copy-button\" data-do=\"copy\">Copy link</button>"
    );
    html!(html, "<span class=\"copy-said\" role=\"status\" aria-live=\"polite\">");
    match copying {
        Copying::Idle => {}
        Copying::Done => html!(html, "Copied"),
        Copying::ByHand(_) => html!(html, "The browser does not let the page copy. The link is selected."),
    }
    html!(html, "</span>");
    if let Copying::ByHand(link) = copying {
        html!(
            html,
            "<input class=\"copy-field\" aria-label=\"Link to this job\" readonly id=\"",
            LINK_BY_HAND,
            "\" value=\"",
            link,
            "\">"
        );
    }
    html!(html, "</div>");
}
