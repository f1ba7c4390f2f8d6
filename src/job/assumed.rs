//! What stands in for what was not said: the very values that the engine uses, in few words.

use super::field::Field;
use crate::units::text;

/// The value that stands in for a field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Assumption {
    /// A number in the field's own unit.
    Number(f64),
    /// The least that is taken; more where it helps.
    AtLeast(f64),
    /// The number that the chosen model brings.
    OfModel(f64),
    /// The label of a choice, or a word such as "any".
    Words(&'static str),
}

/// The values that stand in, in the order in which they were read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Assumptions(Vec<(Field, Assumption)>);

impl Assumptions {
    /// Notes a value; the first for a field stays (training and serving share fields).
    pub(super) fn note(&mut self, field: Field, value: Assumption) {
        if self.get(field).is_none() {
            self.0.push((field, value));
        }
    }

    /// The value that stands in for a field; nothing where it was said, or where the engine estimates it.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<Assumption> {
        self.0.iter().find(|(noted, _)| *noted == field).map(|(_, value)| *value)
    }

    /// What an empty field shows: `assumed 8`, `assumed no`, `any`.
    #[must_use]
    pub fn words(&self, field: Field) -> String {
        match self.get(field) {
            Some(Assumption::Number(value)) => format!("assumed {}", number(value)),
            Some(Assumption::AtLeast(value)) => format!("assumed {} or more", number(value)),
            Some(Assumption::OfModel(value)) => format!("model: {}", number(value)),
            Some(Assumption::Words(words)) => format!("assumed {}", small(words)),
            None => otherwise(field).to_owned(),
        }
    }
}

/// Counts in words that scale; small figures with three digits.
fn number(value: f64) -> String {
    if value >= 1e6 { text::count(value) } else { text::figure(value) }
}

/// A label within a line: `No` as `no`, but `PyTorch` and `LoRA` as they are.
fn small(label: &str) -> String {
    let mut chars = label.chars();
    match (chars.next(), chars.next()) {
        (Some(first), second) if second.is_none_or(|second| second.is_lowercase() || second == ' ') => {
            let word = label.split(' ').next().unwrap_or_default();
            if word.chars().skip(1).any(char::is_uppercase) || NAMES.contains(&word) {
                label.to_owned()
            } else {
                core::iter::once(first.to_ascii_lowercase()).chain(label.chars().skip(1)).collect()
            }
        }
        _ => label.to_owned(),
    }
}

/// Words that begin with a capital wherever they stand.
const NAMES: [&str; 3] = ["Amazon", "Adam", "Adam,"];

/// What is shown where no one value stands in.
const fn otherwise(field: Field) -> &'static str {
    match field {
        Field::Deadline | Field::Budget => "any",
        Field::DataFormat | Field::Framework => "usual",
        Field::Algorithm => "choose",
        Field::Model => "usual size",
        Field::DistributionLibrary | Field::Symptom | Field::CurrentInstance | Field::CompiledFor => "none",
        Field::HotModelRate => "equal share",
        Field::ExpectedHours
        | Field::EpochSeconds
        | Field::MeasuredLatency
        | Field::MeasuredRate
        | Field::HostMemory
        | Field::DeviceMemory
        | Field::TrainingSeconds
        | Field::BillableSeconds => "not measured",
        _ => "estimated",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::Answers;

    /// What an empty field shows for a job.
    fn shown(pairs: &[(Field, &str)], field: Field) -> String {
        Answers::of(pairs).validate().map(|job| job.assumption(field)).unwrap_or_default()
    }

    #[test]
    fn an_empty_field_shows_the_value_that_is_used() {
        let bert = [(Field::Algorithm, "transformer"), (Field::Model, "bert-large")];
        for (field, words) in [
            (Field::BatchSize, "assumed 8 or more"),
            (Field::Epochs, "assumed 3"),
            (Field::DataSize, "assumed 1"),
            (Field::Interruption, "assumed no"),
            (Field::Deadline, "any"),
            (Field::Region, "assumed us-east-1"),
            (Field::DataStore, "assumed Amazon S3"),
            (Field::Optimizer, "assumed Adam, AdamW"),
            (Field::NetworkLayers, "model: 24"),
            (Field::ExpectedHours, "not measured"),
        ] {
            assert_eq!(shown(&bert, field), words, "{field:?}");
        }
        let chat = [(Field::Task, "serve"), (Field::Algorithm, "llm-full"), (Field::TrafficShape, "rare")];
        for (field, words) in [
            (Field::Latency, "assumed 20\u{202f}000"),
            (Field::ColdStart, "assumed yes"),
            (Field::RateAverage, "assumed 0.001"),
            (Field::Parameters, "assumed 8000"),
            (Field::AnswerTokens, "assumed 250"),
        ] {
            assert_eq!(shown(&chat, field), words, "{field:?}");
        }
    }

    #[test]
    fn what_was_said_is_not_assumed() {
        let said = [(Field::Algorithm, "cnn"), (Field::Images, "1281167")];
        let job = Answers::of(&said).validate().unwrap();
        assert_eq!(job.assumptions.get(Field::Images), None);
        // 1 281 167 images of 110 kB.
        assert_eq!(job.assumption(Field::DataSize), "assumed 141");
    }
}
