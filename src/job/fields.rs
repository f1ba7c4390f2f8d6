//! The description of every field, one file for each part of the form.

mod data;
mod job;
mod limits;
mod models;
mod network;
mod operation;
mod run;
mod seen;
mod traffic;
mod written;

use super::answers::Answers;
use super::field::{Field, Group, Kind};
use super::work;

/// What a field is: the one description that the form, the link, the JSON and the validation read.
#[derive(Debug, Clone, Copy)]
pub struct Spec {
    /// Which field.
    pub field: Field,
    /// Its key in links and JSON. Numbers carry their unit in the key where it is not plain.
    pub key: &'static str,
    /// What a person would call it.
    pub label: &'static str,
    /// The unit of its number, or nothing.
    pub unit: &'static str,
    /// What may stand in it.
    pub kind: Kind,
    /// Its part of the form.
    pub group: Group,
    /// Whether it is among the few questions that are asked first.
    pub first: bool,
    /// Whether it means anything for these answers.
    pub applies: fn(&Answers) -> bool,
}

impl Field {
    /// The description of this field.
    #[must_use]
    pub fn spec(self) -> &'static Spec {
        spec(self)
    }

    /// Whether it means anything for these answers.
    #[must_use]
    pub fn applies(self, answers: &Answers) -> bool {
        (self.spec().applies)(answers)
    }

    /// Whether it is among the few questions that are asked first. A model of the library brings its parameters; saying them
    /// all the same must not move the field to another place under the hands that type.
    #[must_use]
    pub fn asked_first(self, answers: &Answers) -> bool {
        match self {
            Self::Parameters => answers.library_model().is_none(),
            // The work of a language model is counted in tokens, not in GB.
            Self::Tokens => answers.kind().is_llm(),
            _ => self.spec().first,
        }
    }

    /// Why it is asked and what it changes.
    #[must_use]
    pub fn help(self) -> &'static str {
        words(self).help
    }

    /// What is assumed where nothing is said, in words.
    #[must_use]
    pub fn assumed(self) -> &'static str {
        words(self).assumed
    }

    /// The field with this key, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.spec().key == key)
    }
}

/// The parts in the order of the form. INVARIANT: together they hold each field once (a test looks).
const PARTS: [&[written::Spec]; 9] = [
    job::FIELDS,
    network::FIELDS,
    data::FIELDS,
    run::FIELDS,
    traffic::FIELDS,
    models::FIELDS,
    operation::FIELDS,
    limits::FIELDS,
    seen::FIELDS,
];

const COUNT: usize = Field::ALL.len();

/// Every field as it was written, in the order of the form.
#[expect(clippy::indexing_slicing, reason = "worked out by the compiler, which stops at a wrong index")]
const WRITTEN: [written::Spec; COUNT] = {
    let mut specs = [PARTS[0][0]; COUNT];
    let (mut part, mut filled) = (0, 0);
    while part < PARTS.len() {
        let mut at = 0;
        while at < PARTS[part].len() {
            specs[filled] = PARTS[part][at];
            (at, filled) = (at + 1, filled + 1);
        }
        part += 1;
    }
    assert!(filled == COUNT, "every field is described once");
    specs
};

/// What is worked with.
#[expect(clippy::indexing_slicing, reason = "worked out by the compiler, which stops at a wrong index")]
static SPECS: [Spec; COUNT] = {
    let mut specs = [WRITTEN[0].spec(); COUNT];
    let mut at = 0;
    while at < COUNT {
        specs[at] = WRITTEN[at].spec();
        at += 1;
    }
    specs
};

/// What is said of each when it is asked for. It stands apart, so that a program that does not say it at once is smaller.
#[expect(clippy::indexing_slicing, reason = "worked out by the compiler, which stops at a wrong index")]
static WORDS: [written::Words; COUNT] = {
    let mut words = [WRITTEN[0].words(); COUNT];
    let mut at = 0;
    while at < COUNT {
        words[at] = WRITTEN[at].words();
        at += 1;
    }
    words
};

fn words(field: Field) -> written::Words {
    let at = all().position(|spec| spec.field == field).unwrap_or_default();
    WORDS.get(at).copied().unwrap_or_default()
}

/// The description of a field.
#[must_use]
pub fn spec(field: Field) -> &'static Spec {
    let [first, ..] = &SPECS;
    all().find(|spec| spec.field == field).unwrap_or(first)
}

/// Every description, in the order of the form.
pub fn all() -> impl Iterator<Item = &'static Spec> {
    SPECS.iter()
}

/// A number field of any size from 0.
const fn amount(max: f64) -> Kind {
    Kind::Number { min: 0.0, max, whole: false }
}

/// A number field that counts things, at least one.
const fn count(max: f64) -> Kind {
    Kind::Number { min: 1.0, max, whole: true }
}

fn always(_: &Answers) -> bool {
    true
}
fn trains(answers: &Answers) -> bool {
    answers.trains()
}
fn serves(answers: &Answers) -> bool {
    answers.serves()
}
fn reads_text(answers: &Answers) -> bool {
    answers.kind().is_transformer()
}
fn sees_images(answers: &Answers) -> bool {
    answers.kind() == work::Kind::Cnn
}
fn trains_network(answers: &Answers) -> bool {
    answers.trains() && answers.kind().is_deep()
}
fn serves_at_once(answers: &Answers) -> bool {
    answers.serves() && !answers.says(Field::Delivery, "schedule")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_described_once_and_in_order() {
        let described: Vec<Field> = all().map(|spec| spec.field).collect();
        assert_eq!(described.len(), Field::ALL.len());
        for field in Field::ALL {
            assert_eq!(described.iter().filter(|other| *other == field).count(), 1, "{field:?}");
            let spec = spec(*field);
            assert!(!spec.key.is_empty() && !spec.label.is_empty(), "{field:?}");
            assert!(field.help().ends_with('.') && !field.assumed().is_empty(), "{field:?}");
        }
        let mut keys: Vec<&str> = all().map(|spec| spec.key).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), Field::ALL.len(), "two fields share a key");
    }
}
