//! Which choices of a question were chosen.

use serde::{Deserialize, Serialize};

/// The choices of one question that were chosen, by their place from 0 on; kept as a number with a bit for each place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Chosen(u16);

impl Chosen {
    /// No choice.
    pub const NONE: Self = Self(0);

    /// These choices; places beyond the fifteenth are no choices.
    #[must_use]
    pub fn of(places: &[usize]) -> Self {
        places.iter().fold(Self::NONE, |chosen, place| Self(chosen.0 | bit(*place)))
    }

    /// The same with one choice taken in or out.
    #[must_use]
    pub fn toggled(self, place: usize) -> Self {
        Self(self.0 ^ bit(place))
    }

    /// Whether a choice was chosen.
    #[must_use]
    pub fn has(self, place: usize) -> bool {
        self.0 & bit(place) != 0
    }

    /// Whether none was.
    #[must_use]
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// The places that were chosen, in order.
    #[must_use]
    pub fn places(self) -> Vec<usize> {
        (0..16).filter(|place| self.has(*place)).collect()
    }
}

fn bit(place: usize) -> u16 {
    u32::try_from(place).ok().and_then(|place| 1_u16.checked_shl(place)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_and_out() {
        let chosen = Chosen::of(&[4, 1, 1, 99]);
        assert_eq!(chosen.places(), [1, 4]);
        assert_eq!(chosen.toggled(1).places(), [4]);
        assert_eq!(chosen.toggled(1).toggled(4), Chosen::NONE);
        assert_eq!(chosen.toggled(64), chosen);
    }
}
