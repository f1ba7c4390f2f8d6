//! What is drawn of an answer, as plain values: rows, words, places and lengths. The page only gives them ink.
//!
//! Nothing here knows a browser. Lengths are pixels of a width that is handed in, or shares of a whole.

pub mod bar;
pub mod candidates;
pub mod catalogue;
pub mod day;
pub mod figures;
pub mod filled;
pub mod flow;
pub mod hardware;
pub mod load;
pub mod memory;
pub mod slim;
pub mod small_plot;
