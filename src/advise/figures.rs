//! The figures that stand beside the answer, each with its band and derivation.

use super::Headline;
use crate::decide::Side;
use crate::facts::price::Basis;
use crate::job::{Delivery, Job};
use crate::sizing::{Candidate, How, Needs, cost, disk, endpoint, time};
use crate::units::{TOLD, text};

/// The names of all figures.
pub const NAMES: [&str; 9] =
    ["Time", "Cost", "Memory", "GPU memory", "Device memory", "Disk", "Latency", "At the peak", "Rate"];

/// A figure as a reader sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What it is, in a word or two.
    pub name: &'static str,
    /// The likely value with its unit.
    pub value: String,
    /// The band with its unit and what it is of.
    pub band: String,
    /// How it came about; nothing where it is a plain fact.
    pub how: Option<How>,
}

/// The figures of an answer.
pub(super) fn of(job: &Job, needs: &Needs, side: Side, headline: &Headline) -> Vec<Figure> {
    let candidate = match headline {
        Headline::Instances(candidate) => candidate,
        Headline::Nothing { nearest: Some(nearest), .. } => nearest,
        Headline::Serverless { .. } => return vec![serverless_cost()],
        _ => return Vec::new(),
    };
    of_candidate(job, needs, side, candidate)
}

/// The figures of a candidate.
pub(super) fn of_candidate(job: &Job, needs: &Needs, side: Side, candidate: &Candidate) -> Vec<Figure> {
    match side {
        Side::Training => vec![
            duration(job, needs, candidate),
            run_cost(candidate),
            training_memory(needs, candidate),
            training_disk(job, candidate),
        ],
        _ if job.serving.delivery == Delivery::Schedule => {
            vec![batch_duration(candidate), run_cost(candidate), serving_memory(needs, candidate)]
        }
        _ => [
            Some(latency(job, needs, candidate)),
            under_load(job, candidate),
            Some(month_cost(candidate)),
            Some(rate(candidate)),
            Some(serving_memory(needs, candidate)),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

fn duration(job: &Job, needs: &Needs, candidate: &Candidate) -> Figure {
    let explained = || time::explained(job, &needs.training, candidate.instance, candidate.count);
    let how = if TOLD { explained().map(|estimate| estimate.how) } else { Some(How::new("", "", "")) };
    Figure {
        name: "Time",
        value: text::span(candidate.time.likely),
        band: format!("{} to train", text::span_band(candidate.time)),
        how,
    }
}

fn batch_duration(candidate: &Candidate) -> Figure {
    let how = How::new("records / rate", "our estimate of one instance's rate", "the rate of one instance").term(
        "scoring",
        candidate.time.likely.value(),
        || format!("{} for each of {}", text::rate(candidate.rate.likely), candidate.count),
    );
    Figure {
        name: "Time",
        value: text::span(candidate.time.likely),
        band: format!("{} a run", text::span_band(candidate.time)),
        how: Some(how),
    }
}

/// Where the price is from, in words: Region and date, or that it is an estimate.
fn price_words(candidate: &Candidate) -> String {
    let Some(price) = &candidate.price else { return "no price on record".to_owned() };
    let basis = match price.basis {
        Basis::Listed => "",
        Basis::FromEc2 { .. } => "estimate from EC2 of ",
        Basis::OtherComponent => "Studio or notebook rate of ",
    };
    [price.region.code(), ", ", basis, &text::date(price.date)].concat()
}

fn cost_figure(
    name: &'static str,
    candidate: &Candidate,
    per: &str,
    formula: &'static str,
    doubt: &'static str,
) -> Figure {
    let words = price_words(candidate);
    let text = || match &candidate.price {
        Some(price) => format!(
            "{} × ${} an hour ({})",
            candidate.count,
            text::figure(price.usd_per_hour.value()),
            price.basis.words()
        ),
        None => String::new(),
    };
    match candidate.cost {
        Some(cost) => Figure {
            name,
            value: format!("{}{per}", text::money(cost.likely)),
            // A sum that is certain is not said twice.
            band: if cost.low == cost.high { words } else { format!("{}, {words}", text::money_band(cost)) },
            how: Some(How::new(formula, candidate.price.as_ref().map_or("", |price| price.source.title), doubt).term(
                "price",
                cost.likely.value(),
                text,
            )),
        },
        None => Figure { name, value: "unknown".to_owned(), band: ["cost: ", &words].concat(), how: None },
    }
}

fn run_cost(candidate: &Candidate) -> Figure {
    cost_figure("Cost", candidate, "", "hours × price × instances", "the time it takes")
}

fn month_cost(candidate: &Candidate) -> Figure {
    let mut figure = cost_figure(
        "Cost",
        candidate,
        " a month",
        "730.5 hours × price × instances on average",
        "how many instances run on average",
    );
    if candidate.attached.is_some() {
        figure.band.push_str("; the accelerator's price is not on record");
    }
    figure
}

fn serverless_cost() -> Figure {
    Figure {
        name: "Cost",
        value: "by use".to_owned(),
        band: "billed for each millisecond by memory; its price is not on record here".to_owned(),
        how: None,
    }
}

/// Memory of each device, or of each instance.
fn memory(candidate: &Candidate, on_device: bool, how: How) -> Figure {
    let (need, there, many) = if on_device {
        (candidate.device, candidate.instance.accelerator_memory(), candidate.devices() > 1)
    } else {
        (candidate.host, candidate.instance.memory, candidate.count > 1)
    };
    let (name, of, each) = match (on_device, candidate.instance.is_gpu()) {
        (true, true) => ("GPU memory", " of GPU memory", " on each"),
        (true, false) => ("Device memory", " of device memory", " on each"),
        _ => ("Memory", " of memory", " on each instance"),
    };
    Figure {
        name,
        value: format!("{} of {}", text::trimmed(need.likely.value(), 1), text::memory(there)),
        band: [text::memory_band(need).as_str(), of, if many { each } else { "" }].concat(),
        how: Some(how),
    }
}

fn training_memory(needs: &Needs, candidate: &Candidate) -> Figure {
    match (&needs.training.device, candidate.instance.accelerator) {
        (Some(device), Some(_)) => {
            memory(candidate, true, How::told(|| device.how(f64::from(candidate.devices()), candidate.sharded)))
        }
        _ => memory(candidate, false, needs.training.host.how.clone()),
    }
}

fn training_disk(job: &Job, candidate: &Candidate) -> Figure {
    let disk = disk::training(job);
    let gb = |value: f64| text::trimmed(value, if value < 99.5 { 1 } else { 0 });
    let (needed, most) = (gb(disk.band.likely.value()), gb(disk.band.high.value()));
    let (value, of) = match disk::fixed(candidate.instance) {
        Some(there) => (format!("{needed} of {} GB", gb(there.value())), "its own NVMe disk"),
        None => (format!("{needed} GB"), "EBS volume"),
    };
    let each = if candidate.count > 1 { " on each instance" } else { "" };
    Figure { name: "Disk", value, band: format!("up to {most} GB of {of}{each}"), how: Some(disk.how) }
}

fn serving_memory(needs: &Needs, candidate: &Candidate) -> Figure {
    match (&needs.serving.device, candidate.instance.accelerator) {
        (Some(device), Some(_)) => memory(candidate, true, device.how.clone()),
        _ => memory(candidate, false, needs.serving.host.how.clone()),
    }
}

fn latency(job: &Job, needs: &Needs, candidate: &Candidate) -> Figure {
    Figure {
        name: "Latency",
        value: text::span(candidate.latency.likely),
        band: format!("{} for one request", text::span_band(candidate.latency)),
        how: Some(How::told(|| endpoint::explained(job, &needs.serving, candidate.instance, candidate.attached))),
    }
}

/// Latency at the 95th percentile with the waiting that the peak brings.
fn under_load(job: &Job, candidate: &Candidate) -> Option<Figure> {
    let loaded = candidate.loaded?;
    let peak = job.serving.peak;
    let capacity = candidate.rate.likely * f64::from(candidate.count);
    let how = How::new(
        "alone × 1.05 + wait of 19 in 20",
        "Sakasegawa 1977, M/G/c; Allen and Cunneen",
        "how evenly requests come",
    )
    .term("under load", loaded.likely.value(), || {
        format!(
            "{} of at most {}: {} % busy, wait = ln(share that waits / 0.05) × spread / spare rate",
            text::rate(peak),
            text::rate(capacity),
            text::figure(100.0 * (peak / capacity))
        )
    });
    Some(Figure {
        name: "At the peak",
        value: text::span(loaded.likely),
        band: format!("{} at the peak, 95th percentile", text::span_band(loaded)),
        how: Some(how),
    })
}

fn rate(candidate: &Candidate) -> Figure {
    let rate = candidate.rate;
    let mut how = How::new(
        "1 / work of one request",
        "our estimate of MAX_RPS; a load test replaces it",
        "how many requests run side by side",
    )
    .term("one instance", rate.likely.value(), || text::rate(rate.likely));
    let mut band = format!("{} requests a second from each", text::band(rate));
    if let Some(price) = &candidate.price {
        let million = cost::million(price.usd_per_hour, rate);
        how = how.term("a million requests", million.likely.value(), || {
            format!("10^6 / rate × ${} / 3600, where it is always busy", text::figure(price.usd_per_hour.value()))
        });
        band = format!("{band}; {} a million", text::money(million.likely));
    }
    Figure { name: "Rate", value: text::rate(rate.likely), band, how: Some(how) }
}
