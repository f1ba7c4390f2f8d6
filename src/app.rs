//! The page. What it shows is a [`screen::Screen`]; each part of it is drawn as text ([`html`]). In the browser
//! (feature `app`) `browser` holds the state, brings the text into the document by difference and turns clicks and keys
//! into changes of the state.

pub mod action;
pub mod address;
pub mod aside;
#[cfg(feature = "app")]
pub mod browser;
pub mod components;
#[cfg(feature = "app")]
pub mod dom;
pub mod html;
pub mod look;
pub mod outcome;
pub mod pages;
pub mod screen;
pub mod study;

#[cfg(feature = "app")]
pub use browser::mount;

use aside::{Part, place};
use components::{answer::answer, answer::rest, footer::footer, header::header, job_form::job_form, tabs::tabs};
use html::{Html, html, when};
use look::Look;
use outcome::Outcome;
use screen::{Page, Screen};

use crate::job::gallery::{Example, GALLERY};
use crate::job::{Answers, View};

/// A part of the page that is drawn anew by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Region {
    /// The line at the top.
    Header,
    /// The answer.
    Answer,
    /// The end of the answer, within it: what is drawn a moment later.
    Rest,
    /// The form.
    Form,
    /// How the answer came about.
    Tabs,
    /// The page about the page.
    About,
    /// The line at the bottom.
    Footer,
}

impl Region {
    /// Every region, in the order of the page.
    pub const ALL: [Self; 7] =
        [Self::Header, Self::Answer, Self::Rest, Self::Form, Self::Tabs, Self::About, Self::Footer];

    /// The id of its element.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Header => "at-header",
            Self::Answer => "at-answer",
            Self::Rest => "at-rest",
            Self::Form => "at-form",
            Self::Tabs => "at-tabs",
            Self::About => "at-about",
            Self::Footer => "at-footer",
        }
    }

    /// Draws what stands in it.
    #[must_use]
    pub fn draw(self, screen: &Screen<'_>) -> String {
        let mut html = Html::default();
        self.write(screen, false, &mut html);
        html.into_string()
    }

    fn write(self, screen: &Screen<'_>, whole: bool, html: &mut Html) {
        match (self, screen.page) {
            (Self::Header, page) => {
                let start = page.start();
                html!(
                    html,
                    "<a class=\"skip\" href=\"#",
                    start,
                    "\" data-do=\"jump:",
                    start,
                    "\">Skip to the content</a>"
                );
                header(screen, html);
            }
            (Self::Footer, _) => footer(screen, html),
            (Self::Answer, Page::Advise) => answer(screen, whole, html),
            (Self::Rest, Page::Advise) => rest(screen, html),
            (Self::Form, Page::Advise) => job_form(screen, html),
            (Self::Tabs, Page::Advise) => tabs(screen, html),
            (Self::About, Page::About) => place(Part::About, screen, html),
            _ => {}
        }
    }
}

/// The id of the part of the page that answers, which other pages hide.
pub const ADVISE: &str = "advise";
/// The id of the region that says the answer to screen readers once it rests.
pub const LIVE: &str = "live";

/// The whole page as text.
#[must_use]
pub fn page(screen: &Screen<'_>) -> String {
    let mut text = Html::default();
    let html = &mut text;
    for region in Region::ALL {
        match region {
            Region::Answer => {
                html!(
                    html,
                    "<main><div id=\"",
                    ADVISE,
                    "\" class=\"advise\"",
                    when(screen.page != Page::Advise, " hidden"),
                    ">"
                );
            }
            Region::Rest => continue,
            Region::About => html!(html, "</div>"),
            Region::Footer => {
                html!(html, "<p id=\"", LIVE, "\" class=\"hidden\" role=\"status\" aria-live=\"polite\"></p></main>");
            }
            _ => {}
        }
        html!(html, "<div class=\"region\" id=\"", region.id(), "\">");
        region.write(screen, true, html);
        html!(html, "</div>");
    }
    text.into_string()
}

/// The page with a job, as it stands before anybody has touched it: for tests, and for a first answer that is painted
/// before the program has come.
#[must_use]
pub fn render(page: Page, answers: &Answers, view: View) -> String {
    let outcome = Outcome::of(answers, None);
    let look = Look::default();
    self::page(&Screen { page, answers, view, outcome: &outcome, notes: &[], look: &look })
}

/// The job that the page opens with.
#[must_use]
pub fn example() -> Answers {
    GALLERY.first().map(Example::answers).unwrap_or_default()
}

#[cfg(test)]
mod tests;
