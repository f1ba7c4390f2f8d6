//! The questions of serving.

pub mod accelerator;
pub mod application;
pub mod bottleneck;
pub mod count;
pub mod family;
pub mod hosting;
pub mod models;
pub mod option;
pub mod payment;
pub mod rollout;
pub mod scaling;
pub mod size;
pub mod sized;
pub mod trial;

use super::Question;
use super::training::obtain;

/// The order in which they are asked.
pub(super) static ORDER: [&Question; 13] = [
    &option::QUESTION,
    &models::QUESTION,
    &application::QUESTION,
    &accelerator::QUESTION,
    &family::QUESTION,
    &size::QUESTION,
    &obtain::SERVING,
    &count::QUESTION,
    &scaling::QUESTION,
    &payment::QUESTION,
    &rollout::QUESTION,
    &bottleneck::QUESTION,
    &trial::QUESTION,
];
