//! The groups, in the order in which a row is offered to them.

mod inference;
mod memory;
mod served;
mod serving;
mod training;

use super::group::Group;

/// Every group.
pub fn all() -> Vec<Box<dyn Group>> {
    let mut all = memory::groups();
    all.extend(training::groups());
    all.extend(served::groups());
    all.extend(inference::groups());
    all.extend(serving::groups());
    all
}
