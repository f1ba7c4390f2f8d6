//! What a question is made of: its kind, its form, its choices.

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Which instance type.
    Type,
    /// Which step of the flow decides.
    Step,
    /// What would change the answer.
    Change,
    /// How many instances.
    Count,
    /// Which hosting option.
    Hosting,
    /// Which branch a job takes in the flow.
    ReadFlow,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Type, Self::Step, Self::Change, Self::Count, Self::Hosting, Self::ReadFlow];

    /// Its name in ids: `count`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Step => "step",
            Self::Change => "change",
            Self::Count => "count",
            Self::Hosting => "hosting",
            Self::ReadFlow => "flow",
        }
    }

    /// Its name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Type => "Which type",
            Self::Step => "Which step decides",
            Self::Change => "What would change it",
            Self::Count => "How many",
            Self::Hosting => "Which hosting option",
            Self::ReadFlow => "Read the flow",
        }
    }

    /// The kind of a name in ids.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// How many choices are to be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One of four.
    One,
    /// Two of five.
    Two,
}

impl Form {
    /// How many choices are right.
    #[must_use]
    pub const fn keys(self) -> usize {
        match self {
            Self::One => 1,
            Self::Two => 2,
        }
    }

    /// How many choices there are.
    #[must_use]
    pub const fn choices(self) -> usize {
        match self {
            Self::One => 4,
            Self::Two => 5,
        }
    }
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is chosen.
    pub text: String,
    /// Whether it is right.
    pub keyed: bool,
    /// Why it is right, or the engine's reason against it.
    pub why: String,
}
