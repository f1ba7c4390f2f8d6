//! A model on GPUs under a serving engine: one step, the prompts, and room for keys and values.

use super::load::Steps;
use super::{Chip, Engine, Format, Link, Network};
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
/// Share of the bandwidth at which keys and values are read.
const CACHE_READS: f64 = 0.583;
/// Share of the peak that the few rows of a step reach.
const STEP_COMPUTES: f64 = 0.489;
/// Experts get some of the rows each: what they reach beside dense layers, in steps and in prompts.
const EXPERTS_READ: f64 = 0.795;
const EXPERTS_COMPUTE: f64 = 0.428;
const EXPERTS_PROMPTS: f64 = 0.424;
/// Share of the dense weights that are attention, copied for each group that attends for itself.
const ATTENTION: f64 = 0.25;
/// Share of the memory that an engine fills (vLLM's `gpu_memory_utilization` is 0.9, TensorRT-LLM's fraction of the rest 0.9).
const FILLED: f64 = 0.927;
/// Bytes on each device that hold neither weights nor cache: context, graphs, the activations of a chunk.
const BESIDE: f64 = 1.5e9;
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

    /// The parts of one step: weights read, computing, cache read, engine, exchange; in seconds.
    #[must_use]
    pub fn parts(&self, batch: f64, context: f64) -> [f64; 5] {
        let (network, chip) = (&self.network, &self.chip);
        let devices = self.parallel.devices;
        let experts = network.has_experts();
        let read = network.read(batch);
        let copied = (network.weights - network.routed()) * (self.parallel.attention_groups - 1.0) * ATTENTION;
        let bytes = (read + copied) * self.weight_bytes / network.weights.max(1.0);
        let reads =
            chip.generation.reads() * self.format.reads(chip.generation) * if experts { EXPERTS_READ } else { 1.0 };
        let computes =
            STEP_COMPUTES * self.format.computes(chip.generation) * if experts { EXPERTS_COMPUTE } else { 1.0 };
        let cache = batch * network.shape.kept(context) * self.cache_bytes;
        let layer = self.engine.layer + if experts { self.engine.experts } else { 0.0 };
        [
            bytes / (chip.bandwidth * devices * reads),
            2.0 * network.passed * batch / (chip.peak(self.format) * computes * devices),
            cache / (chip.bandwidth * CACHE_READS * self.cache_shards()),
            network.shape.layers * layer + self.engine.step + self.engine.sequence * batch,
            self.exchange_starts() + self.exchanged(batch),
        ]
    }
}

impl Steps for Server {
    fn engine(&self) -> &Engine {
        &self.engine
    }

    fn most(&self) -> f64 {
        self.engine.most * self.parallel.attention_groups
    }

    fn step(&self, batch: f64, context: f64) -> Seconds {
        Seconds(self.parts(batch, context).iter().sum())
    }

    fn prompt(&self, tokens: f64, context: f64) -> Seconds {
        let (network, chip) = (&self.network, &self.chip);
        let experts = if network.has_experts() { EXPERTS_PROMPTS } else { 1.0 };
        let peak = chip.peak(self.format) * self.format.computes(chip.generation) * experts;
        let (shape, window) = (&network.shape, network.shape.window);
        let seen = (shape.layers - window.layers).max(0.0) * context + window.layers * context.min(window.tokens);
        let attention = 2.0 * shape.hidden * tokens * seen / chip.half;
        let computing =
            (2.0 * network.passed * tokens / peak + attention) / (chip.generation.prompts() * self.parallel.devices);
        Seconds(computing + self.exchanged(tokens))
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
