//! What was measured of the job, and how far it says something of types that it was not measured on.

use super::Needs;
use super::endpoint::queue::{SPREAD, likely_95};
use super::endpoint::{self, Load, Service};
use crate::facts::instance::InstanceType;
use crate::job::{Job, Symptom};
use crate::units::{Band, RequestsPerSecond, Seconds, Unit};

/// The share of its CPU that a burstable type has for good: 20 % of each vCPU of a `medium` (Amazon EC2 user guide, burstable
/// performance instances; larger ones have a little more).
pub const BASELINE: f64 = 0.2;

/// How far estimates of another type with the same processor are off once the job was measured on one of them.
const DOUBT_ALIKE: f64 = 1.25;

/// The share of an estimate's doubt, as a power, that stays for another kind of device: what the code does differently
/// from the formula is measured, what a device does differently comes in once more. Our assumption: the code has three
/// quarters of the variance, so that (1 + 1) / (3 + 1) of it stays.
const DOUBT_RELATED: f64 = core::f64::consts::FRAC_1_SQRT_2;

/// How far an estimate is off below and above once it was scaled by a measurement on another type or the same, given how
/// far it was off before: not at all for the type itself, a quarter for types with the same kind of device, or CPUs beside
/// CPUs. From CPUs to devices a measurement says how much work there is, but not how well the other does it.
#[must_use]
pub fn doubt(on: Option<&InstanceType>, instance: &InstanceType, before: (f64, f64)) -> (f64, f64) {
    let Some(on) = on else { return before };
    let narrow = |doubt: f64| match (on.accelerator, instance.accelerator) {
        _ if on.name == instance.name => 1.0,
        (None, None) => doubt.min(DOUBT_ALIKE),
        (Some(a), Some(b)) if a.short == b.short => doubt.min(DOUBT_ALIKE),
        (Some(_), Some(_)) => doubt.powf(DOUBT_RELATED),
        _ => doubt,
    };
    (narrow(before.0), narrow(before.1))
}

/// A band moved to where a measurement says it lies, and made as narrow as that allows.
fn moved<U: Unit>(band: Band<U>, factor: f64, on: Option<&InstanceType>, instance: &InstanceType) -> Band<U> {
    let scaled = band.scale(factor);
    let likely = scaled.likely.bare();
    let off = |part: f64, whole: f64| if part > 0.0 { whole / part } else { 1.0 };
    let (below, above) = doubt(on, instance, (off(scaled.low.bare(), likely), off(likely, scaled.high.bare())));
    Band::around(scaled.likely, below, above)
}

/// What was measured of an endpoint.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    /// The type it was measured on; where none was named, what was measured counts for every type as it is.
    on: Option<&'static InstanceType>,
    /// Its rate: how many times the estimate, or the rate itself where no type was named.
    rate: Option<f64>,
    /// Its latency alone, in the same way.
    latency: Option<f64>,
    /// Whether that latency is of a burstable type without credits: it is no other type's.
    starved: bool,
    /// How many times the stated rate its queue has room for.
    room: f64,
}

/// Factors beyond these are slips of the pen.
const FACTORS: (f64, f64) = (1e-4, 1e4);

impl Seen {
    /// What was measured; nothing where nothing was, or the named type has no estimate.
    #[must_use]
    pub fn of(job: &Job, needs: &Needs) -> Option<Self> {
        let serving = &job.serving;
        if serving.measured.is_none() && serving.measured_latency.is_none() {
            return None;
        }
        // A GPU that was not seen did not do the work.
        if serving.symptom == Some(Symptom::GpuNotSeen) {
            return None;
        }
        let estimated = match serving.current {
            Some(on) => Some((on, endpoint::of(job, &needs.serving, on, None)?)),
            None => None,
        };
        let Some((on, mut service)) = estimated else {
            let alone = serving.measured_latency.map(|latency| latency.value() / SPREAD);
            return Some(Self {
                on: None,
                rate: serving.measured.map(RequestsPerSecond::value),
                latency: alone,
                starved: false,
                room: 1.0,
            });
        };
        let factor = |measured: f64, estimated: f64| (measured / estimated.max(1e-9)).clamp(FACTORS.0, FACTORS.1);
        let rate = serving.measured.map(|rate| factor(rate.value(), service.rate.likely.value()));
        // Requests in work at a time, at the rate where latency begins to rise.
        let beside = service.rate.likely.value() * service.latency.likely.value();
        service.rate = service.rate.scale(rate.unwrap_or(1.0));
        let alone = serving.measured_latency.map(|measured| alone(job, measured, &service, beside).value());
        let latency = alone.map(|alone| factor(alone, service.latency.likely.value()));
        let room = alone.filter(|_| rate.is_some() && service.chat.is_none());
        let room = room.map_or(1.0, |alone| room_for(beside, alone, service.rate.likely.value()));
        // Credits end where the traffic takes more than the baseline of its vCPUs for good.
        let baseline = service.rate.likely.value() * BASELINE * f64::from(serving.current_count);
        let slow = serving.symptom == Some(Symptom::Slow) || serving.average.value() > baseline;
        let starved = on.burstable && rate.is_none() && slow;
        Some(Self { on: Some(on), rate, latency, starved, room })
    }

    /// Moves the estimate of a type to where the measurement says it lies.
    pub fn apply(&self, service: &mut Service, instance: &InstanceType) {
        service.room = self.room;
        if let Some(rate) = self.rate {
            service.rate = match self.on {
                Some(_) => moved(service.rate, rate, self.on, instance),
                None => Band::exact(Unit::of(rate)),
            };
        }
        let known = !self.starved || self.on.is_some_and(|on| on.index == instance.index);
        if let Some(latency) = self.latency.filter(|_| known) {
            service.latency = match self.on {
                Some(_) => moved(service.latency, latency, self.on, instance),
                None => Band::exact(Unit::of(latency)),
            };
        }
    }
}

/// What one request takes alone, given the measured 95th percentile. Beside a measured maximum it is that of a load test, at the
/// load that the safety factor leaves: without the wait that belongs to that load. Without one nobody tested under load.
fn alone(job: &Job, measured: Seconds, service: &Service, beside: f64) -> Seconds {
    if job.serving.measured.is_none() {
        return measured / SPREAD;
    }
    let rate = service.rate.likely.value();
    // At the maximum itself the queue has no end.
    let arriving = rate * job.serving.safety.min(0.95);
    if service.chat.is_some() {
        let estimated = service.latency.likely;
        let loaded = service.likely_95(RequestsPerSecond(arriving), 1.0).unwrap_or(estimated);
        return measured * (estimated / loaded.max(Seconds(1e-9)));
    }
    let loaded = |alone: f64| {
        let capacity = rate * room_for(beside, alone, rate);
        let load = Load { arriving, capacity, servers: service.servers, variation: service.variation };
        likely_95(Seconds(alone), load).unwrap_or(Seconds(f64::INFINITY))
    };
    let (mut low, mut high) = (measured.value() * 1e-3, measured.value() / SPREAD);
    for _ in 0..20 {
        let middle = (low + high) / 2.0;
        if loaded(middle) <= measured { low = middle } else { high = middle }
    }
    Seconds(high)
}

/// How many times a stated maximum the queue has room for: so many requests beside each other, each of which takes `alone`,
/// leave room for as many in that time (Little's law). A maximum is often taken before the queue grows.
fn room_for(beside: f64, alone: f64, rate: f64) -> f64 {
    (beside / (alone * rate).max(1e-12)).max(1.0)
}
