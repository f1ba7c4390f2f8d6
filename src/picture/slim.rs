//! The answer in one slim line.

use crate::advise::{Answer, Headline};
use crate::decide::Side;
use crate::job::{Delivery, Job};
use crate::units::text;

/// What the line says of a side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slim {
    /// `1 × ml.`
    pub prefix: String,
    /// `g5.xlarge`
    pub name: String,
    /// What it is made of; empty where no instance is chosen.
    pub hardware: String,
    /// The likely price; empty where there is none.
    pub price: String,
    /// The likely time.
    pub time: String,
    /// Whether the person's limit is met.
    pub limit: String,
}

/// A side's answer in one line.
#[must_use]
pub fn slim(job: &Job, answer: &Answer) -> Slim {
    let (mut prefix, mut name, mut hardware) = (String::new(), answer.title(), String::new());
    if let Headline::Instances(pick) = &answer.headline {
        let (ml, own) = pick.instance.name.split_at_checked(3).unwrap_or(("", pick.instance.name));
        (prefix, name) = (format!("{} × {ml}", pick.count), own.to_owned());
        hardware = super::hardware::short(pick.instance);
    }
    let candidate = answer.headline.candidate();
    let run = answer.side == Side::Training || job.serving.delivery == Delivery::Schedule;
    let price = candidate.and_then(|one| one.cost).map(|cost| text::money(cost.likely)).unwrap_or_default();
    let price = if run || price.is_empty() { price } else { [&price, "/month"].concat() };
    let band = candidate.map(|one| if run { one.time } else { one.latency });
    let time = band.map(|band| text::span(band.likely)).unwrap_or_default();
    let allowed =
        if answer.side == Side::Training { job.training.deadline } else { Some(job.serving.latency).filter(|_| !run) };
    let limit = match (band, allowed) {
        (Some(band), Some(limit)) if band.likely > limit => format!("limit {}, missed", text::span(limit)),
        (Some(band), Some(limit)) if band.high > limit => format!("limit {}, may be missed", text::span(limit)),
        (Some(_), Some(limit)) => format!("limit {}, likely met", text::span(limit)),
        _ => String::new(),
    };
    Slim { prefix, name, hardware, price, time, limit }
}
