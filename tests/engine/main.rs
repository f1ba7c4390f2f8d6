//! The engine through its front door, natively.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod advice;
mod at_risk;
mod built_in;
mod cases;
mod chapter;
mod cheapest;
mod evidence;
mod graph;
mod hosting;
mod inference;
mod json_form;
mod kinds;
mod memory;
mod own_model;
mod price_list;
mod processors;
mod properties;
mod regions;
mod required;
mod seen;
mod sentences;
mod serving_engine;
mod support;
mod sure;
mod thinning;
mod training_time;
mod truths;
