//! A lesson: what it says, its picture, the example to change, the book against today, three questions.

use super::asked;
use super::picture;
use super::place::Place;
use super::shell::heading;
use super::state::{Example, Study};
use crate::advise::{Advice, Answer};
use crate::app::address;
use crate::app::aside::Part;
use crate::app::components::field::{field, help};
use crate::app::components::flow;
use crate::app::html::{Html, html, when};
use crate::app::screen::Page;
use crate::decide::graph;
use crate::job::View;
use crate::study::lessons::{LESSONS, Lesson, Picture};

/// A lesson.
pub(super) fn lesson(study: &Study, at: usize, html: &mut Html) {
    let Some(lesson) = LESSONS.get(at) else { return };
    html!(html, "<article class=\"lesson\" data-key=\"lesson-", lesson.id, "\"><p class=\"lesson-place\">Lesson ");
    html!(html, at + 1, " of ", LESSONS.len(), ", chapter ", rows(lesson), "</p>");
    heading(lesson.title, lesson.aim, html);
    html!(html, "<div class=\"lesson-body\"><div class=\"lesson-text\">");
    for paragraph in lesson.text {
        html!(html, "<p>", *paragraph, "</p>");
    }
    html!(html, "</div>");
    differs(lesson, html);
    html!(html, "</div>");
    if lesson.questions.contains(&"algorithm") {
        html!(
            html,
            "<p class=\"lesson-table\"><a href=\"",
            Place::Algorithms.address(),
            "\">The table of built-in algorithms</a></p>"
        );
    }
    match lesson.picture {
        Picture::Flow => {}
        Picture::Families => picture::families(html),
        Picture::Accelerators => picture::accelerators(html),
    }
    if let Some(example) = &study.example {
        live(study, lesson, example, html);
    }
    explains(study, lesson, html);
    questions(study, at, html);
    html!(html, "</article>");
}

/// The rows of the chapter: `S4, S5`.
fn rows(lesson: &Lesson) -> String {
    lesson.rows.iter().map(|row| ["S", &row.0.to_string()].concat()).collect::<Vec<_>>().join(", ")
}

/// What is recommended, in a line.
pub(super) fn titles(advice: &Advice) -> String {
    advice.answers.iter().map(Answer::title).collect::<Vec<_>>().join(", then ")
}

/// The example: inputs, what is worth trying, the answer in both views, and the steps to watch.
fn live(study: &Study, lesson: &Lesson, example: &Example, html: &mut Html) {
    let screen = study.screen(example);
    html!(
        html,
        "<section class=\"live\" aria-labelledby=\"live-head\"><h2 class=\"study-head\" id=\"live-head\">Change it</h2><p>"
    );
    html!(html, lesson.example, "</p><div class=\"live-fields\">");
    for input in lesson.inputs.iter().filter(|input| (input.spec().applies)(&example.answers)) {
        field(&screen, *input, html);
    }
    html!(html, "</div><p class=\"live-tries\"><span id=\"tries\">Try</span>");
    for (at, one) in lesson.tries.iter().enumerate() {
        let chosen = example.answers.get(one.field) == Some(one.value);
        html!(html, " <button type=\"button\" class=\"chip\" aria-pressed=\"", chosen, "\" data-do=\"try:", at, "\">");
        html!(html, one.label, "</button>");
    }
    html!(html, "</p>");
    let Some(shown) = screen.shown() else {
        html!(html, "</section>");
        return;
    };
    html!(html, "<dl class=\"live-answers\">");
    for (view, name) in [(View::Today, "Today"), (View::Book, "The book")] {
        html!(html, "<div", when(view == study.view, " class=\"live-now\""), "><dt>", name, "</dt><dd>");
        html!(html, titles(shown.advice(view)), "</dd></div>");
    }
    html!(html, "</dl><div class=\"flow-picture live-flow\" data-measure=\"flow\">");
    if example.look.flow_width > 0 {
        flow::part(&screen, shown, lesson.steps, html);
    }
    html!(html, "</div><p class=\"live-open\"><a href=\"./");
    html!(
        html,
        address::write(Page::Advise, shown.answers(), study.view),
        "\">Open this job on the Advise page</a></p></section>"
    );
}

impl Study {
    /// The explanations of fields that are open: the id of the place of each, and its text.
    #[must_use]
    pub fn explained(&self) -> Vec<(String, String)> {
        let open = self.example.as_ref().map(|example| example.look.help).unwrap_or_default();
        let explained = open.iter().map(|field| {
            let mut html = Html::default();
            help(field, &mut html);
            (Part::Help(field).id(), html.into_string())
        });
        explained.collect()
    }
}

fn differs(lesson: &Lesson, html: &mut Html) {
    html!(
        html,
        "<section class=\"differs\" aria-label=\"The book and today\"><p class=\"differs-book\"><strong>The book</strong> "
    );
    html!(html, lesson.book, "</p><p class=\"differs-today\"><strong>Today</strong> ", lesson.today, "</p></section>");
}

/// The questions of the flow that the lesson explains, with what each saves and where that is said.
fn explains(study: &Study, lesson: &Lesson, html: &mut Html) {
    html!(
        html,
        "<section aria-labelledby=\"explains\"><h2 class=\"study-head\" id=\"explains\">In the flow</h2><ul class=\"explains\">"
    );
    for question in lesson.questions.iter().filter_map(|id| graph::question(id)) {
        html!(html, "<li><p><strong>", question.title, "</strong> ", question.why, "</p><p class=\"explains-links\">");
        let seen = study.example.as_ref().and_then(|example| example.seen_in(question.id));
        if let Some(answers) = seen {
            html!(html, "<a href=\"./", address::write(Page::Advise, answers, study.view), "\">See it decided</a> ");
        }
        html!(html, "<a href=\"", Place::Practise(super::What::Topic(question.id)).address(), "\">Practise it</a> ");
        html!(html, "<span>Source: ", question.source, "</span></p></li>");
    }
    html!(html, "</ul></section>");
}

/// Three questions, and on to the next lesson.
fn questions(study: &Study, at: usize, html: &mut Html) {
    html!(
        html,
        "<section aria-labelledby=\"questions\"><h2 class=\"study-head\" id=\"questions\">Three questions</h2>"
    );
    for (slot, one) in study.asked.iter().enumerate() {
        asked::asked(slot, one, |_| {}, html);
    }
    html!(html, "<p class=\"lesson-next\"><button type=\"button\" class=\"button button-main\" data-do=\"done\">");
    match LESSONS.get(at + 1) {
        Some(next) => html!(html, "Next lesson: ", next.title),
        None => html!(html, "To the list of lessons"),
    }
    html!(
        html,
        "</button> <button type=\"button\" class=\"button\" data-do=\"others\">Other questions</button></p></section>"
    );
}
