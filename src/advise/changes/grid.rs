//! Readable numbers: those of two digits, in order, so that a search can walk and halve them as whole numbers.
//!
//! Position `90 k + m - 10` is the number m × 10^(k-1), with m from 10 to 99: neighbours are 1 to 10 % apart. Where only
//! whole numbers make sense, positions 1 to 9 are those numbers, and from 10 on the two-digit ones follow.

/// The readable numbers of a field.
#[derive(Debug, Clone, Copy)]
pub(in crate::advise) struct Grid {
    /// Whether only whole numbers make sense.
    pub whole: bool,
}

impl Grid {
    /// The two digits of a position and the power of ten behind them.
    const fn parts(self, at: i32) -> (i32, i32) {
        if self.whole && at < 10 {
            return (at, 0);
        }
        let at = if self.whole { at + 80 } else { at };
        (10 + at.rem_euclid(90), at.div_euclid(90) - 1)
    }

    /// The number of a position.
    pub fn value(self, at: i32) -> f64 {
        let (digits, power) = self.parts(at);
        if power < 0 { f64::from(digits) / 10f64.powi(-power) } else { f64::from(digits) * 10f64.powi(power) }
    }

    /// The number of a position as a person would type it: `0.25`, `12000`.
    pub fn text(self, at: i32) -> String {
        let (digits, power) = self.parts(at);
        let mut text = digits.to_string();
        if power >= 0 {
            (0..power).for_each(|_| text.push('0'));
            return text;
        }
        let behind = power.unsigned_abs() as usize;
        while text.len() <= behind {
            text.insert(0, '0');
        }
        text.insert(text.len() - behind, '.');
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// The last position whose number is at most `value`, which must be above 0.
    pub fn below(self, value: f64) -> i32 {
        if self.whole && value < 10.0 {
            return value.max(0.0) as i32;
        }
        let power = value.log10().floor() as i32;
        let first = 90 * power - if self.whole { 80 } else { 0 };
        // Logarithms are not exact: a look at the neighbours settles it.
        let mut at = first + (value / 10f64.powi(power) * 10.0) as i32 - 10;
        while self.value(at) > value {
            at -= 1;
        }
        while self.value(at + 1) <= value {
            at += 1;
        }
        at
    }

    /// The first position whose number is at least `value`, which must be above 0.
    pub fn above(self, value: f64) -> i32 {
        let below = self.below(value);
        if self.value(below) < value { below + 1 } else { below }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::number;

    #[test]
    fn positions_rise_and_read_back() {
        for whole in [false, true] {
            let grid = Grid { whole };
            let mut last = 0.0;
            for at in if whole { 1..400 } else { -270..400 } {
                let value = grid.value(at);
                assert!(value > last, "{at}");
                assert!(!whole || value.fract() == 0.0, "{value}");
                assert_eq!(number::parse(&grid.text(at)), Ok(value));
                assert_eq!((grid.below(value), grid.above(value)), (at, at), "{value}");
                last = value;
            }
        }
    }

    #[test]
    fn numbers_between_lie_between() {
        let grid = Grid { whole: false };
        assert_eq!((grid.text(grid.below(335.0)), grid.text(grid.above(335.0))), ("330".to_owned(), "340".to_owned()));
        assert_eq!(
            (grid.text(grid.below(0.0123)), grid.text(grid.above(0.0123))),
            ("0.012".to_owned(), "0.013".to_owned())
        );
    }
}
