//! Progress as JSON. What is kept in numbers is written as rows without keys, as there are thousands of them. Reading is
//! strict: what Sagefit cannot have written is refused whole.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::mark::{Buried, Mark};
use super::pace::Pace;
use super::{Aim, Answer, Goal, Item, LAST_DAY, LATEST, Lesson, MOST_ANSWERS, Progress, Refusal, VERSION};
use crate::study::exam::{Exam, ExamResult, Target};
use crate::study::fsrs::{Rating, Schedule, Stage};
use crate::study::kept::{Unsound, is_name, sound};
use crate::units::text;

/// The name of the form.
const FORM: &str = "progress";
/// The most reviews of one item that are taken.
const MOST_REVIEWS: u32 = 1_000_000_000;
/// The last learning step that is taken.
const LAST_STEP: u8 = 10;
/// So many characters of a reason are shown: it may quote a hostile file.
const SHOWN: usize = 160;

/// Whose form a text has.
#[derive(Deserialize)]
struct Head {
    sagefit: Option<Value>,
    version: Option<Value>,
}

/// Progress as it is written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored<'a> {
    sagefit: Cow<'a, str>,
    version: u64,
    began: u64,
    goal: Goal,
    // Not in what was kept before 28 November 2026, nor where nothing was chosen.
    #[serde(default, skip_serializing_if = "is_unset")]
    aim: Aim,
    days: Cow<'a, [u32]>,
    items: Cow<'a, [Item]>,
    answers: Cow<'a, [Answer]>,
    lessons: Cow<'a, [Lesson]>,
    #[serde(deserialize_with = "there")]
    exam: Cow<'a, Option<Exam>>,
    results: Cow<'a, [ExamResult]>,
    // What the first version did not have. Where none of it is there, the first is written, which an older page reads.
    #[serde(default, skip_serializing_if = "is_usual")]
    pace: Pace,
    #[serde(default, skip_serializing_if = "is_empty")]
    marks: Cow<'a, [Mark]>,
    #[serde(default, skip_serializing_if = "is_empty")]
    buried: Cow<'a, [Buried]>,
}

const fn is_usual(pace: &Pace) -> bool {
    pace.set == 0
}

fn is_empty<T: Clone>(list: &[T]) -> bool {
    list.is_empty()
}

const fn is_unset(aim: &Aim) -> bool {
    aim.set == 0
}

/// Reads a part that may be `null` but not missing: serde takes a missing option for none.
fn there<'de, 'a, D: Deserializer<'de>>(deserializer: D) -> Result<Cow<'a, Option<Exam>>, D::Error> {
    Option::deserialize(deserializer).map(Cow::Owned)
}

impl Progress {
    /// Writes it, for the browser's storage and for a file alike.
    #[must_use]
    pub fn to_json(&self) -> String {
        let is_first = is_usual(&self.pace) && self.marks.is_empty() && self.buried.is_empty();
        let stored = Stored {
            sagefit: FORM.into(),
            version: if is_first { 1 } else { VERSION },
            began: self.began,
            goal: self.goal,
            aim: self.aim,
            days: Cow::Borrowed(&self.days),
            items: Cow::Borrowed(&self.items),
            answers: Cow::Borrowed(&self.answers),
            lessons: Cow::Borrowed(&self.lessons),
            exam: Cow::Borrowed(&self.exam),
            results: Cow::Borrowed(&self.results),
            pace: self.pace,
            marks: Cow::Borrowed(&self.marks),
            buried: Cow::Borrowed(&self.buried),
        };
        serde_json::to_string(&stored).unwrap_or_default()
    }

    /// Reads what [`Progress::to_json`] wrote.
    ///
    /// # Errors
    /// Why not, in plain words. Nothing of the text is taken then: whoever holds it should keep it.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let head: Head = match serde_json::from_str(text) {
            Err(error) if !error.is_data() => return Err(Refusal::NotJson(error.to_string())),
            Err(error) if is_object(text) => return Err(damaged(&error)),
            Ok(head) if is_object(text) => head,
            _ => return Err(Refusal::Foreign),
        };
        if head.sagefit.as_ref().and_then(Value::as_str) != Some(FORM) {
            return Err(Refusal::Foreign);
        }
        match head.version.as_ref().and_then(Value::as_u64) {
            Some(1..=VERSION) => {}
            Some(version) if version > VERSION => return Err(Refusal::Newer { version }),
            _ => return Err(Refusal::Damaged("`version` must be a whole number from 1".to_owned())),
        }
        let stored: Stored<'_> = serde_json::from_str(text).map_err(|error| damaged(&error))?;
        if stored.began > LATEST || stored.days.iter().any(|day| *day > LAST_DAY) {
            return Err(Refusal::Damaged("`began` or one of the `days` is beyond any calendar".to_owned()));
        }
        let mut progress = Self {
            began: stored.began,
            goal: stored.goal,
            aim: stored.aim,
            days: stored.days.into_owned(),
            items: stored.items.into_owned(),
            answers: stored.answers.into_owned(),
            lessons: stored.lessons.into_owned(),
            exam: stored.exam.into_owned(),
            results: stored.results.into_owned(),
            pace: stored.pace,
            marks: stored.marks.into_owned(),
            buried: stored.buried.into_owned(),
        };
        progress.settle();
        Ok(progress)
    }
}

