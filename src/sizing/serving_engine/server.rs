//! A model on GPUs under a serving engine: one step, the prompts, and room for keys and values.

use super::load::Steps;
use super::{Chip, Engine, Format, Generation, Link, Network};
use crate::units::Seconds;

/// How devices share one copy of a model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parallel {
    /// Devices of the copy.
    pub devices: f64,
    /// Groups that each compute the attention of requests of their own (attention data parallel); 1 where all share it.
    pub attention_groups: f64,
    /// Stages of layers in a row (pipeline parallel).
    pub stages: f64,
}

impl Parallel {
    /// All of them share each layer.
    #[must_use]
    pub const fn tensor(devices: f64) -> Self {
        Self { devices, attention_groups: 1.0, stages: 1.0 }
    }

    /// Devices that exchange after each layer.
    fn together(&self) -> f64 {
        (self.devices / self.stages).max(1.0)
    }

    /// Devices that share the attention of one request.
    fn attending(&self) -> f64 {
        (self.devices / self.stages / self.attention_groups).max(1.0)
    }
}

/// One copy of a model, ready to answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Server {
    /// The engine.
    pub engine: Engine,
    /// One of its GPUs.
    pub chip: Chip,
    /// How they reach each other.
    pub link: Link,
    /// How they share the copy.
    pub parallel: Parallel,
    /// The model.
    pub network: Network,
    /// Format of its weights.
    pub format: Format,
    /// Bytes of its weights, all together.
    pub weight_bytes: f64,
    /// Bytes of a kept value.
    pub cache_bytes: f64,
    /// Memory set aside for keys and values on all devices of the copy in GiB, where that was said.
    pub room: Option<f64>,
}

// Fitted to public runs; see the room's documentation.
/// Share of the bandwidth at which a latent of all heads is read beside keys and values of their own: it is multiplied by
/// each head, so that computing holds it up.
const LATENT_READS: f64 = 0.546;
/// Seconds that a layer with such a latent takes beside another: its products of low rank are kernels of their own.
const LATENT_LAYER: f64 = 22.5e-6;
/// Share of the peak that the few rows of a step reach.
const STEP_COMPUTES: f64 = 0.617;
/// Reading and computing overlap: their times add up as powers of this exponent do (1 is one after the other).
const OVERLAP: f64 = 1.15;
/// Experts get some of the rows each: what eight of them reach beside dense layers, in reading, in steps and in prompts.
const EXPERTS_READ: f64 = 0.956;
const EXPERTS_COMPUTE: f64 = 0.434;
const EXPERTS_PROMPTS: f64 = 0.586;
/// More experts get fewer rows each, and are sorted and started for longer: powers of their number.
const EXPERTS_SHARE: f64 = 0.156;
const EXPERTS_LAYER: f64 = 0.268;
/// Times that the operations of a prompt's attention are counted, beside those of its causal half.
const ATTENTION_COMPUTES: f64 = 1.84;
/// Share of the dense weights that are attention, copied for each group that attends for itself.
const ATTENTION: f64 = 0.25;
/// Share of the memory that an engine fills (vLLM's `gpu_memory_utilization` is 0.9, TensorRT-LLM's fraction of the rest 0.9).
const FILLED: f64 = 0.932;
/// Bytes on each device that hold neither weights nor cache: context, graphs, the activations of a chunk.
const BESIDE: f64 = 2.18e9;
/// Share of an answer that is written when the request is in the middle of its batch: what the room has to hold.
const HALF_WRITTEN: f64 = 0.61;

impl Server {
    /// Seconds that values of so many tokens take through the exchanges of all layers: two a layer, each moves what a
    /// token is on all but one of the devices, there and back (Shoeybi et al., arXiv:1909.08053).
    fn exchanged(&self, tokens: f64) -> f64 {
        let together = self.parallel.together();
        if together <= 1.0 {
            return 0.0;
        }
        let bytes = tokens / self.parallel.attention_groups * self.network.shape.hidden * 2.0 * 2.0 * (together - 1.0)
            / together;
        2.0 * self.network.shape.layers * bytes / self.link.speed().1
    }

    fn exchange_starts(&self) -> f64 {
        let together = self.parallel.together();
        if together <= 1.0 {
            return 0.0;
        }
        2.0 * self.network.shape.layers * self.link.speed().0 * self.engine.exchange * together.log2() / 2.0
    }

    /// Devices that the keys and values of a request lie on.
    fn cache_shards(&self) -> f64 {
        let (attending, parallel) = (self.parallel.attending(), &self.parallel);
        let heads = if self.network.latent { 1.0 } else { attending.min(self.network.shape.kv_heads) };
        (heads * parallel.attention_groups * parallel.stages).min(parallel.devices).max(1.0)
    }

    /// Copies that lie of each kept value: a head is not split, so more devices than heads keep it twice.
    fn cache_copies(&self) -> f64 {
        let attending = self.parallel.attending();
        if self.network.latent { attending } else { (attending / self.network.shape.kv_heads).max(1.0) }
    }

