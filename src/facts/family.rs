//! Instance families: the letters and what they stand for.

use super::source::SourceRef;

/// The class of a family: what its letter says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// T: small, with a share of a CPU and bursts above it.
    Burstable,
    /// M: balanced CPU and memory, 4 GiB a vCPU.
    General,
    /// C: 2 GiB a vCPU.
    Compute,
    /// R: 8 GiB a vCPU.
    Memory,
    /// I: large local disks.
    StorageOptimised,
    /// G: GPUs for inference, graphics and smaller training.
    GpuG,
    /// P: GPUs for training.
    GpuP,
    /// Inf: AWS Inferentia.
    Inferentia,
    /// Trn: AWS Trainium.
    Trainium,
    /// DL: Habana Gaudi.
    Gaudi,
    /// Elastic Inference: a fraction of a GPU attached to a CPU instance.
    ElasticInference,
    /// Anything else.
    Other,
}

impl Class {
    /// Every class.
    pub const ALL: [Self; 12] = [
        Self::Burstable,
        Self::General,
        Self::Compute,
        Self::Memory,
        Self::StorageOptimised,
        Self::GpuG,
        Self::GpuP,
        Self::Inferentia,
        Self::Trainium,
        Self::Gaudi,
        Self::ElasticInference,
        Self::Other,
    ];

    /// The letters its families begin with.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Burstable => "t",
            Self::General => "m",
            Self::Compute => "c",
            Self::Memory => "r",
            Self::StorageOptimised => "i",
            Self::GpuG => "g",
            Self::GpuP => "p",
            Self::Inferentia => "inf",
            Self::Trainium => "trn",
            Self::Gaudi => "dl",
            Self::ElasticInference => "eia",
            Self::Other => "other",
        }
    }

    /// What the letter stands for, in a few words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Burstable => "tiny, bursts above a small share of a CPU",
            Self::General => "balanced CPU and memory",
            Self::Compute => "more CPU for the memory",
            Self::Memory => "more memory for the CPU",
            Self::StorageOptimised => "large local disks",
            Self::GpuG => "GPU for inference and smaller training",
            Self::GpuP => "GPU for training",
            Self::Inferentia => "AWS Inferentia",
            Self::Trainium => "AWS Trainium",
            Self::Gaudi => "Habana Gaudi",
            Self::ElasticInference => "a fraction of a GPU, attached",
            Self::Other => "none of the usual classes",
        }
    }

    /// Whether its families compute on the CPU alone.
    #[must_use]
    pub const fn is_cpu(self) -> bool {
        matches!(self, Self::Burstable | Self::General | Self::Compute | Self::Memory | Self::StorageOptimised)
    }
}

/// A family of instance types: same processors, different sizes.
#[derive(Debug)]
pub struct Family {
    /// Position in [`families`].
    pub index: u8,
    /// The name between `ml.` and the size, such as `g5`.
    pub name: &'static str,
    /// What its letter says.
    pub class: Class,
    /// The generation: the number in the name.
    pub generation: u8,
    /// Whether the MLS-C01 chapter and exam know it.
    pub book: bool,
    /// Throughput of one vCPU, that of ml.m5 being 1: a rough judgement of ours (see the data's README).
    pub cpu_speed: f64,
    /// Whether AWS names its single-GPU sizes for multi-model endpoints on GPU (Developer Guide, multi-model-support).
    pub multi_model_gpu: bool,
    /// Where class and role were read.
    pub source: SourceRef,
}

impl Family {
    /// What it is for, in one sentence. The sentences stand apart: a program that tells none does without them.
    #[must_use]
    pub fn role(&self) -> &'static str {
        ROLES.iter().find(|(name, _)| *name == self.name).map_or("", |(_, role)| role)
    }
}

include!(concat!(env!("OUT_DIR"), "/families.rs"));

/// Every family, in the order of the data.
#[must_use]
pub fn families() -> &'static [Family] {
    &FAMILIES
}

/// The family of a name such as `g5`.
#[must_use]
pub fn family(name: &str) -> Option<&'static Family> {
    FAMILIES.iter().find(|family| family.name == name)
}
