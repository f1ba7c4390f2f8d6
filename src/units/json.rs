//! JSON in and out: flat objects (jobs) and trees (what is kept) are read, anything serde describes is written.
//!
//! serde_json costs 14 kB of download, most of it for reading what no job holds and for printing floats to the last bit.

mod read;
mod tree;
mod write;

pub use read::{Value, object};
pub use tree::{Tree, tree};
pub use write::{Unwritable, to_string};
