//! What Today leads to, and the map of what is known.

use super::*;

#[test]
fn today_begins_with_what_is_due_then_the_weakest_topic_then_the_next_lesson() {
    let mut progress = Progress::default();
    let fresh = plan(&progress, NOW);
    // Eight cards at 20 s are 160 s, six questions at a minute, a lesson of three minutes.
    assert_eq!(fresh.parts.iter().map(|part| part.minutes).collect::<Vec<_>>(), [3, 6, 3]);
    assert_eq!(fresh.minutes(), 12);
    assert_eq!(fresh.parts[0].place, Place::Practise(What::Cards));
    assert_eq!(fresh.parts[1].place, Place::Practise(What::Mixed));
    assert_eq!(fresh.parts[2].place, Place::Lesson(0, Step::See));
    progress.read_lesson(LESSONS[0].id, NOW);
    for seed in 0..4 {
        progress.answered(&format!("count-today-{seed}"), "scaling", false, NOW);
        progress.answered(&format!("type-today-{seed}"), "memory", true, NOW);
    }
    progress.reviewed("card-letter-t", "family", Rating::Again, NOW);
    let later = Moment { millis: NOW.millis + 40 * 86_400_000, day: NOW.day + 40 };
    let plan = plan(&progress, later);
    assert_eq!(plan.parts[0].title, "1 card due");
    assert_eq!(plan.parts[0].note, "and 4 questions that you missed");
    assert_eq!(plan.parts[0].place, Place::Practise(What::Due));
    assert_eq!(plan.parts[1].place, Place::Practise(What::Topic("scaling")));
    assert_eq!(plan.parts[2].place, Place::Lesson(1, Step::See));
}

#[test]
fn steps_are_put_in_order_and_judged() {
    let mut study = at(Place::Practise(What::Kind(crate::study::question::Kind::Order)));
    let asked = study.practice.asked.clone().unwrap();
    study.update(Action::Put { slot: 0, choice: 0, place: Some(2) });
    assert!(study.update(Action::Answer(0)).say.is_some());
    assert!(!study.practice.asked.as_ref().unwrap().judged, "three steps have no place yet");
    choose(&mut study, 0, &asked, true);
    study.update(Action::Answer(0));
    assert_eq!((study.practice.round.asked(), study.practice.round.right()), (1, 1));
}

#[test]
fn questions_of_kinds_that_retired_do_not_come_back() {
    let mut progress = Progress::default();
    progress.answered("step-today-5", "memory", false, NOW);
    let later = Moment { millis: NOW.millis + 40 * 86_400_000, day: NOW.day + 40 };
    assert_eq!(plan(&progress, later).parts[0].place, Place::Practise(What::Cards));
}

#[test]
fn the_map_shows_what_was_asked_and_how_it_went() {
    let mut progress = Progress::default();
    let memory = LESSONS.iter().position(|lesson| lesson.id == "memory").unwrap();
    let row = |progress: &Progress, now| mastery(progress, now)[memory].clone();
    assert!(row(&progress, NOW).squares.iter().all(|square| square.level == Level::Unseen));
    assert_eq!(row(&progress, NOW).share, None);
    for seed in 0..3 {
        progress.answered(&format!("first-today-{seed}"), "memory", true, NOW);
        progress.answered(&format!("instances-today-{seed}"), "memory", seed == 0, NOW);
    }
    let tomorrow = Moment { millis: NOW.millis + 86_400_000, day: NOW.day + 1 };
    let row = row(&progress, tomorrow);
    let of = |kind| *row.squares.iter().find(|square| square.kind == kind).unwrap();
    use crate::study::question::Kind;
    assert_eq!(of(Kind::First), Square { kind: Kind::First, level: Level::Sure, due: false });
    assert_eq!(of(Kind::Instances), Square { kind: Kind::Instances, level: Level::Shaky, due: true });
    assert_eq!(of(Kind::Match).level, Level::Unseen);
    // 4 of 6.
    assert_eq!((row.share, row.weakest), (Some(66), true));
}
