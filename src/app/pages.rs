//! The pages.

mod about;
mod advise;

pub use about::About;
pub use advise::Advise;
