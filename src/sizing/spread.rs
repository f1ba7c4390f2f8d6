//! Whether a training uses several instances.

use crate::facts::instance::InstanceType;
use crate::job::{Job, Kind, View};

/// Whether the algorithm can use several instances of a type.
fn spreads(job: &Job, view: View, instance: &InstanceType) -> bool {
    let spreads = job.work.algorithm.is_none_or(|algorithm| {
        if instance.is_cpu() {
            algorithm.multi_instance_cpu
        } else {
            match view {
                View::Book => algorithm.multi_instance_gpu,
                View::Today => algorithm.multi_instance_gpu_today,
            }
        }
    });
    // Own classic code seldom spreads over instances; own trees and networks do.
    let own_classic = job.work.algorithm.is_none() && matches!(job.work.kind, Kind::Linear | Kind::Classic);
    spreads && !own_classic
}

/// How many of so many instances of a type the algorithm uses.
#[must_use]
pub fn used(job: &Job, view: View, instance: &InstanceType, count: u32) -> u32 {
    if spreads(job, view, instance) { count } else { 1 }
}
