//! Formulas of memory, on plain figures: what a job says and what a measured row says are both put into these.
//!
//! `device` and `host` beside this module fill them from a job and explain them.

pub mod activations;
pub mod deepspeed;
pub mod inference;
pub mod states;
pub mod tables;
pub mod training;

use crate::units::Gib;

/// CUDA context and kernels of a training process: 1343 MiB on a V100 (Hugging Face, performance guide, measured).
pub const CONTEXT: Gib = Gib(1.3);
/// The same of a process that only serves: no gradient kernels; 0.75 to 1.1 GiB are measured in PyTorch.
pub const SERVING_CONTEXT: Gib = Gib(0.9);
/// What PyTorch's caching allocator reserves for what is in use: blocks cut to size leave gaps of some percent.
pub const ALLOCATOR: f64 = 1.06;
