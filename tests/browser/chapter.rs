//! One test for each row S1 to S16 of the study chapter: its point is there to be read on the page.

mod serving;
mod training;
