//! What would change the answer: for each input, the nearest value that flips it, the closest three first.

use crate::advise::{Change, Search};
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
    if changes.is_empty() {
        return;
    }
    html!(
        html,
        "<section class=\"changes\" aria-label=\"What would change it\"><h2 class=\"changes-name\">What would change it</h2><ul>"
    );
    changes.iter().take(SHOWN).for_each(|change| one(change, html));
    html!(html, "</ul></section>");
}

fn one(change: &Change, html: &mut Html) {
    html!(
        html,
        "<li><button type=\"button\" class=\"change\" data-do=\"set:",
        change.field.spec().key,
        ":",
        change.value,
        "\"><span class=\"change-input\">",
        change.field.spec().label,
        ": ",
        change.shown(),
        "</span> <span class=\"change-becomes\">→ ",
        change.becomes.title(),
        "</span></button></li>"
    );
}
