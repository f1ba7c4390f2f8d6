//! Whether a served model wants an accelerator, judged before any candidate is left.

use crate::facts::instance;
use crate::job::{Acceleration, Delivery, Field, Hardware, Job};
use crate::sizing::{Needs, endpoint};
use crate::units::Seconds;

/// The CPU type that "a CPU is fast enough" is judged by: a middling size that both views know.
const REFERENCE: &str = "ml.c5.4xlarge";

/// Work of a request that is long for a network: the latency that is assumed where none was said.
const LONG: Seconds = Seconds(0.2);

/// Whether the model must have an accelerator: it was said, or a middling CPU instance is too slow for the latency,
/// or it would take more than eight of them for the peak.
#[must_use]
pub fn accelerator(job: &Job, needs: &Needs) -> bool {
    if job.hardware == Hardware::Cpu || !job.work.kind.is_deep() {
        return false;
    }
    match job.serving.acceleration {
        Some(Acceleration::None) => return false,
        Some(Acceleration::Part | Acceleration::Whole) => return true,
        None => {}
    }
    if job.hardware == Hardware::Gpu || job.work.kind.is_llm() {
        return true;
    }
    if job.work.algorithm.is_some_and(|algorithm| !algorithm.infer_cpu) {
        return true;
    }
    if job.work.algorithm.is_some_and(|algorithm| !algorithm.infer_gpu) {
        return false;
    }
    // Work that was stated says nothing of one processor beside another: long work of a network is taken for a GPU's.
    if job.assumes(Field::Latency) && job.serving.processing.is_some_and(|work| work > LONG) {
        return true;
    }
    // Nobody waits for the answers of a scheduled run: what it costs decides, once both are sized.
    if job.serving.delivery == Delivery::Schedule {
        return false;
    }
    let Some(service) = instance::by_name(REFERENCE).and_then(|cpu| endpoint::of(job, &needs.serving, cpu, None))
    else {
        return true;
    };
    !endpoint::in_time(service.latency.likely, job.serving.latency)
        || job.serving.peak.value() > 8.0 * service.rate.likely.value() * job.serving.safety
}
