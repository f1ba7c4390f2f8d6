//! What a step opens: why it is asked, what decided, what was not taken, and where it stands in the sources.

use super::words::{Ground, Words};
use crate::app::html::{Html, html};
use crate::job::View;

/// The content of an opened step.
pub(super) fn panel(words: &Words, html: &mut Html) {
    html!(
        html,
        "<div class=\"step-content\"><div class=\"step-part\"><h4 class=\"step-head\">Why: ",
        words.answer,
        "</h4><ul class=\"step-grounds\">"
    );
    words.grounds.iter().for_each(|ground| ground_row(ground, html));
    html!(html, "</ul>");
    if let Some((view, says)) = &words.differs {
        let who = if *view == View::Book { "The book" } else { "Today’s answer" };
        html!(html, "<p class=\"step-differs\"><strong>", who, "</strong> ", says, "</p>");
    }
    html!(html, "<h4 class=\"step-head\">Why it is asked</h4><p class=\"step-why\">", words.why, "</p></div>");
    html!(html, "<div class=\"step-part\">");
    if !words.refused.is_empty() {
        html!(html, "<h4 class=\"step-head\">Not taken</h4><dl class=\"step-refused\">");
        for refused in &words.refused {
            html!(html, "<div><dt>", refused.labels.join(", "), "</dt><dd>", refused.text, "</dd></div>");
        }
        html!(html, "</dl>");
    }
    html!(html, "</div><p class=\"step-meta\">");
    match words.left {
        None => {}
        Some(1) => html!(html, "<span>1 type left</span> "),
        Some(left) => html!(html, "<span>", left, " types left</span> "),
    }
    html!(
        html,
        "<span><a href=\"study.html#learn/",
        words.id,
        "\">Lesson</a>, chapter ",
        words.rows,
        "</span> <span>Source: ",
        words.source,
        "</span></p></div>"
    );
}

fn ground_row(ground: &Ground, html: &mut Html) {
    html!(html, "<li>", ground.text);
    for (at, (label, assumed)) in ground.rests.iter().enumerate() {
        if at == 0 {
            html!(html, "<span class=\"step-rests\">Rests on: ");
        } else {
            html!(html, ", ");
        }
        html!(html, *label);
        if *assumed {
            html!(html, "<em class=\"step-assumed\"> (assumed)</em>");
        }
    }
    if !ground.rests.is_empty() {
        html!(html, "</span>");
    }
    html!(html, "</li>");
}
