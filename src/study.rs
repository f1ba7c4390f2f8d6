//! Learning the choice: lessons, questions that the engine makes and checks, what is remembered and due, the mock exam.
//!
//! A question is drawn from a seed: a plausible job, told as a short story, whose key is what the engine decides and
//! whose wrong options each carry the engine's reason against them.
//!
//! Everything here is a value and pure functions on it. Times are handed in, in milliseconds since 1970 (UTC), and so is
//! the person's own day; nothing here knows a clock.

pub mod anki;
pub mod cards;
pub mod chapter;
pub mod draft;
mod draw;
pub mod exam;
pub mod fsrs;
mod jobs;
mod kept;
mod kinds;
pub mod lessons;
pub mod look_up;
mod parts;
mod played;
pub mod progress;
pub mod question;
mod reason;
pub mod session;
mod story;
pub mod texts;
