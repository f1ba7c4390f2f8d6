//! Every type of the catalogue: those that the advice ranks, those that a question left out, those that fail and why,
//! with the plot of time against cost beside them.

mod controls;
mod detail;
mod plot;
mod rows;
mod sift;
mod table;

use super::answer::side_name;
use crate::advise::{Answer, Audit, Headline};
use crate::app::html::{Html, html};
use crate::app::outcome::Shown;
use crate::app::screen::Screen;
use crate::decide::Side;

pub use controls::{FIT, NAME, PROCESSOR};
pub use rows::{Column, Group, Order};
pub use sift::{Fit, Processor, Sift};

/// The candidates of every side that is asked for.
pub fn candidates(screen: &Screen<'_>, shown: &Shown, html: &mut Html) {
    let answers = &shown.advice(screen.view).answers;
    let audit = Audit::of(shown.job(), screen.view);
    controls::controls(&screen.look.sift, html);
    for answer in answers {
        let name = heading(answer.side, answers.len() > 1);
        let look = screen.look.side(answer.side);
        let table = rows::table(shown.job(), &audit, answer);
        html!(html, "<section class=\"candidates\" aria-label=\"", name, "\"><div class=\"candidates-table\">");
        html!(html, "<h3 class=\"candidates-name\">", name, "</h3>");
        if let Some(instead) = instead(answer) {
            html!(html, "<p class=\"candidates-instead\">", instead, "</p>");
        }
        table::table(&table, answer.side, look, &screen.look.sift, &audit, html);
        html!(html, "</div>");
        plot::of(&table, answer, &audit.line(answer.side), look.points, screen.look.plot_width, html);
        html!(html, "</section>");
    }
}

fn heading(side: Side, two: bool) -> String {
    if two { [side_name(side), ": candidates"].concat() } else { "Candidates".to_owned() }
}

/// What is said where no instance is recommended.
const fn instead(answer: &Answer) -> Option<&'static str> {
    match &answer.headline {
        Headline::Serverless { .. } => {
            Some("A serverless endpoint has no instance type to choose: you choose its memory, and AWS runs the rest.")
        }
        Headline::Edge => Some("The model runs on your own devices: there is no instance type to choose."),
        Headline::Nothing { nearest: Some(_), .. } => Some("No type passes every check; the first come nearest."),
        Headline::Nothing { .. } => Some("No type passes every check, and none comes near."),
        Headline::Instances(_) => None,
    }
}
