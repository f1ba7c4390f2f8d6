//! The questions of the study room, made natively and asked of the engine again.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod proof;
mod snapshots;
mod sources;
mod truth;
mod variety;
