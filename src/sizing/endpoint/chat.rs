//! Language models on devices: how many share a copy, and how many requests each copy answers at a time.

use super::language::Exchange as Passes;
use super::pass::Pass;
use super::{ALIKE, Device, Layers, OVERHEAD, Runtime, Service, cores, layers_on, service};
use crate::facts::instance::InstanceType;
use crate::facts::model::Published;
use crate::job::{Delivery, Job, Precision};
use crate::sizing::serving_engine::{
    Answering, Chip, Curve, Engine, Exchange, FIRST_95, Format, Limits, Link, NEXT_95, Network, Parallel, Server,
    Steps, placed,
};
use crate::sizing::{Doubt, ServingNeeds, USABLE, shape};
use crate::units::{RequestsPerSecond, Seconds, Usd};

/// A language model on one instance: copies that each answer along a curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chat {
    /// Throughput and latency of one copy.
    pub curve: Curve,
    /// Devices of one copy.
    pub devices: u32,
    /// Copies on the instance.
    pub copies: f64,
    /// How one copy answers at the most requests at a time that keep the limits and fit its memory.
    pub chosen: Answering,
    /// Share of its time that prompts take then.
    pub prompts: f64,
}

impl Chat {
    /// Requests a second of the instance at that concurrency.
    #[must_use]
    pub fn rate(&self) -> RequestsPerSecond {
        self.chosen.rate() * self.copies
    }

    /// What a million tokens of prompts and of answers cost at that concurrency, where the instance costs so much an hour
    /// and is always busy: its time is shared by what each took of it.
    #[must_use]
    pub fn million_tokens(&self, hourly: Usd, prompt: f64, answer: f64) -> (Usd, Usd) {
        let request = hourly.value() / 3600.0 / self.rate().value().max(1e-12);
        let part = |share: f64, tokens: f64| Usd(request * share / tokens.max(1.0) * 1e6);
        (part(self.prompts, prompt), part(1.0 - self.prompts, answer))
    }

    /// How far it is from the limits for the first and each further token, where one request alone misses them: needed
    /// over allowed.
    #[must_use]
    pub fn misses(&self, job: &Job) -> Option<(Seconds, Seconds)> {
        let (alone, limits) = (self.curve.alone(), limits(job));
        let missed =
            |value: Seconds, limit: Option<Seconds>| limit.filter(|limit| value > *limit).map(|limit| (value, limit));
        missed(alone.first, limits.first).or_else(|| missed(alone.next, limits.next))
    }

    /// The whole answer where so many requests a second come to one instance; nothing where they are too many.
    #[must_use]
    pub fn whole_at(&self, arriving: RequestsPerSecond) -> Option<Seconds> {
        let each = arriving * (1.0 / self.copies.max(1e-9));
        self.curve.at(each).map(|answer| answer.whole + Seconds(OVERHEAD))
    }
}

/// One request of the job.
fn exchange(job: &Job) -> Exchange {
    let serving = &job.serving;
    Exchange { prompt: serving.prompt, answer: serving.answer, cached: serving.cached_prompt }
}

/// The same for passes that are counted one by one.
pub(super) fn passes(job: &Job) -> Passes {
    let serving = &job.serving;
    Passes { batch: serving.request_batch, prompt: serving.prompt, answer: serving.answer }
}

/// How long answers may take: those that somebody waits for.
fn limits(job: &Job) -> Limits {
    let serving = &job.serving;
    if serving.delivery != Delivery::Now {
        return Limits::default();
    }
    // The slowest of twenty takes somewhat longer than the usual one.
    let usual = (serving.latency - Seconds(OVERHEAD)) * (1.0 / super::queue::SPREAD);
    Limits {
        whole: Some(usual),
        first: serving.first_token.map(|limit| limit * (1.0 / FIRST_95)),
        next: serving.next_token.map(|limit| limit * (1.0 / NEXT_95)),
    }
}

