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

/// What is kept of how a figure came about. The same sum is worked out for its value alone, or to be told: the answer
/// needs its value, and the words are made where somebody asks for them.
pub trait Derivation: Sized {
    /// A derivation without parts yet: the name of the formula, where it was published, and what makes the band wide.
    #[must_use]
    fn new(formula: &'static str, source: &'static str, doubt: &'static str) -> Self;

    /// The same with one more part.
    #[must_use]
    fn term(self, name: &'static str, value: f64, text: impl FnOnce() -> String) -> Self;

    /// The sum of its parts.
    fn sum(&self) -> f64;
}

impl Derivation for How {
    fn new(formula: &'static str, source: &'static str, doubt: &'static str) -> Self {
        Self { formula, terms: Vec::new(), source, doubt }
    }

    fn term(mut self, name: &'static str, value: f64, text: impl FnOnce() -> String) -> Self {
        self.terms.push(Term { name, text: text(), value });
        self
    }

    fn sum(&self) -> f64 {
        self.terms.iter().map(|term| term.value).sum()
    }
}

/// A derivation of which the sum alone is kept.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sum(pub f64);

impl Derivation for Sum {
    fn new(_formula: &'static str, _source: &'static str, _doubt: &'static str) -> Self {
        Self(0.0)
    }

    fn term(self, _name: &'static str, value: f64, _text: impl FnOnce() -> String) -> Self {
        Self(self.0 + value)
    }

    fn sum(&self) -> f64 {
        self.0
    }
}

/// An estimated quantity with what is kept of its derivation.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate<U, D = Sum> {
    /// Low, likely and high.
    pub band: Band<U>,
    /// How it came about.
    pub how: D,
}

impl<U: Unit, D: Derivation> Estimate<U, D> {
    /// The sum of the derivation's parts, off by these factors below and above.
    #[must_use]
    pub fn sum(how: D, below: f64, above: f64) -> Self {
        let likely = how.sum();
        Self { band: Band::around(U::of(likely), below, above), how }
    }

    /// A figure that the person measured: it is taken as it is.
    #[must_use]
    pub fn measured(value: U, text: impl FnOnce() -> String) -> Self {
        let how = D::new("measured", "you", "nothing: you measured it").term("measured", value.bare(), text);
        Self { band: Band::exact(value), how }
    }
}
