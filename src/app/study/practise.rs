//! Practice: one question or one card at a time.

use super::asked;
use super::cards;
use super::place::{Place, What};
use super::shell::small_heading;
use super::state::Study;
use crate::app::html::{Html, html, when};
use crate::decide::{Side, graph};
use crate::study::question::Kind;

/// The list that says what is practised.
pub const WHAT: &str = "what";

/// Practice.
pub(super) fn practise(study: &Study, what: What, html: &mut Html) {
    small_heading("Practise", html);
    choose(study, what, html);
    let practice = &study.practice;
    html!(
        html,
        "<section class=\"practice\" aria-labelledby=\"practice\"><h2 class=\"hidden\" id=\"practice\">Practice</h2>"
    );
    match (&practice.asked, &practice.card) {
        (Some(one), _) => asked::asked(
            0,
            one,
            |html| html!(html, "<button type=\"button\" class=\"button button-main\" data-do=\"next\">Next</button> "),
            html,
        ),
        (None, Some(card)) => cards::card(study, card, html),
        (None, None) => nothing(study, what, html),
    }
    if practice.answered > 0 {
        html!(
            html,
            "<p class=\"practice-tally\">",
            practice.right,
            " of ",
            practice.answered,
            " right since you opened the page</p>"
        );
    }
    html!(html, "</section>");
}

/// What is practised.
fn choose(study: &Study, what: What, html: &mut Html) {
    let now = what.key();
    let option = |key: &str, label: &str, more: &str, html: &mut Html| {
        html!(html, "<option value=\"", key, "\"", when(key == now, " selected"), ">", label, more, "</option>");
    };
    html!(
        html,
        "<div class=\"what\"><label class=\"label\" for=\"",
        WHAT,
        "\">What to practise</label><div class=\"field-box field-select\"><select id=\""
    );
    html!(html, WHAT, "\" data-value=\"", &now, "\">");
    option("", "Questions of every kind", "", html);
    let due = study.progress.due(study.now).len();
    option("due", "What is due", &[" (", &due.to_string(), ")"].concat(), html);
    option("weak", "My weak topics", "", html);
    option("cards", "Cards", "", html);
    html!(html, "<optgroup label=\"By kind\">");
    for kind in Kind::ALL {
        option(&What::Kind(kind).key(), kind.label(), "", html);
    }
    for (side, name) in
        [(Side::Training, "Training, by question of the flow"), (Side::Serving, "Serving, by question of the flow")]
    {
        html!(html, "</optgroup><optgroup label=\"", name, "\">");
        for question in graph::questions() {
            if question.side == side || (question.side == Side::Root && side == Side::Training) {
                option(question.id, question.title, "", html);
            }
        }
    }
    html!(html, "</optgroup></select></div></div>");
}

fn nothing(study: &Study, what: What, html: &mut Html) {
    html!(html, "<div class=\"practice-nothing\">");
    match (what, study.progress.next_due()) {
        (What::Due, Some(next)) => {
            html!(html, "<p>Nothing is due now. The next comes back ");
            html!(html, super::progress::when_due(next, study.now), ".</p>");
        }
        (What::Due, None) => {
            html!(html, "<p>Nothing is due: cards you have seen and questions you missed come back here.</p>");
        }
        _ => html!(html, "<p>There is nothing more here today.</p>"),
    }
    html!(html, "<p><a href=\"", Place::Practise(What::Mixed).address(), "\">Questions of every kind</a></p></div>");
}
