//! Progress as text: read back as it was, refused with a reason, never too large.

use proptest::prelude::*;
use sagefit::study::exam::{Chosen, ExamResult, Marked, Target};
use sagefit::study::fsrs::Rating;
use sagefit::study::progress::{LATEST, Moment, Progress, Refusal, VERSION};
use serde_json::{Value, json};

use super::support::{life_with_new_starts, live, moment};

proptest! {
    #[test]
    fn read_back_as_it_was(life in life_with_new_starts()) {
        let progress = live(Progress::default(), &life);
        let text = progress.to_json();
        prop_assert_eq!(&Progress::parse(&text), &Ok(progress));
        // Other programs read it too.
        let read: Value = serde_json::from_str(&text).unwrap();
        prop_assert!([json!(1), json!(VERSION)].contains(&read["version"]));
        let pretty = serde_json::to_string_pretty(&read).unwrap();
        prop_assert_eq!(Progress::parse(&pretty), Progress::parse(&text));
    }

    #[test]
    fn a_text_cut_off_is_refused(life in life_with_new_starts(), at: prop::sample::Index) {
        let text = live(Progress::default(), &life).to_json();
        let cut = text.get(..at.index(text.len())).unwrap_or_default();
        prop_assert!(matches!(Progress::parse(cut), Err(Refusal::NotJson(_))));
    }

    /// One value of a kept text is made into another: it is refused, or read as something that is written and read again.
    #[test]
    fn a_changed_value_does_no_harm(
        life in life_with_new_starts(),
        at: prop::sample::Index,
        value in prop_oneof![
            Just(json!(null)), Just(json!(-1)), Just(json!(0)), Just(json!(1.5)), Just(json!(u64::MAX)), Just(json!(true)),
            Just(json!(LATEST)), Just(json!("")), Just(json!("x")), Just(json!("a b")), Just(json!([])), Just(json!({})),
            any::<u64>().prop_map(|number| json!(number)), any::<u32>().prop_map(|number| json!(number)),
        ],
    ) {
        let mut read: Value = serde_json::from_str(&live(Progress::default(), &life).to_json()).unwrap();
        let leaves = leaves(&read);
        *read.pointer_mut(&leaves[at.index(leaves.len())]).unwrap() = value;
        if let Ok(progress) = Progress::parse(&read.to_string()) {
            prop_assert_eq!(&Progress::parse(&progress.to_json()), &Ok(progress.clone()));
            let later = live(progress, &life);
            prop_assert_eq!(&Progress::parse(&later.to_json()), &Ok(later));
        }
    }

    #[test]
    fn any_text_does_no_harm(text in ".*") {
        prop_assert!(Progress::parse(&text).is_err());
    }
}

/// The places of all values that hold no other.
fn leaves(value: &Value) -> Vec<String> {
    fn walk(value: &Value, at: &str, found: &mut Vec<String>) {
        match value {
            Value::Array(items) if !items.is_empty() => {
                items.iter().enumerate().for_each(|(n, item)| walk(item, &format!("{at}/{n}"), found));
            }
            Value::Object(fields) => fields.iter().for_each(|(key, value)| walk(value, &format!("{at}/{key}"), found)),
            _ => found.push(at.to_owned()),
        }
    }
    let mut found = Vec::new();
    walk(value, "", &mut found);
    found
}

fn with(key: &str, value: Value) -> String {
    let mut read: Value = serde_json::from_str(&Progress::default().to_json()).unwrap();
    read[key] = value;
    read.to_string()
}

fn refusal(text: &str) -> String {
    Progress::parse(text).expect_err(text).to_string()
}

#[test]
fn reasons_in_plain_words() {
    for (text, reason) in [
        (
            with("version", json!(3)),
            "it was written by a newer Sagefit (version 3; this page reads version 2): reload the page to update it, then try again",
        ),
        (with("version", json!("1")), "it is damaged: `version` must be a whole number from 1"),
        (
            with("sagefit", json!("job")),
            "it is not a progress file of Sagefit: `\"sagefit\": \"progress\"` is not in it",
        ),
        (
            "{\"v\":1,\"task\":\"train\"}".to_owned(),
            "it is not a progress file of Sagefit: `\"sagefit\": \"progress\"` is not in it",
        ),
        ("[]".to_owned(), "it is not a progress file of Sagefit: `\"sagefit\": \"progress\"` is not in it"),
    ] {
        assert_eq!(refusal(&text), reason);
    }
    // The rest is said as serde says it, with the place.
    let twice = Progress::default().to_json().replace("\"days\":[]", "\"days\":[],\"days\":[]");
    let without = Progress::default().to_json().replace("\"days\":[],", "");
    let no_exam = Progress::default().to_json().replace("\"exam\":null,", "");
    for (text, part) in [
        ("# Report".to_owned(), "it is damaged or not a progress file: expected value at line 1"),
        (with("days", json!(["today"])), "it is damaged: invalid type: string \"today\""),
        (with("days", json!([u32::MAX])), "`days`"),
        (with("goal", json!([0, 0])), "the goal has a value that cannot be"),
        (with("answers", json!([[1, 2, "a", "b", 5]])), "a rating has a value that cannot be"),
        (with("answers", json!([[1, 2, "a b", "b", 4]])), "an answer has a value that cannot be"),
        (with("lessons", json!([[1]])), "invalid length 1"),
        (with("colour", json!("red")), "it is damaged: unknown field `colour`"),
        (
            with("items", json!([["a", 2, 1, 1, 0, 1, 0, 21_200_000, 641_330_000]])),
            "an item has a value that cannot be",
        ),
        (twice, "it is damaged: duplicate field `days`"),
        (without, "it is damaged: missing field `days`"),
        (no_exam, "it is damaged: missing field `exam`"),
    ] {
        let said = refusal(&text);
        assert!(said.contains(part), "{said}");
    }
    // A hostile file cannot make the message long.
    assert!(refusal(&with(&"k".repeat(100_000), json!(1))).chars().count() < 200);
    assert!(Progress::parse(&with("items", json!([["a", 1, 2, 1, 0, 1, 0, 21_200_000, 641_330_000]]))).is_ok());
}

