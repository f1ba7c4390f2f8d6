//! A figure, its band, and how it came about.

use crate::units::{Band, TOLD, Unit};

/// Words of a derivation, where derivations are told.
pub fn words(make: impl FnOnce() -> String) -> String {
    if TOLD { make() } else { String::new() }
}

/// One part of a sum, for the derivation.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// What the part is.
    pub name: &'static str,
    /// How it was worked out, with the reader's own numbers.
    pub text: String,
    /// Its likely value, in the estimate's unit.
    pub value: f64,
}

/// How a figure came about.
#[derive(Debug, Clone, PartialEq)]
pub struct How {
    /// The name of the formula.
    pub formula: &'static str,
    /// Its parts, in order.
    pub terms: Vec<Term>,
    /// Where the formula was published.
    pub source: &'static str,
    /// The input that makes the band wide, in words.
    pub doubt: &'static str,
}

impl How {
    /// A derivation without parts yet.
    #[must_use]
    pub const fn new(formula: &'static str, source: &'static str, doubt: &'static str) -> Self {
        if TOLD {
            Self { formula, terms: Vec::new(), source, doubt }
        } else {
            Self { formula: "", terms: Vec::new(), source: "", doubt: "" }
        }
    }

    /// A derivation that is worked out for its words alone: empty where derivations are not told.
    #[must_use]
    pub fn told(make: impl FnOnce() -> Self) -> Self {
        if TOLD { make() } else { Self::new("", "", "") }
    }

    /// The same with one more part.
    #[must_use]
    pub fn term(mut self, name: &'static str, value: f64, text: impl FnOnce() -> String) -> Self {
        self.terms.push(Term { name: if TOLD { name } else { "" }, text: words(text), value });
        self
    }
}

/// An estimated quantity with its derivation.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate<U> {
    /// Low, likely and high.
    pub band: Band<U>,
    /// How it came about.
    pub how: How,
}

impl<U: Unit> Estimate<U> {
    /// The sum of the derivation's parts, off by these factors below and above.
    #[must_use]
    pub fn sum(how: How, below: f64, above: f64) -> Self {
        let likely = how.terms.iter().map(|term| term.value).sum();
        Self { band: Band::around(U::of(likely), below, above), how }
    }

    /// A figure that the person measured: it is taken as it is.
    #[must_use]
    pub fn measured(value: U, text: impl FnOnce() -> String) -> Self {
        let how = How::new("measured", "you", "nothing: you measured it").term("measured", value.bare(), text);
        Self { band: Band::exact(value), how }
    }
}
