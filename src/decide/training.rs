//! The questions of training, in the chapter's order.

pub mod algorithm;
pub mod bottleneck;
pub mod family;
pub mod input;
pub mod memory;
pub mod obtain;
pub mod payment;
pub mod processor;
pub mod serve_next;
pub mod size;
pub mod spread;
pub(super) mod today;
pub mod trial;

use super::Question;

/// The order in which they are asked.
pub(super) static ORDER: [&Question; 12] = [
    &algorithm::QUESTION,
    &processor::QUESTION,
    &spread::QUESTION,
    &memory::QUESTION,
    &family::QUESTION,
    &size::QUESTION,
    &obtain::TRAINING,
    &payment::QUESTION,
    &input::QUESTION,
    &bottleneck::QUESTION,
    &trial::QUESTION,
    &serve_next::QUESTION,
];
