//! The derivation of a run's time, with the reader's own numbers.

use super::{START, run, spread, training, trees_on_gpu};
use crate::facts::instance::InstanceType;
use crate::job::{Job, Precision};
use crate::sizing::TrainingNeeds;
use crate::sizing::estimate::{Estimate, How};
use crate::sizing::speed;
use crate::sizing::training_time::{CONVOLUTIONS, DECODED_PER_VCPU};
use crate::sizing::work::{self, Work};
use crate::units::{Flops, Seconds, text};

/// The time of one training run with its derivation, for the answer.
#[must_use]
pub fn explained(job: &Job, needs: &TrainingNeeds, instance: &InstanceType, count: u32) -> Option<Estimate<Seconds>> {
    let band = training(job, needs, instance, count)?;
    let parts = run(job, needs, instance, count)?;
    let machines = f64::from(count);
    let operations = needs.work.kept(super::keeps(needs, instance)).operations().unwrap_or(Flops(0.0));
    let mut how = match (&needs.work, instance.accelerator) {
        (Work::Trees(trees), _) => How::new(
            "rows × columns × trees × depth, over cores or on a GPU",
            "GBM-perf public runs; 9 of 10 left out of the fit within a factor of 2",
            "the library's version and how dense the data is",
        )
        .term(
            "training",
            parts.cpu,
            format!(
                "{} rows × {} columns × {} trees on {count} × {}",
                text::count(trees.rows),
                text::figure(trees.columns),
                text::figure(trees.trees),
                match trees_on_gpu(trees, instance, machines) {
                    Some(_) => "one GPU".to_owned(),
                    None => format!("{} vCPU", instance.vcpu),
                }
            ),
        )
        .term(
            "loading",
            parts.reading,
            format!("{} GB copied and read before the first tree", text::figure(job.training.data.value())),
        ),
        (Work::Passes(seconds), _) => How::new(
            "passes over the data",
            "our reading: about 30 MB/s for each vCPU",
            "how well the work scales over cores",
        )
        .term(
            "training",
            parts.cpu,
            format!("{} s of one vCPU on {} × {}", text::figure(seconds.value()), count, instance.vcpu),
        ),
        (_, None) => How::new(
            "operations / CPU rate",
            "about 15 GFLOPS for each ml.m5 vCPU in network code",
            "how well the code uses the cores",
        )
        .term(
            "training",
            parts.cpu,
            format!(
                "{} EFLOP / {} TFLOPS × {count}",
                text::figure(operations.value() / 1e18),
                text::figure(speed::cpu(instance).value() / 1e12)
            ),
        ),
        (Work::Operations(operations), Some(_)) => How::new(
            "6 operations a parameter and pass",
            "Transformer Math 101, read for small networks",
            "how often the weights are passed, and how long the GPU waits",
        )
        .term(
            "training",
            parts.steps.matrices,
            format!("{} EFLOP at about 2 % of the peak", text::figure(operations.value() / 1e18)),
        ),
        (work, Some(accelerator)) => {
            let (chip, layout) = spread(job, needs, instance, machines)?;
            let images = matches!(work, Work::Images(..));
            let format = if job.training.precision == Precision::Fp32 { "32-bit" } else { "16-bit" };
            let share = if images { CONVOLUTIONS * chip.images } else { chip.matrices };
            let (formula, source) = if images {
                ("6 operations a multiply-add, beside memory traffic", "roofline; timm, NVIDIA and Lambda public runs")
            } else {
                (
                    "6 N D + attention + memory traffic + exchange",
                    "EleutherAI, Transformer Math 101; MosaicML, InternEvo and Qwen public runs",
                )
            };
            let batch = work::batch(job, needs.device.as_ref(), instance, layout.devices);
            How::new(formula, source, "the code's kernels and the batch")
                .term(
                    "products",
                    parts.steps.matrices,
                    format!(
                        "{} EFLOP in all / ({} × {} {} TFLOPS {format} × {} %)",
                        text::figure(operations.value() / 1e18),
                        text::figure(layout.devices),
                        accelerator.short,
                        text::figure(chip.peak / 1e12),
                        text::figure((share * 100.0).round())
                    ),
                )
                .term(
                    "attention",
                    parts.steps.attention,
                    format!("sequences of {} tokens", text::figure(job.training.sequence)),
                )
                .term(
                    "memory traffic",
                    parts.steps.memory,
                    format!("{} GB/s, batch {}", text::figure(chip.bandwidth / 1e9), text::figure(batch)),
                )
                .term(
                    "kernel launches",
                    parts.steps.launch,
                    "the batch is too small to keep the device busy".to_owned(),
                )
                .term("optimiser", parts.steps.update, "weights, gradients and state once a step")
                .term(
                    "exchange",
                    parts.steps.exchange,
                    format!(
                        "gradients or weights over {} GB/s in the instance, {} GB/s between instances",
                        text::figure(chip.link / 1e9),
                        text::figure(layout.network / 1e9)
                    ),
                )
                .term("waiting", parts.steps.waiting, "for the slowest device in each step")
                .term(
                    "reading images",
                    parts.reading,
                    format!("{} images/s for each of {} vCPU", text::figure(DECODED_PER_VCPU), instance.vcpu),
                )
        }
    };
    how.terms.retain(|term| term.value > 0.0);
    if let Some(measured) = needs.measured {
        let more = measured.seconds(&parts, instance, count) - parts.total();
        let seen = if measured.timed { "your measured run" } else { "your GPU utilization" };
        how = how.term(seen, more, measured.words());
    }
    Some(Estimate { band, how: how.term("start", START.likely.value(), "instances and container start") })
}