/// A newer version is known as one even where everything else in it is of another form.
#[test]
fn a_newer_version_is_called_so() {
    assert_eq!(
        Progress::parse("{\"sagefit\":\"progress\",\"version\":7,\"what\":{\"ever\":[]}}"),
        Err(Refusal::Newer { version: 7 })
    );
}

/// A browser gives five million characters. After 10 000 reviews of 3 500 items, ten years of days and 70 long exams the
/// text has to leave most of them free.
#[test]
fn size_after_ten_thousand_reviews() {
    let mut progress = Progress::default();
    for review in 0..10_000_u64 {
        // Twice a day over fourteen years, so that days reach their bound as well.
        let now = moment(review * 720);
        let id = review * 7_919 % 3_500;
        if review % 2 == 0 {
            progress.reviewed(
                &format!("card-algorithm-image-classification-mxnet-{id}"),
                "endpoint-bottleneck",
                Rating::Good,
                now,
            );
        } else {
            progress.answered(&format!("hosting-today-{}", 4_000_000_000 + id), "endpoint-bottleneck", false, now);
        }
    }
    for exam in 0..70_u64 {
        let started = moment(exam).millis;
        let marked = |n: u64| Marked {
            id: format!("hosting-today-{}", 4_000_000_000 + n),
            chosen: Chosen::of(&[3, 4]),
            right: true,
            topic: "endpoint-bottleneck".to_owned(),
            task: "4.1".to_owned(),
        };
        let result = ExamResult {
            started,
            finished: started + 1,
            spent: 1,
            marked: (0..65).map(marked).collect(),
            target: Target::Associate,
        };
        progress.keep_result(&result, Moment { millis: started, day: exam as u32 });
    }
    assert_eq!((progress.items().len(), progress.answers().len()), (3000, 5000));
    assert_eq!((progress.days_studied(), progress.results().len()), (4000, 60));
    let text = progress.to_json();
    println!("{} characters", text.chars().count());
    assert!(text.chars().count() < 1_500_000, "{}", text.chars().count());
    assert_eq!(Progress::parse(&text), Ok(progress));
}

/// A clock gone wild is kept as the last time that can be.
#[test]
fn times_beyond_every_calendar() {
    let wild = Moment { millis: u64::MAX, day: u32::MAX };
    let mut progress = Progress::default();
    progress.answered("count-today-1", "count", false, wild);
    progress.answered("count-today-1", "count", true, wild);
    progress.set_goal(u32::MAX, wild);
    progress.set_goal(0, wild);
    progress.read_lesson("memory", wild);
    assert_eq!(progress.goal(), 1);
    assert_eq!(Progress::parse(&progress.to_json()), Ok(progress));
}

/// What earlier versions of this program kept is read as it was meant: a text that a build with its own JSON writer wrote.
#[test]
fn what_was_kept_before_is_still_read() {
    let text = include_str!("../data/progress/v1.json").trim_end();
    let progress = Progress::parse(text).unwrap();
    assert_eq!((progress.goal(), progress.items().len(), progress.answers().len()), (12, 3, 7));
    let card = progress.item("card-limit-payload").unwrap();
    assert_eq!((card.schedule.reps, card.schedule.lapses), (3, 1));
    assert_eq!(progress.lessons()[0].id, "family-letters");
    let exam = progress.exam().unwrap();
    assert!(exam.is_paused() && exam.slots()[1].chosen() == Chosen::of(&[0]));
    let result = &progress.results()[0];
    assert_eq!((result.right(), result.questions(), result.marked[0].chosen), (1, 2, Chosen::of(&[1, 3])));
    // And it is still written so, to the letter: an older page that is open in another tab reads it too.
    assert_eq!(progress.to_json(), text);
}
