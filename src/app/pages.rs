//! The pages.

pub mod about;
pub mod advise;
pub mod study;
