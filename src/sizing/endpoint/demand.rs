//! What one request asks of a machine, however its work is counted.

use super::device::{Device, cores};
use super::diffusion::{Denoising, Sampler, kernels};
use super::pass::Pass;
use super::processor::Processor;
use super::written::{SOUND, Written, sides};
use super::{image_pass, layers, runtime, small_network_pass};
use crate::facts::Model;
use crate::facts::accelerator::{Accelerator, AcceleratorKind};
use crate::job::{Form, Job, Kind};
use crate::sizing::shape;
use crate::units::Seconds;

/// The work of one request.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Demand {
    /// One pass over its records.
    Pass(Pass),
    /// Images made from text.
    Denoising(Denoising),
    /// A text or recording read, and another text written.
    Written(Written),
}

/// Seconds of one request on a device, and how many requests the devices of an instance work on beside each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Taken {
    /// The host's part: starting kernels.
    pub launch: Seconds,
    /// The device's part.
    pub work: Seconds,
    /// Requests that one accelerator works on at a time: its cores, where each works for itself.
    pub beside: f64,
}

/// Seconds of sound that Whisper works on at a time (arXiv:2212.04356): shorter recordings are padded to it.
const WINDOW: f64 = 30.0;

impl Demand {
    /// The work of one request of a job; of language models the prompt.
    #[must_use]
    pub fn of(job: &Job) -> Self {
        let serving = &job.serving;
        let batch = serving.request_batch;
        match job.work.form {
            Form::Denoising => {
                let network = shape::images(job, serving.pixels);
                let layers = job.work.sizes.layers.or(job.work.model.map(|model| f64::from(model.layers)));
                Self::Denoising(Denoising {
                    gmacs: network.gmacs,
                    quadratic: network.quadratic,
                    values_millions: network.activations_millions,
                    kernels: kernels(layers.unwrap_or(0.0), job.work.parameters),
                    steps: serving.denoising_steps,
                    passes: if serving.guided { 2.0 } else { 1.0 },
                    images: batch,
                    pixels: serving.pixels,
                })
            }
            Form::EncodeDecode => Self::Written(written(job)),
            Form::NextToken => Self::Pass(Pass::prompts(layers(job), batch, serving.prompt)),
            _ => Self::Pass(match job.work.kind {
                Kind::Cnn => image_pass(job),
                Kind::SmallNetwork => small_network_pass(job),
                _ => Pass::texts(layers(job), batch, serving.sequence),
            }),
        }
    }

    /// Floating point operations of it.
    #[must_use]
    pub fn operations(&self) -> f64 {
        match self {
            Self::Pass(pass) => pass.operations,
            Self::Denoising(denoising) => denoising.operations(),
            Self::Written(written) => written.operations(),
        }
    }

    /// Its time on an accelerator; nothing where the speed of that is not on record.
    #[must_use]
    pub fn on(&self, job: &Job, accelerator: &Accelerator) -> Option<Taken> {
        let neuron = matches!(accelerator.kind, AcceleratorKind::Inferentia | AcceleratorKind::Trainium);
        let (precision, runtime) = (job.serving.precision, runtime(job));
        if let Self::Denoising(denoising) = self {
            // Both cores of a chip share the passes of a step.
            let sampler = Sampler::of(accelerator, precision, runtime)?;
            return Some(Taken { launch: Seconds::ZERO, work: sampler.seconds(denoising), beside: 1.0 });
        }
        let device = Device::of(accelerator, precision, runtime)?;
        let (launch, work) = match self {
            Self::Written(written) => written.on_device(&device),
            Self::Pass(pass) => (device.launches(pass), device.work(pass)),
            Self::Denoising(_) => return None,
        };
        Some(Taken { launch, work, beside: if neuron { cores(accelerator) } else { 1.0 } })
    }

    /// Its time on all threads of a CPU, and passes a second where every thread has a request of its own.
    #[must_use]
    pub fn on_cpu(&self, job: &Job, processor: &Processor) -> (Seconds, f64) {
        let (precision, threads) = (job.serving.precision, processor.threads);
        match self {
            Self::Pass(pass) => (processor.seconds(pass, precision, threads), processor.rate(pass, precision)),
            Self::Denoising(denoising) => {
                let passes = denoising.images * denoising.steps * denoising.passes;
                let pass = Pass {
                    steps: denoising.steps * denoising.kernels,
                    images: true,
                    weights: job.work.parameters * denoising.steps,
                    operations: denoising.operations(),
                    values: passes * denoising.values_millions * 1e6,
                    ..Pass::default()
                };
                (processor.seconds(&pass, precision, threads), processor.rate(&pass, precision))
            }
            Self::Written(written) => {
                let seconds = written.on_processor(processor, precision, threads);
                (seconds, 1.0 / seconds.value().max(1e-9))
            }
        }
    }
}

/// One request to the job's encoder-decoder.
fn written(job: &Job) -> Written {
    let (serving, shape) = (&job.serving, shape::transformer(job));
    let decoder_layers = job.work.model.map_or(shape.layers / 2.0, Model::decoder_layers);
    let (encoder, decoder) = sides(&shape, job.work.parameters, decoder_layers);
    let positions = job.work.model.and_then(Model::positions_a_second);
    let (read, parts) = match positions {
        Some(positions) => (positions * WINDOW, (serving.audio.value() / WINDOW).ceil().max(1.0)),
        None => (serving.sequence, 1.0),
    };
    let prepare = if positions.is_some() { SOUND } else { 0.0 };
    Written { encoder, decoder, read, tokens: serving.answer / parts, parts, batch: serving.request_batch, prepare }
}
