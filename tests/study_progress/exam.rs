//! A mock exam from start to result.

use proptest::prelude::*;
use sagefit::study::exam::{Chosen, Exam, ExamResult, Judged, Marked, Size, Standing, Target, task};
use sagefit::study::progress::{Moment, Progress};

const MINUTE: u64 = 60_000;
const NOW: u64 = 1_800_000_000_000;

fn started(questions: usize) -> Exam {
    Exam::start(Target::Specialty, (0..questions).map(|n| format!("type-book-{n}")).collect(), NOW)
}

/// The first half of the choices is right, by the number at the end of the id.
fn judge(id: &str, chosen: Chosen) -> Option<Judged> {
    let number: usize = id.rsplit('-').next()?.parse().ok()?;
    let place = task::places().get(number % 24)?;
    let right = chosen == Chosen::of(&[number % 4]);
    Some(Judged { right, topic: place.topic.to_owned(), task: place.task.number.to_owned() })
}

/// 180 minutes for 65 of MLS-C01: 27 min 41.5 s for 10, 55 min 23 s for 20; 130 minutes of MLA-C01: 2 minutes each.
#[test]
fn the_pace_is_the_real_exams() {
    assert_eq!(Size::Full.time(Target::Specialty), 180 * MINUTE);
    assert_eq!(Size::Ten.time(Target::Specialty) / 1000, 27 * 60 + 41);
    assert_eq!(Size::Twenty.time(Target::Specialty) / 1000, 55 * 60 + 23);
    assert_eq!(started(65).time(), 180 * MINUTE);
    assert_eq!(Size::Full.time(Target::Associate), 130 * MINUTE);
    assert_eq!(Size::Ten.time(Target::NoExam), 20 * MINUTE);
    assert_eq!(Size::from_questions(20), Some(Size::Twenty));
    assert_eq!(Size::from_questions(21), None);
}

#[test]
fn answers_flags_and_places_are_kept() {
    let mut exam = started(10);
    exam.answer(3, Chosen::of(&[1]), NOW + 1).unwrap();
    exam.answer(3, Chosen::of(&[2]), NOW + 2).unwrap();
    exam.answer(4, Chosen::of(&[0, 4]), NOW + 3).unwrap();
    exam.answer(5, Chosen::of(&[0]), NOW + 4).unwrap();
    exam.answer(5, Chosen::NONE, NOW + 5).unwrap();
    exam.flag(4, true, NOW + 6).unwrap();
    exam.go_to(9, NOW + 7).unwrap();
    assert_eq!(exam.answer(10, Chosen::NONE, NOW + 8), Err(Standing::NoSuchQuestion));
    assert_eq!(exam.go_to(10, NOW + 8), Err(Standing::NoSuchQuestion));
    assert_eq!((exam.answered(), exam.here()), (2, 9));
    assert_eq!(exam.slots()[3].chosen().places(), [2]);
    assert_eq!(exam.slots()[4].chosen().places(), [0, 4]);
    assert!(exam.slots()[4].is_flagged() && !exam.slots()[3].is_flagged());
}

#[test]
fn the_clock_stops_runs_and_ends() {
    let mut exam = started(65);
    exam.pause(NOW + 10 * MINUTE);
    assert!(exam.is_paused());
    assert_eq!(exam.left(NOW + 500 * MINUTE), 170 * MINUTE);
    assert_eq!(exam.answer(0, Chosen::of(&[0]), NOW + 500 * MINUTE), Err(Standing::Paused));
    exam.resume(NOW + 600 * MINUTE);
    exam.resume(NOW + 601 * MINUTE);
    assert_eq!(exam.left(NOW + 605 * MINUTE), 165 * MINUTE);
    assert_eq!(exam.answer(0, Chosen::of(&[0]), NOW + 605 * MINUTE), Ok(()));
    exam.hide_timer(true, NOW + 606 * MINUTE);
    assert!(exam.is_timer_hidden());
    let end = NOW + (600 + 170) * MINUTE;
    assert_eq!(exam.left(end - 1), 1);
    assert_eq!(exam.left(end), 0);
    assert_eq!(exam.answer(1, Chosen::of(&[0]), end), Err(Standing::Over));
    let result = exam.finish(end + 5 * MINUTE, judge);
    assert_eq!(result.spent, 180 * MINUTE);
    assert!(exam.is_over());
    exam.resume(end + 6 * MINUTE);
    assert!(exam.is_paused());
    assert_eq!(exam.flag(1, true, end), Err(Standing::Over));
}

