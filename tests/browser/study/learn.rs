//! Lessons: read and done by keyboard, examples that follow, links both ways.

use sagefit::job::{Field, View};
use sagefit::study::lessons::LESSONS;
use sagefit::study::session::{Place, Step};
use serde_json::json;
use thirtyfour::prelude::*;

use super::{at, at_hand, choices, kept, open};
use crate::harness::browse;
use crate::keyboard::{focused, tab_to};
use crate::native::{advice, answers};

/// The way that the lesson on distribution takes at its question with another deadline, as the engine says natively.
fn taken(deadline: Option<&str>) -> &'static str {
    let lesson = LESSONS.iter().find(|lesson| lesson.id == "spread").expect("the lesson");
    let mut job = answers(lesson.job);
    if let Some(hours) = deadline {
        job.set(Field::Deadline, hours);
    }
    let trail = advice(&job, View::Today).trail;
    let step = trail.steps.iter().find(|step| step.question.title == "One device or many?").expect("the step");
    step.branch().expect("a branch").label
}

#[test]
fn a_lesson_is_read_tried_and_answered_by_keyboard() {
    browse(async |page| {
        open(page, "learn").await;
        tab_to(page, "link", "Distribution").await;
        page.keys(Key::Enter).await;
        page.find("heading", "Distribution").await;
        // The focus has followed to the heading, so that Tab goes on from there.
        page.until("the heading has the focus", "return document.activeElement.id === 'study'", &[]).await;
        tab_to(page, "textbox", "Finish within").await;
        let way = "const step = find('button', '*One device or many? *', find('group', 'Decision flow')); return step !== null && nameOf(step).split('One device or many? ')[1].startsWith(arguments[0])";
        let (first, hurried, easy) = (taken(None), taken(Some("0.5")), taken(Some("48")));
        assert!(first != hurried && hurried != easy, "{first}, {hurried}, {easy}: the lesson shows nothing");
        page.until("the way of the example", way, &[first.into()]).await;
        // Tab has selected what stands there.
        page.keys("0.5").await;
        page.until("the way in half an hour", way, &[hurried.into()]).await;
        tab_to(page, "button", "48 hours").await;
        page.keys(Key::Enter).await;
        page.until("the way in 48 hours", way, &[easy.into()]).await;
        tab_to(page, "link", "Next: *").await;
        page.keys(Key::Enter).await;
        for step in ["why", "more", "flow"] {
            at(page, &format!("learn/spread/{step}")).await;
            tab_to(page, "link", "Next: *").await;
            page.keys(Key::Enter).await;
        }
        at(page, "learn/spread/questions").await;
        let question = at_hand(page).await;
        // What is put in its place has a list for each, which its number chooses from; of the rest each has a number.
        for choice in question.choices.iter().filter(|_| !question.places.is_empty()) {
            tab_to(page, "combobox", &choice.text).await;
            page.keys((choice.goes + 1).to_string()).await;
        }
        if question.places.is_empty() {
            let role = if question.form.keys() == 1 { "radio" } else { "checkbox" };
            tab_to(page, role, &question.choices[0].text).await;
            for (at, choice) in question.choices.iter().enumerate() {
                if choice.keyed {
                    page.keys((at + 1).to_string()).await;
                }
            }
            assert_eq!(choices(&question, true).len(), question.form.keys());
            page.keys(Key::Enter).await;
        } else {
            tab_to(page, "button", "Check").await;
            page.keys(Key::Enter).await;
        }
        page.find("heading", "Right").await;
        assert_eq!(focused(page).await.0, "region", "the focus is at what is said of it");
        page.until("it was said", "return document.getElementById('live').textContent.startsWith('Right.')", &[]).await;
        tab_to(page, "button", "Next lesson: Memory").await;
        page.keys(Key::Enter).await;
        page.find("heading", "Memory").await;
        at(page, "learn/memory").await;
        assert_eq!(kept(page).await.lessons()[0].id, "spread");
        page.driver().back().await.expect("back");
        page.find("heading", "Distribution").await;
        page.driver().forward().await.expect("forward");
        page.find("heading", "Memory").await;
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn every_lesson_opens_and_its_example_follows_what_is_tried() {
    browse(async |page| {
        for (at, lesson) in LESSONS.iter().enumerate() {
            page.open(&Place::Lesson(at, Step::See).address()).await;
            page.find("heading", lesson.title).await;
            page.find("group", "Decision flow").await;
            let before = page.text("group", "Decision flow").await;
            let mut moved = false;
            for one in lesson.tries {
                page.click("button", one.label).await;
                page.until(
                    "it is taken over",
                    "return find('button', arguments[0]).ariaPressed === 'true'",
                    &[one.label.into()],
                )
                .await;
                moved |= page.text("group", "Decision flow").await != before;
            }
            assert!(moved, "{}: nothing that is tried moves the path", lesson.id);
        }
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn something_can_be_touched_within_700_pixels_of_each_step() {
    browse(async |page| {
        page.screen(360, 740).await;
        for (at, lesson) in LESSONS.iter().enumerate() {
            // The last step is three questions: there the story comes before what can be touched.
            for step in Step::ALL.into_iter().filter(|step| *step != Step::Ask) {
                page.open(&Place::Lesson(at, step).address()).await;
                page.find("heading", lesson.title).await;
                // From the lesson's title to the first thing below it, and between two things that can be touched.
                let script = "const top = find('heading', arguments[0]).getBoundingClientRect().bottom;
                    const touched = [...find('main', '*').querySelectorAll('a, button, input, select, summary')];
                    const below = touched.map(one => one.getBoundingClientRect()).filter(box => box.height > 0 && box.top >= top);
                    return Math.round(Math.min(...below.map(box => box.top)) - top)";
                let far: f64 = page.js(script, &[json!(lesson.title)]).await;
                assert!(far <= 700.0, "{}, {step:?}: {far} px of text", lesson.id);
            }
        }
    });
}

#[test]
fn the_flow_leads_to_its_lesson_and_the_lesson_back_to_the_flow() {
    browse(async |page| {
        page.open("").await;
        page.step("CPU or GPU?").await;
        page.click("link", "Lesson").await;
        page.find("heading", "CPU or GPU").await;
        at(page, "learn/processor").await;
        page.click("link", "Open this job on the Advise page").await;
        page.find("region", "Answer").await;
        // The way back leads to where the study page was left.
        page.click("link", "Study").await;
        page.find("heading", "CPU or GPU").await;
        page.click("link", "Study").await;
        page.find("heading", "About*").await;
    });
}

#[test]
fn links_of_before_still_open_the_right_place() {
    browse(async |page| {
        for (old, heading) in [
            ("study.html", "About*"),
            ("study.html#learn", "Learn the choice"),
            ("study.html#learn/memory", "Memory"),
            ("study.html#learn/load-test", "The lower environment"),
            ("study.html#practise/cards", "Practise"),
            ("study.html#exam", "Mock exam"),
            ("study.html#progress", "Progress"),
        ] {
            page.open(old).await;
            page.find("heading", heading).await;
        }
    });
}
