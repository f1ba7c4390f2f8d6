//! What was measured of the job, and how far it says something of types that it was not measured on.

use super::Needs;
use super::endpoint::queue::{SPREAD, likely_95};
use super::endpoint::{self, Load, Service};
use crate::facts::instance::InstanceType;
use crate::job::Job;
use crate::units::{Band, Seconds, Unit};

/// How far estimates of another type with the same processor are off once the job was measured on one of them.
const DOUBT_ALIKE: f64 = 1.25;

/// How far an estimate is off that was scaled by a measurement: nothing for the type itself, a quarter for types with
/// the same kind of device, or CPUs beside CPUs. Of another kind of processor a measurement says how much work there
/// is, but not how well that processor does it: nothing is given, and the band stays as wide as it was.
#[must_use]
pub fn doubt(on: Option<&InstanceType>, instance: &InstanceType) -> Option<f64> {
    let on = on?;
    let device = |one: &InstanceType| one.accelerator.map(|accelerator| accelerator.short);
    (device(on) == device(instance)).then_some(if on.name == instance.name { 1.0 } else { DOUBT_ALIKE })
}

/// A band moved to where a measurement says it lies, and made as narrow as that allows.
fn moved<U: Unit>(band: Band<U>, factor: f64, doubt: Option<f64>) -> Band<U> {
    let scaled = band.scale(factor);
    doubt.map_or(scaled, |doubt| Band::around(scaled.likely, doubt, doubt))
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
        let estimated = match serving.current {
            Some(on) => Some((on, endpoint::of(job, &needs.serving, on, None)?)),
            None => None,
        };
        let Some((on, mut service)) = estimated else {
            let alone = serving.measured_latency.map(|latency| latency.value() / SPREAD);
            return Some(Self { on: None, rate: serving.measured.map(|rate| rate.value()), latency: alone });
        };
        let factor = |measured: f64, estimated: f64| (measured / estimated.max(1e-9)).clamp(FACTORS.0, FACTORS.1);
        let rate = serving.measured.map(|rate| factor(rate.value(), service.rate.likely.value()));
        service.rate = service.rate.scale(rate.unwrap_or(1.0));
        let latency = serving.measured_latency.map(|measured| {
            factor(alone(measured, &service, serving.safety).value(), service.latency.likely.value())
        });
        Some(Self { on: Some(on), rate, latency })
    }

    /// Moves the estimate of a type to where the measurement says it lies.
    pub fn apply(&self, service: &mut Service, instance: &InstanceType) {
        let doubt = doubt(self.on, instance);
        if let Some(rate) = self.rate {
            service.rate = match self.on {
                Some(_) => moved(service.rate, rate, doubt),
                None => Band::exact(Unit::of(rate)),
            };
        }
        if let Some(latency) = self.latency {
            service.latency = match self.on {
                Some(_) => moved(service.latency, latency, doubt),
                None => Band::exact(Unit::of(latency)),
            };
        }
    }
}

/// What one request takes alone, given the 95th percentile at the load that the safety factor leaves: without the wait
/// that belongs to that load, but a fifth of it at least.
fn alone(measured: Seconds, service: &Service, safety: f64) -> Seconds {
    let capacity = service.rate.likely.value();
    // At the maximum itself the queue has no end.
    let arriving = capacity * safety.min(0.95);
    let load = Load { arriving, capacity, servers: service.servers, variation: service.variation };
    let wait = likely_95(Seconds::ZERO, load).unwrap_or(Seconds::ZERO);
    (measured - wait).max(measured * 0.2) / SPREAD
}
