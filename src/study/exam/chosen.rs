//! Which choices of a question were chosen, or where each was put.

use serde::{Deserialize, Serialize};

/// The choices of one question that were chosen, by their place from 0 on; kept as a number with a bit for each place.
/// Where choices are put into places, four bits for each choice hold its place, counted from 1.
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

    /// The place that a choice was put into, from 0 on; nothing where it was not.
    #[must_use]
    pub fn place_of(self, choice: usize) -> Option<usize> {
        let bits = u32::try_from(choice).ok()?.checked_mul(4)?;
        let place = self.0.checked_shr(bits)? & 0xf;
        usize::from(place).checked_sub(1)
    }

    /// The same with a choice put into a place, or taken out of it; what was there before trades places with it.
    #[must_use]
    pub fn placed(self, choice: usize, place: Option<usize>) -> Self {
        if choice > 3 {
            return self;
        }
        let place = place.filter(|place| *place < 4);
        let before = self.place_of(choice);
        let other = (0..4).find(|other| *other != choice && place.is_some() && self.place_of(*other) == place);
        let moved = other.map_or(self, |other| self.with_place(other, before));
        moved.with_place(choice, place)
    }

    fn with_place(self, choice: usize, place: Option<usize>) -> Self {
        let Some(bits) = u32::try_from(choice).ok().filter(|choice| *choice < 4).map(|choice| choice * 4) else {
            return self;
        };
        let value = place.and_then(|place| u16::try_from(place + 1).ok()).filter(|value| *value <= 4).unwrap_or(0);
        Self((self.0 & !(0xf << bits)) | (value << bits))
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
    fn choices_trade_places() {
        let put = Chosen::NONE.placed(0, Some(2)).placed(1, Some(3)).placed(3, Some(0)).placed(2, Some(1));
        assert_eq!([0, 1, 2, 3].map(|choice| put.place_of(choice)), [Some(2), Some(3), Some(1), Some(0)]);
        // The first goes where the last was, and the last where the first was.
        let traded = put.placed(0, Some(0));
        assert_eq!([0, 1, 2, 3].map(|choice| traded.place_of(choice)), [Some(0), Some(3), Some(1), Some(2)]);
        assert_eq!(traded.placed(1, None).place_of(1), None);
        assert_eq!((put.placed(9, Some(1)), put.placed(0, Some(9)).place_of(0)), (put, None));
    }

    #[test]
    fn places_in_and_out() {
        let chosen = Chosen::of(&[4, 1, 1, 99]);
        assert_eq!(chosen.places(), [1, 4]);
        assert_eq!(chosen.toggled(1).places(), [4]);
        assert_eq!(chosen.toggled(1).toggled(4), Chosen::NONE);
        assert_eq!(chosen.toggled(64), chosen);
    }
}
