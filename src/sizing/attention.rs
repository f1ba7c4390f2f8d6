//! Whether attention keeps its scores in memory.

use crate::job::{Form, Framework, Job, Kind, Precision};

/// Tokens from which an encoder was built with fused attention: plain BERT reads 512, and longer ones came after it.
const LONG: f64 = 1024.0;

/// Whether scores are computed in blocks and never stored: the kernels multiply 16-bit formats only, and frameworks other
/// than PyTorch and JAX keep the whole matrix (FlashAttention, arXiv:2205.14135 and its list of supported formats).
#[must_use]
pub fn fused(framework: Option<Framework>, precision: Precision, usual: bool) -> bool {
    let plain = matches!(framework, Some(Framework::TensorFlow | Framework::MxNet));
    usual && !plain && precision != Precision::Fp32
}

/// The same for the training side of a job: language models and speech are written with fused attention, encoders where
/// they read long texts.
#[must_use]
pub fn in_training(job: &Job) -> bool {
    let usual = usual(job, job.training.sequence);
    fused(job.work.framework, job.training.precision, usual)
}

/// The same for its serving side.
#[must_use]
pub fn in_serving(job: &Job, tokens: f64) -> bool {
    fused(job.work.framework, job.serving.precision, usual(job, tokens))
}

fn usual(job: &Job, tokens: f64) -> bool {
    let longest = job.work.model.map_or(tokens, |model| tokens.max(f64::from(model.sequence)));
    job.work.kind.is_llm()
        || job.work.form == Form::EncodeDecode && job.work.model.is_some_and(crate::facts::Model::hears)
        || job.work.kind == Kind::Transformer && longest > LONG
}