/// The language model of the job as a serving engine sees it.
fn network(job: &Job) -> Network {
    let shape = shape::transformer(job);
    let layout = job.work.model.and_then(crate::facts::Model::layout);
    let weights = job.work.parameters;
    let passed = job.work.active_parameters.min(weights);
    let (experts, chosen) = match layout {
        Some(layout) if layout.experts > 0 => (f64::from(layout.experts), f64::from(layout.chosen)),
        // Fewer weights than all are passed, but how many experts there are is not known: as many as the share says.
        _ if passed < weights * 0.9 => ((weights / passed.max(1.0)).max(1.0), 1.0),
        _ => (1.0, 1.0),
    };
    Network { weights, passed, experts, chosen, shape, latent: layout.is_some_and(|layout| layout.latent) }
}

/// The format of its weights: 4-bit ones are those that it was published in, else integers in groups.
fn format(job: &Job) -> Format {
    let published = job.work.model.and_then(crate::facts::Model::layout).map(|layout| layout.published);
    match (job.serving.precision, published) {
        (Precision::Int4, Some(Published::Mxfp4)) => Format::Mxfp4,
        (precision, _) => Format::of(precision),
    }
}

/// So many GPUs of an instance with one copy; nothing where their speed is not on record.
#[must_use]
pub fn server(job: &Job, instance: &InstanceType, devices: u32) -> Option<Server> {
    let chip = Chip::of(instance.accelerator?)?;
    Some(Server {
        engine: Engine::VLLM,
        chip,
        link: Link::of(instance, chip.generation),
        parallel: Parallel::tensor(f64::from(devices)),
        network: network(job),
        format: format(job),
        weight_bytes: job.serving.model.value() * 1e9,
        cache_bytes: 2.0,
        room: None,
    })
}

/// A copy on Neuron cores.
struct Neuron {
    engine: Engine,
    device: Device,
    layers: Layers,
    /// Bytes that weights leave free.
    spare: f64,
    shape: shape::Transformer,
}

impl Steps for Neuron {
    fn engine(&self) -> &Engine {
        &self.engine
    }
    fn step(&self, batch: f64, context: f64) -> Seconds {
        self.device.seconds(&Pass::next_token(self.layers, batch, context))
    }
    fn prompt(&self, tokens: f64, _: f64) -> Seconds {
        self.device.seconds(&Pass::prompts(self.layers, 1.0, tokens))
    }
    fn room(&self, prompt: f64, answer: f64) -> f64 {
        // Compiled for a fixed batch and length: the whole of each request is set aside.
        self.spare / (self.shape.kept(prompt + answer) * 2.0).max(1.0)
    }
}

/// Several records in one request: they are answered beside each other.
struct Together<S> {
    server: S,
    records: f64,
}

impl<S: Steps> Steps for Together<S> {
    fn engine(&self) -> &Engine {
        self.server.engine()
    }
    fn step(&self, batch: f64, context: f64) -> Seconds {
        self.server.step(batch * self.records, context)
    }
    fn prompt(&self, tokens: f64, context: f64) -> Seconds {
        self.server.prompt(tokens, context) * self.records
    }
    fn room(&self, prompt: f64, answer: f64) -> f64 {
        self.server.room(prompt, answer) / self.records
    }
}

/// The curve of one copy, and the share of its time that prompts take when so many requests are answered at a time.
fn curve(job: &Job, instance: &InstanceType, devices: u32) -> Option<(Curve, Answering, f64)> {
    if instance.is_neuron() {
        let spare = instance.accelerator_memory() * USABLE * f64::from(devices) - job.serving.model.to_gib();
        let server = Neuron {
            engine: Engine::NEURON,
            device: shared_device(job, instance, f64::from(devices))?,
            layers: layers_on(job, instance),
            spare: spare.value() * 1024.0 * 1024.0 * 1024.0,
            shape: shape::transformer(job),
        };
        return Some(curve_of(job, server));
    }
    Some(curve_of(job, server(job, instance, devices)?))
}

