//! Reads what a person pastes: a description in plain English, an exam question, configuration, code or output.
//!
//! [`read`] says of each part of the text which field of the form it is and with which value, what was not understood, and
//! what it left out because it is secret. It is deterministic, in time linear in the text, and knows no network.

mod amount;
pub mod batch;
mod config;
mod english;
mod item;
mod keys;
mod lexicon;
mod message;
mod metrics;
mod output;
mod pairs;
mod pattern;
pub mod price_list;
mod scope;
mod secret;
mod source;
mod token;

use core::ops::Range;

use crate::facts::region::Region;
use crate::job::{Answers, Field};

pub use scope::option;
pub use secret::Secret;
pub use source::Source;

/// The longest text that is read, in bytes; of a longer one the beginning is.
pub const LONGEST_TEXT: usize = 100_000;

/// At most so many spans are kept.
const MOST_SPANS: usize = 300;

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
    let source = Source::of(&text);
    let mut options = Vec::new();
    let (mut spans, mut unread) = match source {
        Source::English => {
            let (kept, found) = scope::without_options(&text);
            options = found;
            let (kept, messages) = message::without(&kept);
            let (mut spans, unread) = english::read(&kept);
            spans.extend(messages);
            // A line of code among the words: `num_train_epochs=3`.
            spans.extend(keys::read(&kept, &pairs::pairs(&kept)).into_iter().filter(|span| span.field != Field::Task));
            (spans, unread)
        }
        Source::Config => (config::read(&text, &pairs::pairs(&text)), Vec::new()),
        Source::Api | Source::Code => {
            let mut found = pairs::pairs(&text);
            if source == Source::Api {
                found.extend(pairs::cells(&text));
            }
            (keys::read(&text, &found), Vec::new())
        }
        Source::Metrics => (metrics::read(&text), Vec::new()),
        Source::Nvidia => {
            let of_total = output::nvidia(&text);
            (if of_total.is_empty() { output::queried(&text) } else { of_total }, Vec::new())
        }
        Source::Recommended => {
            let found = pairs::pairs(&text);
            let mut spans = output::benchmark(&found);
            spans.extend(keys::read(&text, &found));
            (spans, Vec::new())
        }
        Source::Benchmark => {
            // A table has a value in each line; of an object the lines would cut its pairs.
            let mut found = if text.trim_start().starts_with('{') { Vec::new() } else { pairs::lines(&text) };
            found.extend(output::statistics(&text));
            found.extend(pairs::cells(&text));
            found.extend(pairs::pairs(&text));
            (output::benchmark(&found), Vec::new())
        }
    };
    if !matches!(source, Source::English) {
        after(&text, &mut spans);
    }
    settle(&mut spans);
    unread.retain(|place| spans.iter().all(|span| span.at.end <= place.start || place.end <= span.at.start));
    spans.sort_by_key(|span| (span.at.start, span.at.end, span.field));
    Reading { source, text, spans, unread, options, secrets, cut }
}

/// What any configuration says beside its keys: the Region, and how long a run took that was not on Spot.
fn after(text: &str, spans: &mut Vec<Span>) {
    let region =
        Region::ALL.iter().filter_map(|region| Some((text.find(region.code())?, *region))).min_by_key(|(at, _)| *at);
    if let Some((start, region)) = region {
        let at = start..start + region.code().len();
        spans.push(Span {
            at,
            field: Field::Region,
            value: region.code().to_owned(),
            sure: Sure::Said,
            why: String::new(),
        });
    }
    // A run that failed or was stopped says nothing of how long a whole one takes.
    let ended = ["Failed", "Stopped", "Stopping"];
    let whole =
        !pairs::pairs(text).iter().any(|pair| pair.key == "trainingjobstatus" && ended.contains(&pair.value.as_str()));
    let run = spans.iter().find(|span| span.field == Field::TrainingSeconds).filter(|_| whole).cloned();
    // Both times are asked of a Spot run, for what it saved. AWS's API gives them for every run; fewer seconds are billed of
    // one on Spot alone.
    let seconds = |wanted: Field| {
        let span = spans.iter().find(|span| span.field == wanted)?;
        span.value.parse::<f64>().ok()
    };
    let saved = seconds(Field::BillableSeconds).zip(seconds(Field::TrainingSeconds));
    let saved = saved.is_some_and(|(billed, ran)| billed < ran);
    if !saved && spans.iter().all(|span| span.field != Field::Interruption || span.value != "yes") {
        spans.retain(|span| !matches!(span.field, Field::TrainingSeconds | Field::BillableSeconds));
    }
    if let Some(run) = run
        && let Ok(seconds) = run.value.parse::<f64>()
        && let Some(value) = keys::bounded(Field::ExpectedHours, seconds / 3600.0)
    {
        let why = "the training time in hours".to_owned();
        spans.push(Span { at: run.at, field: Field::ExpectedHours, value, sure: Sure::Implied, why });
    }
}

/// The first value of a field is read; another one is kept as a second reading, the same one only once.
fn settle(spans: &mut Vec<Span>) {
    let mut kept: Vec<Span> = Vec::new();
    for mut span in core::mem::take(spans) {
        if let Some(first) = kept.iter().find(|first| first.field == span.field) {
            if kept.iter().any(|other| other.field == span.field && other.value == span.value) {
                continue;
            }
            // A key such as `epochs` may be said in words and in code; two values are for a person to settle.
            span.sure = if first.sure == Sure::Other { span.sure } else { Sure::Other };
        }
        // A text of thousands of pairs has few fields: more than this are no readings but noise.
        if kept.len() < MOST_SPANS {
            kept.push(span);
        }
    }
    *spans = kept;
}
