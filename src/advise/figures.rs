//! The figures that stand beside the answer, each with its band and derivation.

mod derived;

pub use derived::how;

use serde::{Deserialize, Serialize};

use super::Headline;
use crate::decide::Side;
use crate::facts::price::Basis;
use crate::job::{Delivery, Job};
use crate::sizing::{Candidate, Estimate, Needs, cost, disk, serverless};
use crate::units::{Gb, Gib, text};

/// What a figure is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FigureKind {
    /// How long a run takes.
    Time,
    /// What it costs: a run, or a month of an endpoint.
    Cost,
    /// Memory of each instance.
    Memory,
    /// Memory of each GPU.
    GpuMemory,
    /// Memory of each device that is no GPU.
    DeviceMemory,
    /// Space for the data and the results.
    Disk,
    /// How long one request takes when it is alone.
    Latency,
    /// How long one in twenty requests takes at the peak of the traffic.
    PeakLatency,
    /// Requests a second of one instance.
    Rate,
}

impl FigureKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Time,
        Self::Cost,
        Self::Memory,
        Self::GpuMemory,
        Self::DeviceMemory,
        Self::Disk,
        Self::Latency,
        Self::PeakLatency,
        Self::Rate,
    ];

    /// Its name, in a word or two.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Time => "Time",
            Self::Cost => "Cost",
            Self::Memory => "Memory",
            Self::GpuMemory => "GPU memory",
            Self::DeviceMemory => "Device memory",
            Self::Disk => "Disk",
            Self::Latency => "Latency",
            Self::PeakLatency => "At the peak",
            Self::Rate => "Rate",
        }
    }

    /// Whether it is of memory, of an instance or a device.
    #[must_use]
    pub const fn is_memory(self) -> bool {
        matches!(self, Self::Memory | Self::GpuMemory | Self::DeviceMemory)
    }
}

/// A figure as a reader sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What it is of.
    pub kind: FigureKind,
    /// The likely value with its unit.
    pub value: String,
    /// The band with its unit and what it is of.
    pub band: String,
    /// Whether there is something to say of how it came about ([`how`]); not of a plain fact.
    pub derived: bool,
}

/// The figures of an answer.
pub(super) fn of(job: &Job, needs: &Needs, side: Side, headline: &Headline) -> Vec<Figure> {
    match (headline, headline.candidate()) {
        (Headline::Serverless { .. }, _) => serverless_figures(job, needs),
        (_, Some(candidate)) => of_candidate(job, needs, side, candidate),
        _ => Vec::new(),
    }
}

