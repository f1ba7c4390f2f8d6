//! What was done so far, what comes back, and where all of it is kept.

use super::place::{Place, What};
use super::shell::heading;
use super::state::Study;
use crate::app::html::{Html, html, when};
use crate::decide::graph;
use crate::study::cards::weak_topics;
use crate::study::progress::Moment;

/// The field with the goal of a day, and the one that takes a file.
pub const GOAL: &str = "goal";
/// The field that takes a file.
pub const FILE: &str = "file";

/// The page of progress.
pub(super) fn progress(study: &Study, html: &mut Html) {
    heading("Progress", "Kept in this browser alone.", html);
    today(study, html);
    topics(study, html);
    keep(study, html);
}

fn today(study: &Study, html: &mut Html) {
    let (progress, today) = (&study.progress, study.now.day);
    let (done, goal, due) = (progress.on_day(today), progress.goal(), progress.due(study.now).len());
    html!(
        html,
        "<section aria-labelledby=\"today\"><h2 class=\"study-head\" id=\"today\">Today</h2><dl class=\"numbers-row\"><div><dt>Answers today</dt><dd>"
    );
    html!(
        html,
        done.to_string(),
        " <span>of ",
        goal.to_string(),
        "</span></dd></div><div><dt>Due now</dt><dd>",
        due,
        "</dd></div><div><dt>Days in a row</dt><dd>"
    );
    html!(
        html,
        progress.streak(today).to_string(),
        "</dd></div><div><dt>Lessons read</dt><dd>",
        progress.lessons().len(),
        "</dd></div></dl>"
    );
    let week = progress.week(today);
    let most = week.iter().copied().max().unwrap_or(0).max(1);
    html!(
        html,
        "<svg class=\"week\" viewBox=\"0 0 224 48\" role=\"img\" aria-label=\"Answers in the last seven days, today last: "
    );
    html!(html, week.map(|count| count.to_string()).join(", "), "\">");
    for (at, count) in (0..).zip(week) {
        let height = i32::try_from(count * 36 / most).unwrap_or(0).max(2);
        html!(
            html,
            "<rect class=\"week-day",
            when(at == 6, " week-today"),
            "\" x=\"",
            at * 32,
            "\" y=\"",
            40 - height,
            "\" width=\"24\" height=\"",
            height,
            "\" rx=\"2\"/>"
        );
    }
    html!(html, "</svg><p>");
    if due > 0 {
        html!(html, "<a href=\"", Place::Practise(What::Due).address(), "\">Practise what is due</a>");
    } else if let Some(next) = progress.next_due() {
        html!(html, "Nothing is due; the next comes back ", when_due(next, study.now), ".");
    } else {
        html!(html, "Missed questions and cards come back when you are about to forget them.");
    }
    html!(
        html,
        "</p><div class=\"goal\"><label for=\"",
        GOAL,
        "\">Answers a day I mean to give</label><input id=\"",
        GOAL
    );
    html!(html, "\" inputmode=\"numeric\" maxlength=\"4\" value=\"", goal.to_string(), "\"></div></section>");
}

/// When something comes back, in words.
pub(super) fn when_due(due: u64, now: Moment) -> String {
    let minutes = due.saturating_sub(now.millis).div_ceil(60_000);
    let (count, name) = match minutes {
        0..=90 => (minutes.max(1), "minute"),
        91..=2160 => ((minutes + 30) / 60, "hour"),
        _ => ((minutes + 720) / 1440, "day"),
    };
    ["in ", &count.to_string(), " ", name, if count == 1 { "" } else { "s" }].concat()
}

fn topics(study: &Study, html: &mut Html) {
    let tallies = study.progress.topics();
    html!(
        html,
        "<section aria-labelledby=\"topics\"><h2 class=\"study-head\" id=\"topics\">By question of the flow</h2>"
    );
    if tallies.is_empty() {
        html!(html, "<p>Nothing was answered yet.</p></section>");
        return;
    }
    html!(
        html,
        "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Answers by question\"><table class=\"study-table\"><thead><tr><th scope=\"col\">Question</th><th scope=\"col\">Right</th><th scope=\"col\">Of the last 20</th><th scope=\"col\">More</th></tr></thead><tbody>"
    );
    // The weak ones first.
    for weak in weak_topics(&study.progress) {
        let Some(question) = graph::question(weak.topic) else { continue };
        let Some(tally) = tallies.iter().find(|tally| tally.topic == weak.topic) else { continue };
        html!(
            html,
            "<tr><th scope=\"row\">",
            question.title,
            "</th><td class=\"study-figure\">",
            tally.right.to_string(),
            " of "
        );
        html!(
            html,
            tally.answered().to_string(),
            "</td><td class=\"study-figure\">",
            tally.recent_right.to_string(),
            " of "
        );
        html!(
            html,
            (tally.recent_right + tally.recent_wrong).to_string(),
            "</td><td><a href=\"#learn/",
            question.id,
            "\">Lesson</a> <a href=\""
        );
        html!(html, Place::Practise(What::Topic(question.id)).address(), "\">Practise</a></td></tr>");
    }
    html!(html, "</tbody></table></div></section>");
}

/// Files in and out, and starting over.
fn keep(study: &Study, html: &mut Html) {
    html!(
        html,
        "<section aria-labelledby=\"keep\"><h2 class=\"study-head\" id=\"keep\">Keep it</h2><p>Clearing the browser’s data takes your progress with it. A file keeps it, and brings it to another browser: what a file holds is added to what is here.</p><p class=\"keep-row\"><button type=\"button\" class=\"button\" data-do=\"export\">Export progress</button> "
    );
    html!(
        html,
        "<button type=\"button\" class=\"button\" data-do=\"anki\">Export cards for Anki</button></p><p class=\"keep-row\"><label for=\"",
        FILE,
        "\">Import progress</label> <input type=\"file\" class=\"file-field\" id=\"",
        FILE,
        "\" accept=\".json,application/json\"></p>"
    );
    if study.unread.is_some() {
        html!(
            html,
            "<p class=\"keep-row\"><button type=\"button\" class=\"button\" data-do=\"unread\">Save the text that could not be read</button></p>"
        );
    }
    if study.clearing {
        html!(
            html,
            "<p class=\"keep-row\" role=\"group\" aria-label=\"Forget everything\">Answers, cards, lessons and exams are forgotten, in this browser for good. <button type=\"button\" class=\"button button-fails\" id=\"clear-yes\" data-do=\"clear-yes\">Forget everything</button> <button type=\"button\" class=\"button\" data-do=\"clear-no\">Keep it</button></p>"
        );
    } else {
        html!(
            html,
            "<p class=\"keep-row\"><button type=\"button\" class=\"button\" data-do=\"clear\">Start over…</button></p>"
        );
    }
    html!(html, "</section>");
}
