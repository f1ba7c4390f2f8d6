//! What an exam came to: the score with the pass mark, what was right by exam task and by decision point, every question.

use crate::app::html::{Html, html, when};
use crate::app::study::asked;
use crate::app::study::exam::start::minutes;
use crate::app::study::place::{ExamPage, Place, What};
use crate::app::study::shell::heading;
use crate::app::study::state::Study;
use crate::decide::graph;
use crate::study::exam::{ExamResult, MARK, SCORE_NOTE, Share, task};
use crate::study::question;

/// The scale of the score.
const SCALE: (u64, u64) = (100, 1000);
/// The width of the picture, and where its scale begins and ends.
const WIDTH: i32 = 640;

/// A result.
pub(super) fn result(study: &Study, result: &ExamResult, html: &mut Html) {
    let score = [&result.score().to_string(), " of 1000; the pass mark of MLS-C01 is ", &MARK.to_string()].concat();
    heading(if result.passed() { "Passed" } else { "Not passed" }, &score, html);
    scale(result, html);
    html!(
        html,
        "<p>",
        result.right().to_string(),
        " of ",
        result.questions().to_string(),
        " right in ",
        minutes(result.spent),
        ". ",
        SCORE_NOTE,
        "</p>"
    );
    html!(html, "<div class=\"shares\">");
    let tasks = result.by_task();
    shares("By exam task", "Task", &tasks, task_name, html);
    let topics = result.by_topic();
    shares("By question of the flow", "Question", &topics, topic_name, html);
    html!(html, "</div><h2 class=\"study-head\">Every question</h2><ol class=\"marked\">");
    for (at, marked) in result.marked.iter().enumerate() {
        let open = study.marked == Some(at);
        html!(
            html,
            "<li><button type=\"button\" class=\"marked-head",
            when(!marked.right, " marked-wrong"),
            "\" aria-expanded=\"",
            open
        );
        html!(
            html,
            "\" data-do=\"marked:",
            at,
            "\"><span class=\"marked-number\">",
            at + 1,
            "</span> <span class=\"marked-said\">",
            asked::said(marked.right, !marked.chosen.is_none()),
            "</span> "
        );
        html!(html, topic_title(&marked.topic), "</button>");
        if open && let Some(question) = question::from_id(&marked.id) {
            html!(html, "<div class=\"asked\">");
            asked::judged(0, &question, marked.chosen, html);
            html!(
                html,
                "<p class=\"asked-next\"><a href=\"",
                asked::in_the_flow(&question),
                "\">Open in the flow</a></p></div>"
            );
        }
        html!(html, "</li>");
    }
    html!(html, "</ol><p class=\"asked-next\">");
    super::link(ExamPage::Main, "button button-main", "Another exam", html);
    html!(html, "</p>");
}

/// The score on its scale, with the pass mark as a line.
fn scale(result: &ExamResult, html: &mut Html) {
    let place = |score: u64| {
        let share = score.saturating_sub(SCALE.0) * 600 / (SCALE.1 - SCALE.0);
        20 + i32::try_from(share).unwrap_or(0)
    };
    let (score, mark) = (place(result.score()), place(MARK));
    html!(
        html,
        "<svg class=\"scale\" viewBox=\"0 0 ",
        WIDTH,
        " 52\" role=\"img\" aria-label=\"Score ",
        result.score().to_string()
    );
    html!(
        html,
        " on a scale from 100 to 1000, pass mark ",
        MARK.to_string(),
        "\"><rect class=\"scale-all\" x=\"20\" y=\"18\" width=\"600\" height=\"10\" rx=\"5\"/>"
    );
    html!(
        html,
        "<rect class=\"scale-score",
        when(!result.passed(), " scale-below"),
        "\" x=\"20\" y=\"18\" width=\"",
        (score - 20).max(10),
        "\" height=\"10\" rx=\"5\"/>"
    );
    html!(
        html,
        "<path class=\"scale-mark\" d=\"M",
        mark,
        " 10V36\"/><text x=\"",
        mark,
        "\" y=\"48\" text-anchor=\"middle\">",
        MARK.to_string()
    );
    html!(
        html,
        "</text><text x=\"20\" y=\"48\">100</text><text x=\"620\" y=\"48\" text-anchor=\"end\">1000</text></svg>"
    );
}

/// What was right by something, as a table.
fn shares(title: &str, name: &str, shares: &[Share], words: impl Fn(&str, &mut Html), html: &mut Html) {
    html!(
        html,
        "<table class=\"study-table\"><caption>",
        title,
        "</caption><thead><tr><th scope=\"col\">",
        name,
        "</th><th scope=\"col\">Right</th></tr></thead><tbody>"
    );
    for share in shares {
        html!(html, "<tr><th scope=\"row\">");
        words(&share.name, html);
        html!(
            html,
            "</th><td class=\"study-figure\">",
            share.right.to_string(),
            " of ",
            share.of.to_string(),
            "</td></tr>"
        );
    }
    html!(html, "</tbody></table>");
}

fn task_name(number: &str, html: &mut Html) {
    html!(html, "MLS-C01 ", number);
    if let Some(task) = task::task(number) {
        html!(html, ": ", task.about);
    }
}

fn topic_name(topic: &str, html: &mut Html) {
    let known = graph::question(topic).map(|question| Place::Practise(What::Topic(question.id)).address());
    match known {
        Some(address) => html!(html, "<a href=\"", address, "\">", topic_title(topic), "</a>"),
        None => html!(html, topic),
    }
    if let Some((mla, about)) = task::place_of(topic).and_then(|place| Some((place.mla, task::mla(place.mla)?))) {
        html!(html, "<span class=\"shares-mla\">MLA-C01 ", mla, ": ", about, "</span>");
    }
}

fn topic_title(topic: &str) -> &str {
    graph::question(topic).map_or(topic, |question| question.title)
}
