//! A date as facts carry it.

use core::fmt;
use core::ops::Deref;

/// The longest date: `2026-11-27`.
const LONGEST: usize = 10;

/// A date as ISO 8601 writes it: year, year-month or full date; empty where none is known. It is held in place, so that what
/// has one is `Copy`, whether the date was compiled in or read from a person's file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Date {
    // INVARIANT: ASCII, padded with zeros.
    bytes: [u8; LONGEST],
}

impl Date {
    /// The date that a text begins with, such as `2026-11-27T00:00:00Z`; empty where it begins with none.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut date = Self::default();
        for (place, byte) in date.bytes.iter_mut().zip(text.bytes()) {
            if !byte.is_ascii_digit() && byte != b'-' {
                break;
            }
            *place = byte;
        }
        date
    }

    /// Whether it is a full date: `2026-11-27`.
    #[must_use]
    pub fn is_full(self) -> bool {
        let shape = |(at, byte): (usize, &u8)| if matches!(at, 4 | 7) { *byte == b'-' } else { byte.is_ascii_digit() };
        self.bytes.iter().enumerate().all(shape)
    }
}

impl Deref for Date {
    type Target = str;

    fn deref(&self) -> &str {
        let length = self.bytes.iter().position(|byte| *byte == 0).unwrap_or(LONGEST);
        self.bytes.get(..length).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_what_a_text_begins_with() {
        for (text, date, full) in [
            ("2026-11-27T00:00:00Z", "2026-11-27", true),
            ("2026-11", "2026-11", false),
            ("2026", "2026", false),
            ("soon", "", false),
            ("", "", false),
            ("2026-11-271", "2026-11-27", true),
            ("20261127000000", "2026112700", false),
        ] {
            assert_eq!((&*Date::of(text), Date::of(text).is_full()), (date, full), "{text}");
        }
    }
}
