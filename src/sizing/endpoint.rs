//! How fast one instance answers, how many requests it takes, and how latency grows with load.
//!
//! The parts take plain numbers ([`Pass`], [`Device`], [`Processor`], [`Load`]), made here of a [`Job`]. Constants are fitted to public runs (timm, NVIDIA, AWS Neuron, MLPerf); `cargo xtask truth` shows how far off.

pub mod chat;
mod demand;
mod device;
mod diffusion;
mod explained;
pub mod language;
mod load_curve;
mod pass;
mod processor;
pub mod queue;
pub mod wants;
mod written;

pub use demand::Demand;
pub use device::{Device, Runtime, cores};
pub use diffusion::{Denoising, Sampler, kernels};
pub use explained::explained;
pub use load_curve::{LoadCurve, LoadEnd, LoadPoint, load_curve};
pub use pass::{FINDING, ImageNetwork, Layers, Pass};
pub use processor::Processor;
pub use queue::Load;
pub use written::{SOUND, Written, sides};

use super::Doubt;
use super::{ServingNeeds, shape, speed};
use crate::facts::instance::{self, InstanceType};
use crate::job::{Form, Job, Kind, Precision};
use crate::units::{Band, RequestsPerSecond, Seconds};
pub use chat::Chat;

/// What one instance does as an endpoint.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Service {
    /// From request to answer with no other request beside it.
    pub latency: Band<Seconds>,
    /// Requests a second before latency begins to rise (MAX_RPS).
    pub rate: Band<RequestsPerSecond>,
    /// Requests that it works on at a time.
    pub servers: f64,
    /// How much requests differ in work: the squared coefficient of variation.
    pub variation: f64,
    /// What its queue has room for over `rate`: above 1 where the stated maximum leaves some, by the latency measured with it.
    pub room: f64,
    /// A language model's copies, whose latency grows with the requests that they answer at a time.
    pub chat: Option<Chat>,
}

impl Service {
    /// Latency at the 95th percentile with so many requests a second for `count` of them; nothing where that is too many.
    #[must_use]
    pub fn under(&self, arriving: RequestsPerSecond, count: f64) -> Option<Band<Seconds>> {
        if self.chat.is_none() {
            return queue::latency_95(self.latency, self.rate, self.load(arriving, count));
        }
        let likely = self.likely_95(arriving, count)?;
        let alone = self.latency.likely.max(Seconds(1e-9));
        // As far off as a request alone, and as the rate: a slower engine also has more requests at a time.
        Some(Band { low: likely * (self.latency.low / alone), likely, high: likely * (self.latency.high / alone) })
    }

    /// The same without a band.
    #[must_use]
    pub fn likely_95(&self, arriving: RequestsPerSecond, count: f64) -> Option<Seconds> {
        let alone = self.latency.likely;
        let Some(chat) = self.chat else { return queue::likely_95(alone, self.load(arriving, count)) };
        // What was measured moves the whole curve.
        let estimated = chat.curve.alone().whole + Seconds(OVERHEAD);
        let share = arriving / (self.rate.likely * count).max(RequestsPerSecond(1e-12));
        let whole = chat.whole_at(chat.rate() * share)?;
        Some(alone * (whole / estimated) * queue::SPREAD)
    }

    /// The least number of them, `least` or more, whose likely 95th percentile is within `wanted`; `least` where no number
    /// helps, since one request alone takes longer.
    #[must_use]
    pub fn count_for(&self, arriving: RequestsPerSecond, wanted: Seconds, least: f64) -> f64 {
        let alone = self.latency.likely;
        let within = |count: f64| self.likely_95(arriving, count).is_some_and(|latency| latency <= wanted);
        if !in_time(alone, wanted) || !least.is_finite() || within(least) {
            return least;
        }
        // Doubling, then halving the gap: at most some dozen steps for any load. Whole numbers alone halve to the end.
        let mut short = least.floor();
        let mut enough = (short * 2.0).max(1.0);
        while !within(enough) && enough < 1e6 {
            (short, enough) = (enough, enough * 2.0);
        }
        while enough - short > 1.0 {
            let middle = ((short + enough) / 2.0).floor();
            if within(middle) { enough = middle } else { short = middle }
        }
        enough
    }

    fn load(&self, arriving: RequestsPerSecond, count: f64) -> Load {
        Load {
            arriving: arriving.value(),
            capacity: self.rate.likely.value() * self.room * count,
            servers: self.servers * count,
            variation: self.variation,
        }
    }
}

/// Time through the endpoint itself: network, web server, reading the request.
const OVERHEAD: f64 = 0.005;
/// CPU time of one classic prediction with its share of the web server, in seconds of an ml.m5 vCPU.
const CLASSIC: f64 = 0.008;
/// Requests to one model differ little in work (records of like size).
const ALIKE: f64 = 0.25;

