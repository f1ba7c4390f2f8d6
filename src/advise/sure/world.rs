//! One world: every cause of doubt takes one value for all that it concerns.

use crate::decide::{Side, rank};
use crate::facts::instance::InstanceType;
use crate::job::{Availability, Job, View};
use crate::sizing::endpoint::queue::SPREAD;
use crate::sizing::{Candidate, Check, Checks, USABLE};
use crate::units::{Band, Seconds, Unit};

use super::WORLDS;

/// A cause of doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// The speed: of the code, alike on all devices or on all CPUs, and of each kind of processor.
    Speed,
    /// Memory, alike on all types.
    Memory,
    /// A price that is an estimate, alike in a family.
    Price,
}

/// The ends of a band hold nine of ten measured values (see `sizing::Doubt`): so many standard deviations.
const ENDS: f64 = 1.645;
/// The share of a time's variance that belongs to the code: three quarters, as in `sizing::seen`; the rest to the processor.
const CODE: f64 = 0.75;
/// A price that is an estimate is off by so much in nine of ten cases (ratios seen within a family).
const PRICE: f64 = 1.15;

/// What a candidate takes of the draws: which rows of them.
struct Drawn<'a> {
    one: &'a Candidate,
    code: [f64; WORLDS],
    processor: [f64; WORLDS],
    price: Option<[f64; WORLDS]>,
}

/// A hundred worlds for some candidates.
pub struct Worlds<'a> {
    drawn: Vec<Drawn<'a>>,
    memory: [f64; WORLDS],
}

/// Whether a candidate may pass where estimates err: it fails nothing that is certain.
pub fn may_pass(job: &Job, one: &Candidate) -> bool {
    let in_time = one.latency.likely.value() * SPREAD <= job.serving.latency.value();
    one.failed.iter().all(|check| match check {
        Check::HostMemory | Check::Deadline | Check::Budget => true,
        Check::DeviceMemory => one.time.likely.value() > 0.0 && one.latency.likely.value() <= 0.0,
        // What answers too late token by token does so in every world.
        Check::Latency => !in_time,
        _ => false,
    })
}

impl<'a> Worlds<'a> {
    /// The draws for some candidates, with a cause that does not err where one is frozen.
    pub fn new(of: &[&'a Candidate], frozen: Option<Cause>) -> Self {
        let none = [0.0; WORLDS];
        let draws = |cause: Cause, key: &str| if frozen == Some(cause) { none } else { normal(key) };
        let drawn = of.iter().map(|one| {
            let instance = one.instance;
            let code = if instance.accelerator.is_some() { "code on devices" } else { "code on CPUs" };
            let unsure = one.price.is_some_and(|price| price.basis.is_unsure());
            Drawn {
                one,
                code: draws(Cause::Speed, code),
                processor: draws(Cause::Speed, instance.accelerator.map_or(instance.family, |one| one.short)),
                price: unsure.then(|| draws(Cause::Price, instance.family)),
            }
        });
        Self { drawn: drawn.collect(), memory: draws(Cause::Memory, "memory") }
    }

    /// The type that is first in a world; nothing where none passes.
    pub fn first(&self, job: &Job, side: Side, at: usize) -> Option<&'static InstanceType> {
        let of = |row: &[f64; WORLDS]| row.get(at).copied().unwrap_or(0.0);
        let memory = of(&self.memory);
        let seen = self.drawn.iter().map(|drawn| {
            let speed = CODE.sqrt() * of(&drawn.code) + (1.0 - CODE).sqrt() * of(&drawn.processor);
            let price = drawn.price.as_ref().map_or(0.0, of) / ENDS * PRICE.ln();
            there(job, drawn.one, speed, memory, price.exp())
        });
        let best = seen.filter(Candidate::passes).min_by(|a, b| rank::order(job, View::Today, side, a, b))?;
        Some(best.instance)
    }
}

/// The factor by which a band's likely value is off at so many standard deviations.
fn factor<U: Unit>(band: Band<U>, deviations: f64) -> f64 {
    let (likely, end) = (band.likely.bare(), if deviations > 0.0 { band.high.bare() } else { band.low.bare() });
    if likely <= 0.0 || end <= 0.0 { 1.0 } else { ((end / likely).ln().abs() * deviations / ENDS).exp() }
}

/// In how many of the worlds the first of two figures is below the second. Each is a low, a likely and a high value with what
/// it ran on; the code errs alike on both, each processor for itself.
#[must_use]
pub fn worlds_below(one: ([f64; 3], &str), other: ([f64; 3], &str)) -> u32 {
    let code = normal("code on devices");
    let seen = |([low, likely, high], on): ([f64; 3], &str)| {
        let band = Band { low: Seconds(low), likely: Seconds(likely), high: Seconds(high) };
        let own = normal(on);
        let speeds = code.iter().zip(own).map(|(code, own)| CODE.sqrt() * code + (1.0 - CODE).sqrt() * own);
        speeds.map(|speed| likely * factor(band, speed)).collect::<Vec<f64>>()
    };
    seen(one).into_iter().zip(seen(other)).filter(|(one, other)| one < other).count() as u32
}