/// The page was closed with the clock running: what was counted is the time until it was last touched.
#[test]
fn the_time_away_does_not_count() {
    let mut exam = started(65);
    exam.answer(0, Chosen::of(&[1]), NOW + 3 * MINUTE).unwrap();
    exam.tick(NOW + 4 * MINUTE);
    let mut progress = Progress::default();
    progress.keep_exam(&exam);
    let mut back = Progress::parse(&progress.to_json()).unwrap().exam().cloned().unwrap();
    assert_eq!(back, exam);
    back.reopen(NOW + 9000 * MINUTE);
    assert!(back.is_paused());
    assert_eq!(back.left(NOW + 9000 * MINUTE), 176 * MINUTE);
    back.resume(NOW + 9001 * MINUTE);
    assert_eq!(back.left(NOW + 9002 * MINUTE), 175 * MINUTE);
    assert_eq!(back.slots()[0].chosen().places(), [1]);
}

/// Two tabs answer the same exam: each question keeps its latest answer.
#[test]
fn two_tabs_answer_the_same_exam() {
    let (mut here, mut there) = (started(10), started(10));
    here.answer(0, Chosen::of(&[1]), NOW + 10).unwrap();
    there.answer(1, Chosen::of(&[2]), NOW + 20).unwrap();
    here.answer(2, Chosen::of(&[3]), NOW + 30).unwrap();
    there.answer(2, Chosen::of(&[0]), NOW + 40).unwrap();
    there.go_to(7, NOW + 50).unwrap();
    let both = Exam::join(Some(here.clone()), Some(there.clone())).unwrap();
    assert_eq!(Some(&both), Exam::join(Some(there), Some(here.clone())).as_ref());
    let chosen: Vec<Vec<usize>> = both.slots().iter().take(3).map(|slot| slot.chosen().places()).collect();
    assert_eq!(chosen, [[1], [2], [0]]);
    assert_eq!(both.here(), 7);
    // Once it is over it stays over, and a later exam follows it.
    here.give_up(NOW + 60);
    assert!(Exam::join(Some(both.clone()), Some(here)).unwrap().is_over());
    let later = Exam::start(Target::Specialty, vec!["count-book-1".to_owned()], NOW + 70);
    assert_eq!(Exam::join(Some(later.clone()), Some(both)), Some(later));
}

/// A change follows what it changed, even where the clock was set back, or stands still.
#[test]
fn a_later_answer_counts_whatever_the_clock_says() {
    let mut exam = started(10);
    exam.answer(0, Chosen::of(&[3]), NOW + 10).unwrap();
    let before = exam.clone();
    exam.answer(0, Chosen::of(&[1]), NOW - 5).unwrap();
    let kept = Exam::join(Some(before), Some(exam)).unwrap();
    assert_eq!(kept.slots()[0].chosen().places(), [1]);
}

fn result(right: usize, of: usize) -> ExamResult {
    let marked = |n: usize| Marked {
        id: format!("type-book-{n}"),
        chosen: Chosen::NONE,
        right: n < right,
        topic: "count".to_owned(),
        task: "4.1".to_owned(),
    };
    ExamResult {
        started: NOW,
        finished: NOW,
        spent: 0,
        marked: (0..of).map(marked).collect(),
        target: Target::Specialty,
    }
}

/// 100 + 900 x right / questions. 750 is 72.2 %: 8 of 10, 15 of 20 (14.4), 47 of 65 (46.9).
#[test]
fn the_score_is_a_straight_line() {
    assert_eq!((result(0, 65).score(), result(65, 65).score()), (100, 1000));
    assert_eq!((result(13, 65).score(), result(5, 10).score()), (280, 550));
    // 100 + 900 x 47 / 65 = 750.77, and with 46 it is 736.9.
    assert_eq!((result(47, 65).score(), result(46, 65).score()), (751, 737));
    for (of, least) in [(10, 8), (20, 15), (65, 47)] {
        assert!(result(least, of).passed() && !result(least - 1, of).passed(), "{of}");
    }
    assert_eq!((Target::Specialty.pass(), Target::Associate.pass(), result(0, 0).score()), (750, 720, 100));
}

