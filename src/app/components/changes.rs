//! What would change the answer: for each input, the nearest value that flips it, the closest three first.

use crate::advise::{Answer, Change, Headline, Search};
use crate::app::html::{Html, html};
use crate::app::outcome::Shown;
use crate::job::View;

/// How many are shown.
const SHOWN: usize = 3;

/// The closest changes, each a button that makes it.
pub fn changes(shown: &Shown, view: View, html: &mut Html) {
    let Some(mut search) = Search::new(shown.answers(), view) else { return };
    while !search.settled(SHOWN) && search.step() {}
    let changes = search.changes();
    let nothing = |answer: &Answer| matches!(answer.headline, Headline::Nothing { .. });
    if changes.is_empty() && shown.advice(view).answers.iter().any(nothing) {
        return;
    }
    html!(
        html,
        "<section class=\"changes\" aria-label=\"What would change it\"><h2 class=\"changes-name\">What would change it</h2>"
    );
    if changes.is_empty() {
        html!(html, "<p>No single answer of the form, changed alone, leads to another type.</p>");
    } else {
        html!(html, "<ul class=\"changes-list\">");
        changes.iter().take(SHOWN).for_each(|change| one(change, html));
        html!(html, "</ul>");
    }
    html!(html, "</section>");
}

fn one(change: &Change, html: &mut Html) {
    let title = change.becomes.title();
    html!(
        html,
        "<li><button type=\"button\" class=\"change\" data-do=\"set:",
        change.field.spec().key,
        ":",
        change.value,
        "\"><span>",
        change.field.spec().label,
        ": ",
        change.shown(),
        "</span> <span class=\"change-becomes\">→ ",
        // One is what stands where no number does.
        title.strip_prefix("1 × ").unwrap_or(&title),
        "</span></button></li>"
    );
}
