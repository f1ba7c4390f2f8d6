//! Bars: a range with the likely value and the person's own limit on a scale, and an amount of a whole.

use crate::units::text;

/// What a range bar shows, all in one unit.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Range {
    /// The low end of the band.
    pub low: f64,
    /// The likely value.
    pub likely: f64,
    /// The high end of the band.
    pub high: f64,
    /// The person's limit, where one was said.
    pub limit: Option<f64>,
    /// Where the scale begins.
    pub from: f64,
    /// Where the scale ends.
    pub to: f64,
}

impl Range {
    /// Where a value stands on the scale, in per cent.
    #[must_use]
    pub fn place(&self, value: f64) -> f64 {
        let span = self.to - self.from;
        if span > 0.0 { ((value - self.from) / span * 100.0).clamp(0.0, 100.0) } else { 0.0 }
    }
}

/// How the likely value is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dot {
    /// The answer: a filled dot.
    #[default]
    Answer,
    /// Worth a look: a hollow dot.
    Hollow,
    /// Something else is better in every way: grey.
    Grey,
}

/// The words under a range.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ends {
    /// The low end.
    pub low: String,
    /// The high end.
    pub high: String,
    /// The person's own limit.
    pub limit: Option<String>,
}

/// A word under a range bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// Where it stands, in per cent of the width.
    pub at: f64,
    /// Which part of it stands there: `start`, `middle`, `end`.
    pub anchor: &'static str,
    /// The word.
    pub text: String,
}

/// About how wide a character of 12 px is.
const CHARACTER: f64 = 6.5;
/// The least between two words.
const GAP: f64 = 8.0;

/// The words that have room under a bar of such a width: ends that come too close to each other become one.
#[must_use]
pub fn words(range: &Range, ends: &Ends, width: f64) -> Vec<Word> {
    let size = |text: &str| text.chars().count() as f64 * CHARACTER;
    let place = |at: f64, text: String| {
        let half = size(&text) / 2.0;
        let at = at / 100.0 * width;
        // Nothing is lost at the edges.
        if at < half {
            (0.0, size(&text), Word { at: 0.0, anchor: "start", text })
        } else if at > width - half {
            (width - size(&text), width, Word { at: 100.0, anchor: "end", text })
        } else {
            (at - half, at + half, Word { at: at / width * 100.0, anchor: "middle", text })
        }
    };
    let (low_at, high_at) = (range.place(range.low), range.place(range.high));
    let (low, high) = (place(low_at, ends.low.clone()), place(high_at, ends.high.clone()));
    let mut placed = if ends.low == ends.high {
        vec![high]
    } else if low.1 + GAP <= high.0 {
        vec![low, high]
    } else {
        vec![place(f64::midpoint(low_at, high_at), [&ends.low, " to ", &ends.high].concat())]
    };
    if let Some(limit) = &ends.limit {
        let taken = placed.last().map_or(0.0, |(_, end, _)| end + GAP);
        let long = ["your limit, ", limit].concat();
        let short = ["limit ", limit].concat();
        let at = range.limit.map_or(100.0, |limit| range.place(limit));
        // Where there is no room for it, the mark stands for itself.
        let found = [long, short].into_iter().map(|text| place(at, text)).find(|(start, ..)| *start >= taken);
        placed.extend(found);
    }
    placed.into_iter().map(|(.., word)| word).collect()
}

/// What a gauge shows, all in one unit.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Fill {
    /// The likely amount.
    pub likely: f64,
    /// The high end of the band.
    pub high: f64,
    /// The whole.
    pub whole: f64,
}

impl Fill {
    /// Whether the high end passes the whole.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.high > self.whole
    }

    /// So much of the whole as a width.
    #[must_use]
    pub fn share(&self, value: f64) -> String {
        let share = if self.whole > 0.0 { (value / self.whole * 100.0).clamp(0.0, 100.0) } else { 0.0 };
        text::percent(share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(low: f64, high: f64, limit: Option<f64>, width: f64) -> Vec<(String, &'static str)> {
        let range = Range { low, likely: low, high, limit, from: 0.0, to: 12.0 };
        let ends =
            Ends { low: format!("{low} h"), high: format!("{high} h"), limit: limit.map(|limit| format!("{limit} h")) };
        words(&range, &ends, width).into_iter().map(|word| (word.text, word.anchor)).collect()
    }

    #[test]
    fn ends_stand_apart_where_there_is_room_and_become_one_where_there_is_none() {
        let apart = said(3.0, 8.0, None, 252.0);
        assert_eq!(apart, [("3 h".to_owned(), "middle"), ("8 h".to_owned(), "middle")]);
        assert_eq!(said(1.0, 1.5, None, 252.0), [("1 h to 1.5 h".to_owned(), "start")]);
        assert_eq!(said(2.0, 2.0, None, 252.0), [("2 h".to_owned(), "middle")]);
    }

    #[test]
    fn the_limit_gives_way_to_the_ends() {
        let limit = |high: f64, width: f64| said(1.0, high, Some(12.0), width).last().map(|last| last.0.clone());
        assert_eq!(limit(4.0, 252.0).as_deref(), Some("your limit, 12 h"));
        assert_eq!(limit(4.0, 146.0).as_deref(), Some("limit 12 h"));
        assert_eq!(limit(11.5, 252.0).as_deref(), Some("11.5 h"));
    }
}
