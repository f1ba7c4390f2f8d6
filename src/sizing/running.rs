//! How much of the time the instances of an endpoint run that goes down to none while nobody asks.

use crate::job::{Job, Traffic, View};
use crate::units::{Gb, Seconds, text};

/// From the decision until a new instance answers: four minutes to get and start it, and 18 s for each GB of the model.
/// Our reading of one published figure: 525 s for Qwen3-8B (16 GB) on ml.g6.2xlarge without a cached container, 258 s
/// with it (AWS machine learning blog, container caching, 2026-06).
const START: Seconds = Seconds(240.0);
const START_EACH_GB: f64 = 18.0;
/// Minutes below the target until instances are taken away: the alarm that Application Auto Scaling makes for a policy
/// waits for 15 data points of a minute.
pub const IDLE_MINUTES: u32 = 15;
/// Minutes above the target until instances are added: 3 of 3 data points.
pub const WAKE_MINUTES: u32 = 3;
/// The share of a day that peaks take which stand out of an even load: those known beforehand, and those that nobody knows. Our
/// reading, as the simulated day of the plan draws it; a test there holds both to each other.
pub const PEAKS: (f64, f64) = (0.09, 0.03);
/// Nobody asks before this minute where nights are idle: six in the morning.
pub const MORNING: usize = 360;
const DAY: Seconds = Seconds(86_400.0);

/// From the decision until a new instance with such a model answers, an hour at most.
#[must_use]
pub fn start_up(model: Gb) -> Seconds {
    Seconds((START.value() + START_EACH_GB * model.value()).min(3600.0))
}

/// Whether a real-time endpoint goes down to none while nobody asks: today, with inference components, for one model
/// whose first request may wait (Developer Guide, endpoint-auto-scaling-zero-instances).
#[must_use]
pub fn real_time_stops(job: &Job, view: View) -> bool {
    let serving = &job.serving;
    let gaps = serving.traffic == Traffic::Rare || serving.night_idle;
    view == View::Today && gaps && serving.cold_start && serving.models <= 1.0 && serving.steps <= 1.0
}

/// The share of the day in which somebody asks at all.
#[must_use]
pub fn awake(job: &Job) -> f64 {
    if job.serving.night_idle { 1.0 - MORNING as f64 * 60.0 / DAY.value() } else { 1.0 }
}

/// How long instances run from their start until they stop, and how long they then stand still.
///
/// They stop in the first minute without work once 15 were below the target; where requests come at random, the first
/// such gap comes after (e^(rate x gap) - 1) / rate (Poisson). They start when a request waits and the alarm has seen it.
fn on_and_off(job: &Job, work: Seconds) -> (f64, f64) {
    let rate = (job.serving.average.value() / awake(job)).max(1e-12);
    let gap = 60.0 + work.value();
    let until_gap = ((rate * gap).exp_m1() / rate - gap).max(0.0);
    let idle = (f64::from(IDLE_MINUTES) * 60.0).max(work.value());
    (start_up(job.serving.model).value() + idle + until_gap, 1.0 / rate + f64::from(WAKE_MINUTES) * 60.0)
}

/// The share of the time in which instances run: the least, where requests come as bunched as the peak allows, and the
/// likely, where they come evenly while somebody is awake.
#[must_use]
pub fn share(job: &Job, work: Seconds) -> (f64, f64) {
    let serving = &job.serving;
    let (on, off) = on_and_off(job, work);
    let day = (awake(job) + f64::from(IDLE_MINUTES) * 60.0 / DAY.value()).min(1.0);
    let likely = day * (1.0 - off / (on + off));
    let bunched = match serving.traffic {
        Traffic::Steady | Traffic::Daily => 1.0,
        _ => serving.average.value() / serving.peak.value().max(1e-12),
    };
    (likely.min(bunched), likely)
}

/// The likely share in words.
#[must_use]
pub fn explained(job: &Job, work: Seconds) -> String {
    let (on, off) = on_and_off(job, work);
    let share = text::figure((share(job, work).1 * 100.0).max(0.01));
    if on > DAY.value() {
        return format!("they run {share} % of the time: requests come too often for them to stop");
    }
    format!(
        "they run {share} % of the time: {} from a start until they stop, {IDLE_MINUTES} min without work among it, then {} until a request has started them again",
        text::span(Seconds(on)),
        text::span(Seconds(off)),
    )
}
