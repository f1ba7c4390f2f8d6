//! Where a path ends, in a card.

/// Where a path ends.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Card {
    /// Whose path it is: `Today`, `The book`, `What if: CPU`.
    pub whose: String,
    /// The count before the name, `1 × ml.`; empty where no instance is chosen.
    pub count: String,
    /// The name: `g6e.xlarge`, `Serverless, 2048 MB`, `Nothing fits`.
    pub name: String,
    /// The hardware, or why there is none, in a line.
    pub line: String,
    /// The likely cost; empty where there is none.
    pub price: String,
    /// The likely time; empty where there is none.
    pub time: String,
    /// Whether a type was chosen, or none is needed.
    pub fits: bool,
}

impl Card {
    /// Whether the name is too long for the large type.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.count.chars().count() + self.name.chars().count() > 17
    }
}
