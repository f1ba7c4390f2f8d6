//! Learning the choice: questions that the engine makes and checks.
//!
//! A question is drawn from a seed: a plausible job, told as a short story, whose key is what the engine decides and
//! whose wrong options each carry the engine's reason against them.

pub mod draft;
mod draw;
mod jobs;
mod kinds;
mod played;
pub mod question;
mod reason;
mod story;
mod task;
mod texts;