fn curve_of(job: &Job, server: impl Steps) -> (Curve, Answering, f64) {
    let (records, exchange) = (job.serving.request_batch.max(1.0), exchange(job));
    let server = Together { server, records };
    let curve = Curve::of(&server, exchange, job.serving.concurrency);
    let chosen = curve.within(&limits(job), |callers| placed(&server, exchange, callers));
    let prompt = server.prompt(exchange.computed(), exchange.prompt);
    let answer = server.step(chosen.batch, exchange.context()) * (exchange.answer / chosen.batch.max(1.0));
    (curve, chosen, prompt / (prompt + answer).max(Seconds(1e-12)))
}

/// So many devices that share one copy of a language model, as one.
pub(super) fn shared_device(job: &Job, instance: &InstanceType, devices: f64) -> Option<Device> {
    let accelerator = instance.accelerator?;
    let cores = if instance.is_neuron() { cores(accelerator) } else { 1.0 };
    let weight_bytes = job.serving.model.value() * 1e9 / job.work.parameters.max(1.0);
    let device = Device::of(accelerator, Precision::Half, Runtime::Compiled)?;
    Some(device.shared(devices * cores, true).with_weights(weight_bytes))
}

/// Counts of devices that hold one copy of the model together: powers of two, all of one instance at most.
pub(super) fn holding(needs: &ServingNeeds, instance: &InstanceType) -> impl Iterator<Item = u32> {
    let high = needs.device.as_ref().map(|device| device.band.high);
    let memory = instance.accelerator_memory() * USABLE;
    let most = u32::from(instance.accelerator_count);
    (0..8)
        .map(|doublings| 1 << doublings)
        .filter(move |&devices| devices <= most && high.is_some_and(|high| high <= memory * f64::from(devices)))
}

/// How the model runs on the instance: the devices of a copy, and the requests at a time, that answer the most requests
/// a second within the limits; the soonest where none keep them. Where no count of devices holds the model, all of them.
///
/// Nothing where the speed of the devices is not on record.
#[must_use]
pub fn of(job: &Job, needs: &ServingNeeds, instance: &InstanceType) -> Option<Chat> {
    let all = u32::from(instance.accelerator_count.max(1));
    let limits = limits(job);
    let on = |devices: u32| {
        let (curve, chosen, prompts) = curve(job, instance, devices)?;
        let copies = (f64::from(all) / f64::from(devices)).floor().max(1.0);
        let chat = Chat { curve, devices, copies, chosen, prompts };
        let keeps = limits.hold(&chosen);
        let merit = if keeps { chosen.rate().value() * copies } else { 1.0 / chosen.whole.value().max(1e-9) };
        Some((keeps, merit, chat))
    };
    let mut best: Option<(bool, f64, Chat)> = None;
    for devices in holding(needs, instance) {
        let Some(other) = on(devices) else { continue };
        // More devices for a copy only where they bring something.
        let better =
            best.as_ref().is_none_or(|best| (other.0 && !best.0) || (other.0 == best.0 && other.1 > best.1 * 1.02));
        if better {
            best = Some(other);
        }
    }
    best.or_else(|| on(all)).map(|(_, _, chat)| chat)
}

/// A language model on the devices of an instance.
pub(super) fn language_model(job: &Job, needs: &ServingNeeds, instance: &InstanceType) -> Option<Service> {
    let chat = of(job, needs, instance)?;
    let doubt = if instance.is_neuron() { Doubt::LANGUAGE } else { Doubt::SERVED };
    let alone = chat.curve.alone().whole.value() + OVERHEAD;
    let rate = chat.rate().value();
    Some(Service { chat: Some(chat), ..service(doubt, alone, rate, chat.copies * chat.chosen.callers, ALIKE) })
}
