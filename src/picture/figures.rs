//! What is drawn of each figure: pure, from the candidate whose figures they are.

use crate::advise::{Answer, Figure, FigureKind};
use crate::decide::Side;
use crate::facts::price::Basis;
use crate::job::{Delivery, Job};
use crate::picture::bar::{Ends, Fill, Range};
use crate::sizing::{Candidate, Check, disk};
use crate::units::{Band, Gb, Seconds, Unit, Usd, text};

/// The picture of a figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Picture {
    /// A range, with its ends in words.
    Range(Range, Ends),
    /// An amount of a whole, and whether it is too small.
    Gauge(Fill, bool),
    /// None: a plain fact.
    None,
}

/// A figure as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Which figure.
    pub kind: FigureKind,
    /// What it is called beside the answer.
    pub label: &'static str,
    /// What it is of, said quietly beside the label.
    pub of: String,
    /// The number.
    pub value: String,
    /// Its unit, or what it is of.
    pub unit: String,
    /// The band in words, for those who do not see the picture.
    pub band: String,
    /// Whether it opens how it came about.
    pub derived: bool,
    /// Whether it is one of the two large ones.
    pub large: bool,
    /// What is drawn.
    pub picture: Picture,
}

/// The figures of an answer in the order of the page: price before time, then amounts of a whole.
#[must_use]
pub fn shapes(job: &Job, answer: &Answer) -> Vec<Shape> {
    let candidate = answer.headline.candidate();
    let mut shapes: Vec<Shape> =
        answer.figures.iter().map(|figure| shape(job, answer.side, figure, candidate)).collect();
    shapes.sort_by_key(|shape| place(shape.kind));
    shapes
}

/// What a figure is called beside the answer.
pub const fn label(kind: FigureKind) -> &'static str {
    if matches!(kind, FigureKind::Cost) { "Price" } else { kind.name() }
}

const fn place(kind: FigureKind) -> u8 {
    match kind {
        FigureKind::Cost => 0,
        FigureKind::Time | FigureKind::Latency => 1,
        FigureKind::GpuMemory | FigureKind::DeviceMemory | FigureKind::Memory => 2,
        FigureKind::PeakLatency | FigureKind::Disk => 3,
        FigureKind::Rate => 4,
    }
}

fn shape(job: &Job, side: Side, figure: &Figure, candidate: Option<&Candidate>) -> Shape {
    let (value, unit) = match figure.value.split_once(' ') {
        Some((value, unit)) if value.starts_with(|first: char| first.is_ascii_digit() || first == '$') => (value, unit),
        _ => (figure.value.as_str(), ""),
    };
    let place = place(figure.kind);
    let month = unit == "a month";
    let mut of = candidate.filter(|_| figure.kind == FigureKind::Cost).map(price_of).unwrap_or_default();
    if month && candidate.and_then(|one| one.cost).is_some_and(|cost| cost.likely < cost.high) {
        of.push_str(", on average");
    }
    Shape {
        kind: figure.kind,
        label: if month { "Price a month" } else { label(figure.kind) },
        of,
        value: value.to_owned(),
        unit: if month { String::new() } else { unit.to_owned() },
        band: figure.band.clone(),
        derived: figure.derived,
        large: place < 2,
        picture: candidate.map_or(Picture::None, |candidate| picture(job, side, figure.kind, candidate)),
    }
}

/// Where the price is from, in a few words: its Region, and that it is an estimate.
fn price_of(candidate: &Candidate) -> String {
    let Some(price) = &candidate.price else { return String::new() };
    let basis = match price.basis {
        Basis::Listed => "",
        Basis::FromEc2 { .. } => ", estimate from EC2",
        Basis::Carried { .. } => ", estimate from us-east-1",
        Basis::OtherComponent => ", rate of another use",
        Basis::YourList => ", your price list",
        Basis::Yours => ", your own price",
    };
    [price.region.code(), basis, &price.less()].concat()
}

