//! What AWS's own pages say of an algorithm: the processor and the family that they name.

use super::Side;
use crate::facts::algorithm::Processors;
use crate::facts::family::Class;
use crate::facts::limit;
use crate::job::{Delivery, Job};
use crate::sizing::Candidate;

/// Whether the page of the algorithm names the kind of processor of a candidate, or leaves it open.
pub(super) fn processor(job: &Job, side: Side, candidate: &Candidate) -> bool {
    let named = if side == Side::Training { trained_on_gpu(job) } else { served_on_gpu(job) };
    named.is_none_or(|gpu| gpu == candidate.instance.is_gpu())
}

/// Whether the page of the algorithm names the family of a CPU candidate for training, or none: boosters are bound by
/// memory, so that M is named and C is not; DeepAR keeps the cores busy, so C.
pub(super) fn family(job: &Job, side: Side, candidate: &Candidate) -> bool {
    let named = job.work.algorithm.map_or("", |algorithm| algorithm.start_with);
    let letter = match candidate.instance.family_info().class {
        _ if side != Side::Training || !candidate.instance.is_cpu() || !["ml.m", "ml.c"].iter().any(|any| named.contains(any)) => return true,
        Class::Burstable => return false,
        Class::Compute => "ml.c",
        // R is M with more memory.
        _ => "ml.m",
    };
    named.contains(letter)
}

/// Whether the page of a built-in algorithm advises a GPU for training; nothing where it leaves that open
/// (SageMaker Developer Guide, page of each algorithm; the thresholds of BlazingText and DeepAR).
fn trained_on_gpu(job: &Job) -> Option<bool> {
    let algorithm = job.work.algorithm?;
    let training = &job.training;
    match job.work.key {
        "blazingtext-supervised" => Some(training.data.value() >= limit::BLAZINGTEXT_CPU_GB),
        "deepar" => Some(deepar_is_large(job)),
        _ => match algorithm.processor {
            Processors::CpuOnly | Processors::CpuFirst => Some(false),
            Processors::GpuFirst | Processors::GpuOnly => Some(true),
            // AWS names no winner: a CPU costs less an hour, so begin there and measure.
            Processors::Either => (!job.work.kind.is_deep()).then_some(false),
        },
    }
}

/// Whether a network or batch of DeepAR is so large that its page advises a GPU.
pub(super) fn deepar_is_large(job: &Job) -> bool {
    let training = &job.training;
    training.batch > limit::DEEPAR_BATCH || training.cells * training.layers >= 400.0
}

/// k-NN answers single look-ups sooner on a CPU, and large batches on a GPU (page of k-NN); from so many in a request.
pub(super) const LARGE_BATCH: f64 = 100.0;

/// Whether the page of an algorithm names a GPU for serving; nothing where it leaves that open.
fn served_on_gpu(job: &Job) -> Option<bool> {
    if job.work.key == "knn" {
        return Some(job.serving.request_batch >= LARGE_BATCH || job.serving.delivery == Delivery::Schedule);
    }
    match job.work.algorithm?.infer_processor {
        Processors::CpuOnly | Processors::CpuFirst => Some(false),
        Processors::GpuFirst | Processors::GpuOnly => Some(true),
        Processors::Either => None,
    }
}
