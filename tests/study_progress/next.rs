//! Weak topics and what comes next.

use proptest::prelude::*;
use sagefit::study::cards::{self, Card, Next, WeakTopic, next, weak_topics};
use sagefit::study::fsrs::Rating;
use sagefit::study::progress::Progress;

use super::support::{life, live, moment};

fn answered(answers: &[(&str, u32, u32)]) -> Progress {
    let mut progress = Progress::default();
    let mut n = 0;
    for (topic, right, wrong) in answers {
        for at in 0..right + wrong {
            n += 1;
            progress.answered(&format!("flow-today-{n}"), topic, at < *right, moment(n));
        }
    }
    progress
}

fn weak(progress: &Progress, topic: &str) -> WeakTopic {
    weak_topics(progress).into_iter().find(|weak| weak.topic == topic).unwrap()
}

/// One miss of one answer says less than eight of ten.
#[test]
fn few_answers_weigh_little() {
    let progress = answered(&[("spread", 0, 1), ("memory", 2, 8), ("count", 10, 0), ("family", 5, 5)]);
    let order: Vec<&str> = weak_topics(&progress).iter().map(|weak| weak.topic).collect();
    let place = |topic: &str| order.iter().position(|name| *name == topic).unwrap();
    assert_eq!(place("memory"), 0);
    assert!(place("spread") < place("family"));
    // Never asked: as weak as the person is on average, so between those that are weaker and stronger.
    assert!(place("family") < place("scaling") && place("scaling") < place("count"));
    assert_eq!(order.last(), Some(&"count"));
    // 14 of 31 went wrong: (14 + 1) / (31 + 2) is the average, and (8 + 5 x 15/33) / (10 + 5) the share on memory.
    let share = weak(&progress, "memory").share;
    assert!((share - (8.0 + 5.0 * 15.0 / 33.0) / 15.0).abs() < 1e-12, "{share}");
    assert_eq!((weak(&progress, "memory").answered, weak(&progress, "memory").wrong), (10, 8));
}

/// What was learnt since does not count as weak: the last 20 answers on a topic are looked at.
#[test]
fn old_misses_fade() {
    let mut progress = answered(&[("spread", 0, 20)]);
    let before = weak(&progress, "spread").share;
    for n in 100..120 {
        progress.answered(&format!("flow-today-{n}"), "spread", true, moment(n));
    }
    assert_eq!(weak(&progress, "spread").wrong, 0);
    assert!(weak(&progress, "spread").share < before / 2.0);
}

#[test]
fn what_is_due_comes_before_what_is_new() {
    let cards = cards::all();
    let mut progress = Progress::default();
    progress.answered("count-today-9", "count", false, moment(5));
    progress.reviewed("card-letter-c", "family", Rating::Again, moment(4));
    for seed in 0..50 {
        assert_eq!(next(&progress, &cards, moment(20), seed), Next::Due("card-letter-c".to_owned()));
        assert!(!matches!(next(&progress, &cards, moment(4), seed), Next::Due(_)));
    }
}

/// A topic that goes wrong eight times in ten comes far more often than one that never does.
#[test]
fn weak_topics_come_more_often() {
    let progress = answered(&[("spread", 0, 20), ("count", 20, 0)]);
    let drawn = |topic: &str| {
        (0..4000)
            .filter(|seed| next(&progress, &[], moment(0), *seed) == Next::Question { topic: topic_of(topic) })
            .count()
    };
    let (weak, strong) = (drawn("spread"), drawn("count"));
    // The shares are (20 + 2.5) / 25 = 0.9 and 2.5 / 25 = 0.1.
    assert!(weak > strong * 5 && strong > 0, "{weak} and {strong}");
}

fn topic_of(name: &str) -> &'static str {
    sagefit::study::exam::task::place_of(name).unwrap().topic
}

proptest! {
    /// Whatever a person did, what comes next exists, is new where it is called new, and is the same for the same seed.
    #[test]
    fn next_is_always_something(life in life(), minutes in 0..200_000_u64, seed: u64) {
        let progress = live(Progress::default(), &life);
        let cards: Vec<Card> = cards::all();
        let now = moment(minutes);
        let drawn = next(&progress, &cards, now, seed);
        prop_assert_eq!(&next(&progress, &cards, now, seed), &drawn);
        match drawn {
            Next::Due(id) => prop_assert!(progress.item(&id).unwrap().schedule.due <= now.millis),
            Next::Card(id) => prop_assert!(progress.item(&id).is_none() && cards.iter().any(|card| card.id == id)),
            Next::Question { topic } => prop_assert!(sagefit::decide::graph::question(topic).is_some()),
        }
    }
}