#[test]
fn a_result_by_decision_point_and_task() {
    let mut exam = started(24);
    // Right for the first six, wrong for two more, nothing for the rest.
    for place in 0..8 {
        let choice = if place < 6 { place % 4 } else { (place + 1) % 4 };
        exam.answer(place, Chosen::of(&[choice]), NOW + 1).unwrap();
    }
    let result = exam.finish(NOW + 2, judge);
    assert_eq!((result.right(), result.questions()), (6, 24));
    let flow: Vec<&str> = sagefit::decide::graph::questions()
        .into_iter()
        .filter(|question| question.is_of_the_chapter())
        .map(|question| question.id)
        .collect();
    let topics: Vec<String> = result.by_topic().into_iter().map(|share| share.name).collect();
    assert_eq!(topics, flow);
    let tasks = result.by_task();
    let names: Vec<&str> = tasks.iter().map(|share| share.name.as_str()).collect();
    assert_eq!(names, ["3.2", "3.3", "3.5", "4.1", "4.2", "4.4"]);
    assert_eq!(tasks.iter().map(|share| share.of).sum::<u64>(), 24);
    // Eight of the 24 are of task 3.3; the six that were right are the first six of the flow, the second of them of 3.2.
    assert_eq!((tasks[0].right, tasks[0].of), (1, 1));
    assert_eq!((tasks[1].right, tasks[1].of), (5, 8));
}

#[test]
fn a_question_that_is_no_longer_known_does_not_count() {
    let mut exam = Exam::start(Target::Specialty, vec!["type-book-0".to_owned(), "gone".to_owned()], NOW);
    exam.answer(0, Chosen::of(&[0]), NOW + 1).unwrap();
    let result = exam.finish(NOW + 2, judge);
    assert_eq!((result.score(), result.questions()), (1000, 1));
    let none = Exam::start(Target::Specialty, vec!["gone".to_owned()], NOW).finish(NOW + 1, judge);
    let mut progress = Progress::default();
    progress.keep_result(&none, Moment { millis: NOW, day: 1 });
    assert_eq!(Progress::parse(&progress.to_json()), Ok(progress));
}

/// What was missed comes back, and the exam is no longer under way.
#[test]
fn a_result_is_kept() {
    let mut exam = started(10);
    let mut progress = Progress::default();
    progress.keep_exam(&exam);
    assert!(progress.exam().is_some());
    let other_tab = progress.clone();
    exam.answer(2, Chosen::of(&[2]), NOW + 1).unwrap();
    let result = exam.finish(NOW + 2, judge);
    progress.keep_exam(&exam);
    progress.keep_result(&result, Moment { millis: NOW + 2, day: 9 });
    assert!(progress.exam().is_none());
    assert!(other_tab.merge(&progress).exam().is_none());
    assert_eq!((progress.results().len(), progress.answers().len(), progress.items().len()), (1, 10, 9));
}

proptest! {
    /// The clock never gains time, and never runs past its end.
    #[test]
    fn time_left_only_falls(steps in prop::collection::vec((0..40_u64, 0..6_u8), 0..40)) {
        let mut exam = started(10);
        let (mut now, mut left) = (NOW, exam.left(NOW));
        for (wait, step) in steps {
            now += wait * MINUTE;
            match step {
                0 => exam.pause(now),
                1 => exam.resume(now),
                2 => exam.tick(now),
                3 => exam.reopen(now),
                4 => drop(exam.go_to(3, now)),
                _ => drop(exam.answer(1, Chosen::of(&[1]), now)),
            }
            if step != 3 {
                prop_assert!(exam.left(now) <= left);
            }
            prop_assert!(exam.spent(now) + exam.left(now) == exam.time());
            left = exam.left(now);
        }
    }
}
