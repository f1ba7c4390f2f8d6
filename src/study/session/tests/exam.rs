//! Exams: taken, paused, marked.

use super::*;

#[test]
fn an_exam_is_taken_flagged_and_marked() {
    let mut study = taken(Size::Ten, 8);
    in_exam(&mut study, ExamAction::Flag);
    assert!(study.progress.exam().unwrap().slots()[9].is_flagged());
    study.update(Action::Open(Place::Exam(ExamPage::Review)));
    let wants = in_exam(&mut study, ExamAction::Finish);
    assert_eq!(wants.go, Some(Place::Exam(ExamPage::Result)));
    let result = study.progress.results()[0].clone();
    assert_eq!((result.right(), result.questions()), (8, 10));
    // 100 + 900 × 8 / 10.
    assert_eq!(result.score(), 820);
    assert!(study.progress.exam().is_none());
    study.update(Action::Marked(9));
    assert_eq!(study.marked, Some(9));
    study.update(Action::Marked(9));
    assert_eq!(study.marked, None);
}

#[test]
fn the_clock_of_a_paused_exam_stands() {
    let mut study = taken(Size::Ten, 10);
    in_exam(&mut study, ExamAction::Pause);
    let left = study.progress.exam().unwrap().left(study.now.millis);
    study.now.millis += 3_600_000;
    assert_eq!(study.progress.exam().unwrap().left(study.now.millis), left);
    in_exam(&mut study, ExamAction::Pause);
    assert!(!study.progress.exam().unwrap().is_paused());
    in_exam(&mut study, ExamAction::HideClock);
    assert!(study.progress.exam().unwrap().is_timer_hidden());
}

#[test]
fn an_exam_ends_with_its_time_and_waits_paused_after_a_reload() {
    let mut study = taken(Size::Ten, 3);
    let kept = study.progress.to_json();
    let mut again = Study::new(Progress::parse(&kept).unwrap(), View::Today, study.now, 9);
    again.now.millis += 3_600_000;
    in_exam(&mut again, ExamAction::Reopen);
    assert!(again.progress.exam().unwrap().is_paused());
    study.now.millis += Size::Ten.time(Target::Associate);
    in_exam(&mut study, ExamAction::Tick);
    assert!(study.progress.exam().is_none());
    assert_eq!(study.progress.results()[0].right(), 3);
}

#[test]
fn the_exam_that_is_learned_for_sets_pace_pass_line_and_view() {
    let mut study = at(Place::Exam(ExamPage::Main));
    assert!(!study.progress.has_aim());
    for (target, minutes, pass, view) in
        [(Target::Specialty, 180, 750, View::Book), (Target::Associate, 130, 720, View::Today)]
    {
        assert!(study.update(Action::Aim(target, Some(20_900))).keep);
        assert_eq!((study.view, study.progress.exam_day()), (view, Some(20_900)));
        in_exam(&mut study, ExamAction::Start(Size::Full));
        let exam = study.progress.exam().unwrap();
        assert_eq!(exam.time(), minutes * 60_000);
        assert!(exam.slots().iter().all(|slot| slot.id.contains(view.key())), "nothing mixes the two");
        in_exam(&mut study, ExamAction::Finish);
        assert_eq!(study.progress.results()[0].target.pass(), pass);
        study.now.millis += 1;
    }
}

#[test]
fn an_unanswered_question_counts_as_wrong() {
    let mut study = at(Place::Exam(ExamPage::Main));
    in_exam(&mut study, ExamAction::Start(Size::Ten));
    in_exam(&mut study, ExamAction::Finish);
    let result = &study.progress.results()[0];
    assert_eq!((result.right(), result.questions(), result.score()), (0, 10, 100));
    assert!(result.marked.iter().all(|marked| marked.chosen == Chosen::NONE));
}
