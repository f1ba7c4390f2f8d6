//! What a person prepares for, and how much is new in a day.

use serde::{Deserialize, Serialize};

use super::{LAST_DAY, LATEST};
use crate::study::kept::{Unsound, sound};

/// New cards a day, where nothing was said.
const NEW_CARDS: u32 = 8;
/// The most new cards a day that can be meant.
const MOST_NEW_CARDS: u32 = 200;

/// The exam that a person prepares for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aim {
    /// MLA-C01, Machine Learning Engineer, Associate.
    Mla,
    /// MLS-C01, Machine Learning, Specialty.
    Mls,
    /// None: the choice of instances is learned for its own sake.
    NoExam,
}

impl Aim {
    /// Every aim, the usual one first.
    pub const ALL: [Self; 3] = [Self::Mla, Self::Mls, Self::NoExam];

    /// Its name in forms and storage.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mla => "mla",
            Self::Mls => "mls",
            Self::NoExam => "none",
        }
    }

    /// The aim of a name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|aim| aim.key() == key)
    }

    /// Its name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Mla => "MLA-C01",
            Self::Mls => "MLS-C01",
            Self::NoExam => "No exam",
        }
    }
}

/// What was chosen. Of two, the one that was set later is the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "ChoiceRow", try_from = "ChoiceRow")]
pub struct Choice {
    /// When it was set, in milliseconds; 0 where it never was.
    pub set: u64,
    /// The exam; nothing where it was not asked yet.
    pub aim: Option<Aim>,
    /// The day of the exam, counted as the days of a `Moment`.
    pub day: Option<u32>,
    /// How many new cards a day.
    pub new_cards: u32,
}

impl Default for Choice {
    fn default() -> Self {
        Self { set: 0, aim: None, day: None, new_cards: NEW_CARDS }
    }
}

impl Choice {
    /// The same with every value within its bounds, set at this time.
    pub(super) fn settled(self, set: u64) -> Self {
        let day = self.day.map(|day| day.min(LAST_DAY));
        Self { set, day, new_cards: self.new_cards.min(MOST_NEW_CARDS), ..self }
    }
}

/// A choice as a row.
type ChoiceRow = (u64, Option<String>, Option<u32>, u32);

impl From<Choice> for ChoiceRow {
    fn from(choice: Choice) -> Self {
        (choice.set, choice.aim.map(|aim| aim.key().to_owned()), choice.day, choice.new_cards)
    }
}

impl TryFrom<ChoiceRow> for Choice {
    type Error = Unsound;
    fn try_from((set, aim, day, new_cards): ChoiceRow) -> Result<Self, Unsound> {
        let known = aim.as_deref().map(Aim::from_key);
        let is_sound = set <= LATEST
            && known != Some(None)
            && day.is_none_or(|day| day <= LAST_DAY)
            && new_cards <= MOST_NEW_CARDS;
        sound("the choice of the exam", Self { set, aim: known.flatten(), day, new_cards }, is_sound)
    }
}