/// A candidate as it is in a world.
fn there(job: &Job, one: &Candidate, speed: f64, memory: f64, price: f64) -> Candidate {
    let mut one = one.clone();
    let is_run = one.time.likely.value() > 0.0;
    let slower = factor(one.time, speed) * factor(one.latency, if is_run { 0.0 } else { speed });
    one.time = one.time.scale(slower);
    one.latency = one.latency.scale(slower);
    let (mut count, mut paid) = (f64::from(one.count), if is_run { slower } else { 1.0 });
    if !is_run && one.rate.likely.value() > 0.0 {
        let least = if job.serving.availability == Availability::High { 2.0 } else { 1.0 };
        let each = one.rate.likely.value() * job.serving.safety;
        let needed = |each: f64| (job.serving.peak.value() * one.share / each).ceil();
        // Beyond the peak's need it has instances for another reason, and has them in any world.
        let kept = if count > needed(each) { count.max(least) } else { least };
        let now = needed(each / slower).max(kept);
        (count, paid) = (now, now / count);
        one.rate = one.rate.scale(1.0 / slower);
    }
    one.cost = one.cost.map(|cost| cost.scale(paid * price));
    let mut failed = Checks::default();
    failed.measure(
        Check::HostMemory,
        one.host.likely.value() * factor(one.host, memory),
        (one.instance.memory * USABLE).value(),
    );
    if one.instance.accelerator.is_some() && is_run {
        let there = one.instance.accelerator_memory() * USABLE;
        failed.measure(Check::DeviceMemory, one.device.likely.value() * factor(one.device, memory), there.value());
    }
    if is_run {
        if let Some(deadline) = job.training.deadline {
            failed.measure(Check::Deadline, one.time.likely.value(), deadline.value());
        }
    } else if one.loaded.is_some() {
        failed.measure(Check::Latency, one.latency.likely.value() * SPREAD, job.serving.latency.value());
        failed.measure(Check::Count, count, f64::from(job.serving.max_instances));
    }
    let budget = if is_run { job.training.budget } else { job.serving.budget };
    if let Some((budget, cost)) = budget.zip(one.cost) {
        failed.measure(Check::Budget, cost.likely.value(), budget.value());
    }
    one.failed = failed;
    one.count = count.clamp(1.0, 1e5) as u32;
    one
}

/// A hundred values of the standard normal distribution, one from each hundredth of it, in an order that follows from a name:
/// the same in every build and on every machine.
fn normal(name: &str) -> [f64; WORLDS] {
    let seed = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    let mut order: Vec<(u64, usize)> = (0..WORLDS).map(|at| (spread(seed.wrapping_add(at as u64)), at)).collect();
    order.sort_unstable();
    let mut values = [0.0; WORLDS];
    for (place, (_, at)) in order.into_iter().enumerate() {
        if let Some(value) = values.get_mut(at) {
            *value = quantile((place as f64 + 0.5) / WORLDS as f64);
        }
    }
    values
}

/// The last step of SplitMix64 (Steele, Lea and Flood, 2014), from the place of a number.
const fn spread(place: u64) -> u64 {
    let bits = place.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// The quantile of the standard normal distribution, off by less than 4.5e-4 (Abramowitz and Stegun, 26.2.23).
fn quantile(share: f64) -> f64 {
    let tail = share.min(1.0 - share).max(1e-9);
    let t = (-2.0 * tail.ln()).sqrt();
    let top = 0.010_328_f64.mul_add(t, 0.802_853).mul_add(t, 2.515_517);
    let bottom = 0.001_308_f64.mul_add(t, 0.189_269).mul_add(t, 1.432_788).mul_add(t, 1.0);
    let deviations = t - top / bottom;
    if share < 0.5 { -deviations } else { deviations }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Quantiles of printed tables: 97.5 % lie below 1.960, 84.13 % below 1.
    #[test]
    fn quantiles_are_those_of_the_tables() {
        for (share, deviations) in [(0.5, 0.0), (0.975, 1.959_964), (0.841_345, 1.0), (0.05, -1.644_854)] {
            assert!((quantile(share) - deviations).abs() < 5e-4, "{share}: {}", quantile(share));
        }
    }

    /// One from each hundredth: the mean is 0, the variance close to 1; two names are independent.
    #[test]
    fn draws_are_spread_evenly_and_names_are_independent() {
        let (a, b) = (normal("a"), normal("memory"));
        let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
        assert!(mean(&a).abs() < 1e-9);
        assert!((mean(&a.map(|value| value * value)) - 1.0).abs() < 0.05);
        let together: Vec<f64> = a.iter().zip(b).map(|(a, b)| a * b).collect();
        assert!(mean(&together).abs() < 0.3, "{}", mean(&together));
        assert_eq!(normal("a"), a);
    }
}
