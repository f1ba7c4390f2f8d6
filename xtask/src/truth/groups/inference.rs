//! Latency and throughput of inference.

use crate::truth::group::Group;

/// Its groups.
pub fn groups() -> Vec<Box<dyn Group>> {
    Vec::new()
}
