//! A day of an endpoint under auto scaling, minute by minute: what comes, what runs, what waits.
//!
//! Requests are a fluid: a minute's share of them is answered, the rest waits in one queue, first come, first served.

/// What is followed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Metric {
    /// Requests of a minute for each instance (`SageMakerVariantInvocationsPerInstance`).
    Invocations,
    /// Requests that wait or are worked on for each instance (`ApproximateBacklogSizePerInstance`); one of them takes so
    /// many minutes of an instance.
    Backlog(f64),
}

/// A time of the day with a minimum of its own: a scheduled action at its start and another at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raised {
    /// The minute at which the minimum is raised.
    pub from: usize,
    /// The minute at which it is lowered again.
    pub until: usize,
    /// The minimum meanwhile.
    pub least: u32,
}

/// An endpoint and its scaling policy. Times in whole minutes, since metrics come once a minute.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    /// Requests that one instance answers in a minute: MAX_RPS x 60.
    pub capacity: f64,
    /// What is followed.
    pub metric: Metric,
    /// The value it is kept at for each instance.
    pub target: f64,
    /// The least that run.
    pub least: u32,
    /// The most that run.
    pub most: u32,
    /// From the decision until a new instance answers.
    pub start_up: usize,
    /// After a step out is done, no other step out for so long.
    pub out_cooldown: usize,
    /// After a step in, no other step in for so long.
    pub in_cooldown: usize,
    /// Minimums on a schedule.
    pub raised: Vec<Raised>,
}

/// Minutes above the target until instances are added, and below nine tenths of it until some are taken away: the two
/// alarms that Application Auto Scaling makes for a policy (3 of 3 and 15 of 15 data points of a minute).
pub const HIGH: u32 = crate::sizing::running::WAKE_MINUTES;
/// See [`HIGH`].
pub const LOW: u32 = crate::sizing::running::IDLE_MINUTES;
/// The share of the target below which instances are taken away.
pub const LOW_SHARE: f64 = 0.9;

/// A minute of the day.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Minute {
    /// Requests that came.
    pub arrived: f64,
    /// Requests that were answered.
    pub answered: f64,
    /// Requests that wait at its end.
    pub queue: f64,
    /// Instances that answered.
    pub running: u32,
    /// Instances on the way, which are paid for but do not answer yet.
    pub starting: u32,
}

/// Runs a day's requests through an endpoint that begins it with so many instances.
///
/// Each minute: a metric above the target for [`HIGH`] minutes adds instances up to ceil(metric x instances / target);
/// one below nine tenths of it for [`LOW`] minutes takes them away down to the same count, never below the minimum or
/// above the maximum (Application Auto Scaling User Guide, how target tracking works). While instances start the
/// endpoint is being updated and takes no other step; the cooldown of a step out counts from then, as SageMaker's guide
/// words it (endpoint-auto-scaling-add-code-define: "after a scale out activity completes"), so this is the slow case:
/// Application Auto Scaling may let a larger step pass sooner. A step out ends the cooldown of a step in.
#[must_use]
pub fn simulate(arrivals: &[f64], policy: &Policy, begin: u32) -> Vec<Minute> {
    let most = policy.most.max(1);
    let mut running = begin.min(most);
    let (mut starting, mut ready) = (0, 0);
    let (mut out_free, mut in_free) = (0, 0);
    let (mut high, mut low) = (0, 0);
    let mut queue = 0.0;
    let mut day = Vec::with_capacity(arrivals.len());
    for (now, &arrived) in arrivals.iter().enumerate() {
        if starting > 0 && now >= ready {
            running += starting;
            starting = 0;
        }
        let waiting: f64 = queue + arrived.max(0.0);
        let answered = waiting.min(policy.capacity * f64::from(running));
        queue = waiting - answered;
        day.push(Minute { arrived: arrived.max(0.0), answered, queue, running, starting });

        let load = match policy.metric {
            Metric::Invocations => arrived,
            Metric::Backlog(work) => queue + answered * work,
        };
        let aim = policy.target * f64::from(running);
        // With no instance there is no metric; another alarm says that there is a backlog (HasBacklogWithoutCapacity).
        let above = if running == 0 { load > 0.0 } else { load > aim };
        high = if above { high + 1 } else { 0 };
        low = if load < aim * LOW_SHARE { low + 1 } else { 0 };
        if starting > 0 {
            continue;
        }
        let raised = policy.raised.iter().filter(|one| (one.from..one.until).contains(&now));
        let least = raised.map(|one| one.least).fold(policy.least, u32::max).min(most);
        let needed = ((load / policy.target.max(1e-12)).ceil().min(1e6) as u32).clamp(least, most);
        let scheduled = running < least;
        if scheduled || (high >= HIGH && needed > running && now >= out_free) {
            starting = needed.max(least) - running;
            ready = now + 1 + policy.start_up;
            out_free = ready + policy.out_cooldown;
            in_free = 0;
        } else if low >= LOW && needed < running && now >= in_free {
            running = needed;
            in_free = now + 1 + policy.in_cooldown;
        }
    }
    day
}

/// What a day came to.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Summary {
    /// Requests of the day.
    pub arrived: f64,
    /// Requests that had to wait beyond the minute in which they came.
    pub waited: f64,
    /// The longest wait in whole minutes; for what still waits at the end, until then.
    pub longest: usize,
    /// The minute in which most wait.
    pub fullest: usize,
    /// How many wait then.
    pub queue: f64,
    /// Hours of instances that are paid for.
    pub hours: f64,
    /// The fewest instances that run at a time.
    pub fewest: u32,
    /// The most instances that run at a time.
    pub most: u32,
}

/// Sums a day up.
#[must_use]
pub fn sum(day: &[Minute]) -> Summary {
    let mut sum = Summary { fewest: day.iter().map(|minute| minute.running).min().unwrap_or(0), ..Summary::default() };
    // The oldest minute that still waits, and what of it does.
    let (mut oldest, mut left) = (0, day.first().map_or(0.0, |minute| minute.arrived));
    for (now, minute) in day.iter().enumerate() {
        sum.arrived += minute.arrived;
        sum.hours += f64::from(minute.running + minute.starting) / 60.0;
        sum.most = sum.most.max(minute.running);
        if minute.queue > sum.queue {
            (sum.queue, sum.fullest) = (minute.queue, now);
        }
        let mut answered = minute.answered;
        while oldest < now && answered >= left {
            answered -= left;
            oldest += 1;
            left = day.get(oldest).map_or(0.0, |minute| minute.arrived);
        }
        left -= answered;
        if minute.queue > 0.0 {
            // Those that came last wait longest.
            sum.waited += minute.arrived.min(minute.queue);
            sum.longest = sum.longest.max(now - oldest);
        } else {
            (oldest, left) = (now, 0.0);
        }
    }
    sum
}

#[cfg(test)]
mod tests;
