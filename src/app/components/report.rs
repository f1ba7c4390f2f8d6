//! The report as it is printed or saved as PDF: the job, the answer, the reasons in order, the numbers with their bands, the
//! flow as a picture, the plan, the date of the facts. On the screen it is not shown; on paper nothing else is.

use super::answer::side_name;
use super::flow::printed;
use super::next_steps::section;
use crate::advise::{Answer, Headline, sentence};
use crate::app::address;
use crate::app::html::{Html, html};
use crate::app::outcome::Shown;
use crate::app::screen::{Page, Screen};
use crate::facts::{CATALOGUE_DATE, DATA_DATE};
use crate::job::View;
use crate::plan::report::assumed;
use crate::plan::{Day, plan};
use crate::units::text;

/// How many alternatives are told.
const ALTERNATIVES: usize = 4;

/// The report.
pub fn report(screen: &Screen<'_>, shown: &Shown, html: &mut Html) {
    let (job, advice) = (shown.job(), shown.advice(screen.view));
    let view = if screen.view == View::Book { "as the study chapter and the exam expect it" } else { "as of today" };
    html!(html, "<article class=\"report\" aria-label=\"Report\"><h1>Sagefit report</h1><p class=\"report-job\">");
    html!(html, sentence(job), "</p><p class=\"report-date\">Answer ", view, "; prices of ", text::date(DATA_DATE));
    let link = address::write(Page::Advise, shown.answers(), screen.view);
    html!(html, ", types of ", text::date(CATALOGUE_DATE), ". <a href=\"", link, "\">Open this job in Sagefit</a></p>");
    let two = advice.answers.len() > 1;
    advice.answers.iter().for_each(|answer| one_side(answer, two, html));
    html!(html, "<h2>The way through the questions</h2>");
    printed(&advice.trail, html);
    html!(html, "<h2>What to do next</h2>");
    plan(job, advice).iter().for_each(|one| section(one, html));
    if let Some(day) = Day::of(job, advice) {
        html!(html, "<section><h3>A day of it</h3><ul>");
        day.words().iter().for_each(|words| html!(html, "<li>", words, "</li>"));
        html!(html, "</ul></section>");
    }
    let assumed = assumed(job);
    if !assumed.is_empty() {
        html!(html, "<p class=\"report-assumed\">Assumed, as nothing was said: ");
        for (at, field) in assumed.into_iter().enumerate() {
            html!(html, if at > 0 { "; " } else { "" }, field.spec().label, ": ", field.assumed());
        }
        html!(html, ".</p>");
    }
    html!(html, "</article>");
}

/// One side's answer with its reasons and numbers.
fn one_side(answer: &Answer, two: bool, html: &mut Html) {
    html!(html, "<section><h2>");
    if two {
        html!(html, side_name(answer.side), ": ");
    }
    html!(html, answer.title(), "</h2><ol>");
    answer.reasons.iter().for_each(|reason| html!(html, "<li>", reason, "</li>"));
    if let Headline::Nothing { because, .. } = &answer.headline {
        because.iter().for_each(|why| html!(html, "<li>", why, "</li>"));
    }
    html!(html, "</ol>");
    if !answer.figures.is_empty() {
        html!(
            html,
            "<table><thead><tr><th scope=\"col\">Figure</th><th scope=\"col\">Likely</th><th scope=\"col\">Band</th></tr></thead><tbody>"
        );
        for figure in &answer.figures {
            html!(html, "<tr><th scope=\"row\">", figure.name, "</th><td>", figure.value, "</td><td>", figure.band);
            html!(html, "</td></tr>");
        }
        html!(html, "</tbody></table>");
    }
    let others = answer.ranking.iter().filter(|other| answer.pick().is_none_or(|pick| other.instance != pick.instance));
    let others: Vec<String> =
        others.take(ALTERNATIVES).map(|other| format!("{} × {}", other.count, other.instance.name)).collect();
    if !others.is_empty() {
        html!(html, "<p>Next best: ", others.join(", "), ".</p>");
    }
    html!(html, "</section>");
}
