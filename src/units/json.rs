//! JSON in and out, as far as scripts need it: flat objects are read, anything serde describes is written.
//!
//! serde_json costs 14 kB of download, most of it for reading what no job holds and for printing floats to the last bit.

mod read;
mod write;

pub use read::{Value, object};
pub use write::{Unwritable, to_string};
