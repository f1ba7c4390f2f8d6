//! What a person puts beside a question or card: a bookmark, a note, that it is wrong; and what is put off.

use core::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::join::Kept;
use super::{LAST_DAY, LATEST};
use crate::study::kept::{Unsound, is_name, sound};

/// The longest note, in characters.
pub const NOTE: usize = 400;

/// What is beside a question or card. Of two on the same, the later one counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "MarkRow", try_from = "MarkRow")]
pub struct Mark {
    /// When it was put there, in milliseconds.
    pub millis: u64,
    /// The question or card.
    pub id: String,
    /// Whether it is bookmarked.
    pub saved: bool,
    /// Whether the person says that it is wrong.
    pub wrong: bool,
    /// What the person noted; often nothing.
    pub note: String,
}

impl Mark {
    /// Whether it says nothing: what it said before was taken away.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.saved && !self.wrong && self.note.is_empty()
    }
}

impl Kept for Mark {
    fn identity(&self, other: &Self) -> Ordering {
        self.id.cmp(&other.id)
    }
}

/// A card that does not come before a day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "BuriedRow", try_from = "BuriedRow")]
pub(super) struct Buried {
    /// The day from which it comes again.
    pub until: u32,
    /// The card or question.
    pub id: String,
}

impl Kept for Buried {
    fn identity(&self, other: &Self) -> Ordering {
        self.id.cmp(&other.id)
    }
}

type MarkRow = (u64, String, bool, bool, String);

impl From<Mark> for MarkRow {
    fn from(mark: Mark) -> Self {
        (mark.millis, mark.id, mark.saved, mark.wrong, mark.note)
    }
}

impl TryFrom<MarkRow> for Mark {
    type Error = Unsound;
    fn try_from((millis, id, saved, wrong, note): MarkRow) -> Result<Self, Unsound> {
        let is_sound = millis <= LATEST && is_name(&id) && note.chars().count() <= NOTE;
        sound("a note", Self { millis, id, saved, wrong, note }, is_sound)
    }
}

type BuriedRow = (u32, String);

impl From<Buried> for BuriedRow {
    fn from(buried: Buried) -> Self {
        (buried.until, buried.id)
    }
}

impl TryFrom<BuriedRow> for Buried {
    type Error = Unsound;
    fn try_from((until, id): BuriedRow) -> Result<Self, Unsound> {
        let is_sound = until <= LAST_DAY && is_name(&id);
        sound("what was put off", Self { until, id }, is_sound)
    }
}
