//! SageMaker's built-in algorithms: which hardware each can use.
//!
//! Where the summary table of the Developer Guide and the page of the algorithm differ, the page is followed.
//! "Book" is what the pages said until early 2023 and the exam asks; "today" is said only where it differs.

use super::instance::{self, InstanceType};
use super::source::SourceRef;

/// Whether training uses a GPU.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GpuUse {
    /// GPU code does not exist.
    No,
    /// It runs on a GPU machine and leaves the GPU idle.
    NoBenefit,
    /// Only dense data gain.
    DenseOnly,
    /// It uses the GPU.
    Yes,
}

impl GpuUse {
    /// Whether a GPU does any of the work.
    #[must_use]
    pub const fn useful(self) -> bool {
        matches!(self, Self::Yes | Self::DenseOnly)
    }
}

/// Which processor AWS says to take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Processors {
    /// Nothing but a CPU is of use.
    CpuOnly,
    /// CPU recommended, GPU possible.
    CpuFirst,
    /// It depends on the data.
    Either,
    /// GPU recommended, CPU possible.
    GpuFirst,
    /// Nothing but a GPU works.
    GpuOnly,
}

/// How the training data may come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Modes {
    /// Copied to disk before training starts.
    pub file: bool,
    /// Streamed from S3 in order.
    pub pipe: bool,
    /// Streamed as CSV too, not only as recordIO-protobuf.
    pub pipe_csv: bool,
}

/// One built-in algorithm; BlazingText is three, as each of its modes has its own rule.
#[derive(Debug)]
pub struct Algorithm {
    /// Position in [`all`].
    pub index: u8,
    /// Its key, such as `xgboost`.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Whether it learns from labels.
    pub supervised: bool,
    /// How training data may come in.
    pub input_modes: Modes,
    /// Whether it trains on a CPU.
    pub train_cpu: bool,
    /// Whether it trains on a GPU.
    pub train_gpu: GpuUse,
    /// Which of them to take for training.
    pub processor: Processors,
    /// Whether several GPUs of one instance train together (book).
    pub multi_gpu: bool,
    /// Whether several GPUs of one instance train together (today).
    pub multi_gpu_today: bool,
    /// Whether several GPUs are worth their price: AWS found no clear gain for Linear Learner.
    pub multi_gpu_pays: bool,
    /// Whether several CPU instances train together.
    pub multi_instance_cpu: bool,
    /// Whether several GPU instances train together (book).
    pub multi_instance_gpu: bool,
    /// Whether several GPU instances train together (today).
    pub multi_instance_gpu_today: bool,
    /// Whether memory rather than computing limits it, so that M is better than C and the data should fit in memory.
    pub memory_bound: bool,
    /// The GPU families that its page names for training (book).
    pub gpu_families_book: &'static [&'static str],
    /// What to begin with, in AWS's type names.
    pub start_with: &'static str,
    /// Whether its models are served on a CPU.
    pub infer_cpu: bool,
    /// Whether its models are served on a GPU.
    pub infer_gpu: bool,
    /// Which of them to take for serving.
    pub infer_processor: Processors,
    /// The types that AWS names for serving, in its own spelling.
    pub serve_with: &'static str,
    /// Whether it writes checkpoints by itself, so that a Spot job may wait longer than an hour.
    pub checkpoints: bool,
    /// Whether its models can share a multi-model endpoint.
    pub mme: bool,
    /// Whether Elastic Inference served its models, while there was any.
    pub elastic_inference: bool,
    /// Whether each instance should get its own share of the training files (`ShardedByS3Key`).
    pub sharded: bool,
}

/// What is known of an algorithm beside what decides; a program that does not ask for it is smaller.
#[derive(Debug)]
pub struct Record {
    /// What it solves.
    pub problem: &'static str,
    /// The file types it trains on.
    pub file_types: &'static str,
    /// What else decides; may be empty.
    pub note: &'static str,
    /// Where its rules are said.
    pub source: SourceRef,
}

include!(concat!(env!("OUT_DIR"), "/algorithms.rs"));

/// Every built-in algorithm, tables first, then texts and images.
#[must_use]
pub fn all() -> &'static [Algorithm] {
    &ALGORITHMS
}

/// The algorithm of a key such as `xgboost`.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Algorithm> {
    ALGORITHMS.iter().find(|algorithm| algorithm.id == id)
}

impl Algorithm {
    /// What is known of it beside what decides.
    #[must_use]
    pub fn record(&self) -> Option<&'static Record> {
        RECORDS.get(usize::from(self.index))
    }

    /// Whether its page names a family of GPUs for training, P3 for P3dn too; where it names none, all of them count.
    #[must_use]
    pub fn named_gpu(&self, family: &str) -> bool {
        let named = self.gpu_families_book;
        named.is_empty() || named.iter().any(|named| family.starts_with(named))
    }

    /// Whether it trains on GPUs newer than those its page names: the TensorFlow algorithms take all GPU instances, and
    /// the pages of TabTransformer and AutoGluon name P3 as an example. Containers of the others were built before the
    /// GPUs that came after G5, and their pages name no later ones.
    #[must_use]
    pub fn takes_any_gpu(&self) -> bool {
        self.id.ends_with("-tf") || matches!(self.id, "tabtransformer" | "autogluon-tabular")
    }

    /// Whether it trains on a type: the CPU, or GPUs of a family that its page names (book) or that its container was built
    /// for (today). Containers of most algorithms were built before the GPUs that came after G5.
    #[must_use]
    pub fn trains_on(&self, instance: &InstanceType, today: bool) -> bool {
        if instance.is_cpu() {
            return self.train_cpu;
        }
        let several = if today { self.multi_gpu_today } else { self.multi_gpu };
        let named = if today {
            let known = matches!(instance.family, "p2" | "p3" | "p3dn" | "g4dn" | "g5");
            self.takes_any_gpu() || (known && self.named_gpu(instance.family))
        } else {
            self.named_gpu(instance.family)
        };
        self.train_gpu.useful() && instance.is_gpu() && named && (instance.accelerator_count == 1 || several)
    }

    /// Whether its models are served on a type.
    #[must_use]
    pub fn serves_on(&self, instance: &InstanceType) -> bool {
        if instance.is_cpu() { self.infer_cpu } else { self.infer_gpu && !instance.is_neuron() }
    }

    /// Whether one instance is the most it can train on, today too.
    #[must_use]
    pub const fn single_instance(&self) -> bool {
        !self.multi_instance_cpu && !self.multi_instance_gpu && !self.multi_instance_gpu_today
    }
}

/// The instance types that a text names in full, such as `ml.m5.2xlarge`.
pub fn named_types(text: &str) -> impl Iterator<Item = &'static InstanceType> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '-'))
        .filter(|word| word.starts_with("ml."))
        .filter_map(|word| instance::by_name(word.trim_end_matches('.')))
}
