//! The result of an exam.

use serde::{Deserialize, Serialize};

use super::{Chosen, MOST, Target};
use crate::decide::graph;
use crate::study::kept::{LATEST, Unsound, is_name, sound};

const LOWEST: u64 = 100;
const HIGHEST: u64 = 1000;

/// What the maker of questions says of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// Whether exactly the right choices were chosen.
    pub right: bool,
    /// The decision question that it examines, by id.
    pub topic: String,
    /// The task of the exam that was learned for: `3.3`.
    pub task: String,
}

/// A question of an exam that is over.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "MarkedRow", try_from = "MarkedRow")]
pub struct Marked {
    /// The question.
    pub id: String,
    /// What was chosen.
    pub chosen: Chosen,
    /// Whether that was right.
    pub right: bool,
    /// The decision question that it examines, by id.
    pub topic: String,
    /// The task of the exam that was learned for: `3.3`.
    pub task: String,
}

/// The result of an exam.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "ResultRow", try_from = "ResultRow")]
pub struct ExamResult {
    /// When the exam was started, in milliseconds.
    pub started: u64,
    /// When it was finished.
    pub finished: u64,
    /// The time that was spent on it, pauses left out.
    pub spent: u64,
    /// Its questions.
    pub marked: Vec<Marked>,
    /// The exam whose pace and pass line it had.
    pub target: Target,
}

/// How much of one thing was right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The decision point or task.
    pub name: String,
    /// Right answers.
    pub right: u64,
    /// Questions.
    pub of: u64,
}

impl ExamResult {
    /// Right answers.
    #[must_use]
    pub fn right(&self) -> u64 {
        self.marked.iter().filter(|marked| marked.right).count() as u64
    }

    /// Questions that count.
    #[must_use]
    pub const fn questions(&self) -> u64 {
        self.marked.len() as u64
    }

    /// The scaled score: a straight line from 100 to 1000 by the share right, to the nearest whole number.
    #[must_use]
    pub fn score(&self) -> u64 {
        let of = self.questions().max(1);
        LOWEST + ((HIGHEST - LOWEST) * self.right() * 2 + of) / (of * 2)
    }

    /// Whether the score reaches the pass line of the exam.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.score() >= self.target.pass()
    }

    /// How the score is made, as the page says it.
    #[must_use]
    pub fn score_note(&self) -> String {
        let facts = self.target.facts();
        let share = (facts.pass - LOWEST) as f64 * 100.0 / (HIGHEST - LOWEST) as f64;
        let unscored = facts.questions - facts.scored;
        format!(
            "AWS gives a score from 100 to 1000 and does not publish how it is calculated. This score is linear: 100 for nothing right, 1000 for everything right. The pass mark of {} is {share:.1} % right. In the real exam {unscored} of the {} questions are not scored; here all are.",
            facts.pass, facts.questions
        )
    }

    /// By decision point, in the order of the flow.
    #[must_use]
    pub fn by_topic(&self) -> Vec<Share> {
        let flow = graph::questions();
        let place = |name: &str| flow.iter().position(|question| question.id == name).unwrap_or(flow.len());
        let mut shares = self.shares(|marked| &marked.topic);
        shares.sort_by(|a, b| place(&a.name).cmp(&place(&b.name)).then_with(|| a.name.cmp(&b.name)));
        shares
    }

    /// By task of the exam, in their order.
    #[must_use]
    pub fn by_task(&self) -> Vec<Share> {
        let mut shares = self.shares(|marked| &marked.task);
        shares.sort_by(|a, b| a.name.cmp(&b.name));
        shares
    }

    fn shares(&self, name: impl Fn(&Marked) -> &str) -> Vec<Share> {
        let mut shares: Vec<Share> = Vec::new();
        for marked in &self.marked {
            let name = name(marked);
            let right = u64::from(marked.right);
            match shares.iter_mut().find(|share| share.name == name) {
                Some(share) => (share.right, share.of) = (share.right + right, share.of + 1),
                None => shares.push(Share { name: name.to_owned(), right, of: 1 }),
            }
        }
        shares
    }
}

/// A result as it is kept: a row without keys, as its questions. Rows of MLS-C01 name no target,
/// as there was no other before 28 November 2026: an older page that is open in another tab reads them too.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum ResultRow {
    Of(u64, u64, u64, Vec<Marked>, Target),
    Untold(u64, u64, u64, Vec<Marked>),
}

impl From<ExamResult> for ResultRow {
    fn from(result: ExamResult) -> Self {
        let ExamResult { started, finished, spent, marked, target } = result;
        if target == Target::Specialty {
            Self::Untold(started, finished, spent, marked)
        } else {
            Self::Of(started, finished, spent, marked, target)
        }
    }
}

impl TryFrom<ResultRow> for ExamResult {
    type Error = Unsound;
    fn try_from(row: ResultRow) -> Result<Self, Unsound> {
        let (started, finished, spent, marked, target) = match row {
            ResultRow::Of(started, finished, spent, marked, target) => (started, finished, spent, marked, target),
            ResultRow::Untold(started, finished, spent, marked) => {
                (started, finished, spent, marked, Target::Specialty)
            }
        };
        let is_sound = [started, finished, spent].into_iter().all(|time| time <= LATEST) && marked.len() <= MOST;
        sound("a result", Self { started, finished, spent, marked, target }, is_sound)
    }
}

type MarkedRow = (String, Chosen, bool, String, String);

impl From<Marked> for MarkedRow {
    fn from(marked: Marked) -> Self {
        (marked.id, marked.chosen, marked.right, marked.topic, marked.task)
    }
}

impl TryFrom<MarkedRow> for Marked {
    type Error = Unsound;
    fn try_from((id, chosen, right, topic, task): MarkedRow) -> Result<Self, Unsound> {
        let is_sound = is_name(&id) && is_name(&topic) && is_name(&task);
        sound("a question of a result", Self { id, chosen, right, topic, task }, is_sound)
    }
}
