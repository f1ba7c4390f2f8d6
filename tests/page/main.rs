//! Every screen as HTML, rendered natively: `cargo test --features ssr --test page`.
#![cfg(feature = "ssr")]

mod check;
mod form;
mod study;
mod whole;
