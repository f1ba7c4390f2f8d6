//! The figures that stand beside the answer, each with its band and derivation.

use super::Headline;
use crate::decide::Side;
use crate::facts::price::Basis;
use crate::job::{Delivery, Job};
use crate::sizing::{Candidate, How, Needs, cost, disk, endpoint, time};
use crate::units::{Band, Gib, TOLD, text};

/// The names of all figures.
pub const NAMES: [&str; 8] = ["Time", "Cost", "Memory", "GPU memory", "Disk", "Latency", "At the peak", "Rate"];

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
    match price.basis {
        Basis::Listed => format!("{}, {}", price.region.code(), price.date),
        Basis::FromEc2 { .. } => format!("{}, estimate from EC2 of {}", price.region.code(), price.date),
        Basis::OtherComponent => format!("{}, Studio or notebook rate of {}", price.region.code(), price.date),
    }
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
            band: format!("{}, {words}", text::money_band(cost)),
            how: Some(How::new(formula, candidate.price.as_ref().map_or("", |price| price.source.title), doubt).term(
                "price",
                cost.likely.value(),
                text,
            )),
        },
        None => Figure { name, value: "unknown".to_owned(), band: words, how: None },
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

fn memory(name: &'static str, of: &str, need: Band<Gib>, there: Gib, how: How) -> Figure {
    Figure {
        name,
        value: format!("{} of {}", text::trimmed(need.likely.value(), 1), text::memory(there)),
        band: format!("{} {of}", text::memory_band(need)),
        how: Some(how),
    }
}

fn training_memory(needs: &Needs, candidate: &Candidate) -> Figure {
    match (&needs.training.device, candidate.instance.accelerator) {
        (Some(device), Some(_)) => memory(
            "GPU memory",
            "on each device",
            candidate.device,
            candidate.instance.accelerator_memory(),
            How::told(|| device.how(f64::from(candidate.devices()), candidate.sharded)),
        ),
        _ => memory(
            "Memory",
            "on each instance",
            candidate.host,
            candidate.instance.memory,
            needs.training.host.how.clone(),
        ),
    }
}

fn training_disk(job: &Job, candidate: &Candidate) -> Figure {
    let disk = disk::training(job);
    let needed = text::figure(disk.band.likely.value());
    let most = text::figure(disk.band.high.value());
    let (value, band) = match disk::fixed(candidate.instance) {
        Some(there) => (
            format!("{needed} of {} GB", text::figure(there.value())),
            format!("up to {most} GB on its NVMe; it gets no EBS volume"),
        ),
        None => (format!("{needed} GB"), format!("up to {most} GB of EBS volume on each instance")),
    };
    Figure { name: "Disk", value, band, how: Some(disk.how) }
}

fn serving_memory(needs: &Needs, candidate: &Candidate) -> Figure {
    match (&needs.serving.device, candidate.instance.accelerator) {
        (Some(device), Some(_)) => memory(
            "GPU memory",
            "on each device",
            candidate.device,
            candidate.instance.accelerator_memory(),
            device.how.clone(),
        ),
        _ => memory(
            "Memory",
            "on each instance",
            candidate.host,
            candidate.instance.memory,
            needs.serving.host.how.clone(),
        ),
    }
}

fn latency(job: &Job, needs: &Needs, candidate: &Candidate) -> Figure {
    Figure {
        name: "Latency",
        value: text::span(candidate.latency.likely),
        band: format!("{} a request, alone", text::span_band(candidate.latency)),
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
        band: format!("{}, 95th percentile", text::span_band(loaded)),
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
    let [low, high] = [rate.low, rate.high].map(text::rate);
    let mut band = if low == high { format!("{low} each at most") } else { format!("{low} to {high} each at most") };
    if let Some(price) = &candidate.price {
        let million = cost::million(price.usd_per_hour, rate);
        how = how.term("a million requests", million.likely.value(), || {
            format!("10^6 / rate × ${} / 3600, where it is always busy", text::figure(price.usd_per_hour.value()))
        });
        band = format!("{band}; {} a million", text::money(million.likely));
    }
    Figure { name: "Rate", value: text::rate(rate.likely), band, how: Some(how) }
}
