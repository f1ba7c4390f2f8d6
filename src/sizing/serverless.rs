//! What a serverless endpoint takes and costs for a job's traffic, on demand or with provisioned concurrency.

use crate::facts::instance;
use crate::facts::limit;
use crate::job::{Delivery, Hardware, Job};
use crate::sizing::{Needs, endpoint};
use crate::units::{Band, Seconds, Usd};

/// How far the price may be off: on demand two third parties name the same; with provisioned concurrency it is not
/// confirmed, and one of its two parts may be half as much again.
const PRICE_DOUBT: f64 = 1.15;
const WARM_PRICE_DOUBT: f64 = 1.5;
const MONTH: f64 = 730.5 * 3600.0;

/// A serverless endpoint for a job.
#[derive(Debug, Clone, Copy)]
pub struct Serverless {
    /// Memory in MB, one of 1024 to 6144.
    pub memory_mb: u32,
    /// Requests at a time that are kept warm; none on demand.
    pub warm: u32,
    /// From request to answer, where no start is waited for.
    pub latency: Band<Seconds>,
    /// What a month costs.
    pub cost: Band<Usd>,
}

/// The smallest memory that holds the job, within the limit.
#[must_use]
pub fn memory_mb(needs: &Needs) -> u32 {
    let needed = needs.serving.host.band.likely.to_mib();
    let step = limit::SERVERLESS_MEMORY_MB_STEP;
    ((needed / step).ceil().max(1.0) * step).min(limit::SERVERLESS_MEMORY_MB_MAX) as u32
}

/// The instance whose vCPUs an endpoint of such a memory comes near to: vCPUs follow the memory, one a GB by our reading.
const fn like(memory_mb: u32) -> &'static str {
    match memory_mb {
        0..=2048 => "ml.c5.large",
        2049..=4096 => "ml.c5.xlarge",
        _ => "ml.c5.2xlarge",
    }
}

/// Which limit of serverless inference a job is over, in words; nothing where it is within all.
#[must_use]
pub fn refuses(job: &Job, needs: &Needs) -> Option<&'static str> {
    let serving = &job.serving;
    let accelerated = serving.acceleration.is_some_and(|wanted| wanted != crate::job::Acceleration::None);
    match () {
        () if accelerated || job.hardware == Hardware::Gpu || job.work.algorithm.is_some_and(|one| !one.infer_cpu) => {
            Some("it has no GPU")
        }
        () if serving.payload_mb > limit::SERVERLESS_PAYLOAD_MB => Some("a request is over its 4 MB"),
        () if serving.processing.is_some_and(|time| time.value() > limit::SERVERLESS_TIMEOUT_S) => {
            Some("a request is over its 60 s")
        }
        () if needs.serving.host.band.likely.to_mib() > limit::SERVERLESS_MEMORY_MB_MAX => {
            Some("the model is over its 6 GB")
        }
        () if serving.models > 1.0 || serving.steps > 1.0 => Some("it takes one model and one container"),
        () => None,
    }
}

/// Whether it is known when nobody asks, so that requests are kept warm for the rest of the day alone.
#[must_use]
pub fn has_known_peaks(job: &Job) -> bool {
    job.serving.night_idle && job.serving.delivery == Delivery::Now
}

/// The endpoint on demand, or with as many kept warm as the peak takes while somebody asks; nothing where a CPU cannot
/// run the model or one endpoint is too small.
#[must_use]
pub fn of(job: &Job, needs: &Needs, warm: bool) -> Option<Serverless> {
    let serving = &job.serving;
    let memory_mb = memory_mb(needs);
    let service = endpoint::of(job, &needs.serving, instance::by_name(like(memory_mb))?, None)?;
    // Little's law: those that come at the peak times what each takes.
    let busy = |time: Seconds| (serving.peak.value() * time.value() / serving.safety.max(0.01)).ceil().max(1.0);
    let at_once = busy(service.latency.likely);
    if at_once > limit::SERVERLESS_CONCURRENCY_MAX {
        return None;
    }
    let (work, kept, doubt) = if warm {
        (limit::SERVERLESS_WARM_WORK_USD_PER_GB_H, limit::SERVERLESS_WARM_USD_PER_GB_H, WARM_PRICE_DOUBT)
    } else {
        (limit::SERVERLESS_USD_PER_GB_H, 0.0, PRICE_DOUBT)
    };
    let gb = f64::from(memory_mb) / 1024.0;
    let awake = super::running::awake(job);
    let data = serving.average.value() * MONTH * serving.payload_mb / 1000.0 * limit::SERVERLESS_USD_PER_GB_OF_DATA;
    let month = |time: Seconds, doubt: f64| {
        let worked = serving.average.value() * MONTH * time.value() / 3600.0;
        Usd((worked * gb * work + busy(time) * gb * kept * MONTH / 3600.0 * awake + data) * doubt)
    };
    let latency = service.latency;
    let cost = Band {
        low: month(latency.low, 1.0 / doubt),
        likely: month(latency.likely, 1.0),
        high: month(latency.high, doubt),
    };
    Some(Serverless { memory_mb, warm: if warm { at_once as u32 } else { 0 }, latency, cost })
}

/// The way of serverless inference that suits the job: kept warm where no first request may wait.
#[must_use]
pub fn suits(job: &Job, needs: &Needs) -> Option<Serverless> {
    of(job, needs, !job.serving.cold_start)
}
