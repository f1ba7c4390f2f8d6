//! What is read of pasted texts.
#![expect(clippy::panic, reason = "a test fails by panicking")]

mod formats;
mod hostile;
mod judged;
mod sentences;
