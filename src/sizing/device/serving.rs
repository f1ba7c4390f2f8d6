//! Memory of devices that serve.

use crate::job::{Form, Job, Precision};
use crate::sizing::attention;
use crate::sizing::endpoint::Demand;
use crate::sizing::estimate::{Estimate, How};
use crate::sizing::memory::inference::{self, Cache, Served, Weights};
use crate::sizing::memory::{ALLOCATOR, SERVING_CONTEXT};
use crate::sizing::shape;
use crate::units::{Band, Gib, text};

/// How far the memory of a served model is off: weights are exact, what the framework keeps beside them is not.
#[must_use]
pub fn serving_band(likely: Gib, cache: Gib) -> Band<Gib> {
    let beside = likely * 0.12 + cache * 0.1;
    Band { low: likely - beside, likely, high: likely + beside }
}

/// Memory that one served copy of the model keeps on its devices together; nothing for classic models.
///
/// Weights, and for language models the key-value cache: 2 x layers x kv heads x head size x 2 B for each token.
#[must_use]
pub fn serving(job: &Job) -> Option<Estimate<Gib>> {
    let kind = job.work.kind;
    if !kind.is_deep() {
        return None;
    }
    let serving = &job.serving;
    if let Some(measured) = serving.device_memory {
        return Some(Estimate::measured(measured, format!("{} peak", text::memory(measured))));
    }
    let weights = serving.model.to_gib();
    let mut how = How::new(
        "weights + cache + context",
        "DJL Serving, instance type selection; EleutherAI cookbook",
        "how many requests are answered at a time",
    )
    .term("weights", weights.value(), format!("{} GB of weights", text::figure(serving.model.value())));
    let mut cache = Gib::ZERO;
    if kind.is_llm() {
        let served = served(job);
        cache = Gib::from_bytes(served.cache());
        how = how.term(
            "key-value cache",
            cache.value(),
            format!(
                "{} kB a token × {} tokens × {} requests",
                text::figure(served.cache() / served.batch / served.cached.max(1.0) / 1000.0),
                text::figure(served.cached),
                text::figure(CONCURRENT)
            ),
        );
    }
    let bytes = if serving.precision == Precision::Fp32 { 4.0 } else { 2.0 };
    let passing = passing_bytes(job, bytes);
    how = how.term("activations", Gib::from_bytes(passing * ALLOCATOR).value(), "of the layer at work").term(
        "context",
        SERVING_CONTEXT.value(),
        "CUDA context and kernels",
    );
    Some(Estimate { band: serving_band(Gib(how.sum()), cache), how })
}

/// Bytes of what passes through the network at a time, in values of so many.
fn passing_bytes(job: &Job, bytes: f64) -> f64 {
    let serving = &job.serving;
    match job.work.form {
        // The image decoder works at full size: 1024 channels in all of its widest layers' inputs and outputs.
        Form::Denoising => serving.request_batch * serving.pixels.powi(2) * DECODER_CHANNELS * bytes,
        _ if job.work.kind.is_transformer() => served(job).activations(),
        // Only the layers at work are kept: about a third of what a pass computes.
        _ => serving.request_batch * shape::images(job, serving.pixels).activations_millions * 1e6 * bytes * 0.3,
    }
}

/// Memory of what passes through the network at a time, in 16-bit values; nothing for classic models.
#[must_use]
pub fn passing(job: &Job) -> Option<Gib> {
    job.work.kind.is_deep().then(|| Gib::from_bytes(passing_bytes(job, 2.0) * ALLOCATOR))
}

/// Values that the image decoder keeps for each pixel at its peak: 128 channels beside 256 before, in and out, with
/// 32-bit norms (Stable Diffusion XL takes about 2.3 GB for an image of 1024 pixels beside its weights).
const DECODER_CHANNELS: f64 = 1100.0;

/// The job's transformer as it is served.
fn served(job: &Job) -> Served {
    let serving = &job.serving;
    let llm = job.work.kind.is_llm();
    let read = match Demand::of(job) {
        Demand::Written(written) => written.read,
        _ => serving.sequence,
    };
    Served {
        shape: shape::transformer(job),
        weights: serving.model.value() * 1e9,
        format: match serving.precision {
            Precision::Fp32 => Weights::Fp32,
            Precision::Int8 => Weights::Int8,
            Precision::Int4 => Weights::Int4,
            _ => Weights::Half,
        },
        batch: if llm { CONCURRENT } else { serving.request_batch.max(1.0) },
        cached: if llm { serving.prompt + serving.answer } else { 0.0 },
        passing: if llm { serving.prompt } else { read },
        cache_bytes: 2.0,
        cache: Cache::Reserved,
        fused: attention::in_serving(job, read),
    }
}

/// Bytes of key-value cache for one token: 2 x layers x kv heads x head size x 2 B.
#[must_use]
pub fn cache_per_token(job: &Job) -> f64 {
    inference::cache_per_token(&shape::transformer(job), 2.0)
}

/// Requests whose cache a language model endpoint must hold at the least; more are answered at a time where memory is
/// left.
const CONCURRENT: f64 = 2.0;
