//! What is remembered, what is kept and the mock exam, through the library's doors.

mod fsrs;
