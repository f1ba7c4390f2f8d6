//! What is worth doing today, and what is known so far: both follow from the answers that are kept.

use super::deal;
use super::part::Part;
use super::place::{Place, Step, What};
use crate::job::View;
use crate::study::cards::weak_topics;
use crate::study::lessons::{LESSONS, find};
use crate::study::progress::{Answer, Moment, Progress};
use crate::study::question::{self, Kind};

/// How long things take, in seconds: a card, a question, a lesson without its questions.
const CARD: usize = 20;
const QUESTION: usize = 60;
const LESSON: usize = 180;
/// How many questions a session has.
const QUESTIONS: usize = 6;
/// The most that comes back in one session.
const MOST_DUE: usize = 20;
/// How many of the newest answers count.
const RECENT: usize = 5;

/// Today's session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its parts, in order.
    pub parts: Vec<Part>,
}

impl Plan {
    /// About how long all of it takes, in minutes.
    #[must_use]
    pub fn minutes(&self) -> usize {
        self.parts.iter().map(|part| part.minutes).sum()
    }
}

/// Today's session: what is due, the weakest topic, the next lesson.
#[must_use]
pub fn plan(progress: &Progress, now: Moment) -> Plan {
    let parts = [recall(progress, now), Some(drill(progress)), lesson(progress)];
    Plan { parts: parts.into_iter().flatten().collect() }
}

const fn minutes(seconds: usize) -> usize {
    let minutes = seconds.div_ceil(60);
    if minutes == 0 { 1 } else { minutes }
}

fn counted(number: usize, name: &str) -> String {
    super::words::count(number as u64, name)
}

/// What is due; where nothing is, cards that were never seen.
fn recall(progress: &Progress, now: Moment) -> Option<Part> {
    let mut due = progress.due(now);
    due.retain(|item| item.is_card() || question::is_id(&item.id));
    due.truncate(MOST_DUE);
    let due_cards = due.iter().filter(|item| item.is_card()).count();
    let missed = due.len() - due_cards;
    let (title, note, seconds, count, what) = match (due_cards, missed) {
        (0, 0) => {
            let new = deal::new_cards(progress, now, 0).len();
            if new == 0 {
                return None;
            }
            (counted(new, "new card"), "facts to know by heart".to_owned(), new * CARD, new, What::Cards)
        }
        (0, missed) => {
            let note = "you missed them before".to_owned();
            (counted(missed, "question") + " due", note, missed * QUESTION, missed, What::Due)
        }
        (cards, 0) => {
            (counted(cards, "card") + " due", "you are about to forget them".to_owned(), cards * CARD, cards, What::Due)
        }
        (cards, missed) => (
            counted(cards, "card") + " due",
            format!("and {} that you missed", counted(missed, "question")),
            cards * CARD + missed * QUESTION,
            cards + missed,
            What::Due,
        ),
    };
    Some(Part { title, note, minutes: minutes(seconds), count, place: Place::Practise(what) })
}

/// Questions on what goes wrong most; of every kind before anything was answered.
fn drill(progress: &Progress) -> Part {
    let weakest = weakest(progress);
    let (title, note, what) = match weakest.and_then(|topic| Some((topic, LESSONS.get(find(topic)?)?))) {
        Some((topic, lesson)) => {
            (format!("{QUESTIONS} questions on {}", lesson.title), "your weakest topic", What::Topic(topic))
        }
        None => (format!("{QUESTIONS} questions of every kind"), "to see where you stand", What::Mixed),
    };
    let minutes = minutes(QUESTIONS * QUESTION);
    Part { title, note: note.to_owned(), minutes, count: QUESTIONS, place: Place::Practise(what) }
}

/// The decision point that goes wrong most; nothing before a question was missed.
fn weakest(progress: &Progress) -> Option<&'static str> {
    weak_topics(progress).into_iter().find(|weak| weak.wrong > 0).map(|weak| weak.topic)
}

/// The first lesson that was not read.
fn lesson(progress: &Progress) -> Option<Part> {
    let read = |id: &str| progress.lessons().iter().any(|read| read.id == id);
    let (at, lesson) = LESSONS.iter().enumerate().find(|(_, lesson)| !read(lesson.id))?;
    let number = at + 1;
    Some(Part {
        title: format!("Lesson {number}: {}", lesson.title),
        note: if at == 0 { "the first lesson" } else { "the next lesson" }.to_owned(),
        minutes: minutes(LESSON),
        count: 0,
        place: Place::Lesson(at, Step::See),
    })
}

/// How well a kind of question is known, from its newest answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Never asked.
    Unseen,
    /// Wrong more often than not.
    Shaky,
    /// Right more often than not.
    Fair,
    /// Right nearly always, or asked too seldom to be sure.
    Good,
    /// Right every time.
    Sure,
}

impl Level {
    fn of(answers: &[&Answer]) -> Self {
        let asked = answers.len();
        let right = answers.iter().filter(|answer| answer.right()).count();
        match () {
            () if asked == 0 => Self::Unseen,
            () if right * 2 < asked => Self::Shaky,
            () if right * 5 < asked * 4 => Self::Fair,
            () if right < asked || asked < 3 => Self::Good,
            () => Self::Sure,
        }
    }

    /// In a word.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Unseen => "not seen",
            Self::Shaky => "shaky",
            Self::Fair => "fair",
            Self::Good => "good",
            Self::Sure => "sure",
        }
    }
}

/// A kind of question about a decision point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Square {
    /// The kind.
    pub kind: Kind,
    /// How well it is known.
    pub level: Level,
    /// Whether a missed question of it is due.
    pub due: bool,
}

/// What is known of a lesson's topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mastery {
    /// The lesson.
    pub lesson: usize,
    /// Its title.
    pub title: &'static str,
    /// Its kinds of questions.
    pub squares: Vec<Square>,
    /// Right answers among the newest of each kind, in per cent; nothing where none was given.
    pub share: Option<usize>,
    /// Whether it is the weakest.
    pub weakest: bool,
}

/// What is known of every topic, in the order of the lessons.
#[must_use]
pub fn mastery(progress: &Progress, now: Moment) -> Vec<Mastery> {
    let due: Vec<&str> = progress.due(now).into_iter().map(|item| item.id.as_str()).collect();
    let weakest = weakest(progress).and_then(find);
    let kinds = Kind::ALL.map(|kind| (kind, question::topics(kind, View::Today)));
    let row = |(at, lesson): (usize, &'static crate::study::lessons::Lesson)| {
        let (mut asked, mut right) = (0, 0);
        let mut squares = Vec::new();
        for topic in lesson.questions {
            for (kind, _) in kinds.iter().filter(|(_, topics)| topics.contains(topic)) {
                let of_kind = |answer: &&Answer| answer.topic == *topic && kind_of(&answer.id) == Some(*kind);
                let answers: Vec<&Answer> = progress.answers().iter().filter(of_kind).take(RECENT).collect();
                asked += answers.len();
                right += answers.iter().filter(|answer| answer.right()).count();
                let due = answers.iter().any(|answer| due.contains(&answer.id.as_str()));
                squares.push(Square { kind: *kind, level: Level::of(&answers), due });
            }
        }
        let share = (right * 100).checked_div(asked);
        Mastery { lesson: at, title: lesson.title, squares, share, weakest: weakest == Some(at) }
    };
    LESSONS.iter().enumerate().map(row).collect()
}

fn kind_of(id: &str) -> Option<Kind> {
    id.split('-').next().and_then(Kind::from_key)
}
