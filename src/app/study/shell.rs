//! What stands around every study page: the line at the top with the ways in, and the line at the bottom.

use super::START;
use super::place::{ExamPage, Place, What};
use super::state::Study;
use crate::app::components::segmented::{Segmented, segmented};
use crate::app::html::{Html, html, when};
use crate::facts::{CATALOGUE_DATE, DATA_DATE};
use crate::job::View;
use crate::units::text;

/// The line at the top.
pub(super) fn header(study: &Study, html: &mut Html) {
    html!(html, "<a class=\"skip\" href=\"#", START, "\" data-do=\"jump:", START, "\">Skip to the content</a>");
    html!(html, "<header class=\"header\"><a class=\"header-name\" href=\"./\">Sagefit</a>");
    pages("header-pages", html);
    html!(html, "<div class=\"header-tools\">");
    segmented(&Segmented::quiet("view", "View", View::CHOICES, study.view.key()), |_| {}, html);
    html!(html, "</div></header><nav class=\"study-pages\" aria-label=\"Study\">");
    let due = study.progress.due(study.now).len();
    for (place, name) in [
        (Place::Learn, "Learn"),
        (Place::Practise(What::Mixed), "Practise"),
        (Place::Exam(ExamPage::Main), "Mock exam"),
        (Place::Progress, "Progress"),
    ] {
        html!(
            html,
            "<a href=\"",
            place.address(),
            "\"",
            when(is_in(study.place, place), " aria-current=\"page\""),
            ">",
            name
        );
        if matches!(place, Place::Practise(_)) && due > 0 {
            html!(html, " <span class=\"study-due\">", due, " due</span>");
        }
        html!(html, "</a>");
    }
    html!(html, "</nav>");
}

/// Whether a page belongs to one of the four.
fn is_in(open: Place, page: Place) -> bool {
    match page {
        Place::Learn => matches!(open, Place::Learn | Place::Lesson(_) | Place::Algorithms),
        _ => core::mem::discriminant(&open) == core::mem::discriminant(&page),
    }
}

/// The links to the pages of Sagefit, as on the page that answers.
fn pages(class: &str, html: &mut Html) {
    html!(html, "<nav class=\"", class, "\" aria-label=\"Pages\"><a href=\"./\">Advise</a>");
    html!(html, "<a href=\"#learn\" aria-current=\"page\">Study</a><a href=\"./#/about\">About</a></nav>");
}

/// The line at the bottom.
pub(super) fn footer(html: &mut Html) {
    html!(html, "<footer class=\"footer\">");
    pages("footer-pages", html);
    html!(
        html,
        "<p>Questions are made and checked by the engine, with prices of ",
        text::date(DATA_DATE),
        " and instance types of ",
        text::date(CATALOGUE_DATE),
        ". What you do here is kept in this browser and sent nowhere.</p></footer>"
    );
}

/// The heading of a page, with the sentence below it.
pub(super) fn heading(title: &str, lead: &str, html: &mut Html) {
    html!(html, "<h1 id=\"", START, "\" class=\"study-title\" tabindex=\"-1\">", title, "</h1>");
    html!(html, "<p class=\"study-lead\">", lead, "</p>");
}

/// The heading of a page that one works on, where the question is the largest thing.
pub(super) fn small_heading(title: &str, html: &mut Html) {
    html!(html, "<h1 id=\"", START, "\" class=\"study-title study-title-small\" tabindex=\"-1\">", title, "</h1>");
}
