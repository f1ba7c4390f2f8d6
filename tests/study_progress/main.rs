//! What is remembered, what is kept, the mock exam and the cards, through the library's doors.

mod anki;
mod cards;
mod exam;
mod fsrs;
mod kept;
mod merge;
mod next;
mod support;
mod tally;
