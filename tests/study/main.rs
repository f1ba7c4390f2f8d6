//! The questions of the study room, made natively and asked of the engine and of the tables again.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod apart;
mod charts;
mod coverage;
mod decks;
mod gaming;
mod proof;
mod scores;
mod snapshots;
mod sources;
mod strategies;
mod truth;
mod variety;
