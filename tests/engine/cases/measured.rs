//! What a post proves of a type: that it ran, ran out, or took so long.

use sagefit::sizing::{Candidate, Check, USABLE};

use super::run::{Run, figures};

/// What does not hold; nothing where it holds.
pub fn miss(run: &Run, word: &str, rest: &str) -> Option<String> {
    if word == "ratio_ms" {
        return ratio(run, rest);
    }
    let (name, value) = rest.split_once('=').map_or((rest, None), |(name, value)| (name, value.parse::<f64>().ok()));
    let candidate = run.why_not(name).into_iter().find_map(|one| one.candidate);
    let Some(one) = candidate else {
        return (!word.starts_with("runs_out")).then(|| format!("{name} cannot be sized"));
    };
    match (word, value) {
        ("runs_out", _) => (one.passes() && !reaches(&one)).then(|| memory(&one)),
        ("runs_out_unsplit", _) => (one.passes() && !reaches(&one) && !one.sharded).then(|| memory(&one)),
        ("near", _) => (!one.passes() && !nearly(&one)).then(|| memory(&one)),
        ("measured_hours", Some(hours)) => {
            inside(hours, [one.time.low, one.time.likely, one.time.high].map(sagefit::units::Seconds::hours))
        }
        ("measured_ms", Some(ms)) => {
            inside(ms, [one.latency.low, one.latency.likely, one.latency.high].map(|time| time.value() * 1000.0))
        }
        ("measured_rate", Some(rate)) => {
            inside(rate, [one.rate.low, one.rate.likely, one.rate.high].map(sagefit::units::RequestsPerSecond::value))
        }
        _ => Some(format!("`{word}` is no word of these")),
    }
}

fn inside(value: f64, [low, likely, high]: [f64; 3]) -> Option<String> {
    let good = value >= low && value <= high;
    (!good).then(|| format!("{low:.4} to {high:.4}, likely {likely:.4}"))
}

/// Whether the high end of a band comes near the memory of the type.
fn reaches(one: &Candidate) -> bool {
    let near = |needed: f64, there: f64| there > 0.0 && needed >= there * USABLE * 0.9;
    near(one.host.high.value(), one.instance.memory.value())
        || near(one.device.high.value(), one.instance.accelerator_memory().value())
}

/// Whether it fails by the high end of its memory alone.
fn nearly(one: &Candidate) -> bool {
    one.failed.iter().all(|check| matches!(check, Check::HostMemory | Check::DeviceMemory))
        && one.host.likely <= one.instance.memory * USABLE
        && one.device.likely <= one.instance.accelerator_memory() * USABLE
}

fn memory(one: &Candidate) -> String {
    let device = [one.device.low, one.device.likely, one.device.high].map(sagefit::units::Gib::value);
    let host = [one.host.low, one.host.likely, one.host.high].map(sagefit::units::Gib::value);
    let failed: Vec<&str> = one.failed.iter().map(Check::failed).collect();
    format!("{} device {device:.1?} host {host:.1?} split {} fails {failed:?}", figures(one), one.sharded)
}

/// `A/B=x`: the likely latency on one over that on the other.
fn ratio(run: &Run, rest: &str) -> Option<String> {
    let (types, value) = rest.split_once('=').unwrap();
    let (slow, fast) = types.split_once('/').unwrap();
    let latency =
        |name: &str| run.why_not(name).into_iter().find_map(|one| Some(one.candidate?.latency.likely.value()));
    let (Some(slow), Some(fast)) = (latency(slow), latency(fast)) else {
        return Some("one of them cannot be sized".to_owned());
    };
    let (ratio, seen) = (slow / fast, value.parse::<f64>().unwrap());
    (ratio < seen / 2.0 || ratio > seen * 2.0).then(|| format!("{ratio:.1}"))
}
