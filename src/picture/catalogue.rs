//! The catalogue as plain values: every type as a row of columns, what is shown of them and its link, types side by side,
//! one type in detail, and the families with their letters.

pub mod column;
pub mod compare;
pub mod csv;
pub mod detail;
pub mod family;
pub mod filter;
pub mod look;
pub mod row;