fn picture(job: &Job, side: Side, kind: FigureKind, candidate: &Candidate) -> Picture {
    let endpoint = side == Side::Serving && job.serving.delivery != Delivery::Schedule;
    match kind {
        FigureKind::Cost => {
            let budget = if side == Side::Training { job.training.budget } else { job.serving.budget };
            candidate.cost.map_or(Picture::None, |cost| money(cost, budget, endpoint))
        }
        FigureKind::Time => time(candidate.time, job.training.deadline.filter(|_| side == Side::Training)),
        FigureKind::Latency => time(candidate.latency, Some(job.serving.latency)),
        FigureKind::PeakLatency => {
            candidate.loaded.map_or(Picture::None, |loaded| time(loaded, Some(job.serving.latency)))
        }
        FigureKind::Rate => range(
            candidate.rate,
            None,
            Ends { low: text::rate(candidate.rate.low), high: text::rate(candidate.rate.high), limit: None },
        ),
        FigureKind::GpuMemory | FigureKind::DeviceMemory => Picture::Gauge(
            fill(candidate.device, candidate.instance.accelerator_memory()),
            candidate.failed.has(Check::DeviceMemory),
        ),
        FigureKind::Memory => {
            Picture::Gauge(fill(candidate.host, candidate.instance.memory), candidate.failed.has(Check::HostMemory))
        }
        FigureKind::Disk => {
            let need: Band<Gb> = disk::training(job).band;
            // A volume is made as large as is asked for: the high end is the whole of it.
            let whole = disk::fixed(candidate.instance).unwrap_or(need.high);
            Picture::Gauge(fill(need, whole), need.high > whole)
        }
    }
}

fn fill<U: Unit>(need: Band<U>, whole: U) -> Fill {
    Fill { likely: need.likely.bare(), high: need.high.bare(), whole: whole.bare() }
}

/// A range on a scale from nothing to the limit, or where there is none to half as much again as the high end.
fn range<U: Unit>(band: Band<U>, limit: Option<U>, ends: Ends) -> Picture {
    let limit = limit.map(Unit::bare);
    let (low, likely, high) = (band.low.bare(), band.likely.bare(), band.high.bare());
    let to = limit.map_or(high * 1.5, |limit| limit.max(high * 1.04));
    Picture::Range(Range { low, likely, high, limit, from: 0.0, to }, ends)
}

fn money(cost: Band<Usd>, budget: Option<Usd>, endpoint: bool) -> Picture {
    let full = if endpoint && cost.high > cost.likely { " at full count" } else { "" };
    range(
        cost,
        budget,
        Ends {
            low: text::money(cost.low),
            high: [&text::money(cost.high), full].concat(),
            limit: budget.map(text::money),
        },
    )
}

fn time(band: Band<Seconds>, limit: Option<Seconds>) -> Picture {
    // Both ends in the unit of the likely value.
    let words = text::span_band(band);
    let unit = words.rsplit(' ').next().unwrap_or_default().to_owned();
    let (low, high) = match words.split_once(" – ") {
        Some((low, high)) => ([low, " ", &unit].concat(), high.to_owned()),
        None => (words.clone(), words.clone()),
    };
    range(band, limit, Ends { low, high, limit: limit.map(text::span) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advise::advise;
    use crate::job::View;
    use crate::job::gallery::GALLERY;

    #[test]
    fn price_stands_before_time_and_the_pictures_are_those_of_the_candidate() {
        for example in GALLERY {
            let job = example.answers().validate().unwrap();
            for answer in advise(&job, View::Today).answers {
                let shapes = shapes(&job, &answer);
                assert_eq!(shapes.len(), answer.figures.len(), "{}", example.name);
                assert!(shapes.is_sorted_by_key(|shape| place(shape.kind)), "{}", example.name);
                let Some(pick) = answer.pick() else { continue };
                for shape in shapes {
                    match (shape.kind, shape.picture) {
                        (FigureKind::Cost, Picture::Range(range, _)) => {
                            assert_eq!(Some(range.likely), pick.cost.map(|cost| cost.likely.value()));
                        }
                        (FigureKind::Time, Picture::Range(range, ends)) => {
                            assert_eq!(range.high, pick.time.high.value());
                            assert!(ends.low.ends_with(&shape.unit) && ends.high.ends_with(&shape.unit), "{ends:?}");
                        }
                        (kind, Picture::Gauge(fill, too_small)) => {
                            assert!(!too_small && !fill.is_over(), "{}: {kind:?} of a pick is too small", example.name);
                        }
                        _ => {}
                    }
                }
            }
        }
    }
}
