//! The kinds of questions: actions and procedures from their tables, and numbers that the engine works out.

mod acted;
mod cast;
mod count;

use super::draft::Draft;
use super::draw::Draw;
use super::parts::Kind;
use crate::job::View;

pub use acted::{Made, make as acted};

/// The decision points of questions about a number, each as often as it is asked.
pub const COUNTED: &[&str] = &["count", "count", "scaling", "spread", "option", "payment"];

/// The decision points that a kind examines, in the order of their tables; each as often as it is asked.
#[must_use]
pub fn topics(kind: Kind, view: View) -> Vec<&'static str> {
    match kind {
        Kind::Count => COUNTED.to_vec(),
        _ => acted::topics(kind, view == View::Book),
    }
}

/// A draft about a number, where the job that is drawn gives one.
pub fn counted(topic: &'static str, view: View, draw: &mut Draw) -> Option<Draft> {
    count::draft(topic, view, draw)
}
