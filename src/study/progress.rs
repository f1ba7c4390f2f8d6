//! Everything that is kept of a person's learning.
//!
//! [`Progress`] is a value: what happened is put in ([`Progress::answered`], [`Progress::reviewed`],
//! [`Progress::read_lesson`], [`Progress::set_goal`], the exam), what follows is asked of it ([`Progress::due`],
//! [`Progress::topics`], [`Progress::week`], [`Progress::streak`]). Times come from the caller as a [`Moment`].
//!
//! **Keeping it.** [`Progress::to_json`] writes it, [`Progress::parse`] reads it back or says in plain words why not; the
//! caller then keeps the raw text as it is. [`Progress::merge`] joins two states so that nothing of either is lost: it does
//! not matter which comes first, in what order three are joined, or how often (commutative, associative, idempotent). So
//! what a tab does at each change is: read the storage, merge, put in what happened, write (where the storage still holds
//! the text that this tab wrote last, there is nothing to merge). A file that is imported goes through
//! [`Progress::import`]. Ids and topics are printable ASCII without spaces, 96 characters at most; others are not kept.
//!
//! ```
//! use sagefit::study::progress::{Moment, Progress};
//!
//! let mut here = Progress::default();
//! let mut there = here.clone();
//! here.answered("count-today-7", "count", false, Moment { millis: 1_764_000_000_000, day: 20_416 });
//! there.read_lesson("family-letters", Moment { millis: 1_764_000_001_000, day: 20_416 });
//! let both = here.merge(&there);
//! assert_eq!(both, there.merge(&here));
//! assert_eq!(Progress::parse(&both.to_json()), Ok(both));
//! ```
//!
//! **Bounds.** The newest 3000 items, 5000 answers, 4000 days, 100 lessons, 60 exam results and 300 notes are kept: under two
//! megabytes, of the five that a browser gives.

mod join;
mod look;
mod mark;
mod pace;
mod refusal;
mod stored;
mod tally;

use core::cmp::Ordering;

use serde::{Deserialize, Serialize};

pub use super::kept::LATEST;
pub use mark::{Mark, NOTE};
pub use refusal::Refusal;
pub use tally::{TopicTally, Week};

use self::join::{Kept, join, put};
use super::exam::{Exam, ExamResult, Target};
use super::fsrs::{Rating, Schedule};
use super::kept::is_name;
use mark::Buried;
use pace::{MOST_NEW_CARDS, Pace};
use stored::{AimRow, AnswerRow, GoalRow, ItemRow, LessonRow};

/// The version of the form in which progress is written. The first had no notes and nothing put off.
pub const VERSION: u64 = 2;

/// How the ids of cards begin; what begins otherwise is a question.
pub const CARD: &str = "card-";

const ITEMS: usize = 3000;
const ANSWERS: usize = 5000;
const DAYS: usize = 4000;
const LESSONS: usize = 100;
const RESULTS: usize = 60;
const MARKS: usize = 300;
const BURIED: usize = 300;

const LAST_DAY: u32 = 100_000_000;
const MOST_ANSWERS: u32 = 1000;

/// A point in time, as the caller's clock has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Milliseconds since 1970, UTC.
    pub millis: u64,
    /// The person's own day: days since 1970 where they are.
    pub day: u32,
}

impl Moment {
    /// The same moment, or the last that can be kept.
    fn within(self) -> Self {
        Self { millis: self.millis.min(LATEST), day: self.day.min(LAST_DAY) }
    }
}

/// A card or a missed question that comes back.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "ItemRow", try_from = "ItemRow")]
pub struct Item {
    /// When it comes back, and what is remembered of it.
    pub schedule: Schedule,
    /// The card or question.
    pub id: String,
}

impl Item {
    /// Whether it is a card.
    #[must_use]
    pub fn is_card(&self) -> bool {
        self.id.starts_with(CARD)
    }
}

/// One answer to a question, or one rating of a card.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "AnswerRow", try_from = "AnswerRow")]
pub struct Answer {
    /// When, in milliseconds.
    pub millis: u64,
    /// The person's day.
    pub day: u32,
    /// The card or question.
    pub id: String,
    /// The decision question that it is about, by id.
    pub topic: String,
    /// How it went; a question is right (good) or wrong (again).
    pub rating: Rating,
}

