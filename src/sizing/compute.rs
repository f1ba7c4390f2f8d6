//! How much there is to compute.

use super::endpoint::Demand;
use super::shape;
use crate::job::{Field, Form, Job};
use crate::units::{Band, Flops, Seconds};

/// Floating point operations of a small network's whole run: 6 for each parameter and each time that it is passed.
///
/// A row passes the weights of a network once, however many columns it has: these are its first layer. Recurrent layers
/// (cells and layers, where nobody said how many parameters there are) and what reads series or text pass them with
/// each value.
#[must_use]
pub fn small_network(job: &Job) -> Flops {
    let step_by_step = ["deepar", "seq2seq", "ip-insights"].contains(&job.work.key)
        || job.work.key.starts_with("blazingtext")
        || job.assumes(Field::Parameters);
    let values = (job.training.data.value() * 1e9 / 8.0).max(1.0);
    let passes = if step_by_step { values } else { job.training.rows };
    Flops(6.0 * shape::small_network_parameters(job) * passes * job.training.epochs)
}

/// Seconds of one ml.m5 vCPU that passes over the data take, at about 30 MB/s. Rough on purpose; the band says so.
#[must_use]
pub fn pass_seconds(job: &Job) -> Seconds {
    Seconds(job.training.data.value() * 1e9 * job.training.epochs / 30e6)
}

/// Floating point operations of one request; nothing for classic models.
#[must_use]
pub fn request_flops(job: &Job) -> Option<Band<Flops>> {
    let serving = &job.serving;
    let value = match job.work.form {
        Form::Table => return None,
        Form::NextToken => 2.0 * job.work.active_parameters * (serving.prompt + serving.answer),
        _ => Demand::of(job).operations(),
    };
    Some(Band::around(Flops(value), 1.3, 1.3))
}
