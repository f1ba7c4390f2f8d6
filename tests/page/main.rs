//! Every screen as HTML, rendered natively: `cargo test --features ssr --test page`.
#![cfg(feature = "ssr")]

mod answer;
mod candidates;
mod catalogue;
mod check;
mod flow;
mod form;
mod next_steps;
mod paste;
mod study;
mod whole;
