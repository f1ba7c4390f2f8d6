//! What an instance type may be used for.

/// A kind of SageMaker job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Use {
    /// A training job.
    Training,
    /// An endpoint.
    Hosting,
    /// A batch transform job.
    Transform,
    /// A processing job.
    Processing,
    /// A notebook instance.
    Notebook,
}

impl Use {
    /// Every use.
    pub const ALL: [Self; 5] = [Self::Training, Self::Hosting, Self::Transform, Self::Processing, Self::Notebook];

    /// What it is called in a sentence.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Hosting => "hosting",
            Self::Transform => "batch transform",
            Self::Processing => "processing",
            Self::Notebook => "notebook",
        }
    }
}

/// A set of uses. A type's set holds those whose list in the SageMaker API has it; a region or an account may
/// have fewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Uses(u8);

impl Uses {
    /// No use.
    pub const NONE: Self = Self(0);
    /// Training jobs.
    pub const TRAINING: Self = Self::of(Use::Training);
    /// Endpoints.
    pub const HOSTING: Self = Self::of(Use::Hosting);
    /// Batch transform jobs.
    pub const TRANSFORM: Self = Self::of(Use::Transform);
    /// Processing jobs.
    pub const PROCESSING: Self = Self::of(Use::Processing);
    /// Notebook instances.
    pub const NOTEBOOK: Self = Self::of(Use::Notebook);

    /// The set of one use.
    #[must_use]
    pub const fn of(use_: Use) -> Self {
        Self(1 << use_ as u8)
    }

    /// The set of a bit for each use, in the order of [`Use::ALL`]: what the build script writes.
    pub(in crate::facts) const fn from_bits(bits: u8) -> Self {
        Self(bits)
    }

    /// Whether a use is in the set.
    #[must_use]
    pub const fn allows(self, use_: Use) -> bool {
        self.0 & Self::of(use_).0 != 0
    }

    /// The uses of both sets.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether nothing is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The uses in the set, in the order of [`Use::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Use> {
        Use::ALL.into_iter().filter(move |use_| self.allows(*use_))
    }
}
