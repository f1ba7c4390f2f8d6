//! The candidates as plain values: a row for each type, what is shown of them, and their plot of price against time.

pub mod columns;
pub mod compare;
pub mod csv;
pub mod plot;
pub mod rows;
pub mod shown;
pub mod sift;
pub mod words;
