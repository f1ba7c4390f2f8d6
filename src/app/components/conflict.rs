//! Where nothing fits: the smallest set of requirements that cannot be met together, and what would make it possible.

use crate::advise::{Requirement, conflict as find};
use crate::app::html::{Html, html};
use crate::app::outcome::Shown;
use crate::job::View;

/// The requirements that cannot be met together; nothing where something fits.
pub fn conflict(shown: &Shown, view: View, html: &mut Html) {
    let Some(conflict) = find(shown.answers(), view) else { return };
    html!(html, "<section class=\"changes\" aria-label=\"What cannot be met together\"><h2 class=\"changes-name\">");
    match conflict.requirements.len() {
        0 => {
            html!(
                html,
                "Nothing fits, whatever is given up</h2><p>The job itself is too large or too unusual for one of these types.</p></section>"
            );
            return;
        }
        1 => html!(html, "This alone cannot be met. It would be possible with</h2><ul>"),
        _ => html!(html, "These cannot be met together. Any one of these would make it possible</h2><ul>"),
    }
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
            "\"><span class=\"change-input\">",
            setting.sentence(),
            "</span></button>"
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
