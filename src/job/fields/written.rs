//! A field as the files of this room describe it.

use super::super::answers::Answers;
use super::super::field::{Field, Group, Kind};

/// A field, with all that is said of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spec {
    /// Which field.
    pub(super) field: Field,
    /// Its key in links and JSON. Numbers carry their unit in the key where it is not plain.
    pub(super) key: &'static str,
    /// What a person would call it.
    pub(super) label: &'static str,
    /// The unit of its number, or nothing.
    pub(super) unit: &'static str,
    /// What may stand in it.
    pub(super) kind: Kind,
    /// Why it is asked and what it changes.
    pub(super) help: &'static str,
    /// What is assumed where nothing is said, in words.
    pub(super) assumed: &'static str,
    /// Its part of the form.
    pub(super) group: Group,
    /// Whether it is among the few questions that are asked first.
    pub(super) first: bool,
    /// Whether it means anything for these answers.
    pub(super) applies: fn(&Answers) -> bool,
}

/// What is said of a field when it is asked for.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Words {
    /// Why it is asked and what it changes.
    pub(super) help: &'static str,
    /// What is assumed where nothing is said, in words.
    pub(super) assumed: &'static str,
}

impl Spec {
    /// What is worked with.
    pub(super) const fn spec(self) -> super::Spec {
        let Self { field, key, label, unit, kind, group, first, applies, .. } = self;
        super::Spec { field, key, label, unit, kind, group, first, applies }
    }

    /// What is said when it is asked for.
    pub(super) const fn words(self) -> Words {
        Words { help: self.help, assumed: self.assumed }
    }
}
