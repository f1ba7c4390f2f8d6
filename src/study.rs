//! Learning the choice: lessons, questions that the engine makes and checks, what is remembered and due, the mock exam.
//!
//! A question is drawn from a seed: a plausible story whose key is the action that its conditions call for (`actions`), or a
//! number that the engine works out; each wrong option carries the reason against it.
//!
//! Everything here is a value and pure functions on it. Times are handed in, in milliseconds since 1970 (UTC), and so is
//! the person's own day; nothing here knows a clock.

pub mod actions;
pub mod anki;
pub mod cards;
pub mod chapter;
pub mod chart;
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
pub mod pasted;
mod played;
pub mod progress;
pub mod question;
pub mod session;
mod story;
