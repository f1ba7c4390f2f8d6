//! A person's session of learning: [`Study`] is everything that the study page shows, apart from how it is drawn.
//!
//! What a person does is an [`Action`]; [`Study::update`] takes it in and says what the browser is to do ([`Wants`]). Time and
//! the texts of files come in with the actions.

mod action;
mod asked;
mod at_hand;
pub mod calendar;
mod days;
mod deal;
mod exam;
mod lead;
mod notes;
pub mod option;
mod part;
pub mod place;
mod plan;
mod round;
mod state;
mod update;
pub mod words;

pub use action::{Action, ExamAction};
pub use asked::Asked;
pub use days::{Day, days};
pub use notes::labels;
pub use part::Part;
pub use place::{ExamPage, Place, Step, What};
pub use plan::{Level, Mastery, Plan, Square, mastery, plan};
pub use round::{Done, Round};
pub use state::{Download, Focus, Notice, Practice, Study, Wants};

#[cfg(test)]
mod tests;
