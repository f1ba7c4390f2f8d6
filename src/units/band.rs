//! A value with its doubt.

use super::Unit;

/// An estimated quantity: what is likely, and between which bounds it is expected to lie.
///
/// INVARIANT: `low <= likely <= high`, all finite. The constructors keep it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band<U> {
    /// The least that is expected.
    pub low: U,
    /// The single best figure.
    pub likely: U,
    /// The most that is expected.
    pub high: U,
}

impl<U: Unit> Band<U> {
    /// A value that is known: the band has no width.
    #[must_use]
    pub fn exact(value: U) -> Self {
        Self { low: value, likely: value, high: value }
    }

    /// A likely value that may be off by these factors: `below` divides, `above` multiplies (both at least 1).
    #[must_use]
    pub fn around(likely: U, below: f64, above: f64) -> Self {
        let bare = likely.bare();
        Self { low: U::of(bare / below.max(1.0)), likely, high: U::of(bare * above.max(1.0)) }
    }

    /// The three values scaled by a known factor (not negative).
    #[must_use]
    pub fn scale(self, factor: f64) -> Self {
        self.map(|value| value * factor)
    }

    /// The band of another quantity that grows with this one; `f` must not fall.
    #[must_use]
    pub fn map<V: Unit>(self, f: impl Fn(f64) -> f64) -> Band<V> {
        Band { low: V::of(f(self.low.bare())), likely: V::of(f(self.likely.bare())), high: V::of(f(self.high.bare())) }
    }

    /// The sum of two bands, taken as if both err the same way (the widest case).
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            low: U::of(self.low.bare() + other.low.bare()),
            likely: U::of(self.likely.bare() + other.likely.bare()),
            high: U::of(self.high.bare() + other.high.bare()),
        }
    }

    /// How wide the band is: high over low; 1 for a known value, infinite where low is 0.
    #[must_use]
    pub fn width(self) -> f64 {
        if self.high.bare() <= self.low.bare() { 1.0 } else { self.high.bare() / self.low.bare() }
    }
}
