//! The study page's state, apart from how it is drawn.

pub mod place;

pub use place::Place;
