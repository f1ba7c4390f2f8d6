//! What changed since the link or the file was made that the job came by.

use crate::app::html::{Html, html};
use crate::app::outcome::Shown;
use crate::job::View;
use crate::plan::Since;
use crate::units::text;

/// The changes that touch the job, and what they mean for the answer.
pub fn since(date: &str, shown: &Shown, view: View, html: &mut Html) {
    // The other view is worked out when it is asked for: seldom here.
    if date.is_empty() {
        return;
    }
    let views = [shown.advice(view), shown.other(view)];
    let Some(since) = Since::of(date, shown.answers(), shown.job(), views) else { return };
    let title = since.title();
    html!(
        html,
        "<section class=\"changes since\" role=\"status\" aria-label=\"",
        title,
        "\"><h2 class=\"changes-name\">"
    );
    html!(html, title, "</h2>");
    if !since.touching.is_empty() {
        html!(html, "<ul>");
        for change in &since.touching {
            html!(html, "<li><span class=\"since-date\">", text::date(change.date), "</span> ", change.what);
            html!(html, " <span class=\"since-source\">", change.source.title, "</span></li>");
        }
        html!(html, "</ul>");
    }
    html!(html, "<p>", since.means(), " <button type=\"button\" data-do=\"dismiss\">Dismiss</button></p></section>");
}
