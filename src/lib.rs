//! Sagefit's engine: which SageMaker instance, how many, and why.
//!
//! Rooms, lowest first; each may use only those above it in this list:
//!
//! - [`units`]: numbers that carry their unit and their band
//! - [`facts`]: what is known: instance types, accelerators, algorithms, prices, limits
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

pub mod facts;
pub mod units;
