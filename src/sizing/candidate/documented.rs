//! What AWS's own pages say of an algorithm: the processor and the family that they name.

use super::{Candidate, below_generic};
use crate::facts::algorithm::{Algorithm, Processors};
use crate::facts::family::Class;
use crate::facts::limit;
use crate::job::{Delivery, Job};

/// Whether the page of the algorithm names the kind of processor of a candidate, or leaves it open.
#[must_use]
pub fn processor(job: &Job, serves: bool, candidate: &Candidate) -> bool {
    let named = if serves { served_on_gpu(job) } else { trained_on_gpu(job) };
    named.is_none_or(|gpu| gpu == candidate.instance.is_gpu())
}

/// Whether a type is below the list that AWS recommends for its own algorithms in general, where the page of this one names none.
#[must_use]
pub fn below_recommended(job: &Job, serves: bool, candidate: &Candidate) -> bool {
    let named = |algorithm: &Algorithm| if serves { algorithm.serve_with } else { algorithm.start_with };
    // What was measured on the type of today is known to do.
    let serving = &job.serving;
    let measured = serving.measured.is_some() || serving.measured_latency.is_some();
    let known = serves && measured && serving.current == Some(candidate.instance);
    !known && job.work.algorithm.is_some_and(|algorithm| below_generic(named(algorithm), candidate.instance))
}

/// What another family must be worth than the one that the page names.
const OTHER_FAMILY: f64 = 1.3;
/// The same of R where M is named.
const ROOMIER: f64 = 1.2;

/// What a CPU candidate for training must be worth for its family, 1 where it is the family that the page of a built-in algorithm names most, the first where
/// several are named as often: boosters are bound by memory, so that M is named; DeepAR keeps the cores busy, so C. R is M
/// with more memory for each core.
#[must_use]
pub fn family(job: &Job, serves: bool, candidate: &Candidate) -> f64 {
    let algorithm = job.work.algorithm.filter(|_| !serves && candidate.instance.is_cpu());
    let Some(m_first) = algorithm.and_then(|algorithm| algorithm.general_first) else { return 1.0 };
    match candidate.instance.family_info().class {
        Class::Compute if !m_first => 1.0,
        Class::General if m_first => 1.0,
        Class::Memory if m_first => ROOMIER,
        _ => OTHER_FAMILY,
    }
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
#[must_use]
pub fn deepar_is_large(job: &Job) -> bool {
    let training = &job.training;
    training.batch > limit::DEEPAR_BATCH || training.cells * training.layers >= 400.0
}

/// k-NN answers single look-ups sooner on a CPU, and large batches on a GPU (page of k-NN); from so many in a request.
pub const LARGE_BATCH: f64 = 100.0;

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
