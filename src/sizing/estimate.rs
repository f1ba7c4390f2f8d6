//! A figure, its band, and how it came about.

use crate::units::{Band, Unit};

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
    /// A derivation without parts yet: the name of the formula, where it was published, and what makes the band wide.
    #[must_use]
    pub const fn new(formula: &'static str, source: &'static str, doubt: &'static str) -> Self {
        Self { formula, terms: Vec::new(), source, doubt }
    }

    /// The same with one more part.
    #[must_use]
    pub fn term(mut self, name: &'static str, value: f64, text: impl Into<String>) -> Self {
        self.terms.push(Term { name, text: text.into(), value });
        self
    }

    /// The sum of its parts.
    #[must_use]
    pub fn sum(&self) -> f64 {
        self.terms.iter().map(|term| term.value).sum()
    }
}

/// An estimated quantity with its derivation.
///
/// Only what a job is sized by once is kept so. What depends on the type is worked out for a few hundred candidates, as a
/// band alone; how one of them came about is told when somebody asks ([`crate::advise::how`]).
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
        Self { band: Band::around(U::of(how.sum()), below, above), how }
    }

    /// A figure that the person measured: it is taken as it is.
    #[must_use]
    pub fn measured(value: U, text: impl Into<String>) -> Self {
        let how = How::new("measured", "you", "nothing: you measured it").term("measured", value.bare(), text);
        Self { band: Band::exact(value), how }
    }
}
