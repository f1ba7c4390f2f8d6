//! Reads progress back, strictly: what Sagefit cannot have written is refused whole.

use super::{Answer, Goal, Item, LAST_DAY, LATEST, Lesson, MOST_ANSWERS, Progress, Refusal, VERSION};
use crate::study::exam::{Exam, ExamResult};
use crate::study::fsrs::{Rating, Schedule, Stage};
use crate::units::json::{self, Tree, Value};

/// The most reviews of one item that are taken.
const MOST_REVIEWS: u64 = 1_000_000_000;
/// The longest id.
const LONGEST_ID: usize = 96;

impl Progress {
    /// Reads what [`Progress::to_json`] wrote.
    ///
    /// # Errors
    /// Why not, in plain words. Nothing of the text is taken then: whoever holds it should keep it.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let tree = json::tree(text).map_err(Refusal::NotJson)?;
        let fields = tree.object().ok_or(Refusal::Foreign)?;
        let field = |key: &str| fields.iter().find(|(name, _)| name == key).map(|(_, value)| value);
        if field("sagefit").and_then(Tree::text) != Some("progress") {
            return Err(Refusal::Foreign);
        }
        let version = field("version").and_then(Tree::whole).filter(|version| *version > 0);
        match version.ok_or_else(|| wrong("version", "a whole number"))? {
            VERSION => {}
            version => return Err(Refusal::Newer { version }),
        }
        let mut progress = Self::default();
        let mut seen: Vec<&str> = Vec::new();
        for (key, value) in fields {
            if seen.contains(&key.as_str()) {
                return Err(wrong(key, "there once"));
            }
            seen.push(key);
            progress.take(key, value)?;
        }
        for part in ["began", "goal", "days", "items", "answers", "lessons", "exam", "results"] {
            if !seen.contains(&part) {
                return Err(wrong(part, "there"));
            }
        }
        progress.settle();
        Ok(progress)
    }

    fn take(&mut self, key: &str, value: &Tree) -> Result<(), Refusal> {
        match key {
            "sagefit" | "version" => {}
            "began" => self.began = some(time(value), key, "a time in milliseconds")?,
            "goal" => self.goal = some(goal(value), key, "a time and a number of answers from 1 to 1000")?,
            "days" => self.days = list(value, key, "a list of days", day)?,
            "items" => self.items = list(value, key, "a list of items with their schedule", item)?,
            "answers" => self.answers = list(value, key, "a list of answers", answer)?,
            "lessons" => self.lessons = list(value, key, "a list of lessons", lesson)?,
            "exam" if *value == Tree::Leaf(Value::Null) => {}
            "exam" => self.exam = Some(some(Exam::read(value), key, "an exam")?),
            "results" => self.results = list(value, key, "a list of results", ExamResult::read)?,
            _ => return Err(wrong(key, "left out: this version does not know it")),
        }
        Ok(())
    }
}

fn wrong(part: &str, expected: &'static str) -> Refusal {
    // A key of a hostile file may be of any length.
    Refusal::Wrong { part: part.chars().take(40).collect(), expected }
}

fn some<T>(value: Option<T>, part: &str, expected: &'static str) -> Result<T, Refusal> {
    value.ok_or_else(|| wrong(part, expected))
}

fn list<T>(
    value: &Tree,
    part: &str,
    expected: &'static str,
    read: impl Fn(&Tree) -> Option<T>,
) -> Result<Vec<T>, Refusal> {
    some(value.list().and_then(|list| list.iter().map(read).collect()), part, expected)
}

/// The values of a list of so many.
pub(in crate::study) fn row<const N: usize>(value: &Tree) -> Option<&[Tree; N]> {
    value.list()?.try_into().ok()
}

/// A time in milliseconds.
pub(in crate::study) fn time(value: &Tree) -> Option<u64> {
    up_to(value, LATEST)
}

/// A whole number up to a bound.
pub(in crate::study) fn up_to(value: &Tree, most: u64) -> Option<u64> {
    value.whole().filter(|number| *number <= most)
}

/// A whole number of 32 bits.
pub(in crate::study) fn count(value: &Tree) -> Option<u32> {
    value.whole()?.try_into().ok()
}

/// An id or the name of a topic: printable ASCII without spaces.
pub(in crate::study) fn id(value: &Tree) -> Option<String> {
    value.text().filter(|text| is_name(text)).map(str::to_owned)
}

/// Whether a text can be an id or the name of a topic.
pub(in crate::study) fn is_name(text: &str) -> bool {
    (1..=LONGEST_ID).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn day(value: &Tree) -> Option<u32> {
    count(value).filter(|day| *day <= LAST_DAY)
}

fn goal(value: &Tree) -> Option<Goal> {
    let [set, answers] = row(value)?;
    let answers = count(answers).filter(|answers| (1..=MOST_ANSWERS).contains(answers))?;
    Some(Goal { set: time(set)?, answers })
}

fn item(value: &Tree) -> Option<Item> {
    let [name, last, due, stage, step, reps, lapses, stability, difficulty] = row(value)?;
    let schedule = Schedule {
        last: time(last)?,
        due: due.whole()?,
        stage: Stage::from_number(stage.whole()?)?,
        step: up_to(step, 10)?.try_into().ok()?,
        reps: up_to(reps, MOST_REVIEWS)?.try_into().ok()?,
        lapses: up_to(lapses, MOST_REVIEWS)?.try_into().ok()?,
        stability: stability.whole()?,
        difficulty: difficulty.whole()?,
    };
    schedule.is_sound().then_some(Item { schedule, id: id(name)? })
}

fn answer(value: &Tree) -> Option<Answer> {
    let [millis, on, name, topic, rating] = row(value)?;
    let rating = Rating::from_number(rating.whole()?)?;
    Some(Answer { millis: time(millis)?, day: day(on)?, id: id(name)?, topic: id(topic)?, rating })
}

fn lesson(value: &Tree) -> Option<Lesson> {
    let [millis, name] = row(value)?;
    Some(Lesson { millis: time(millis)?, id: id(name)? })
}
