//! The study page: lessons, questions, a mock exam and what is kept of all that. A document of its own, drawn as text
//! like the page that answers.
//!
//! [`Study`] is everything that it shows. What a person does comes in as an [`Action`] ([`Study::act`]), which changes the
//! state and leaves in [`Wants`] what only a browser can do. So the page is tested natively; in the browser (feature
//! `app`) `browser` binds it to the document, the storage and the clock.

mod act;
mod action;
mod algorithms;
mod asked;
#[cfg(feature = "app")]
pub mod browser;
mod cards;
mod exam;
mod learn;
mod lesson;
mod notices;
mod picture;
mod place;
mod practise;
mod progress;
mod shell;
mod state;

pub use action::Action;
pub use asked::Asked;
pub use place::{ExamPage, Place, What};
pub use state::{Download, Study, Wants};

use super::html::{Html, html};

/// A part of the page that is drawn by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Region {
    /// The line at the top.
    Header,
    /// What could not be read or kept.
    Notices,
    /// The page that is open.
    Main,
    /// The line at the bottom.
    Footer,
}

impl Region {
    /// Every region, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Header, Self::Notices, Self::Main, Self::Footer];

    /// The id of its element.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Header => "at-header",
            Self::Notices => "at-notices",
            Self::Main => "at-main",
            Self::Footer => "at-footer",
        }
    }

    /// Draws what stands in it.
    #[must_use]
    pub fn draw(self, study: &Study) -> String {
        let mut html = Html::default();
        self.write(study, &mut html);
        html.into_string()
    }

    fn write(self, study: &Study, html: &mut Html) {
        match self {
            Self::Header => shell::header(study, html),
            Self::Notices => notices::notices(study, html),
            Self::Footer => shell::footer(html),
            Self::Main => match study.place {
                Place::Learn => learn::learn(study, html),
                Place::Lesson(at) => lesson::lesson(study, at, html),
                Place::Algorithms => algorithms::page(html),
                Place::Practise(what) => practise::practise(study, what, html),
                Place::Exam(page) => exam::exam(study, page, html),
                Place::Progress => progress::progress(study, html),
            },
        }
    }
}

/// The id of the element that says to screen readers what has happened.
pub const LIVE: &str = "live";
/// The id of the heading of the open page.
pub const START: &str = "start";

/// The whole page as text.
#[must_use]
pub fn page(study: &Study) -> String {
    let mut text = Html::default();
    let html = &mut text;
    for region in Region::ALL {
        if region == Region::Notices {
            html!(html, "<main class=\"study\">");
        }
        html!(html, "<div class=\"region\" id=\"", region.id(), "\">");
        region.write(study, html);
        html!(html, "</div>");
        if region == Region::Main {
            html!(html, "<p id=\"", LIVE, "\" class=\"hidden\" role=\"status\" aria-live=\"polite\"></p></main>");
        }
    }
    text.into_string()
}

#[cfg(test)]
mod tests;
