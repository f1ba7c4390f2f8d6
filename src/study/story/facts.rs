//! The sentences of each fact. Each function sets the fields of a fact and says them, in one of several forms.

mod limits;
mod run;
mod seen;
mod serving;
mod traffic;

pub use limits::*;
pub use run::*;
pub use seen::*;
pub use serving::*;
pub use traffic::*;