impl Answer {
    /// Whether it was known.
    #[must_use]
    pub fn right(&self) -> bool {
        self.rating != Rating::Again
    }

    /// Whether it was a card.
    #[must_use]
    pub fn is_card(&self) -> bool {
        self.id.starts_with(CARD)
    }
}

/// A lesson that was read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "LessonRow", try_from = "LessonRow")]
pub struct Lesson {
    /// When it was last read, in milliseconds.
    pub millis: u64,
    /// The lesson.
    pub id: String,
}

/// How much a person means to do in a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "GoalRow", try_from = "GoalRow")]
pub struct Goal {
    /// When it was set; 0 where it never was.
    pub set: u64,
    /// Answers a day.
    pub answers: u32,
}

impl Default for Goal {
    fn default() -> Self {
        Self { set: 0, answers: 10 }
    }
}

/// The exam that a person learns for, and its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(into = "AimRow", try_from = "AimRow")]
pub struct Aim {
    /// When it was set; 0 where it never was.
    pub set: u64,
    /// The exam.
    pub target: Target,
    /// The day of the exam, days since 1970; nothing where none is set.
    pub day: Option<u32>,
}

/// Everything that is kept of a person's learning.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    /// When the person last started over; of two states the later start stands alone.
    began: u64,
    goal: Goal,
    aim: Aim,
    pace: Pace,
    /// Newest first, as all that follow.
    days: Vec<u32>,
    items: Vec<Item>,
    answers: Vec<Answer>,
    lessons: Vec<Lesson>,
    exam: Option<Exam>,
    results: Vec<ExamResult>,
    marks: Vec<Mark>,
    buried: Vec<Buried>,
}

impl Kept for u32 {
    fn identity(&self, other: &Self) -> Ordering {
        self.cmp(other)
    }
}
impl Kept for Item {
    fn identity(&self, other: &Self) -> Ordering {
        self.id.cmp(&other.id)
    }
}
impl Kept for Answer {
    fn identity(&self, other: &Self) -> Ordering {
        self.cmp(other)
    }
}
impl Kept for Lesson {
    fn identity(&self, other: &Self) -> Ordering {
        self.id.cmp(&other.id)
    }
}
impl Kept for ExamResult {
    fn identity(&self, other: &Self) -> Ordering {
        self.started.cmp(&other.started)
    }
}

impl Progress {
    /// Nothing yet, from now on: what was kept before does not come back from another tab.
    #[must_use]
    pub fn started_over(now: Moment) -> Self {
        Self { began: now.within().millis, ..Self::default() }
    }

    /// Puts in an answer to a question. A question that was missed comes back; one that was known at once does not.
    pub fn answered(&mut self, id: &str, topic: &str, right: bool, now: Moment) {
        let rating = if right { Rating::Good } else { Rating::Again };
        self.note(id, topic, rating, now, !right || self.item(id).is_some());
    }

    /// Puts in how well a card was remembered.
    pub fn reviewed(&mut self, card: &str, topic: &str, rating: Rating, now: Moment) {
        self.note(card, topic, rating, now, true);
    }

    /// Puts in that a lesson was read.
    pub fn read_lesson(&mut self, id: &str, now: Moment) {
        let now = now.within();
        if is_name(id) {
            put(&mut self.lessons, Lesson { millis: now.millis, id: id.to_owned() }, LESSONS);
            put(&mut self.days, now.day, DAYS);
        }
    }

    /// Sets how many answers a day are meant; at least one.
    pub fn set_goal(&mut self, answers: u32, now: Moment) {
        let set = now.millis.max(self.goal.set.saturating_add(1)).min(LATEST);
        self.goal = Goal { set, answers: answers.clamp(1, MOST_ANSWERS) };
    }

    /// Sets the exam that is learned for, and its day where one is known.
    pub fn set_aim(&mut self, target: Target, day: Option<u32>, now: Moment) {
        let set = now.millis.max(self.aim.set.saturating_add(1)).min(LATEST);
        self.aim = Aim { set, target, day: day.map(|day| day.min(LAST_DAY)) };
    }

