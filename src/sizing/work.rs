//! What a job trains, in the terms of [`super::training_time`], worked out once for all candidates.

use super::Doubt;
use super::compute;
use super::training_time::trees::{Library, Trees};
use super::training_time::{Code, Frozen, Images, Transformer};
use super::{DeviceNeeds, shape};
use crate::facts::instance::InstanceType;
use crate::job::{Field, Job, Kind};
use crate::units::{Flops, Seconds};

/// Depth of a tree where nothing is said: XGBoost's default.
const DEPTH: f64 = 6.0;
/// Tokens of one pass and images of one step beyond which a larger batch no longer helps.
const ENOUGH_TOKENS: f64 = 16_384.0;
const ENOUGH_IMAGES: f64 = 256.0;

/// The work of a training run.
#[derive(Debug, Clone)]
pub enum Work {
    /// A transformer and the tokens it sees.
    Transformer(Transformer, f64),
    /// A network on images and the images it sees.
    Images(Images, f64),
    /// A small network: only its operations are counted.
    Operations(Flops),
    /// Boosted trees.
    Trees(Trees),
    /// Passes over the data, in seconds of one ml.m5 vCPU.
    Passes(Seconds),
}

impl Work {
    /// The work of a job.
    #[must_use]
    pub fn of(job: &Job) -> Self {
        let training = &job.training;
        match job.work.kind {
            Kind::Trees => {
                let library = match job.work.key {
                    "lightgbm" => Library::LightGbm,
                    "catboost" => Library::CatBoost,
                    _ => Library::XgBoost,
                };
                Self::Trees(Trees {
                    rows: training.rows,
                    columns: training.columns,
                    trees: training.trees,
                    depth: DEPTH,
                    library,
                })
            }
            Kind::Linear | Kind::Classic => Self::Passes(compute::pass_seconds(job)),
            Kind::SmallNetwork => Self::Operations(compute::small_network(job)),
            Kind::Cnn => {
                let network = shape::images(job, training.pixels);
                let network = Images {
                    parameters: job.work.parameters,
                    gmacs: network.gmacs,
                    activations_millions: network.activations_millions,
                    batch: training.batch,
                };
                Self::Images(network, training.images * training.epochs)
            }
            kind => Self::Transformer(transformer(job, kind), training.tokens * training.epochs),
        }
    }

    /// How far off its time is.
    #[must_use]
    pub const fn doubt(&self, on_cpu: bool) -> Doubt {
        match self {
            Self::Trees(_) => Doubt::TREES,
            Self::Passes(_) => Doubt::PASSES,
            Self::Operations(_) => Doubt::TRAIN_SMALL,
            _ if on_cpu => Doubt::TRAIN_ON_CPU,
            Self::Images(..) => Doubt::TRAIN_IMAGES,
            Self::Transformer(network, _) => match network.code {
                Code::Fused => Doubt::PRETRAIN,
                Code::Scores => Doubt::TRAIN_TRANSFORMER,
                Code::Eager => Doubt::FINE_TUNE,
            },
        }
    }

    /// The same on a device that keeps its activations where it has the room.
    #[must_use]
    pub fn kept(&self, keeps: bool) -> Self {
        match self {
            Self::Transformer(network, tokens) if keeps => {
                Self::Transformer(Transformer { recompute: false, ..*network }, *tokens)
            }
            other => other.clone(),
        }
    }

    /// Floating point operations of a network's run; nothing where they do not decide.
    #[must_use]
    pub fn operations(&self) -> Option<Flops> {
        match self {
            Self::Transformer(network, tokens) => {
                let (weights, attention) = network.operations();
                Some(Flops((weights + attention) * tokens))
            }
            Self::Images(network, images) => Some(Flops(6e9 * network.gmacs * images)),
            Self::Operations(operations) => Some(*operations),
            Self::Trees(_) | Self::Passes(_) => None,
        }
    }
}

fn transformer(job: &Job, kind: Kind) -> Transformer {
    let training = &job.training;
    let shape = shape::transformer(job);
    let encoder = kind == Kind::Transformer;
    Transformer {
        parameters: job.work.parameters,
        active: job.work.active_parameters,
        layers: shape.layers,
        hidden: shape.hidden,
        heads: shape.heads,
        vocabulary: if encoder { 0.0 } else { shape.vocabulary },
        looked_up: if encoder { (shape.vocabulary * shape.hidden).min(job.work.active_parameters * 0.3) } else { 0.0 },
        code: match kind {
            Kind::Transformer => Code::Scores,
            Kind::LlmPretrain => Code::Fused,
            _ => Code::Eager,
        },
        frozen: match kind {
            Kind::LlmLora => Frozen::Half,
            Kind::LlmQlora => Frozen::FourBit,
            _ => Frozen::None,
        },
        batch: training.batch,
        sequence: training.sequence,
        accumulate: 1.0,
        recompute: training.recompute,
        faster: 1.0,
    }
}

/// The batch that each of `devices` devices works on: the one that was said, else as much as fits and helps, as anyone
/// would choose it.
#[must_use]
pub fn batch(job: &Job, needs: Option<&DeviceNeeds>, instance: &InstanceType, devices: f64) -> f64 {
    let said = job.training.batch;
    let Some(needs) = needs.filter(|_| job.assumes(Field::BatchSize)) else { return said };
    let enough = match job.work.kind {
        Kind::Cnn => ENOUGH_IMAGES,
        _ => ENOUGH_TOKENS / job.training.sequence.max(1.0),
    };
    let (used, activations) = match needs.kept_on(instance) {
        Some(kept) => (kept.whole.high, kept.activations),
        None if sharded(needs, instance, devices) => (needs.sharded(devices).high, needs.activations),
        None => (needs.whole.high, needs.activations),
    };
    let free = instance.accelerator_memory() * super::USABLE - used + activations;
    (free.value() / activations.value().max(1e-6) * said).floor().min(enough).max(said)
}

/// Whether a device cannot hold all, so that several share weights and states.
#[must_use]
pub fn sharded(needs: &DeviceNeeds, instance: &InstanceType, devices: f64) -> bool {
    devices > 1.0 && needs.whole.high > instance.accelerator_memory() * super::USABLE
}
