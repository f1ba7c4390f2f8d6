//! How much is new in a day.

use serde::{Deserialize, Serialize};

use super::LATEST;
use crate::study::kept::{Unsound, sound};

/// New cards a day, where nothing was said.
const NEW_CARDS: u32 = 8;
/// The most new cards a day that can be meant.
pub(super) const MOST_NEW_CARDS: u32 = 200;

/// How many cards are new in a day. Of two, the one that was set later is the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "PaceRow", try_from = "PaceRow")]
pub(super) struct Pace {
    /// When it was set, in milliseconds; 0 where it never was.
    pub set: u64,
    /// New cards a day.
    pub new_cards: u32,
}

impl Default for Pace {
    fn default() -> Self {
        Self { set: 0, new_cards: NEW_CARDS }
    }
}

type PaceRow = (u64, u32);

impl From<Pace> for PaceRow {
    fn from(pace: Pace) -> Self {
        (pace.set, pace.new_cards)
    }
}

impl TryFrom<PaceRow> for Pace {
    type Error = Unsound;
    fn try_from((set, new_cards): PaceRow) -> Result<Self, Unsound> {
        // What was never set is the usual one, whatever stands there.
        if set == 0 {
            return Ok(Self::default());
        }
        sound("new cards a day", Self { set, new_cards }, set <= LATEST && new_cards <= MOST_NEW_CARDS)
    }
}