    /// The parts of one step: weights read, computing beside that, cache read, engine, exchange; in seconds.
    #[must_use]
    pub fn parts(&self, batch: f64, context: f64) -> [f64; 5] {
        let (network, chip) = (&self.network, &self.chip);
        let devices = self.parallel.devices;
        let experts = network.has_experts();
        let read = network.read(batch);
        let copied = (network.weights - network.routed()) * (self.parallel.attention_groups - 1.0) * ATTENTION;
        let bytes = (read + copied) * self.weight_bytes / network.weights.max(1.0);
        let generation = chip.generation;
        let reads = generation.reads() * self.format.reads(generation) * if experts { EXPERTS_READ } else { 1.0 };
        let computes = STEP_COMPUTES * self.format.computes(generation) * self.experts_share(EXPERTS_COMPUTE);
        let reading = bytes / (chip.bandwidth * devices * reads);
        let computing = 2.0 * network.passed * batch / (chip.peak(self.format) * computes * devices);
        let work = (reading.powf(OVERLAP) + computing.powf(OVERLAP)).powf(1.0 / OVERLAP);
        let cache = batch * network.shape.kept(context) * self.cache_bytes;
        let latent = if network.latent { LATENT_READS } else { 1.0 };
        [
            reading,
            work - reading,
            cache / (chip.bandwidth * generation.cache_reads() * latent * self.cache_shards()),
            network.shape.layers * self.layer() + self.engine.step + self.engine.sequence * batch,
            self.exchange_starts() + self.exchanged(batch),
        ]
    }

    /// The fewest seconds that a step of a batch can take: the weights that it passes, read once at the full bandwidth.
    #[must_use]
    pub fn least_step(&self, batch: f64) -> f64 {
        let bytes = self.network.read(batch) * self.weight_bytes / self.network.weights.max(1.0);
        bytes / (self.chip.bandwidth * self.parallel.devices)
    }

    /// Seconds of a layer beside its reading and computing.
    fn layer(&self) -> f64 {
        let network = &self.network;
        let experts = if network.has_experts() {
            self.engine.experts * (network.experts.max(8.0) / 128.0).powf(EXPERTS_LAYER)
        } else {
            0.0
        };
        let latent = if network.latent { LATENT_LAYER } else { 0.0 };
        (self.engine.layer + experts + latent) * self.chip.generation.layer()
    }

    /// What experts reach beside dense layers, where eight of them reach so much.
    fn experts_share(&self, eight: f64) -> f64 {
        if self.network.has_experts() { eight * (8.0 / self.network.experts.max(8.0)).powf(EXPERTS_SHARE) } else { 1.0 }
    }
}

impl Steps for Server {
    fn engine(&self) -> &Engine {
        &self.engine
    }

    fn most(&self) -> f64 {
        let most =
            if self.chip.generation >= Generation::Hopper { self.engine.most_from_hopper } else { self.engine.most };
        most * self.parallel.attention_groups
    }

    fn step(&self, batch: f64, context: f64) -> Seconds {
        Seconds(self.parts(batch, context).iter().sum())
    }

    fn prompt(&self, tokens: f64, context: f64) -> Seconds {
        let (network, chip) = (&self.network, &self.chip);
        let peak = chip.peak(self.format) * self.format.prompts(chip.generation) * self.experts_share(EXPERTS_PROMPTS);
        let (shape, window) = (&network.shape, network.shape.window);
        let seen = (shape.layers - window.layers).max(0.0) * context + window.layers * context.min(window.tokens);
        let attention = ATTENTION_COMPUTES * 2.0 * shape.hidden * tokens * seen / chip.half;
        let computing =
            (2.0 * network.passed * tokens / peak + attention) / (chip.generation.prompts() * self.parallel.devices);
        Seconds(computing + self.exchanged(tokens))
    }

    fn unpacked(&self) -> Seconds {
        let bytes = if self.format == Format::Int4 { 2.0 * Format::Half.bytes() * self.network.weights } else { 0.0 };
        Seconds(bytes / (self.chip.bandwidth * self.parallel.devices))
    }

    fn room(&self, prompt: f64, answer: f64) -> f64 {
        let devices = self.parallel.devices;
        let spare = self.room.map_or_else(
            || chip_bytes(&self.chip) * FILLED * devices - self.weight_bytes - BESIDE * devices,
            |gib| gib * GIB,
        );
        let each = self.network.shape.kept(prompt + answer * HALF_WRITTEN) * self.cache_bytes * self.cache_copies();
        spare.max(0.0) / each.max(1.0)
    }
}

/// Bytes of a GiB.
const GIB: f64 = 1024.0 * 1024.0 * 1024.0;

fn chip_bytes(chip: &Chip) -> f64 {
    chip.memory.value() * GIB
}
