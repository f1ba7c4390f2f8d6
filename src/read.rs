//! Reads what a person pastes: a description in plain English, an exam question, configuration, code or output.
//!
//! [`read`] says of each part of the text which field of the form it is and with which value, what was not understood, and
//! what it left out because it is secret. It is deterministic, in time linear in the text, and knows no network.

mod amount;
mod english;
mod item;
mod lexicon;
mod pattern;
mod scope;
mod secret;
mod token;

use core::ops::Range;

use crate::job::{Answers, Field};

pub use secret::Secret;

/// The longest text that is read, in bytes; of a longer one the beginning is.
pub const LONGEST_TEXT: usize = 100_000;

/// What a text was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A description or a question in plain English.
    English,
}

impl Source {
    /// What a person calls it.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::English => "plain English",
        }
    }
}

/// How sure a reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sure {
    /// The text says it.
    Said,
    /// It follows from what the text says.
    Implied,
    /// The text says another value of the field as well; this one is not used unless a person takes it.
    Other,
}

/// A part of the text that became a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Where it stands in [`Reading::text`], in bytes.
    pub at: Range<usize>,
    /// The field.
    pub field: Field,
    /// Its value, as the form takes it.
    pub value: String,
    /// How sure that is.
    pub sure: Sure,
    /// How the value follows from the words, where it is not plain; may be empty.
    pub why: String,
}

/// What was read of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What the text was taken for.
    pub source: Source,
    /// The text without its secrets; places refer to this one.
    pub text: String,
    /// What became fields, in the order of the text.
    pub spans: Vec<Span>,
    /// Figures and names that became no field.
    pub unread: Vec<Range<usize>>,
    /// Lists of options: they are offered, not said.
    pub options: Vec<Range<usize>>,
    /// What was left out, and how often.
    pub secrets: Vec<(Secret, usize)>,
    /// Whether only the beginning was read.
    pub cut: bool,
}

impl Reading {
    /// The answers with what was read; what was said before of other fields stays.
    #[must_use]
    pub fn applied(&self, answers: &Answers) -> Answers {
        let mut answers = answers.clone();
        for span in self.spans.iter().filter(|span| span.sure != Sure::Other) {
            answers.set(span.field, &span.value);
        }
        answers
    }

    /// The value that was read of a field.
    #[must_use]
    pub fn value(&self, field: Field) -> Option<&str> {
        self.spans.iter().find(|span| span.field == field && span.sure != Sure::Other).map(|span| span.value.as_str())
    }

    /// The fields of which the text says more than one value.
    #[must_use]
    pub fn to_settle(&self) -> Vec<Field> {
        let other = |field: &&Field| self.spans.iter().any(|span| span.field == **field && span.sure == Sure::Other);
        Field::ALL.iter().filter(other).copied().collect()
    }
}

/// Reads a text.
#[must_use]
pub fn read(text: &str) -> Reading {
    let mut end = text.len().min(LONGEST_TEXT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let cut = end < text.len();
    let (text, secrets) = secret::without(text.get(..end).unwrap_or_default());
    let (kept, options) = scope::without_options(&text);
    let (mut spans, unread) = english::read(&kept);
    spans.sort_by_key(|span| (span.at.start, span.at.end, span.field));
    Reading { source: Source::English, text, spans, unread, options, secrets, cut }
}
