//! Sessions of ten questions, and what survives a reload.

use super::*;

/// Answers questions until the session is over; every third is missed.
fn session(study: &mut Study) -> usize {
    let mut missed = 0;
    while let Some(asked) = study.practice.asked.clone() {
        let right = !study.practice.round.asked().is_multiple_of(3);
        missed += usize::from(!right);
        choose(study, 0, &asked, right);
        study.update(Action::Answer(0));
        study.update(Action::Next);
    }
    missed
}

#[test]
fn ten_questions_make_a_session_and_the_missed_ones_come_again() {
    let mut study = at(Place::Practise(What::Mixed));
    let missed = session(&mut study);
    assert!(study.practice.over);
    assert_eq!((study.practice.round.asked(), study.practice.round.right(), missed), (10, 6, 4));
    let ids = study.practice.round.missed();
    assert!(study.update(Action::RetryMissed).focus.is_some());
    assert_eq!(study.practice.asked.as_ref().unwrap().question.id(), ids[0]);
    session(&mut study);
    assert_eq!(study.practice.round.asked(), 4);
    study.update(Action::Another);
    assert_eq!((study.practice.round.length, study.practice.over), (10, false));
    assert!(study.practice.asked.is_some());
}

#[test]
fn today_leads_from_part_to_part() {
    let mut study = at(Place::Today);
    assert_eq!(study.update(Action::Lead(0)).go, Some(Place::Practise(What::Cards)));
    assert_eq!(study.practice.round.length, 8);
    assert_eq!(study.next_part().unwrap().place, Place::Practise(What::Mixed));
    assert_eq!(study.update(Action::Onward).go, Some(Place::Practise(What::Mixed)));
    session(&mut study);
    assert_eq!(study.practice.round.asked(), 6, "as many as the plan says");
    assert_eq!(study.update(Action::Onward).go, Some(Place::Lesson(0, Step::See)));
    assert!(study.next_part().is_none());
    assert_eq!(study.update(Action::Onward).go, Some(Place::Today));
}

/// The page is loaded anew: what is kept and what was at hand are read, then the address is opened.
fn reloaded(study: &Study) -> Study {
    let progress = Progress::parse(&study.progress.to_json()).unwrap();
    let mut again = Study::new(progress, study.view, study.now, 99);
    again.take_up(&study.at_hand_text());
    again.update(Action::Refresh);
    again
}

#[test]
fn what_is_at_hand_survives_a_reload() {
    let mut study = at(Place::Practise(What::Mixed));
    let asked = study.practice.asked.clone().unwrap();
    choose(&mut study, 0, &asked, false);
    let mut again = reloaded(&study);
    again.update(Action::Open(study.place));
    assert_eq!(again.practice, study.practice);
    study.update(Action::Answer(0));
    let mut again = reloaded(&study);
    again.update(Action::Open(study.place));
    assert_eq!(again.practice, study.practice, "the explanation too");
    let mut study = at(Place::Practise(What::Cards));
    rate(&mut study, Rating::Again);
    study.update(Action::Turn);
    let mut again = reloaded(&study);
    assert_eq!(again.practice.card, study.practice.card);
    assert!(again.practice.turned);
    again.update(Action::Settle);
    assert_eq!(again.progress.answers().len(), 1, "a rating is not lost");
    let study = at(Place::Lesson(3, Step::Ask));
    assert_eq!(reloaded(&study).asked, study.asked);
    let mut later = Study::new(Progress::default(), View::Today, NOW, 7);
    later.now.millis += 2 * 86_400_000;
    later.take_up(&study.at_hand_text());
    assert!(later.asked.is_empty(), "after a day it is gone");
    for nonsense in ["", "{}", "null", "[1]", "\u{1f980}", "{\"at\":1}"] {
        let mut study = at(Place::Today);
        study.take_up(nonsense);
        assert_eq!(study.practice, Practice::default(), "{nonsense}");
    }
}

#[test]
fn bookmarks_notes_and_faults_are_kept_and_handed_over() {
    let mut study = at(Place::Practise(What::Mixed));
    let id = study.practice.asked.clone().unwrap().question.id();
    study.update(Action::Save(id.clone()));
    study.update(Action::Fault(id.clone()));
    assert!(study.update(Action::Note(id.clone(), "  the budget  ".to_owned())).keep);
    let mark = study.progress.marked(&id).cloned().unwrap();
    assert_eq!((mark.saved, mark.wrong, mark.note.as_str()), (true, true, "the budget"));
    let file = study.update(Action::ExportNotes).download.unwrap();
    assert!(file.text.contains(&id) && file.text.contains("Note: the budget"), "{}", file.text);
    study.update(Action::Open(Place::Practise(What::Saved)));
    assert_eq!(study.practice.asked.as_ref().unwrap().question.id(), id);
    for action in [Action::Save(id.clone()), Action::Fault(id.clone()), Action::Note(id, String::new())] {
        study.update(action);
    }
    assert_eq!(study.progress.marks().count(), 0);
}
