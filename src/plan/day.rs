//! The day of an endpoint: its traffic, the instances that its policy would run, and what it costs beside a fixed fleet.

use super::scaling::Config;
use super::simulate::{Metric, Minute, Policy, Raised, Summary, simulate, sum};
use super::traffic;
use crate::advise::Advice;
use crate::decide::Side;
use crate::job::{Delivery, Job};
use crate::sizing::running;
use crate::units::{Seconds, Usd, text};

/// A known peak is met this long before it comes, beside the start.
const AHEAD: usize = 10;

/// The day of an endpoint.
#[derive(Debug, Clone)]
pub struct Day {
    /// The policy that runs it.
    pub policy: Policy,
    /// Whether it scales at all.
    pub scales: bool,
    /// How many endpoints the job has; the day is that of the largest.
    pub endpoints: u32,
    /// Every minute.
    pub minutes: Vec<Minute>,
    /// What it came to.
    pub sum: Summary,
    /// Instances of a fleet that is fixed for the peak.
    pub fixed: u32,
    /// What the day costs, and what it would with the fixed fleet; nothing without a price.
    pub usd: Option<(Usd, Usd)>,
}

/// Minutes until a new instance answers, for a model of the job's size.
fn start_up(job: &Job) -> usize {
    minutes(running::start_up(job.serving.model))
}

fn minutes(span: Seconds) -> usize {
    (span.value() / 60.0).ceil() as usize
}

/// The policy of an advice, and whether it scales; nothing where no endpoint runs all day.
fn policy(job: &Job, advice: &Advice) -> Option<(Policy, bool)> {
    let pick = advice.answer(Side::Serving)?.pick()?;
    let way = advice.trail.took("scaling")?;
    if job.serving.delivery == Delivery::Schedule || way == "none" {
        return None;
    }
    let capacity = pick.rate.likely.value() * 60.0;
    let start_up = start_up(job);
    let config = Config::of(job, advice, pick);
    let fixed = Config {
        backlog: false,
        least: pick.count,
        most: pick.count,
        target: capacity,
        out_cooldown: Seconds::ZERO,
        in_cooldown: Seconds::ZERO,
    };
    let used = config.unwrap_or(fixed);
    let peaks = traffic::known_peaks(job.serving.traffic).filter(|_| way == "scheduled");
    Some((
        Policy {
            capacity,
            metric: if used.backlog { Metric::Backlog(1.0 / capacity.max(1e-12)) } else { Metric::Invocations },
            target: used.target,
            least: if running::real_time_stops(job, advice.trail.view) { 0 } else { used.least },
            most: used.most,
            start_up,
            out_cooldown: minutes(used.out_cooldown),
            in_cooldown: minutes(used.in_cooldown),
            raised: peaks
                .map(|(from, until)| Raised { from: from.saturating_sub(start_up + AHEAD), until, least: pick.count })
                .collect(),
        },
        config.is_some(),
    ))
}

impl Day {
    /// The day of the recommended endpoint; nothing where none runs all day.
    #[must_use]
    pub fn of(job: &Job, advice: &Advice) -> Option<Self> {
        let (policy, scales) = policy(job, advice)?;
        let pick = advice.answer(Side::Serving)?.pick()?;
        let of_one: Vec<f64> = traffic::day(&job.serving).iter().map(|minute| minute * pick.share).collect();
        let arrivals = traffic::whole(&of_one);
        // The day begins as the evening before left it.
        let first = arrivals.first().copied().unwrap_or(0.0);
        let each = if matches!(policy.metric, Metric::Backlog(_)) { policy.capacity } else { policy.target };
        let begin =
            ((first / each.max(1e-12)).ceil().min(1e6) as u32).clamp(policy.least, policy.most.max(policy.least));
        let minutes = simulate(&arrivals, &policy, begin);
        let sum = sum(&minutes);
        let usd = pick.price.map(|price| {
            let hours = |hours: f64| price.usd_per_hour.over(Seconds::from_hours(hours), 1.0);
            (hours(sum.hours), hours(24.0 * f64::from(pick.count)))
        });
        Some(Self { policy, scales, endpoints: pick.endpoints, minutes, sum, fixed: pick.count, usd })
    }

    /// The day in sentences: all that the picture shows.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        let sum = &self.sum;
        let busiest = self.minutes.iter().map(|minute| minute.arrived).fold(0.0, f64::max);
        let mut words = vec![format!(
            "{} requests in the day, at most {} a minute.",
            text::count(sum.arrived.round()),
            text::figure(busiest)
        )];
        if self.endpoints > 1 {
            words.insert(0, format!("This is the day of the busiest of {} endpoints.", self.endpoints));
        }
        words.push(if sum.fewest == sum.most {
            format!("{} run all day.", instances(sum.most))
        } else {
            format!("Between {} and {} run.", sum.fewest, instances(sum.most))
        });
        words.push(if sum.waited < 0.5 {
            "No request waits for an instance.".to_owned()
        } else {
            format!(
                "{} requests ({} %) wait for an instance, at most {} min; most of them at {}, when {} wait.",
                text::count(sum.waited.round()),
                text::figure(sum.waited / sum.arrived.max(1e-9) * 100.0),
                sum.longest.max(1),
                clock(sum.fullest),
                text::count(sum.queue.round().max(1.0))
            )
        });
        if sum.waited >= 0.5 && self.policy.metric == Metric::Invocations {
            words.push("A real-time request that waits longer than 60 s fails. Raise the minimum before such a peak, or lower the target.".to_owned());
        }
        if let Some((scaled, fixed)) = self.usd.filter(|_| self.scales) {
            let more = ((fixed.value() / scaled.value().max(1e-9) - 1.0) * 100.0).round();
            words.push(if more > 0.0 {
                format!(
                    "The day costs {}; {} fixed for the peak cost {}, {} % more.",
                    text::money(scaled),
                    instances(self.fixed),
                    text::money(fixed),
                    text::figure(more)
                )
            } else {
                format!(
                    "The day costs {}; {} fixed for the peak cost {}.",
                    text::money(scaled),
                    instances(self.fixed),
                    text::money(fixed)
                )
            });
        }
        words
    }

    /// How it was calculated.
    #[must_use]
    pub fn how(&self) -> String {
        if !self.scales {
            return "Simulated minute by minute from your traffic shape, with a fixed number of instances.".to_owned();
        }
        format!(
            "Simulated minute by minute from your traffic shape. {} min above the target add instances, which answer after {} min; {} min below 90 % of the target remove some.",
            super::simulate::HIGH,
            self.policy.start_up,
            super::simulate::LOW
        )
    }
}

fn instances(count: u32) -> String {
    format!("{count} instance{}", if count == 1 { "" } else { "s" })
}

/// A minute of the day as a clock shows it.
#[must_use]
pub fn clock(minute: usize) -> String {
    let two = |number: usize| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    [two(minute / 60), two(minute % 60)].join(":")
}

#[cfg(test)]
mod tests;
