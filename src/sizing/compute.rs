//! How much there is to compute.

use super::estimate::{Estimate, How};
use super::shape;
use crate::job::{Job, Kind};
use crate::units::{Band, Flops, Seconds, text};

/// Floating point operations of the whole training run; nothing for work that is not counted so.
///
/// 6 operations for each parameter and token (2 forward, 4 backward; EleutherAI, Transformer Math 101), 6 for each
/// multiply-add of a CNN and image; 8 where activations are recomputed.
#[must_use]
pub fn training_flops(job: &Job) -> Option<Estimate<Flops>> {
    let training = &job.training;
    let epochs = training.epochs;
    let passes = if training.recompute { 8.0 } else { 6.0 };
    match job.work.kind {
        Kind::Trees | Kind::Linear | Kind::Classic => None,
        Kind::Cnn => {
            let network = shape::images(job, training.pixels);
            let value = 6.0 * network.gmacs * 1e9 * training.images * epochs;
            let text = format!(
                "6 × {} GMAC × {} images × {} epochs",
                text::figure(network.gmacs),
                text::count(training.images),
                text::figure(epochs)
            );
            let how =
                How::new("6 operations a multiply-add", "forward 2, backward 4 operations each", "how many images");
            Some(Estimate::sum(how.term("images", value, text), 1.05, 1.05))
        }
        Kind::SmallNetwork => {
            let values = (training.data.value() * 1e9 / 8.0).max(1.0);
            let parameters = shape::small_network_parameters(job);
            let value = 6.0 * parameters * values * epochs;
            let text = format!(
                "6 × {} parameters × {} values × {} epochs",
                text::count(parameters),
                text::count(values),
                text::figure(epochs)
            );
            let how = How::new(
                "6 operations a parameter and value",
                "Transformer Math 101, read for small networks",
                "values a gigabyte holds",
            );
            Some(Estimate::sum(how.term("values", value, text), 3.0, 3.0))
        }
        kind => {
            // Frozen weights need no gradient of their own: 4 operations instead of 6.
            let frozen = matches!(kind, Kind::LlmLora | Kind::LlmQlora);
            let passes = if frozen { passes - 2.0 } else { passes };
            let value = passes * job.work.parameters * training.tokens * epochs;
            let text = format!(
                "{} × {} parameters × {} tokens × {} epochs",
                text::figure(passes),
                text::count(job.work.parameters),
                text::count(training.tokens),
                text::figure(epochs)
            );
            let how = How::new(
                "6 N D",
                "EleutherAI, Transformer Math 101; 8 N D with recomputed activations",
                "how many tokens",
            );
            Some(Estimate::sum(how.term("tokens", value, text), 1.05, 1.1))
        }
    }
}

/// Seconds of one ml.m5 vCPU that work without a network takes.
///
/// Trees: rows x columns x trees, fitted by eye to the public GBM-perf runs (10 M rows x 13 columns, 100 trees: about
/// 35 s on 16 vCPU). Others: passes over the data at about 30 MB/s for each vCPU. Rough on purpose; the band says so.
#[must_use]
pub fn core_seconds(job: &Job) -> Option<Band<Seconds>> {
    let training = &job.training;
    match job.work.kind {
        Kind::Trees => {
            let cells = training.rows * training.columns * training.trees;
            Some(Band::around(Seconds(cells * 2.7e-9 * 16f64.powf(0.7)), 2.0, 2.0))
        }
        Kind::Linear | Kind::Classic => {
            let bytes = training.data.value() * 1e9 * training.epochs;
            Some(Band::around(Seconds(bytes / 30e6), 2.5, 2.5))
        }
        _ => None,
    }
}

/// Floating point operations of one request; nothing for classic models.
#[must_use]
pub fn request_flops(job: &Job) -> Option<Estimate<Flops>> {
    let serving = &job.serving;
    let (value, text) = match job.work.kind {
        Kind::Trees | Kind::Linear | Kind::Classic => return None,
        Kind::Cnn => {
            let network = shape::images(job, serving.pixels);
            (2.0 * network.gmacs * 1e9, format!("2 × {} GMAC", text::figure(network.gmacs)))
        }
        Kind::SmallNetwork => {
            let parameters = shape::small_network_parameters(job);
            (2.0 * parameters * 100.0, format!("2 × {} parameters × 100 steps", text::count(parameters)))
        }
        kind => {
            let tokens = if kind.is_llm() { serving.prompt + serving.answer } else { serving.sequence };
            (
                2.0 * job.work.parameters * tokens,
                format!("2 × {} parameters × {} tokens", text::count(job.work.parameters), text::figure(tokens)),
            )
        }
    };
    let how = How::new(
        "2 operations a parameter",
        "one multiplication and one addition for each weight",
        "length of a request",
    );
    Some(Estimate::sum(how.term("one record", value, text), 1.3, 1.3))
}
