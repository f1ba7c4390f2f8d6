//! Counts by decision point, days, goals, what is due.

use sagefit::study::fsrs::Rating;
use sagefit::study::progress::{Moment, Progress, TopicTally};

use super::support::moment;

fn on(day: u32) -> Moment {
    Moment { millis: u64::from(day) * 86_400_000 + 43_200_000, day }
}

#[test]
fn questions_are_counted_by_decision_point_and_cards_are_not() {
    let mut progress = Progress::default();
    // 25 answers on one topic, the first ten of them wrong: five of those are among the last 20.
    for n in 0..25 {
        progress.answered(&format!("count-today-{n}"), "count", n >= 10, moment(n));
    }
    progress.answered("type-book-1", "family", true, moment(30));
    progress.reviewed("card-letter-c", "family", Rating::Again, moment(31));
    let tally = |topic: &str| progress.topics().into_iter().find(|tally| tally.topic == topic).unwrap();
    let count = TopicTally { topic: "count".to_owned(), right: 15, wrong: 10, recent_right: 15, recent_wrong: 5 };
    assert_eq!(tally("count"), count);
    assert_eq!((tally("family").right, tally("family").wrong), (1, 0));
}

#[test]
fn missed_questions_come_back_and_known_ones_do_not() {
    let mut progress = Progress::default();
    progress.answered("count-today-1", "count", true, moment(0));
    progress.answered("count-today-2", "count", false, moment(0));
    assert!(progress.item("count-today-1").is_none());
    // The first learning step is a minute.
    assert_eq!(progress.next_due(), Some(moment(1).millis));
    assert!(progress.due(moment(0)).is_empty());
    assert_eq!(progress.due(moment(1)).len(), 1);
    // Known now: ten minutes, then days.
    progress.answered("count-today-2", "count", true, moment(1));
    assert_eq!(progress.next_due(), Some(moment(11).millis));
    progress.answered("count-today-2", "count", true, moment(11));
    assert!(progress.next_due().unwrap() >= moment(11 + 1440).millis);
}

#[test]
fn what_waits_longest_is_due_first() {
    let mut progress = Progress::default();
    progress.reviewed("card-letter-m", "family", Rating::Good, moment(0));
    progress.reviewed("card-letter-c", "family", Rating::Again, moment(3));
    progress.reviewed("card-letter-t", "family", Rating::Easy, moment(4));
    let due: Vec<&str> = progress.due(moment(10)).iter().map(|item| item.id.as_str()).collect();
    assert_eq!(due, ["card-letter-c", "card-letter-m"]);
}

#[test]
fn days_in_a_row() {
    let mut progress = Progress::default();
    assert_eq!(progress.streak(100), 0);
    for day in [90, 96, 97, 98] {
        progress.answered("count-today-1", "count", true, on(day));
    }
    progress.read_lesson("memory", on(99));
    // Today is not over: nothing is lost yet, and nothing is said.
    assert_eq!(progress.streak(100), 4);
    assert_eq!(progress.streak(99), 4);
    assert_eq!(progress.streak(101), 0);
    assert_eq!(progress.streak(90), 1);
    assert_eq!(progress.days_studied(), 5);
    progress.answered("count-today-1", "count", true, on(0));
    assert_eq!(progress.streak(0), 1);
}

#[test]
fn a_week_and_its_goal() {
    let mut progress = Progress::default();
    assert_eq!(progress.goal(), 10);
    progress.set_goal(3, on(98));
    for (day, answers) in [(92, 5), (94, 2), (99, 1), (100, 3)] {
        for n in 0..answers {
            let now = Moment { millis: on(day).millis + n, day };
            progress.answered("count-today-1", "count", true, now);
        }
    }
    // The seven days from 94 to 100.
    assert_eq!(progress.week(100), [2, 0, 0, 0, 0, 1, 3]);
    assert_eq!(progress.on_day(92), 5);
    assert_eq!(progress.goal(), 3);
}

/// The later wish counts, in whichever tab it was said.
#[test]
fn the_last_goal_counts() {
    let (mut here, mut there) = (Progress::default(), Progress::default());
    here.set_goal(30, on(5));
    there.set_goal(5, on(6));
    assert_eq!(here.merge(&there).goal(), 5);
    // Even where the clock was set back in between.
    there.set_goal(7, on(1));
    assert_eq!(here.merge(&there).goal(), 7);
}
