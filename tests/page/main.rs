//! Every screen as HTML, rendered natively: `cargo test --features ssr --test page`.
#![cfg(feature = "ssr")]

mod answer;
mod check;
mod study;
mod whole;
