//! From the graph and a trail to boxes and lines in plain numbers: nothing here knows the browser.
//!
//! All lengths are whole pixels, so that the same trail gives the same text of an SVG everywhere.

mod card;
mod curve;
pub mod leaf;
pub mod map;
pub mod story;
pub mod trunk;
pub mod words;
mod wrap;

pub use trunk::{Drawn, Placed, Ribbon, Row, draw, thickness};

/// A rectangle.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Area {
    /// Its left edge.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// Its width.
    pub w: i32,
    /// Its height.
    pub h: i32,
}

impl Area {
    /// The right edge.
    #[must_use]
    pub const fn right(self) -> i32 {
        self.x + self.w
    }
    /// The lower edge.
    #[must_use]
    pub const fn bottom(self) -> i32 {
        self.y + self.h
    }
    /// The height at which lines meet it.
    #[must_use]
    pub const fn middle(self) -> i32 {
        self.y + self.h / 2
    }
    /// Whether the two share any point inside.
    #[cfg(test)]
    pub const fn overlaps(self, other: Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}

/// A line of text; `y` is its baseline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Where it begins.
    pub x: i32,
    /// Its baseline.
    pub y: i32,
    /// The text.
    pub text: String,
}

/// The estimated height of a text in a width, where a line is so high.
fn height(text: &str, set: wrap::Type, width: i32, line: i32) -> i32 {
    if text.is_empty() { 0 } else { count(&wrap::wrap(text, set, width.max(40))) * line }
}

/// Lines of text below each other, `step` apart.
fn lines(texts: Vec<String>, x: i32, first: i32, step: i32) -> Vec<Line> {
    texts.into_iter().zip(0..).map(|(text, at)| Line { x, y: first + at * step, text }).collect()
}

/// How many, as a number of pixels can be multiplied with it.
fn count<T>(items: &[T]) -> i32 {
    i32::try_from(items.len()).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_that_touch_do_not_overlap() {
        let area = Area { x: 0, y: 0, w: 10, h: 10 };
        assert!(area.overlaps(Area { x: 9, y: 9, ..area }));
        assert!(!area.overlaps(Area { x: 10, ..area }));
        assert!(!area.overlaps(Area { y: -10, ..area }));
    }
}