fn service(doubt: Doubt, latency: f64, rate: f64, servers: f64, variation: f64) -> Service {
    Service {
        latency: doubt.time(Seconds(latency)),
        rate: doubt.rate(RequestsPerSecond(rate)),
        servers: servers.max(1.0),
        variation,
        room: 1.0,
        chat: None,
    }
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
    let service = estimated(job, needs, instance, attached)?;
    let Some(factor) = needs.stated_factor else { return Some(service) };
    let Some(processing) = job.serving.processing else { return Some(service) };
    // A stated time is that of a whole request on the machine: the more of them work beside each other, the more it takes.
    let copies = f64::from(instance.accelerator_count.max(1));
    let seconds = (service.latency.likely.value() - OVERHEAD).max(1e-6) * factor;
    let measured_here = stated_on(job).is_none_or(|on| on.name == instance.name);
    let (seconds, doubt) = if measured_here { (processing.value(), Doubt::STATED) } else { (seconds, Doubt::SCALED) };
    Some(self::service(doubt, seconds + OVERHEAD, copies / seconds, copies, ALIKE))
}

/// The machine that a stated time of a request belongs to: the type of today, else for networks a GPU of usual size;
/// nothing where any machine is meant.
fn stated_on(job: &Job) -> Option<&'static InstanceType> {
    job.serving.processing?;
    let usual = || if job.work.kind.is_deep() { instance::by_name(USUAL_GPU) } else { None };
    job.serving.current.or_else(usual)
}

/// How many times longer a request takes than its estimate, where its time was said; 1 where it is no machine's.
#[must_use]
pub fn stated_factor(job: &Job, needs: &ServingNeeds) -> Option<f64> {
    let stated = job.serving.processing?;
    let Some(on) = stated_on(job) else { return Some(1.0) };
    let estimated = estimated(job, needs, on, None)?.latency.likely - Seconds(OVERHEAD);
    Some(stated / estimated.max(Seconds(1e-6)))
}

/// The smallest type with the GPU that most models of today are served on.
const USUAL_GPU: &str = "ml.g5.xlarge";

/// The same by the formulas alone.
fn estimated(
    job: &Job,
    needs: &ServingNeeds,
    instance: &InstanceType,
    attached: Option<&InstanceType>,
) -> Option<Service> {
    if needs.flops.is_none() {
        return Some(classic(job, instance));
    }
    match (attached, instance.accelerator) {
        (Some(attached), _) => on_fraction(job, attached),
        (None, None) => Some(on_cpu(job, instance)),
        (None, Some(_)) if job.work.kind.is_llm() => chat::language_model(job, needs, instance),
        (None, Some(_)) => on_device(job, instance),
    }
}

/// A classic model: a few milliseconds of one core for each request, records beyond the first are cheap.
fn classic(job: &Job, instance: &InstanceType) -> Service {
    let work = CLASSIC * (1.0 + 0.02 * (job.serving.request_batch - 1.0));
    let speed = instance.family_info().cpu_speed;
    let threads = f64::from(instance.vcpu.max(1));
    service(Doubt::UNMEASURED, OVERHEAD + work / speed, speed::cores(instance, 1.0) / work, threads, ALIKE)
}

/// The transformer of the job as a pass sees it.
fn layers(job: &Job) -> Layers {
    let shape = shape::transformer(job);
    // An encoder looks its words up in its table; a language model multiplies with its table for the next word.
    let table = if job.work.kind.is_llm() { 0.0 } else { shape.vocabulary * shape.hidden };
    let beside = |parameters: f64| (parameters - table).max(parameters * 0.3);
    Layers {
        layers: shape.layers,
        hidden: shape.hidden,
        weights: beside(job.work.parameters),
        passed: beside(job.work.active_parameters),
        kept: shape.kv_heads / shape.heads.max(1.0),
    }
}

/// The same on the devices of an instance: Neuron works through every expert. Qwen3 30B-A3B on trn2 and Llama 4 Scout on
/// inf2 take as long for a token as all their weights take to be read (facts/truth, optimum-neuron).
fn layers_on(job: &Job, instance: &InstanceType) -> Layers {
    let layers = layers(job);
    if instance.is_neuron() { Layers { passed: layers.weights, ..layers } } else { layers }
}

/// Layers of a network whose layers are not known.
const USUAL_LAYERS: f64 = 50.0;
/// Steps over time that a small recurrent network takes for one record.
const STEPS_OVER_TIME: f64 = 100.0;

/// A pass over the images of a request.
fn image_pass(job: &Job) -> Pass {
    let images = shape::images(job, job.serving.pixels);
    let known = job.work.model.map(|model| f64::from(model.layers)).filter(|layers| *layers > 0.0);
    let network = ImageNetwork {
        gmacs: images.gmacs,
        activations_millions: images.activations_millions,
        parameters: job.work.parameters,
        layers: known.unwrap_or(USUAL_LAYERS),
    };
    Pass::images(network, job.serving.request_batch)
}

