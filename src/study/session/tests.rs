//! Sessions, without the page.

mod cards;
mod exam;
mod kept;
mod plan;
mod rounds;

use super::*;
use crate::job::View;
use crate::study::exam::{Chosen, Size, Target};
use crate::study::fsrs::Rating;
use crate::study::lessons::LESSONS;
use crate::study::progress::{Moment, Progress};

const NOW: Moment = Moment { millis: 1_795_000_000_000, day: 20_775 };

fn at(place: Place) -> Study {
    let mut study = Study::new(Progress::default(), View::Today, NOW, 7);
    study.update(Action::Open(place));
    study
}

/// Chooses what is right in a question at hand, or what is not.
fn choose(study: &mut Study, slot: usize, asked: &Asked, right: bool) {
    if asked.question.form.is_placed() {
        for (choice, one) in asked.question.choices.iter().enumerate() {
            let place = if right { one.goes } else { (one.goes + 1) % 4 };
            study.update(Action::Put { slot, choice, place: Some(place) });
        }
        return;
    }
    let wanted = (0..).zip(&asked.question.choices).filter(|(_, one)| one.keyed == right).map(|(at, _)| at);
    for choice in wanted.take(asked.question.form.keys()).collect::<Vec<_>>() {
        study.update(Action::Pick { slot, choice, on: true });
    }
}

fn in_exam(study: &mut Study, action: ExamAction) -> Wants {
    study.update(Action::Exam(action))
}

/// Rates the card at hand.
fn rate(study: &mut Study, rating: Rating) {
    study.now.millis += 1000;
    study.update(Action::Turn);
    study.update(Action::Rate(rating));
}

/// Takes an exam in which as many questions as said are answered right, the others wrong.
fn taken(size: Size, right: usize) -> Study {
    let mut study = at(Place::Exam(ExamPage::Main));
    in_exam(&mut study, ExamAction::Start(size));
    let count = study.progress.exam().unwrap().slots().len();
    for place in 0..count {
        study.now.millis += 1000;
        in_exam(&mut study, ExamAction::Go(place));
        let (_, question) = study.exam_question.clone().unwrap();
        choose(&mut study, 0, &Asked::new(question), place < right);
    }
    study
}

#[test]
fn an_answer_is_judged_said_and_kept() {
    let mut study = at(Place::Practise(What::Mixed));
    for right in [true, false, true] {
        let asked = study.practice.asked.clone().unwrap();
        assert!(study.update(Action::Answer(0)).say.is_some());
        assert!(!study.practice.asked.as_ref().unwrap().judged, "nothing was chosen");
        choose(&mut study, 0, &asked, right);
        let wants = study.update(Action::Answer(0));
        assert_eq!(study.practice.asked.as_ref().unwrap().is_right(), right);
        assert_eq!(wants.focus, Some(Focus::Verdict(0)));
        let said = wants.say.unwrap();
        assert!(said.starts_with(if right { "Right." } else { "Not right." }), "{said}");
        assert!(wants.keep);
        // A second answer to the same question is none, and what was chosen stays.
        assert_eq!(study.update(Action::Answer(0)), Wants::default());
        choose(&mut study, 0, &asked, !right);
        assert_eq!(study.practice.asked.as_ref().unwrap().is_right(), right);
        study.update(Action::Next);
        assert_ne!(study.practice.asked.as_ref().unwrap().question.id(), asked.question.id());
    }
    assert_eq!((study.practice.round.asked(), study.practice.round.right()), (3, 2));
    assert_eq!(study.progress.answers().len(), 3);
    assert_eq!(study.progress.items().len(), 1, "the missed one comes back");
}

#[test]
fn not_sure_counts_as_missed() {
    let mut study = at(Place::Practise(What::Mixed));
    let asked = study.practice.asked.clone().unwrap();
    choose(&mut study, 0, &asked, true);
    let said = study.update(Action::NotSure(0)).say.unwrap();
    assert!(said.starts_with("Not answered."), "{said}");
    assert_eq!(study.progress.items().len(), 1);
    assert!(!study.progress.answers()[0].right());
}

#[test]
fn a_missed_question_comes_back_when_it_is_due() {
    let mut study = at(Place::Practise(What::Mixed));
    let asked = study.practice.asked.clone().unwrap();
    choose(&mut study, 0, &asked, false);
    study.update(Action::Answer(0));
    study.update(Action::Open(Place::Practise(What::Due)));
    assert!(study.practice.asked.is_none(), "not yet");
    study.now.millis += 86_400_000;
    study.update(Action::Open(Place::Practise(What::Due)));
    assert_eq!(study.practice.asked.as_ref().map(|asked| asked.question.id()), Some(asked.question.id()));
}

#[test]
fn a_question_that_waits_is_still_there_after_a_lesson() {
    let mut study = at(Place::Practise(What::Mixed));
    let asked = study.practice.asked.clone();
    study.update(Action::Open(Place::Lesson(3, Step::Why)));
    study.update(Action::Open(Place::Practise(What::Mixed)));
    assert_eq!(study.practice.asked, asked);
    study.update(Action::Open(Place::Practise(What::Weak)));
    assert_ne!(study.practice.asked, asked);
}

#[test]
fn a_lesson_keeps_its_questions_from_step_to_step() {
    let mut study = at(Place::Lesson(3, Step::See));
    let asked = study.asked.clone();
    assert_eq!(asked.len(), 3);
    study.update(Action::Open(Place::Lesson(3, Step::Ask)));
    assert_eq!(study.asked, asked);
    for (slot, one) in asked.iter().enumerate() {
        choose(&mut study, slot, one, true);
        study.update(Action::Answer(slot));
    }
    assert_eq!(study.progress.lessons()[0].id, LESSONS[3].id, "answered is read");
    assert_eq!(study.update(Action::Done).go, Some(Place::Lesson(4, Step::See)));
    study.update(Action::Open(Place::Lesson(LESSONS.len() - 1, Step::Ask)));
    assert_eq!(study.update(Action::Done).go, Some(Place::Learn));
}

#[test]
fn another_view_asks_anew_what_was_not_answered() {
    let mut study = at(Place::Practise(What::Mixed));
    study.update(Action::View(View::Book));
    let asked = study.practice.asked.clone().unwrap();
    assert_eq!(asked.question.view, View::Book);
    choose(&mut study, 0, &asked, true);
    study.update(Action::Answer(0));
    study.update(Action::View(View::Today));
    assert_eq!(study.practice.asked.unwrap().question.view, View::Book);
}
