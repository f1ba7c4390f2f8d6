use super::*;
use crate::advise::advise;
use crate::decide::graph;
use crate::job::{Answers, View, link};

fn job(lesson: &Lesson) -> Answers {
    let parsed = link::parse(lesson.job);
    assert!(parsed.notes.is_empty(), "{}: {:?}", lesson.id, parsed.notes);
    parsed.answers
}

#[test]
fn every_row_of_the_chapter_and_every_question_of_the_flow_has_its_lesson() {
    for row in 1..=16 {
        assert!(LESSONS.iter().any(|lesson| lesson.rows.contains(&Row(row))), "S{row}");
    }
    for question in graph::questions().into_iter().filter(|question| question.is_of_the_chapter()) {
        let at = find(question.id).unwrap_or_else(|| panic!("no lesson explains `{}`", question.id));
        assert!(LESSONS[at].questions.contains(&question.id), "{} leads to {}", question.id, LESSONS[at].id);
    }
    assert_eq!(find("no such lesson"), None);
}

#[test]
fn names_are_unique_and_what_is_named_exists() {
    for (at, lesson) in LESSONS.iter().enumerate() {
        assert_eq!(find(lesson.id), Some(at));
        for id in lesson.questions.iter().chain(lesson.steps) {
            assert!(graph::question(id).is_some(), "{}: {id}", lesson.id);
        }
        assert!(!lesson.questions.is_empty() && !lesson.tries.is_empty());
    }
}

#[test]
fn a_lesson_is_short_and_is_no_note() {
    for lesson in &LESSONS {
        let words: usize = lesson.text.iter().map(|paragraph| paragraph.split_whitespace().count()).sum();
        assert!((150..=300).contains(&words), "{} has {words} words", lesson.id);
    }
}

/// The branches that an example takes at the steps it is to show, and the titles of its answers, in both views.
fn taken(answers: &Answers, lesson: &Lesson) -> Vec<String> {
    let job = answers.validate().unwrap_or_else(|errors| panic!("{}: {errors:?}", lesson.id));
    let mut taken = Vec::new();
    for view in [View::Today, View::Book] {
        let advice = advise(&job, view);
        taken.extend(lesson.steps.iter().map(|step| advice.trail.took(step).unwrap_or("not asked").to_owned()));
    }
    taken
}

#[test]
fn an_example_shows_its_steps_and_what_is_tried_moves_the_path() {
    for lesson in &LESSONS {
        let start = job(lesson);
        let first = taken(&start, lesson);
        assert!(!first.iter().any(|branch| branch == "not asked"), "{}: {first:?}", lesson.id);
        let mut ways: Vec<Vec<String>> = Vec::new();
        for one in lesson.tries {
            assert!(lesson.inputs.contains(&one.field), "{}: {}", lesson.id, one.label);
            let mut answers = start.clone();
            answers.set(one.field, one.value);
            assert!((one.field.spec().applies)(&answers), "{}: {}", lesson.id, one.label);
            let way = taken(&answers, lesson);
            if !ways.contains(&way) {
                ways.push(way);
            }
        }
        assert!(ways.len() > 1, "{}: whatever is tried, the path stays {first:?}", lesson.id);
    }
}

#[test]
fn inputs_apply_to_the_example() {
    for lesson in &LESSONS {
        let start = job(lesson);
        for field in lesson.inputs {
            assert!((field.spec().applies)(&start), "{}: {}", lesson.id, field.spec().key);
        }
    }
}