/// A pass of a small network over the records of a request.
fn small_network_pass(job: &Job) -> Pass {
    let weights = shape::small_network_parameters(job);
    let operations = job.serving.request_batch * 2.0 * weights * STEPS_OVER_TIME;
    Pass { steps: USUAL_LAYERS, weights, operations, ..Pass::default() }
}

/// How far estimates on a device are off for the job's kind of network.
const fn doubt(job: &Job, neuron: bool) -> Doubt {
    let kind = job.work.kind;
    match kind {
        _ if matches!(job.work.form, Form::Denoising) => Doubt::DIFFUSION,
        _ if matches!(job.work.form, Form::EncodeDecode) => Doubt::WRITTEN,
        Kind::Cnn | Kind::Transformer if neuron => Doubt::NEURON,
        Kind::Cnn => Doubt::IMAGES,
        Kind::SmallNetwork => Doubt::UNMEASURED,
        _ if kind.is_llm() => Doubt::LANGUAGE,
        _ => Doubt::ENCODERS,
    }
}

/// How the endpoint runs the network: from the framework, unless Neo compiled it; servers of language models capture
/// their steps in a graph (LMI containers, vLLM).
const fn runtime(job: &Job) -> Runtime {
    if job.serving.compiled_for.is_some() {
        Runtime::Optimised
    } else if job.work.kind.is_llm() {
        Runtime::Compiled
    } else {
        Runtime::Interpreted
    }
}

/// A network on all cores of a CPU; a language model there writes its answer token by token.
fn on_cpu(job: &Job, instance: &InstanceType) -> Service {
    let serving = &job.serving;
    let processor = Processor::of(instance);
    let (work, rate) = Demand::of(job).on_cpu(job, &processor);
    let (mut work, mut each) = (work.value(), 1.0 / rate);
    if job.work.kind.is_llm() {
        let token = Pass::next_token(layers(job), serving.request_batch, serving.prompt + serving.answer / 2.0);
        let tokens = processor.seconds(&token, serving.precision, processor.threads).value() * serving.answer;
        work += tokens;
        each += tokens;
    }
    let rate = 1.0 / (each + CLASSIC / 4.0 / processor.threads);
    service(Doubt::PROCESSORS, OVERHEAD + work, rate, (processor.threads / 4.0).floor(), ALIKE)
}

/// A network behind an Elastic Inference accelerator, and the way to it over the network.
///
/// Three sizes answered one network in 352, 223 and 143 ms (AWS blog on Elastic Inference with TensorFlow): 93 ms and
/// 0.26 TFLOP at 1, 2 and 4 TFLOP/s, where the network has about 0.18. Formats of 16 bits were never measured so: a small
/// share of their peak.
fn on_fraction(job: &Job, attached: &InstanceType) -> Option<Service> {
    let accelerator = attached.accelerator?;
    let rate = if job.serving.precision == Precision::Fp32 {
        accelerator.fp32_tflops? * 0.7e12
    } else {
        accelerator.fp16_tflops? * 0.15e12
    };
    let work = Demand::of(job).operations() / rate;
    Some(service(Doubt::UNMEASURED, OVERHEAD * 2.0 + work, 1.0 / (work + 0.003), 1.0, ALIKE))
}

/// Processes that serve one GPU beside each other: while one launches, the device works for the other.
const WORKERS: f64 = 2.0;

/// A network on GPUs or Neuron cores, one copy on each.
fn on_device(job: &Job, instance: &InstanceType) -> Option<Service> {
    let accelerator = instance.accelerator?;
    let taken = Demand::of(job).on(job, accelerator)?;
    let (launch, work) = (taken.launch.value(), taken.work.value());
    let devices = f64::from(instance.accelerator_count.max(1)) * taken.beside;
    // The instance's own cores decode requests before the device sees them: about 2 ms of one core each.
    let by_cores = f64::from(instance.vcpu.max(1)) / 0.002;
    let rate = (devices / work.max(launch / WORKERS).max(1e-9)).min(by_cores);
    Some(service(doubt(job, instance.is_neuron()), OVERHEAD + launch + work, rate, devices, ALIKE))
}

/// Devices that hold one copy of the model together: a power of two, all of one instance at most. A language model takes
/// as many as its service does.
#[must_use]
pub fn devices_for_copy(needs: &ServingNeeds, instance: &InstanceType, service: Option<&Service>) -> Option<u32> {
    let least = chat::holding(needs, instance).next()?;
    Some(service.and_then(|service| service.chat).map_or(least, |chat| chat.devices))
}

/// Whether a request that takes so long alone is answered within so long at the 95th percentile where nothing waits.
#[must_use]
pub fn in_time(alone: Seconds, wanted: Seconds) -> bool {
    alone * queue::SPREAD <= wanted
}

/// Whether single requests of this kind answer sooner on a CPU: no way to the GPU's memory and back
/// (SageMaker Developer Guide, k-nearest-neighbors).
#[must_use]
pub const fn is_classic(kind: Kind) -> bool {
    !kind.is_deep()
}
