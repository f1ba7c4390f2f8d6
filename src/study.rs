//! Learning the choice: what is remembered, what is due, the mock exam, cards made from the facts.
//!
//! Everything here is a value and pure functions on it. Times are handed in, in milliseconds since 1970 (UTC), and so is
//! the person's own day; nothing here knows a clock.

pub mod anki;
pub mod cards;
pub mod draw;
pub mod exam;
pub mod fsrs;
pub mod progress;