/// Whether JSON is an object: rows are read as such, but progress as a whole is none.
fn is_object(json: &str) -> bool {
    json.trim_start().starts_with('{')
}

fn damaged(error: &serde_json::Error) -> Refusal {
    Refusal::Damaged(text::cut(&error.to_string(), SHOWN))
}

/// A goal as a row.
pub(super) type GoalRow = (u64, u32);

impl From<Goal> for GoalRow {
    fn from(goal: Goal) -> Self {
        (goal.set, goal.answers)
    }
}

impl TryFrom<GoalRow> for Goal {
    type Error = Unsound;
    fn try_from((set, answers): GoalRow) -> Result<Self, Unsound> {
        let is_sound = set <= LATEST && (1..=MOST_ANSWERS).contains(&answers);
        sound("the goal", Self { set, answers }, is_sound)
    }
}

/// The exam that is learned for as a row.
pub(super) type AimRow = (u64, Target, Option<u32>);

impl From<Aim> for AimRow {
    fn from(aim: Aim) -> Self {
        (aim.set, aim.target, aim.day)
    }
}

impl TryFrom<AimRow> for Aim {
    type Error = Unsound;
    fn try_from((set, target, day): AimRow) -> Result<Self, Unsound> {
        let is_sound = (1..=LATEST).contains(&set) && day.is_none_or(|day| day <= LAST_DAY);
        sound("the exam that is learned for", Self { set, target, day }, is_sound)
    }
}

/// An item as a row: id, last, due, stage, step, reviews, lapses, stability, difficulty.
pub(super) type ItemRow = (String, u64, u64, Stage, u8, u32, u32, u64, u64);

impl From<Item> for ItemRow {
    fn from(Item { schedule: at, id }: Item) -> Self {
        (id, at.last, at.due, at.stage, at.step, at.reps, at.lapses, at.stability, at.difficulty)
    }
}

impl TryFrom<ItemRow> for Item {
    type Error = Unsound;
    fn try_from(row: ItemRow) -> Result<Self, Unsound> {
        let (id, last, due, stage, step, reps, lapses, stability, difficulty) = row;
        let schedule = Schedule { last, reps, lapses, due, stage, step, stability, difficulty };
        let within = last <= LATEST && step <= LAST_STEP && reps <= MOST_REVIEWS && lapses <= MOST_REVIEWS;
        let is_sound = within && schedule.is_sound() && is_name(&id);
        sound("an item", Self { schedule, id }, is_sound)
    }
}

/// An answer as a row.
pub(super) type AnswerRow = (u64, u32, String, String, Rating);

impl From<Answer> for AnswerRow {
    fn from(answer: Answer) -> Self {
        (answer.millis, answer.day, answer.id, answer.topic, answer.rating)
    }
}

impl TryFrom<AnswerRow> for Answer {
    type Error = Unsound;
    fn try_from((millis, day, id, topic, rating): AnswerRow) -> Result<Self, Unsound> {
        let is_sound = millis <= LATEST && day <= LAST_DAY && is_name(&id) && is_name(&topic);
        sound("an answer", Self { millis, day, id, topic, rating }, is_sound)
    }
}

/// A lesson as a row.
pub(super) type LessonRow = (u64, String);

impl From<Lesson> for LessonRow {
    fn from(lesson: Lesson) -> Self {
        (lesson.millis, lesson.id)
    }
}

impl TryFrom<LessonRow> for Lesson {
    type Error = Unsound;
    fn try_from((millis, id): LessonRow) -> Result<Self, Unsound> {
        let is_sound = millis <= LATEST && is_name(&id);
        sound("a lesson", Self { millis, id }, is_sound)
    }
}
