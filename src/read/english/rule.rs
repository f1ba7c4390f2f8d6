//! The form of a rule.

use crate::job::Field;

/// For which jobs a rule holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum When {
    /// For any.
    Always,
    /// Unless the job only serves.
    Trains,
    /// Unless the job only trains.
    Serves,
    /// Where a whole data set is scored on a schedule.
    Scores,
    /// Where nothing is scored on a schedule, and the job does not only serve.
    NotScored,
}

/// Words that say the value of a choice.
#[derive(Debug, Clone, Copy)]
pub(in crate::read) struct Say {
    /// The field.
    pub(in crate::read) field: Field,
    /// Its value.
    pub(in crate::read) value: &'static str,
    /// Its value where a `not` stands before the words; nothing where none follows.
    pub(in crate::read) denied: &'static str,
    /// For which jobs.
    pub(in crate::read) when: When,
    /// Patterns, parted by ` / `.
    pub(in crate::read) words: &'static str,
}

/// Words around amounts that say which fields they are.
#[derive(Debug, Clone, Copy)]
pub(in crate::read) struct Figure {
    /// The fields of the amounts, in order; `None` for an amount that no field takes.
    pub(in crate::read) fields: &'static [Option<Field>],
    /// For which jobs.
    pub(in crate::read) when: When,
    /// Patterns, parted by ` / `.
    pub(in crate::read) words: &'static str,
}

/// A choice for any job.
pub(super) const fn say(field: Field, value: &'static str, denied: &'static str, words: &'static str) -> Say {
    Say { field, value, denied, when: When::Always, words }
}

/// A choice for some jobs.
pub(super) const fn say_when(
    when: When,
    field: Field,
    value: &'static str,
    denied: &'static str,
    words: &'static str,
) -> Say {
    Say { field, value, denied, when, words }
}

/// Amounts for some jobs.
pub(super) const fn figure(when: When, fields: &'static [Option<Field>], words: &'static str) -> Figure {
    Figure { fields, when, words }
}
