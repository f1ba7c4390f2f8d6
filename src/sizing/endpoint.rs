//! How fast one instance answers, and how many requests it takes.

use super::{ServingNeeds, shape, speed};
use crate::facts::instance::InstanceType;
use crate::job::{Job, Kind, Precision};
use crate::units::{Band, Flops, Gib, RequestsPerSecond, Seconds};

/// What one instance does as an endpoint.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Service {
    /// From request to answer with no other request beside it.
    pub latency: Band<Seconds>,
    /// Requests a second before latency begins to rise (MAX_RPS).
    pub rate: RequestsPerSecond,
}

/// Time through the endpoint itself: network, web server, reading the request.
const OVERHEAD: f64 = 0.005;
/// CPU time of one classic prediction with its share of the web server, in seconds of an ml.m5 vCPU.
const CLASSIC: f64 = 0.008;
/// Share of an accelerator's peak that inference of single requests reaches.
const INFERENCE_SHARE: f64 = 0.20;
/// Launch of one layer of a network on a GPU without graph capture.
const LAUNCH_PER_LAYER: f64 = 0.000_1;
/// Launch and communication of one layer for each generated token (public runs: 0.1 to 0.6 ms).
const TOKEN_PER_LAYER: f64 = 0.000_25;
/// Share of the memory bandwidth that decoding reaches.
const DECODE_SHARE: f64 = 0.7;
/// Requests a language model endpoint answers at a time on one copy: at most so many, as its latency grows with them.
const MOST_CONCURRENT: f64 = 16.0;
/// How far latencies are off.
const DOUBT: f64 = 1.8;

fn service(latency: f64, rate: f64) -> Service {
    Service { latency: Band::around(Seconds(latency), DOUBT, DOUBT), rate: RequestsPerSecond(rate) }
}

/// Latency and rate of one instance, with an Elastic Inference accelerator where one is `attached`.
///
/// Nothing where the speed of its accelerator is not on record.
#[must_use]
pub fn of(
    job: &Job,
    needs: &ServingNeeds,
    instance: &InstanceType,
    attached: Option<&InstanceType>,
) -> Option<Service> {
    let serving = &job.serving;
    if let Some(processing) = serving.processing {
        let copies = f64::from(instance.accelerator_count.max(1));
        return Some(service(processing.value() + OVERHEAD, copies / processing.value()));
    }
    let Some(flops) = &needs.flops else { return Some(classic(job, instance)) };
    let flops = flops.band.likely * serving.request_batch;
    match (attached, instance.accelerator) {
        (Some(attached), _) => on_fraction(flops, attached),
        (None, None) => Some(on_cpu(job, flops, instance)),
        (None, Some(_)) if job.work.kind.is_llm() => language_model(job, needs, instance),
        (None, Some(_)) => on_device(job, flops, instance),
    }
}

/// A classic model: a few milliseconds of one core for each request, records beyond the first are cheap.
fn classic(job: &Job, instance: &InstanceType) -> Service {
    let work = CLASSIC * (1.0 + 0.02 * (job.serving.request_batch - 1.0));
    let speed = instance.family_info().cpu_speed;
    service(OVERHEAD + work / speed, speed::cores(instance, 1.0) / work)
}

/// A network on all cores of a CPU.
fn on_cpu(job: &Job, flops: Flops, instance: &InstanceType) -> Service {
    // int8 about doubles what vector units do.
    let gain = if job.serving.precision == Precision::Int8 { 2.0 } else { 1.0 };
    let work = flops.value() / (speed::cpu(instance).value() * gain);
    service(OVERHEAD + work, 1.0 / (work + CLASSIC / 4.0 / f64::from(instance.vcpu.max(1))))
}

/// A network behind an Elastic Inference accelerator: its fp16 peak, and the way over the network.
fn on_fraction(flops: Flops, attached: &InstanceType) -> Option<Service> {
    let peak = attached.accelerator?.fp16_tflops? * 1e12;
    let work = flops.value() / (peak * 0.15);
    Some(service(OVERHEAD * 2.0 + work, 1.0 / (work + 0.003)))
}

/// A network on a GPU or Neuron device, one copy on each.
fn on_device(job: &Job, flops: Flops, instance: &InstanceType) -> Option<Service> {
    let peak = speed::peak(instance.accelerator?, job.serving.precision)?.value();
    let layers = if job.work.kind.is_transformer() { shape::transformer(job).layers } else { 50.0 };
    let work = flops.value() / (peak * INFERENCE_SHARE);
    let launch = layers * LAUNCH_PER_LAYER;
    let devices = f64::from(instance.accelerator_count.max(1));
    // The instance's own cores decode requests before the device sees them: about 2 ms of one core each.
    let by_cores = f64::from(instance.vcpu.max(1)) / 0.002;
    Some(service(OVERHEAD + launch + work, (devices / (work * 0.7 + launch * 0.5)).min(by_cores)))
}

/// Devices that hold one copy of the model together: a power of two, all of one instance at most.
#[must_use]
pub fn devices_for_copy(needs: &ServingNeeds, instance: &InstanceType) -> Option<u32> {
    let high = needs.device.as_ref()?.band.high;
    let mut devices = 1;
    while devices <= u32::from(instance.accelerator_count) {
        if high <= instance.accelerator_memory * super::candidate::USABLE * f64::from(devices) {
            return Some(devices);
        }
        devices *= 2;
    }
    None
}

/// A language model: the prompt is compute-bound, each token of the answer reads all weights once.
fn language_model(job: &Job, needs: &ServingNeeds, instance: &InstanceType) -> Option<Service> {
    let serving = &job.serving;
    let accelerator = instance.accelerator?;
    let peak = speed::peak(accelerator, Precision::Half)?.value();
    let bandwidth = accelerator.bandwidth_gb_s? * 1e9;
    let devices = devices_for_copy(needs, instance).unwrap_or_else(|| u32::from(instance.accelerator_count.max(1)));
    let together = f64::from(devices).powf(0.9);
    let copies = f64::from(instance.accelerator_count) / f64::from(devices);
    let prompt = 2.0 * job.work.parameters * serving.prompt / (peak * 0.5 * together);
    let token = serving.model.value() * 1e9 / (bandwidth * DECODE_SHARE * together)
        + shape::transformer(job).layers * TOKEN_PER_LAYER;
    let answer = token * serving.answer;
    // What weights leave of the memory holds the cache of so many requests.
    let spare = instance.accelerator_memory * super::candidate::USABLE * f64::from(devices) - serving.model.to_gib();
    let each = Gib::from_bytes(super::device::cache_per_token(job) * (serving.prompt + serving.answer));
    let concurrent = (spare.value() / each.value().max(1e-6) * 0.8).clamp(1.0, MOST_CONCURRENT);
    // Requests beside each other share the reading of the weights, but each brings its own prompt.
    let busy = answer + prompt * concurrent;
    Some(service(OVERHEAD + prompt + answer, copies * concurrent / busy))
}

/// Whether single requests of this kind answer sooner on a CPU: no way to the GPU's memory and back
/// (SageMaker Developer Guide, k-nearest-neighbors).
#[must_use]
pub const fn is_classic(kind: Kind) -> bool {
    !kind.is_deep()
}
