//! What exams ask for: actions. A deck holds actions that answer the same question; each is the cure of something that
//! hurts, under a condition.
//!
//! **The proof.** A story tells conditions. An action is right where everything that it needs is told. The key's needs are all
//! told; of every other action at least one need is untold, or the story says that it does not hold. The wrong options are
//! drawn evenly from the same deck, so that each action is right as often as any other: nothing about an option's words or
//! length tells whether it is right.

pub mod apart;
mod ask;
pub mod charts;
mod compose;
pub mod decks;
mod leads;
pub mod order;
pub mod table;
mod tell;

pub use ask::ask_for;
pub use compose::{Composed, Offered, Pointed, cases, compose, is_near, matched, pointed, situation};
pub use decks::DECKS;
pub use decks::procedures::PROCEDURES;
pub use table::{Action, Asks, Bar, Deck, Era, Need, World};
pub use tell::{Piece, framed, several};
