//! Where a fact comes from.

use core::ops::Deref;

/// A place that facts were read from.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Position in [`all`].
    pub index: u8,
    /// The short key that rows of the data name it by, such as `S1` or `dg-xgboost`.
    pub id: &'static str,
    /// What it is.
    pub title: &'static str,
    /// When it was published or read: year, year-month or full date.
    pub date: &'static str,
}

/// What the list of sources says beside; a program that does not ask for it is smaller.
#[derive(Debug)]
pub struct Record {
    /// Publisher and name or address.
    pub where_: &'static str,
    /// How far it is trusted: `high`, `medium`, `low`, or `own` for a judgement of ours.
    pub trust: &'static str,
}

/// A reference to a source by its position: a program that tells no source does without the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceRef(pub(super) u8);

impl SourceRef {
    /// What the source is.
    #[must_use]
    pub fn title(self) -> &'static str {
        let [first, ..] = &SOURCES;
        SOURCES.get(usize::from(self.0)).unwrap_or(first).title
    }
}

impl Deref for SourceRef {
    type Target = Source;

    fn deref(&self) -> &Source {
        let [first, ..] = &SOURCES;
        SOURCES.get(usize::from(self.0)).unwrap_or(first)
    }
}

impl Source {
    /// What the list of sources says beside.
    #[must_use]
    pub fn record(&self) -> Option<&'static Record> {
        RECORDS.get(usize::from(self.index))
    }
}

include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// Every source, in the order of the data.
#[must_use]
pub fn all() -> &'static [Source] {
    &SOURCES
}

/// The source of a key.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Source> {
    SOURCES.iter().find(|source| source.id == id)
}