    /// Sets how many cards are new in a day.
    pub fn set_new_cards(&mut self, new_cards: u32, now: Moment) {
        let set = now.millis.max(self.pace.set.saturating_add(1)).min(LATEST);
        self.pace = Pace { set, new_cards: new_cards.min(MOST_NEW_CARDS) };
    }

    /// Puts something beside a question or card, in place of what was there.
    pub fn mark(&mut self, id: &str, saved: bool, wrong: bool, note: &str, now: Moment) {
        if is_name(id) {
            let before = self.marked(id).map_or(0, |mark| mark.millis.saturating_add(1));
            let millis = now.millis.max(before).min(LATEST);
            let note = note.trim().chars().take(NOTE).collect();
            put(&mut self.marks, Mark { millis, id: id.to_owned(), saved, wrong, note }, MARKS);
        }
    }

    /// Puts a card or question off until the next day.
    pub fn bury(&mut self, id: &str, now: Moment) {
        if is_name(id) {
            let until = now.day.saturating_add(1).min(LAST_DAY);
            put(&mut self.buried, Buried { until, id: id.to_owned() }, BURIED);
        }
    }

    /// Puts in the exam that is under way, after each of its changes.
    pub fn keep_exam(&mut self, exam: &Exam) {
        self.exam = Exam::join(self.exam.take(), Some(exam.clone()));
    }

    /// Puts in the result of an exam, and each of its questions as an answer; missed ones come back.
    pub fn keep_result(&mut self, result: &ExamResult, now: Moment) {
        for marked in &result.marked {
            self.answered(&marked.id, &marked.topic, marked.right, now);
        }
        put(&mut self.results, result.clone(), RESULTS);
    }

    /// Both states in one; nothing of either is lost, except that a later start over stands alone.
    #[must_use]
    pub fn merge(&self, other: &Self) -> Self {
        match self.began.cmp(&other.began) {
            Ordering::Less => return other.clone(),
            Ordering::Greater => return self.clone(),
            Ordering::Equal => {}
        }
        Self {
            began: self.began,
            goal: self.goal.max(other.goal),
            aim: self.aim.max(other.aim),
            pace: self.pace.max(other.pace),
            days: join([&self.days, &other.days], DAYS),
            items: join([&self.items, &other.items], ITEMS),
            answers: join([&self.answers, &other.answers], ANSWERS),
            lessons: join([&self.lessons, &other.lessons], LESSONS),
            exam: Exam::join(self.exam.clone(), other.exam.clone()),
            results: join([&self.results, &other.results], RESULTS),
            marks: join([&self.marks, &other.marks], MARKS),
            buried: join([&self.buried, &other.buried], BURIED),
        }
    }

    /// This state with a file's in it. What a person brings in counts even where it is older than a start over.
    #[must_use]
    pub fn import(&self, file: &Self) -> Self {
        let began = self.began.max(file.began);
        Self { began, ..self.clone() }.merge(&Self { began, ..file.clone() })
    }

    /// Puts in an answer, and schedules what it was about. What has no proper name could not be read back.
    fn note(&mut self, id: &str, topic: &str, rating: Rating, now: Moment, comes_back: bool) {
        if !is_name(id) || !is_name(topic) {
            return;
        }
        let now = now.within();
        if comes_back {
            let before = self.item(id).map(|item| item.schedule);
            let schedule = before
                .map_or_else(|| Schedule::first(rating, now.millis), |before| before.reviewed(rating, now.millis));
            put(&mut self.items, Item { schedule, id: id.to_owned() }, ITEMS);
        }
        let (id, topic) = (id.to_owned(), topic.to_owned());
        put(&mut self.answers, Answer { millis: now.millis, day: now.day, id, topic, rating }, ANSWERS);
        put(&mut self.days, now.day, DAYS);
    }

    /// Brings every list into its order and within its bound.
    fn settle(&mut self) {
        self.days = join([&self.days, &[]], DAYS);
        self.items = join([&self.items, &[]], ITEMS);
        self.answers = join([&self.answers, &[]], ANSWERS);
        self.lessons = join([&self.lessons, &[]], LESSONS);
        self.results = join([&self.results, &[]], RESULTS);
        self.marks = join([&self.marks, &[]], MARKS);
        self.buried = join([&self.buried, &[]], BURIED);
    }
}
