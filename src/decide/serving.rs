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
mod wants;
