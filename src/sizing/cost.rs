//! What a candidate costs.

use crate::facts::instance::{InstanceType, Use};
use crate::facts::limit;
use crate::facts::price::Price;
use crate::facts::region::Region;
use crate::job::Job;
use crate::units::{Band, RequestsPerSecond, Seconds, Usd, UsdPerHour};

/// Hours of an average month (365.25 days / 12).
pub const MONTH_HOURS: f64 = 730.5;

/// The price to rank a job's candidates by: that of the job's Region where it is on record, else that of us-east-1 (its own Region says which).
#[must_use]
pub fn price(job: &Job, instance: &InstanceType, use_: Use) -> Option<Price> {
    let prices = &job.prices;
    prices.price(instance, use_, job.region).or_else(|| prices.price(instance, use_, Region::UsEast1))
}

/// What an Elastic Inference accelerator costs an hour by its size: the rate of the first generation on EC2. The price page went
/// with the service (2024), so that neither SageMaker's own rate nor the second generation's is on record.
#[must_use]
pub fn attached(accelerator: &InstanceType) -> UsdPerHour {
    UsdPerHour(match accelerator.name.rsplit('.').next() {
        Some("medium") => limit::EI_MEDIUM_USD_PER_H,
        Some("large") => limit::EI_LARGE_USD_PER_H,
        _ => limit::EI_XLARGE_USD_PER_H,
    })
}

/// The cost of a run of known band.
#[must_use]
pub fn run(price: &Price, time: Band<Seconds>, count: u32) -> Band<Usd> {
    let count = f64::from(count);
    Band {
        low: price.usd_per_hour.over(time.low, count),
        likely: price.usd_per_hour.over(time.likely, count),
        high: price.usd_per_hour.over(time.high, count),
    }
}

/// The cost of a month with between `least` and `most` instances, `likely` on average.
#[must_use]
pub fn month(price: &Price, least: f64, likely: f64, most: f64) -> Band<Usd> {
    let month = Seconds::from_hours(MONTH_HOURS);
    Band {
        low: price.usd_per_hour.over(month, least.min(likely)),
        likely: price.usd_per_hour.over(month, likely),
        high: price.usd_per_hour.over(month, most.max(likely)),
    }
}

/// What a million requests cost on one instance that answers so many a second: 10^6 / rate x price / 3600, as AWS Neuron's
/// benchmark pages compute it.
#[must_use]
pub fn million(usd_per_hour: UsdPerHour, rate: Band<RequestsPerSecond>) -> Band<Usd> {
    let at = |rate: RequestsPerSecond| usd_per_hour.over(Seconds(1e6 / rate.value().max(1e-9)), 1.0);
    Band { low: at(rate.high), likely: at(rate.likely), high: at(rate.low) }
}
