//! What a chart shows is read from its drawn values alone, by rules of thumb of one's own: an exhibit tells the condition of its
//! action and no other one of the same deck.
//!
//! The rules after AWS: metrics of training jobs and endpoints (sagemaker/latest/dg/monitoring-cloudwatch.html), backlog of
//! asynchronous endpoints (async-inference-monitor.html), limits of serverless ones (serverless-endpoints-monitoring.html).

use sagefit::job::View;
use sagefit::study::actions::DECKS;
use sagefit::study::actions::charts::EXHIBITS;
use sagefit::study::chart::{Chart, Line};
use sagefit::study::question::{Kind, make};

/// What is seen of a metric at a glance.
struct Glance {
    mean: f64,
    low: f64,
    high: f64,
    first: f64,
    last: f64,
    /// Whether nothing is reported at the end.
    breaks_off: bool,
    /// How often the value changes by more than a third of its range.
    turns: usize,
    /// How many values are next to nothing.
    empty: usize,
    limit: f64,
}

fn glance(line: &Line) -> Glance {
    let values: Vec<f64> = line.values.iter().flatten().map(|value| f64::from(*value)).collect();
    let (low, high) =
        values.iter().fold((f64::INFINITY, 0.0_f64), |(low, high), value| (low.min(*value), high.max(*value)));
    Glance {
        mean: values.iter().sum::<f64>() / values.len() as f64,
        low,
        high,
        first: values[0],
        last: values[values.len() - 1],
        breaks_off: line.values.last() == Some(&None),
        turns: values.windows(2).filter(|pair| (pair[0] - pair[1]).abs() > (high - low) / 3.0).count(),
        empty: values.iter().filter(|value| **value < 1.0).count(),
        limit: line.limit.map_or(f64::INFINITY, f64::from),
    }
}

/// The conditions that somebody sees in a chart.
pub fn shows(chart: &Chart) -> Vec<&'static str> {
    let of = |metric: &str| chart.lines.iter().find(|line| line.metric.starts_with(metric)).map(glance);
    let is = |metric: &str, holds: &dyn Fn(&Glance) -> bool| of(metric).is_some_and(|seen| holds(&seen));
    let fixed = is("Instances", &|seen| seen.low == seen.high) || is("GPU instances", &|seen| seen.low == seen.high);
    let (cpu, gpu, memory, latency, calls) =
        ("CPUUtilization", "GPUUtilization", "MemoryUtilization", "ModelLatency", "Invocations");
    let idle_cpu = is(cpu, &|seen| seen.high < 20.0);
    let rules = [
        (is(memory, &|seen| seen.high >= 100.0 && seen.breaks_off), "host-memory+crash+reads+batch:host-full"),
        (is("GPUMemory", &|seen| seen.high >= 100.0 && seen.breaks_off), "gpu-memory+crash:full"),
        (
            is(cpu, &|seen| seen.mean > 90.0) && is(gpu, &|seen| seen.mean > 5.0 && seen.mean < 40.0),
            "cpu+gpu-use+speed:cpu-bound",
        ),
        (is(cpu, &|seen| seen.mean > 90.0) && is(gpu, &|seen| seen.high < 1.0), "load:gpu-unused"),
        (
            is("I/O wait", &|seen| seen.mean > 50.0) && idle_cpu && is(gpu, &|seen| seen.mean < 40.0),
            "reads+gpu-use+speed:io-bound",
        ),
        (is(gpu, &|seen| seen.low > 90.0) && is("GPUMemory", &|seen| seen.high < 70.0), "gpu-use+gpu-memory:busy"),
        (is("train:loss", &|seen| seen.last > 10.0 * seen.first && seen.breaks_off), "loss+gpu-use:nan"),
        (is(cpu, &|seen| seen.high > 95.0) && is(latency, &|seen| seen.high > 10.0 * seen.low), "load:saturated"),
        (is(latency, &|seen| seen.low > seen.limit) && idle_cpu, "load:single-slow"),
        // Full memory that stays full, one step for each worker; memory that is given back again would be a leak.
        (
            is(memory, &|seen| seen.last > 97.0 && seen.last >= seen.high && !seen.breaks_off && seen.turns <= 4)
                && is("Workers", &|seen| seen.last > seen.first),
            "memory-full",
        ),
        (
            is("ServerlessConcurrent", &|seen| seen.high >= 100.0) && is("Throttling", &|seen| seen.high > 5.0),
            "load:throttle",
        ),
        (is("Accuracy", &|seen| seen.first - seen.last > 8.0), "accuracy-falls"),
        (is("Waiting", &|seen| seen.low > 20.0) && is(gpu, &|seen| seen.mean < 40.0), "load:one-by-one"),
        (
            fixed
                && is(cpu, &|seen| seen.high > 95.0)
                && is(calls, &|seen| seen.high > 5.0 * seen.low && seen.empty == 0),
            "n:varies",
        ),
        (is("Invocation5XX", &|seen| seen.high > 50.0 && seen.turns == 6), "n:known-peak"),
        (is("Instances", &|seen| seen.turns > 8), "n:flapping"),
        (fixed && is("ApproximateBacklog", &|seen| seen.high > 100.0 && seen.low < 5.0), "n:queue"),
        (fixed && is(calls, &|seen| seen.empty >= 20), "n:idle-gpu"),
    ];
    rules.into_iter().filter(|(holds, _)| *holds).map(|(_, is)| is).collect()
}

#[test]
fn an_exhibit_tells_the_condition_of_its_action_and_no_other_of_its_deck() {
    for exhibit in EXHIBITS {
        let deck = DECKS.iter().find(|deck| deck.actions.iter().any(|one| one.id == exhibit.action)).unwrap();
        let action = deck.actions.iter().find(|one| one.id == exhibit.action).unwrap();
        assert!(action.needs.iter().any(|need| need.is == exhibit.is), "{}: {}", exhibit.action, exhibit.is);
    }
    let mut seen = std::collections::BTreeSet::new();
    for seed in 0_u64..600 {
        let view = if seed.is_multiple_of(2) { View::Today } else { View::Book };
        let question = make(Kind::Chart, view, 8_000_000 + seed);
        let chart = question.chart.as_ref().unwrap();
        let key = question.choices.iter().find(|choice| choice.keyed).unwrap();
        let deck = DECKS.iter().find(|deck| deck.actions.iter().any(|one| one.text == key.text)).unwrap();
        let action = deck.actions.iter().find(|one| one.text == key.text).unwrap();
        let exhibit = EXHIBITS.iter().find(|one| one.action == action.id).unwrap();
        let of_deck = |is: &&str| deck.actions.iter().any(|one| one.needs.iter().any(|need| need.is == *is));
        let shown: Vec<&str> = shows(chart).into_iter().filter(of_deck).collect();
        assert_eq!(shown, [exhibit.is], "{}: {}", question.id(), chart.words());
        // The text says of each metric what is drawn: its lowest and its highest value.
        for line in &chart.lines {
            let (low, high) = line.range();
            assert!(line.words().contains(&high.to_string()), "{}: {}", question.id(), line.words());
            assert!(high <= line.top && low <= high && line.values.len() == sagefit::study::chart::POINTS);
        }
        seen.insert(exhibit.action);
    }
    assert_eq!(seen.len(), EXHIBITS.len(), "each exhibit is asked about");
}
