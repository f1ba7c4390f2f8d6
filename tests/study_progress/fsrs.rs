//! Schedules against the reference implementation: `tests/data/fsrs/histories.json` was made by ts-fsrs 5.4.2
//! (`tests/data/fsrs/make.mjs`).

use sagefit::study::fsrs::{Rating, Schedule};
use serde_json::Value;

fn histories() -> Vec<Vec<Value>> {
    serde_json::from_str(include_str!("../data/fsrs/histories.json")).unwrap()
}

fn whole(review: &Value, key: &str) -> u64 {
    review[key].as_u64().unwrap_or_else(|| panic!("{key} of {review}"))
}

fn rating(review: &Value) -> Rating {
    Rating::try_from(whole(review, "rating") as u8).unwrap()
}

/// The schedule after each review of a history.
fn replay(history: &[Value]) -> Vec<Schedule> {
    let mut schedule: Option<Schedule> = None;
    history
        .iter()
        .map(|review| {
            let (rating, now) = (rating(review), whole(review, "at"));
            let next = schedule.map_or_else(|| Schedule::first(rating, now), |before| before.reviewed(rating, now));
            schedule = Some(next);
            next
        })
        .collect()
}

#[test]
fn two_hundred_histories_as_the_reference_schedules_them() {
    let histories = histories();
    assert_eq!(histories.len(), 200);
    for history in &histories {
        for (review, schedule) in history.iter().zip(replay(history)) {
            assert_eq!(schedule.due, whole(review, "due"), "{review}");
            assert_eq!(schedule.days(), whole(review, "scheduled_days"), "{review}");
            assert_eq!(u64::from(u8::from(schedule.stage)), whole(review, "state"), "{review}");
            assert_eq!(u64::from(schedule.step), whole(review, "learning_steps"), "{review}");
            assert_eq!(u64::from(schedule.reps), whole(review, "reps"), "{review}");
            assert_eq!(u64::from(schedule.lapses), whole(review, "lapses"), "{review}");
            for (ours, key) in [(schedule.stability, "stability"), (schedule.difficulty, "difficulty")] {
                let (ours, theirs) = (ours as f64 / 1e8, review[key].as_f64().unwrap());
                assert!((ours - theirs).abs() <= theirs * 1e-6, "{key}: {ours} for {theirs} in {review}");
            }
            assert!(schedule.is_sound(), "{review}");
        }
    }
}

/// The histories are worth the comparison: all ratings in all stages, same day, early, on time, late, long intervals.
#[test]
fn histories_hold_every_kind_of_review() {
    let histories = histories();
    let steps: Vec<(&Value, &Value)> =
        histories.iter().flat_map(|history| history.windows(2).map(|pair| (&pair[0], &pair[1]))).collect();
    let have = |what: &str, least: usize, holds: &dyn Fn(&Value, &Value) -> bool| {
        let found = steps.iter().filter(|(before, review)| holds(before, review)).count();
        assert!(found >= least, "{what}: {found}");
    };
    for state in 1..=3 {
        for rating in 1..=4 {
            have("every rating in every stage", 10, &|before, review| {
                whole(before, "state") == state && whole(review, "rating") == rating
            });
        }
    }
    let day = |review: &Value| whole(review, "at") / 86_400_000;
    let known = |before: &Value| whole(before, "state") == 2;
    have("same day, known", 50, &|before, review| known(before) && day(before) == day(review));
    have("early", 50, &|before, review| known(before) && whole(review, "at") < whole(before, "due"));
    have("on time", 50, &|before, review| {
        known(before) && day(review) * 86_400_000 == whole(before, "due") / 86_400_000 * 86_400_000
    });
    have("a hundred days late", 50, &|before, review| whole(review, "at") > whole(before, "due") + 100 * 86_400_000);
    have("a long interval", 20, &|_, review| whole(review, "scheduled_days") > 1000);
}

/// By the definition of stability: after as many days, the chance is 0.9.
#[test]
fn stability_is_where_recall_is_nine_in_ten() {
    let mut schedule = Schedule::first(Rating::Easy, 0);
    for review in 1..6 {
        schedule = schedule.reviewed(Rating::Good, schedule.due);
        let at = schedule.last + (schedule.stability as f64 / 1e8 * 86_400_000.0) as u64;
        let recall = schedule.retrievability(at);
        assert!((recall - 0.9).abs() < 1e-4, "review {review}: {recall}");
    }
    assert!((schedule.retrievability(schedule.last) - 1.0).abs() < 1e-9);
}

#[test]
fn a_clock_that_was_set_back_does_no_harm() {
    let schedule = Schedule::first(Rating::Good, 10_000_000_000).reviewed(Rating::Good, 10_000_600_000);
    let back = schedule.reviewed(Rating::Good, 5);
    assert!(back.is_sound());
    assert_eq!(back.last, schedule.last);
}
