//! How long training takes on a number of instances.

use super::TrainingNeeds;
use super::estimate::{Estimate, How};
use super::speed;
use crate::facts::instance::InstanceType;
use crate::job::{Job, Precision};
use crate::units::{Band, Seconds, text};

/// A SageMaker job starts its instances and container before it trains: 60 to 250 s in public notebooks.
pub const START: Band<Seconds> = Band { low: Seconds(60.0), likely: Seconds(120.0), high: Seconds(240.0) };
/// Devices in one instance work together at n^0.95 (public runs, 2 to 16 GPUs: median error 7 %).
const IN_INSTANCE: f64 = 0.95;
/// Instances with EFA work together at n^0.95, others at n^0.85.
const WITH_EFA: f64 = 0.95;
const WITHOUT_EFA: f64 = 0.85;
/// How far they are off once a run of this very job was measured on another type.
const DOUBT_MEASURED: f64 = 1.25;
/// How far compute-bound times are off (facts/truth: 20 to 60 %).
const DOUBT: f64 = 1.5;

/// The time of one training run; nothing where the processor's speed is not on record.
#[must_use]
pub fn training(job: &Job, needs: &TrainingNeeds, instance: &InstanceType, count: u32) -> Option<Band<Seconds>> {
    let machines = f64::from(count).powf(if instance.efa { WITH_EFA } else { WITHOUT_EFA });
    if let Some(core_seconds) = needs.core_seconds {
        let cores = speed::cores(instance, 0.7) * machines;
        return Some(scaled(needs, core_seconds.scale(1.0 / cores)).plus(START));
    }
    let flops = needs.flops.as_ref()?.band;
    let rate = match instance.accelerator {
        Some(accelerator) => {
            let devices = f64::from(instance.accelerator_count).powf(IN_INSTANCE);
            // Frozen 4-bit weights are computed with in 16 bits; fp32 stays fp32.
            let peak = speed::peak(accelerator, job.training.precision)?;
            peak.value() * speed::training_share(job.work.kind, peak) * devices
        }
        None => {
            // CPUs gain little from 16-bit formats: the work is done in 32 bits.
            speed::cpu(instance).value()
        }
    };
    let work: Band<Seconds> = flops.map(|operations| operations / (rate * machines));
    let work = Band { low: work.low / DOUBT, likely: work.likely, high: work.high * DOUBT };
    Some(scaled(needs, work).plus(START))
}

/// The working time as the measured run corrects it: scaled, and surer.
fn scaled(needs: &TrainingNeeds, work: Band<Seconds>) -> Band<Seconds> {
    match needs.measured_factor {
        Some(factor) => Band::around(work.likely * factor, DOUBT_MEASURED, DOUBT_MEASURED),
        None => work,
    }
}

/// How many times longer the measured run took than its estimate on the type of today; nothing where either is unknown.
#[must_use]
pub fn measured_factor(job: &Job, needs: &TrainingNeeds) -> Option<f64> {
    let measured = (job.training.measured_time? - START.likely).max(Seconds(1.0));
    let estimated = training(job, needs, job.training.current?, job.training.current_count)?;
    Some((measured / (estimated.likely - START.likely).max(Seconds(1e-3))).clamp(1e-4, 1e4))
}

/// The same time with its derivation, for the answer.
#[must_use]
pub fn explained(job: &Job, needs: &TrainingNeeds, instance: &InstanceType, count: u32) -> Option<Estimate<Seconds>> {
    let band = training(job, needs, instance, count)?;
    let work = band.likely - START.likely;
    let how = match (&needs.flops, instance.accelerator) {
        (Some(flops), Some(accelerator)) => {
            let peak = speed::peak(accelerator, job.training.precision)?;
            let format = if job.training.precision == Precision::Fp32 { "32-bit" } else { "16-bit" };
            How::new(
                "work / (peak × share × devices)",
                "work: 6 N D or 6 operations a multiply-add; shares from public runs",
                "the share of the peak that is reached",
            )
            .term(
                "training",
                work.value(),
                format!(
                    "{} EFLOP / ({} × {} {} TFLOPS {format} × {} %)",
                    text::figure(flops.band.likely.value() / 1e18),
                    f64::from(instance.accelerator_count) * f64::from(count),
                    accelerator.short,
                    text::figure(peak.value() / 1e12),
                    text::figure((speed::training_share(job.work.kind, peak) * 100.0).round())
                ),
            )
        }
        (Some(flops), None) => How::new(
            "work / CPU rate",
            "about 15 GFLOPS for each ml.m5 vCPU in network code",
            "how well the code uses the cores",
        )
        .term(
            "training",
            work.value(),
            format!(
                "{} EFLOP / {} TFLOPS × {count}",
                text::figure(flops.band.likely.value() / 1e18),
                text::figure(speed::cpu(instance).value() / 1e12)
            ),
        ),
        (None, _) => How::new(
            "work over cores",
            "GBM-perf public runs for trees; passes over the data otherwise",
            "how well the work scales over cores",
        )
        .term("training", work.value(), format!("{} × {} vCPU", count, instance.vcpu)),
    };
    Some(Estimate { band, how: how.term("start", START.likely.value(), "instances and container start".to_owned()) })
}
