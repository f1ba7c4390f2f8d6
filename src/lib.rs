//! Sagefit's engine: which SageMaker instance, how many, and why.
//!
//! The rooms, lowest first. Each may use only those before it in this list:
//!
//! - [`units`]: numbers that carry their unit and their band
//! - [`facts`]: what is known: instance types, accelerators, algorithms, prices, limits
//! - [`job`]: what a person asks: answers as typed, the validated job, its link and its JSON
//! - [`sizing`]: how big the job is: memory, compute, time, throughput, cost
//! - [`decide`]: the questions, the graph of them, the trail of a job through it
//! - [`advise`](mod@advise): what to pick, and how it compares
//! - [`plan`]: what to do next
//! - [`study`]: lessons, questions, what is remembered, the mock exam
//! - [`script`]: the engine for scripts, JSON in and out
//! - `app`: the page in Leptos (features `csr`, `ssr` and `split`)
//!
//! The front door is [`advise()`].
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::indexing_slicing,
        clippy::string_slice
    )
)]

pub mod advise;
#[cfg(feature = "page")]
pub mod app;
pub mod decide;
pub mod facts;
pub mod job;
pub mod plan;
pub mod script;
pub mod sizing;
pub mod study;
pub mod units;

pub use advise::advise;
