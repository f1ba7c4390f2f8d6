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

use super::answers::Answers;
use super::field::{Field, Kind, Spec};
use super::work;

/// The parts in the order of the form. INVARIANT: together they hold each field once (a test looks).
const PARTS: [&[Spec]; 9] = [
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

#[expect(clippy::indexing_slicing, reason = "worked out by the compiler, which stops at a wrong index")]
static SPECS: [Spec; COUNT] = {
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
