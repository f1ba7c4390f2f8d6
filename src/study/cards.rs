//! Cards to remember facts by, made from the tables of [`crate::facts`]; and what to study next.
//!
//! [`all`] makes every card. A card's id depends on what it is about alone, so that it keeps its schedule when facts are
//! added. [`weak_topics`] ranks the decision points, [`next()`] says what comes next.

mod accelerators;
mod algorithms;
mod families;
mod letters;
mod limits;
mod next;
mod since;
mod weak;

pub use limits::value as limit_value;
pub use next::{Next, next};
pub use weak::{WeakTopic, weak_topics};

use super::progress::CARD;
use crate::facts::Source;

/// What a card is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deck {
    /// What the letter of a family stands for.
    Letters,
    /// What hardware the built-in algorithms can use.
    Algorithms,
    /// What a family has and is for.
    Families,
    /// What memory an accelerator has.
    Accelerators,
    /// Limits of the service.
    Limits,
    /// What changed since the book.
    Since,
}

impl Deck {
    /// Every deck.
    pub const ALL: [Self; 6] =
        [Self::Letters, Self::Algorithms, Self::Families, Self::Accelerators, Self::Limits, Self::Since];

    /// Its name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Letters => "Family letters",
            Self::Algorithms => "Built-in algorithms",
            Self::Families => "Families",
            Self::Accelerators => "Accelerators",
            Self::Limits => "Limits",
            Self::Since => "Book and today",
        }
    }

    /// Its name in ids and tags.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Letters => "letter",
            Self::Algorithms => "algorithm",
            Self::Families => "family",
            Self::Accelerators => "accelerator",
            Self::Limits => "limit",
            Self::Since => "since",
        }
    }
}

/// A card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its name, such as `card-letter-t`.
    pub id: String,
    /// What it is about.
    pub deck: Deck,
    /// The decision question that the fact serves, by id.
    pub topic: &'static str,
    /// What is asked.
    pub front: String,
    /// The answer: sentences, each on its line.
    pub back: String,
    /// Where the fact is said.
    pub source: String,
    /// When that was published or read: year, year-month or full date; empty where the source is timeless.
    pub date: &'static str,
}

/// Every card, deck by deck.
#[must_use]
pub fn all() -> Vec<Card> {
    let mut cards = letters::cards();
    cards.extend(algorithms::cards());
    cards.extend(families::cards());
    cards.extend(accelerators::cards());
    cards.extend(limits::cards());
    cards.extend(since::cards());
    cards
}

impl Deck {
    /// A card of this deck about something that has a name, resting on a source.
    fn card(self, name: &str, topic: &'static str, front: String, back: &[String], source: &Source) -> Card {
        Card {
            id: id(self, name),
            deck: self,
            topic,
            front,
            back: back.join("\n"),
            source: source.title.to_owned(),
            date: source.date,
        }
    }
}

/// The id of a card: the deck and the name of the thing, in small letters, digits and hyphens.
fn id(deck: Deck, name: &str) -> String {
    let mut id = [CARD, deck.key(), "-"].concat();
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            id.push(c.to_ascii_lowercase());
        } else if !id.ends_with('-') {
            id.push('-');
        }
    }
    id.trim_end_matches('-').to_owned()
}

/// Names in a sentence: `a`, `a and b`, `a, b and c`.
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => [&first.join(", "), " and ", last].concat(),
    }
}

/// A text that begins with a capital and ends with a full stop.
fn sentence(text: &str) -> String {
    let mut chars = text.trim_end_matches('.').chars();
    let first: String = chars.next().map(|c| c.to_ascii_uppercase().to_string()).unwrap_or_default();
    [&first, chars.as_str(), "."].concat()
}
