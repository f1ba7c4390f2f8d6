//! How the other view answers, and why: the book against today.

use crate::advise::{Advice, Answer, Difference};
use crate::app::html::{Html, html, when};
use crate::decide::graph;
use crate::job::View;

/// The box that says how the other view differs; nothing where it does not.
pub fn difference(advice: &Advice, other: &Advice, html: &mut Html) {
    let Some(difference) = advice.difference(other) else { return };
    let titles = |advice: &Advice| advice.answers.iter().map(Answer::title).collect::<Vec<_>>();
    let same = titles(advice) == titles(other);
    let today = advice.view == View::Book;
    html!(html, "<p class=\"difference", when(today, " difference-today"), "\" role=\"note\"><strong>");
    let said = difference.titles.join(", then ").replace(" × ", "\u{a0}×\u{a0}");
    match (advice.view, same) {
        (View::Today, false) => html!(html, "The book</strong>, the study chapter of the exam, would say ", said, "."),
        (View::Today, true) => html!(html, "The book</strong> comes to the same by another way."),
        (View::Book, false) => html!(html, "Today’s answer</strong> is ", said, "."),
        (View::Book, true) => html!(html, "Today</strong> the same comes out by another way."),
    }
    html!(html, " ", difference.because.join(" "), " ");
    steps(&difference, html);
    html!(html, "</p>");
}

/// The steps that differ, each a link to its place in the flow.
fn steps(difference: &Difference, html: &mut Html) {
    let count = difference.questions.len();
    match count {
        0 => return,
        1 => html!(html, "The step that differs is "),
        _ => html!(html, "The steps that differ are "),
    }
    for (at, id) in difference.questions.iter().enumerate() {
        if at > 0 {
            html!(html, if at + 1 == count { " and " } else { ", " });
        }
        let name = graph::question(id).map_or(*id, |question| question.title).trim_end_matches('?');
        html!(html, "<a href=\"#step-", id, "\" data-do=\"to-step:", id, "\">“", name, "”</a>");
    }
    html!(html, ".");
}
