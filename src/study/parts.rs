//! What a question is made of: its kind, its form, its choices.

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What first, where something fails or is slow.
    First,
    /// Which way of hosting.
    Hosting,
    /// Which change cures it.
    Cure,
    /// Which costs least, or is the least work.
    Cost,
    /// Which instances: family or size class.
    Instances,
    /// Two actions that are needed together.
    Two,
    /// How many instances.
    Count,
    /// Steps to be put in order.
    Order,
    /// Situations to be matched with actions.
    Match,
    /// A chart of metrics to be read.
    Chart,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::First,
        Self::Hosting,
        Self::Cure,
        Self::Cost,
        Self::Instances,
        Self::Two,
        Self::Count,
        Self::Order,
        Self::Match,
        Self::Chart,
    ];

    /// Its name in ids: `count`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Hosting => "host",
            Self::Cure => "cure",
            Self::Cost => "cost",
            Self::Instances => "instances",
            Self::Two => "two",
            Self::Count => "count",
            Self::Order => "order",
            Self::Match => "match",
            Self::Chart => "chart",
        }
    }

    /// Its name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::First => "What first",
            Self::Hosting => "Which hosting",
            Self::Cure => "Which change cures it",
            Self::Cost => "Most cost-effective",
            Self::Instances => "Which instances",
            Self::Two => "Choose two",
            Self::Count => "How many",
            Self::Order => "Order the steps",
            Self::Match => "Match",
            Self::Chart => "Read the metrics",
        }
    }

    /// The kind of a name in ids.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One of four.
    One,
    /// Two of five.
    Two,
    /// Four steps, each put in its place.
    Order,
    /// Four actions, each put to its situation.
    Match,
}

impl Form {
    /// How many choices are right; of steps and actions every one has its place.
    #[must_use]
    pub const fn keys(self) -> usize {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Order | Self::Match => PLACES,
        }
    }

    /// How many choices there are.
    #[must_use]
    pub const fn choices(self) -> usize {
        match self {
            Self::Two => 5,
            Self::One | Self::Order | Self::Match => PLACES,
        }
    }

    /// Whether every choice is put into a place.
    #[must_use]
    pub const fn is_placed(self) -> bool {
        matches!(self, Self::Order | Self::Match)
    }
}

/// How many places there are for steps and actions, and choices of which one is right.
const PLACES: usize = 4;

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is chosen.
    pub text: String,
    /// Whether it is right; of steps and actions every one is, in its place.
    pub keyed: bool,
    /// Why it is right, or what speaks against it.
    pub why: String,
    /// The place where it belongs, from 0 on, where choices are put into places; 0 otherwise.
    pub goes: usize,
}
