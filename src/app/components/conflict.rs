//! Where nothing fits: the smallest set of requirements that cannot be met together, and what would make it possible.

use crate::advise::{Requirement, conflict as find};
use crate::app::html::{Html, html};
use crate::app::outcome::Shown;
use crate::job::View;

/// The requirements that cannot be met together; nothing where something fits.
pub fn conflict(shown: &Shown, view: View, html: &mut Html) {
    let Some(conflict) = find(shown.answers(), view) else { return };
    let count = conflict.requirements.len();
    html!(
        html,
        "<section class=\"changes conflict\" aria-label=\"What cannot be met together\"><h2 class=\"changes-name\">"
    );
    if count == 0 {
        html!(
            html,
            "Nothing fits, whatever is given up</h2><p>The job itself is too large or too unusual for one of these types.</p></section>"
        );
        return;
    }
    html!(html, "What would make it possible</h2><p>");
    for (at, requirement) in conflict.requirements.iter().enumerate() {
        if at > 0 {
            html!(html, if at + 1 == count { " and " } else { ", " });
        }
        html!(html, "“", requirement.field.spec().label, "”");
    }
    if count == 1 {
        html!(html, " cannot be met as it stands. Something fits with this:</p>");
    } else {
        html!(html, " cannot be met together. Something fits with any one of these:</p>");
    }
    html!(html, "<ul class=\"changes-list\">");
    conflict.requirements.iter().for_each(|requirement| one(requirement, html));
    html!(html, "</ul></section>");
}

fn one(requirement: &Requirement, html: &mut Html) {
    html!(html, "<li>");
    // One value is a button; where others have to move with it, they are said.
    if let [setting] = requirement.remedy.as_slice() {
        html!(
            html,
            "<button type=\"button\" class=\"change\" data-do=\"set:",
            setting.field.spec().key,
            ":",
            setting.value,
            "\">",
            setting.sentence(),
            "</button>"
        );
    } else {
        html!(html, "<p class=\"change\">");
        for (at, setting) in requirement.remedy.iter().enumerate() {
            html!(html, if at > 0 { ", with " } else { "" }, setting.sentence());
        }
        html!(html, "</p>");
    }
    html!(html, "</li>");
}