/// The figures of a candidate.
pub(super) fn of_candidate(job: &Job, needs: &Needs, side: Side, candidate: &Candidate) -> Vec<Figure> {
    match side {
        Side::Training => vec![
            duration(candidate),
            run_cost(candidate),
            memory(candidate, needs.training.device.is_some()),
            training_disk(job, candidate),
        ],
        _ if job.serving.delivery == Delivery::Schedule => {
            vec![batch_duration(candidate), run_cost(candidate), memory(candidate, needs.serving.device.is_some())]
        }
        _ => [
            Some(latency(candidate)),
            under_load(candidate),
            Some(month_cost(candidate)),
            Some(rate(candidate)),
            Some(memory(candidate, needs.serving.device.is_some())),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

fn duration(candidate: &Candidate) -> Figure {
    Figure {
        kind: FigureKind::Time,
        value: text::span(candidate.time.likely),
        band: format!("{} to train", text::span_band(candidate.time)),
        derived: true,
    }
}

fn batch_duration(candidate: &Candidate) -> Figure {
    Figure {
        kind: FigureKind::Time,
        value: text::span(candidate.time.likely),
        band: format!("{} a run", text::span_band(candidate.time)),
        derived: true,
    }
}

/// Where the price is from, in words: Region and date, or that it is an estimate.
fn price_words(candidate: &Candidate) -> String {
    let Some(price) = &candidate.price else { return "no price on record".to_owned() };
    let basis = match price.basis {
        Basis::Listed => "",
        Basis::FromEc2 { .. } => "estimate from EC2 of ",
        Basis::Carried { .. } => "estimate from us-east-1 of ",
        Basis::OtherComponent => "Studio or notebook rate of ",
        Basis::YourList | Basis::Yours => return [price.region.code(), ", ", &price.words()].concat(),
    };
    [price.region.code(), ", ", basis, &text::date(&price.date), &price.less()].concat()
}

fn cost_figure(candidate: &Candidate, per: &str) -> Figure {
    let words = price_words(candidate);
    match candidate.cost {
        Some(cost) => Figure {
            kind: FigureKind::Cost,
            value: format!("{}{per}", text::money(cost.likely)),
            // A sum that is certain is not said twice.
            band: if cost.low == cost.high { words } else { format!("{}, {words}", text::money_band(cost)) },
            derived: true,
        },
        None => Figure {
            kind: FigureKind::Cost,
            value: "unknown".to_owned(),
            band: ["cost: ", &words].concat(),
            derived: false,
        },
    }
}

fn run_cost(candidate: &Candidate) -> Figure {
    cost_figure(candidate, "")
}

fn month_cost(candidate: &Candidate) -> Figure {
    let mut figure = cost_figure(candidate, " a month");
    if candidate.endpoints > 1 {
        figure.band.push_str(&format!("; all {} endpoints", candidate.endpoints));
    }
    if candidate.attached.is_some() {
        figure.band.push_str("; the accelerator's price is not on record");
    }
    figure
}

/// What a serverless endpoint takes and costs; the cost by use where it cannot be sized.
fn serverless_figures(job: &Job, needs: &Needs) -> Vec<Figure> {
    let Some(way) = serverless::suits(job, needs) else {
        return vec![Figure {
            kind: FigureKind::Cost,
            value: "by use".to_owned(),
            band: "billed for each millisecond by memory".to_owned(),
            derived: false,
        }];
    };
    let kept = if way.warm > 0 { format!("; {} kept warm", way.warm) } else { String::new() };
    vec![
        Figure {
            kind: FigureKind::Latency,
            value: text::span(way.latency.likely),
            band: format!("{} once started", text::span_band(way.latency)),
            derived: false,
        },
        Figure {
            kind: FigureKind::Cost,
            value: text::money(way.cost.likely),
            band: format!("{} a month{kept}; the price is not confirmed", text::money_band(way.cost)),
            derived: false,
        },
    ]
}

/// Memory of each device, or of each instance.
fn memory(candidate: &Candidate, network: bool) -> Figure {
    let on_device = on_device(candidate, network);
    let (need, there, many) = if on_device {
        (candidate.device, candidate.instance.accelerator_memory(), candidate.devices() > 1)
    } else {
        (candidate.host, candidate.instance.memory, candidate.count > 1)
    };
    let (kind, of, each) = match (on_device, candidate.instance.is_gpu()) {
        (true, true) => (FigureKind::GpuMemory, " of GPU memory", " on each"),
        (true, false) => (FigureKind::DeviceMemory, " of device memory", " on each"),
        _ => (FigureKind::Memory, " of memory", " on each instance"),
    };
    Figure {
        kind,
        value: format!("{} of {}", in_unit_of(need.likely, there), text::memory(there)),
        band: [text::memory_band(need).as_str(), of, if many { each } else { "" }].concat(),
        derived: true,
    }
}

/// A need as a bare figure in the unit in which the whole is said.
fn in_unit_of(need: Gib, there: Gib) -> String {
    if text::memory(there).ends_with("TiB") {
        text::figure(need.value() / 1024.0)
    } else {
        text::trimmed(need.value(), 1)
    }
}

/// Whether it is a device's memory that counts: a network's, where the type has devices.
const fn on_device(candidate: &Candidate, network: bool) -> bool {
    network && candidate.instance.accelerator.is_some()
}

fn training_disk(job: &Job, candidate: &Candidate) -> Figure {
    let disk: Estimate<Gb> = disk::training(job);
    let gb = |value: f64| text::trimmed(value, if value < 99.5 { 1 } else { 0 });
    let (needed, most) = (gb(disk.band.likely.value()), gb(disk.band.high.value()));
    let (value, of) = match disk::fixed(candidate.instance) {
        Some(there) => (format!("{needed} of {} GB", gb(there.value())), "its own NVMe disk"),
        None => (format!("{needed} GB"), "EBS volume"),
    };
    let each = if candidate.count > 1 { " on each instance" } else { "" };
    Figure { kind: FigureKind::Disk, value, band: format!("up to {most} GB of {of}{each}"), derived: true }
}

fn latency(candidate: &Candidate) -> Figure {
    let mut band = format!("{} for one request", text::span_band(candidate.latency));
    if let Some(chat) = &candidate.chat {
        band = format!("{band}; first token after {}, then {} a token", text::span(chat.first), text::span(chat.next));
    }
    Figure { kind: FigureKind::Latency, value: text::span(candidate.latency.likely), band, derived: true }
}

/// Latency at the 95th percentile with the waiting that the peak brings.
fn under_load(candidate: &Candidate) -> Option<Figure> {
    let loaded = candidate.loaded?;
    Some(Figure {
        kind: FigureKind::PeakLatency,
        value: text::span(loaded.likely),
        band: format!("{} at the peak, 95th percentile", text::span_band(loaded)),
        derived: true,
    })
}

fn rate(candidate: &Candidate) -> Figure {
    let rate = candidate.rate;
    let mut band = format!("{} requests a second from each", text::band(rate));
    if let Some(chat) = &candidate.chat {
        let copies = if chat.devices > 1 { format!(" on a copy over {} devices", chat.devices) } else { String::new() };
        band = format!("{band}, {} at a time{copies}", text::figure(chat.concurrency));
    }
    if let Some((prompt, answer)) = candidate.chat.and_then(|chat| chat.million) {
        band = format!(
            "{band}; {} a million prompt tokens, {} a million answer tokens",
            text::money(prompt),
            text::money(answer)
        );
    } else if let Some(price) = &candidate.price {
        band = format!("{band}; {} a million", text::money(cost::million(price.usd_per_hour, rate).likely));
    }
    Figure { kind: FigureKind::Rate, value: text::rate(rate.likely), band, derived: true }
}
