//! The page.
pub mod state;
pub mod components;
