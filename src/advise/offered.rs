//! How well it is known that a type is offered in the job's Region.

use crate::decide::Side;
use crate::facts::instance::InstanceType;
use crate::facts::offer;
use crate::job::{Field, Job};

/// Whether SageMaker itself lists a type for a side's use in the job's Region.
pub(super) fn confirmed(job: &Job, side: Side, instance: &InstanceType) -> bool {
    job.prices.offer(instance, job.use_of(side == Side::Serving), job.region).confirmed()
}

/// How well it is known that a type is offered in the job's Region.
pub(super) fn sentence(job: &Job, side: Side, instance: &InstanceType) -> String {
    let (use_, region) = (job.use_of(side == Side::Serving), job.region);
    offer::sentence(job.prices.offer(instance, use_, region), instance, use_, region, job.assumes(Field::Region))
}
