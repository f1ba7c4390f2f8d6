//! What could not be read or kept, said above every page until it is taken away.

use super::state::{Notice, Study};
use crate::app::html::{Html, html};

/// The notices; nothing where there is none.
pub(super) fn notices(study: &Study, html: &mut Html) {
    html!(html, "<div class=\"study-notices\" role=\"status\" aria-label=\"Notes\">");
    if !study.notices.is_empty() {
        html!(html, "<ul>");
        for notice in &study.notices {
            html!(html, "<li>", words(notice), "</li>");
        }
        html!(html, "</ul><button type=\"button\" data-do=\"dismiss\">Dismiss</button>");
    }
    html!(html, "</div>");
}

fn words(notice: &Notice) -> String {
    match notice {
        Notice::Full => "This browser keeps no more: its storage is full or closed. What you do stays until the page is closed; export it on the Progress page to have it later.".to_owned(),
        Notice::Unread(reason) => [
            "Your progress could not be read: ",
            reason,
            ". Its text is kept beside the new one and can be had on the Progress page.",
        ]
        .concat(),
        Notice::Refused(reason) => ["The file was not taken in: ", reason, ". Nothing was changed."].concat(),
        Notice::Imported => "The file was taken in; what was here before is still here.".to_owned(),
    }
}
