//! The answer: what is asked in one line, the types, the figures, the reasons, and how the other view differs.

use super::difference::difference;
use super::figures::figures;
use super::headline::headline;
use super::notes::notes;
use super::year::year;
use crate::advise::{Advice, Answer, sentence};
use crate::app::action::side_id;
use crate::app::aside::{Part, place};
use crate::app::html::{Html, html, when};
use crate::app::screen::Screen;
use crate::app::{Region, example};
use crate::decide::Side;
use crate::job::{FieldError, Job, View};

/// The answer; the place of its [`rest`] is left empty where that is drawn by itself.
pub fn answer(screen: &Screen<'_>, with_rest: bool, html: &mut Html) {
    html!(html, "<section id=\"answer\" class=\"answer\" aria-label=\"Answer\">");
    notes(screen.notes, html);
    if let Some(shown) = screen.shown() {
        let (job, advice) = (shown.job(), shown.advice(screen.view));
        html.apart(|html| asked(screen, job, html));
        stale(&screen.outcome.errors, html);
        for side in [Side::Training, Side::Serving] {
            if let Some(answer) = advice.answer(side) {
                html.apart(|html| one_side(screen, job, answer, advice.answers.len() > 1, html));
            }
        }
        year(advice, html);
        place(Part::Changes, screen, html);
        html!(html, "<div id=\"", Region::Rest.id(), "\" data-aside>");
        if with_rest {
            rest(screen, html);
        }
        html!(html, "</div>");
    }
    html!(html, "</section>");
}

/// What takes another advice to say, and is not waited for: how the other view differs, and how much is assumed.
pub fn rest(screen: &Screen<'_>, html: &mut Html) {
    if let Some(shown) = screen.shown() {
        difference(shown.advice(screen.view), shown.other(screen.view), html);
        assumed(shown.job(), html);
    }
}

/// What is asked, with the way to the form where that stands below; what opens unasked is called an example.
fn asked(screen: &Screen<'_>, job: &Job, html: &mut Html) {
    html!(html, "<p class=\"answer-job\" data-key=\"asked\">");
    html!(html, when(screen.view == View::Book, "<strong class=\"answer-book\">By the book.</strong> "));
    html!(html, when(*screen.answers == example(), "An example. "));
    html!(
        html,
        sentence(job),
        ". <a class=\"answer-edit\" href=\"#the-job\" data-do=\"jump:the-job\">Change the job</a></p>"
    );
}

/// Says that the answer is that of the last readable answers, and which field is the first that cannot be read.
fn stale(errors: &[FieldError], html: &mut Html) {
    let Some(first) = errors.first() else { return };
    html!(html, "<p class=\"answer-stale\">");
    if errors.len() == 1 {
        html!(html, "One field");
    } else {
        html!(html, errors.len(), " fields");
    }
    let spec = first.field.spec();
    html!(html, " of the form cannot be read: <a href=\"#field-", spec.key, "\" data-do=\"jump:field-", spec.key);
    html!(html, "\">", spec.label, "</a>", when(errors.len() > 1, " is the first"));
    html!(html, ". This is the last answer that could be worked out.</p>");
}

/// The answer of one side.
fn one_side(screen: &Screen<'_>, job: &Job, answer: &Answer, both: bool, html: &mut Html) {
    html!(html, "<div data-key=\"", side_id(answer.side), "\" class=\"side", when(both, " side-of-two"), "\">");
    if both {
        html!(html, "<p class=\"side-name\">", side_name(answer.side), "</p>");
    }
    headline(answer, html);
    figures(screen, answer, html);
    elsewhere(answer, job, html);
    html!(html, "<ul class=\"reasons\">");
    for reason in &answer.reasons {
        html!(html, "<li>", reason, "</li>");
    }
    html!(html, "</ul></div>");
}

/// The name of a side.
#[must_use]
pub const fn side_name(side: Side) -> &'static str {
    if matches!(side, Side::Serving) { "Serving" } else { "Training" }
}

/// Says plainly where the price is that of another Region.
fn elsewhere(answer: &Answer, job: &Job, html: &mut Html) {
    let price = answer.pick().and_then(|pick| pick.price.as_ref()).filter(|price| price.region != job.region);
    if let Some(price) = price {
        let (own, other) = (job.region.code(), price.region.code());
        html!(
            html,
            "<p class=\"answer-region\">No price of ",
            own,
            " is on record for it: the cost is that of ",
            other,
            ".</p>"
        );
    }
}

/// How much rests on assumptions, with the way to the form.
fn assumed(job: &Job, html: &mut Html) {
    let count = job.assumed.len();
    if count > 0 {
        html!(
            html,
            "<p class=\"answer-assumed\"><a href=\"#the-job\" data-do=\"jump:the-job\">",
            count,
            when(count == 1, " answer is assumed"),
            when(count > 1, " answers are assumed"),
            "</a>. Fill in what you know, and the bands get narrower.</p>"
        );
    }
}

/// How many types stand in the rankings of an advice.
#[must_use]
pub fn candidates(advice: &Advice) -> usize {
    advice.answers.iter().map(|answer| answer.ranking.len()).sum()
}
