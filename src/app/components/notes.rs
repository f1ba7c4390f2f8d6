//! What could not be read from a link or from the last visit.

use crate::app::html::{Html, html};
use crate::app::screen::Note;

/// The notes, until they are dismissed.
pub fn notes(notes: &[Note], html: &mut Html) {
    // The region is there before its text, or screen readers would miss it.
    html!(html, "<div role=\"status\" aria-label=\"Notes\">");
    if !notes.is_empty() {
        html!(html, "<div class=\"notes\"><ul>");
        let mut before = "";
        for note in notes {
            html!(html, "<li>");
            // Where it came from is said once, by the first of its notes.
            if note.from != before {
                html!(html, "<strong>", note.from, ": </strong>");
            }
            before = note.from;
            html!(html, note.text, "</li>");
        }
        html!(html, "</ul><button type=\"button\" data-do=\"dismiss\">Dismiss</button></div>");
    }
    html!(html, "</div>");
}
