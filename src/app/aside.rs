//! What is drawn aside: the parts of the page that the first answer does without. In the browser a second module of
//! the same engine draws them in a worker, so that the page starts small and no long search blocks typing.
//!
//! A [`Request`] says as text what to draw of which job; [`draw`] gives the id of its place and, from the second line
//! on, its text.

mod open;
mod request;

pub use open::open;
pub use request::{Part, Request};

use super::components::{
    candidates::candidates, changes::changes, code::code, hand_over::hand_over, measured::measured,
    next_steps::next_steps, numbers::numbers,
};
use super::components::{conflict::conflict, current::current, field::help, figures::derivation};
use super::components::{field::library, flow::map, since::since};
use super::html::{Html, html};
use super::look::Look;
use super::outcome::{Outcome, Shown};
use super::pages::about;
use super::screen::{Page, Screen};
use crate::advise;
use crate::decide::Side;

/// Draws what a request asks for; nothing where it cannot be read or its answers make no job.
#[must_use]
pub fn draw(text: &str) -> String {
    let mut html = Html::default();
    if let Some(request) = Request::parse(text) {
        html!(&mut html, request.part.id(), "\n");
        let outcome = Outcome::of(&request.answers, None);
        let screen = Screen {
            page: Page::Advise,
            answers: &request.answers,
            view: request.view,
            outcome: &outcome,
            notes: &[],
            look: &request.look,
        };
        write(request.part, &screen, &mut html);
    }
    html.into_string()
}

/// Draws a part.
pub fn write(part: Part, screen: &Screen<'_>, html: &mut Html) {
    match part {
        Part::About => return about(html),
        Part::Help(field) => return help(field, html),
        Part::Library => return library(screen, html),
        _ => {}
    }
    let Some(shown) = screen.shown() else { return };
    match part {
        Part::Candidates => candidates(screen, shown, html),
        Part::Numbers => numbers(shown, screen.view, html),
        Part::NextSteps => {
            next_steps(screen, shown, html);
            code(screen.look, shown, screen.view, html);
            // Files and report are long: they come by themselves, once the answer rests.
            html!(html, "<div id=\"", Part::HandOver.id(), "\" class=\"region\" data-aside></div>");
        }
        Part::HandOver => hand_over(screen, shown, html),
        Part::Changes => {
            since(&screen.look.since, shown, screen.view, html);
            measured(shown, screen.view, html);
            current(shown, screen.view, html);
            conflict(shown, screen.view, html);
            changes(shown, screen.view, html);
        }
        Part::How(side) => how(screen, shown, side, html),
        Part::Map => map(screen, shown, html),
        Part::Help(_) | Part::Library | Part::About => {}
    }
}

/// How the open figure of a side came about.
fn how(screen: &Screen<'_>, shown: &Shown, side: Side, html: &mut Html) {
    let open = screen.look.side(side).figure;
    let candidate = shown.advice(screen.view).answer(side).and_then(|answer| answer.headline.candidate());
    if let (Some(candidate), Some(name)) = (candidate, open)
        && let Some(how) = advise::how(shown.job(), side, candidate, name)
    {
        derivation(name, &how, html);
    }
}

/// The place of a part in the page. Natively the part stands in it at once; in the browser it comes from the worker.
pub fn place(part: Part, screen: &Screen<'_>, html: &mut Html) {
    // What would change the answer comes late: its place is kept, so that nothing below it moves.
    let class = if part == Part::Changes { "changes-place" } else { "region" };
    html!(html, "<div id=\"", part.id(), "\" class=\"", class, "\" data-aside>");
    if cfg!(feature = "app") {
        waiting(part, html);
    } else {
        write(part, screen, html);
    }
    html!(html, "</div>");
}

/// What stands in the place of a part that has not come yet.
fn waiting(part: Part, html: &mut Html) {
    if matches!(part, Part::Candidates | Part::Numbers | Part::NextSteps | Part::About) {
        html!(html, "<p class=\"aside-wait\">Working it out…</p>");
    }
}

/// How the page is looked at, as far as parts that are drawn aside differ by it.
#[must_use]
pub fn seen(look: &Look) -> Look {
    Look {
        plot_width: look.plot_width,
        zoom: look.zoom,
        step: look.step,
        sides: look.sides,
        sift: look.sift.clone(),
        code: look.code,
        ..Look::default()
    }
}
