//! What a candidate costs.

use crate::facts::instance::{InstanceType, Use};
use crate::facts::price::{self, Price};
use crate::facts::region::Region;
use crate::units::{Band, RequestsPerSecond, Seconds, Usd, UsdPerHour};

/// Hours of an average month (365.25 days / 12).
pub const MONTH_HOURS: f64 = 730.5;

/// The price to rank by: that of the Region where it is on record, else that of us-east-1 (its own Region says which).
#[must_use]
pub fn price(instance: &InstanceType, use_: Use, region: Region) -> Option<Price> {
    price::price(instance, use_, region).or_else(|| price::price(instance, use_, Region::UsEast1))
}

/// What an Elastic Inference accelerator costs an hour: $0.12, $0.24 and $0.34 on EC2 by its size, and SageMaker asked 1.4 times
/// that of EC2 in those years. The price page went with the service (2024): not confirmed.
#[must_use]
pub fn attached(accelerator: &InstanceType) -> UsdPerHour {
    const OVER_EC2: f64 = 1.4;
    UsdPerHour(
        OVER_EC2
            * if accelerator.name.ends_with(".medium") {
                0.12
            } else if accelerator.name.ends_with(".large") {
                0.24
            } else {
                0.34
            },
    )
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
