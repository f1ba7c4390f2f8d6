//! Procedures whose steps have one order.

use super::table::World;

/// A procedure. Each step needs the one before it.
#[derive(Debug)]
pub struct Procedure {
    /// Its name.
    pub id: &'static str,
    /// The decision point that it belongs to.
    pub topic: &'static str,
    /// What its story is about.
    pub world: World,
    /// What is to be reached: sentences of the story.
    pub goal: &'static [&'static str],
    /// Its steps, the first first, each with why it stands there.
    pub steps: &'static [(&'static str, &'static str)],
    /// The rule.
    pub why: &'static str,
    /// The page of AWS that says so.
    pub source: &'static str,
}
