//! The pages that are more than parts of the answer.

mod about;

pub use about::about;
