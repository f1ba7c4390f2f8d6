//! How the figures came about, for a reader who asks: each is worked out anew, with its words.

use super::{FigureKind, on_device};
use crate::decide::Side;
use crate::job::{Delivery, Job, View};
use crate::sizing::{Candidate, Estimate, How, Needs, cost, device, disk, endpoint, host, running, time};
use crate::units::{Seconds, text};

/// How a figure of a candidate came about, by its kind; nothing where it is a plain fact.
#[must_use]
pub fn how(job: &Job, side: Side, candidate: &Candidate, figure: FigureKind) -> Option<How> {
    let training = side == Side::Training;
    let batch = !training && job.serving.delivery == Delivery::Schedule;
    match figure {
        FigureKind::Time if training => {
            let needs = Needs::of(job).training;
            time::explained(job, &needs, candidate.instance, candidate.count).map(|estimate| estimate.how)
        }
        FigureKind::Time => Some(batch_duration(job, candidate)),
        FigureKind::Cost if training || batch => run_cost(candidate),
        FigureKind::Cost => month_cost(job, candidate),
        FigureKind::Memory | FigureKind::GpuMemory | FigureKind::DeviceMemory => Some(memory(job, side, candidate)),
        FigureKind::Disk => Some(disk::training(job).how),
        FigureKind::Latency => {
            let needs = Needs::of(job).serving;
            Some(endpoint::explained(job, &needs, candidate.instance, candidate.attached))
        }
        FigureKind::PeakLatency => under_load(job, candidate),
        FigureKind::Rate => Some(rate(candidate)),
    }
}

fn batch_duration(job: &Job, candidate: &Candidate) -> How {
    let each = job.serving.request_batch;
    let of = if each > 1.0 { format!(", {} records in one", text::figure(each)) } else { String::new() };
    How::new("records / rate", "our estimate of one instance's rate", "the rate of one instance").term(
        "scoring",
        candidate.time.likely.value(),
        format!("{} for each of {}{of}", text::rate(candidate.rate.likely), candidate.count),
    )
}

fn cost_of(candidate: &Candidate, instances: &str, formula: &'static str, doubt: &'static str) -> Option<How> {
    let text = match &candidate.price {
        Some(price) => {
            format!("{instances} × ${} an hour ({})", text::figure(price.usd_per_hour.value()), price.words())
        }
        None => String::new(),
    };
    let source = candidate.price.as_ref().map_or("", |price| price.source());
    Some(How::new(formula, source, doubt).term("price", candidate.cost?.likely.value(), text))
}

fn run_cost(candidate: &Candidate) -> Option<How> {
    cost_of(candidate, &candidate.count.to_string(), "hours × price × instances", "the time it takes")
}

fn month_cost(job: &Job, candidate: &Candidate) -> Option<How> {
    let month = candidate.price?.usd_per_hour.over(Seconds::from_hours(cost::MONTH_HOURS), 1.0);
    let average = candidate.cost?.likely / month;
    // All that run at the peak, of every endpoint.
    let whole = (candidate.cost?.high / month).round().max(f64::from(candidate.count));
    let instances = if average < whole {
        format!("{} of {} on average", text::figure(average), text::figure(whole))
    } else {
        text::figure(whole)
    };
    let formula = "730.5 hours × price × instances on average";
    let mut how = cost_of(candidate, &instances, formula, "how many instances run on average")?;
    if let (Some(_), Some(term)) = (candidate.running, how.terms.first_mut()) {
        term.text = [&term.text, "; ", &running::explained(job, candidate.latency.likely)].concat();
    }
    Some(how)
}

fn memory(job: &Job, side: Side, candidate: &Candidate) -> How {
    if side == Side::Training {
        return match device::training(job) {
            Some(needs) if on_device(candidate, true) => {
                needs.how_on(job, candidate.instance, f64::from(candidate.devices()), candidate.sharded)
            }
            _ => {
                // The book's view may hold it to the rule of the algorithm's page.
                let all = candidate.host.likely * f64::from(candidate.count);
                let page = host::by_page(job, View::Book).filter(|page| (page.band.likely - all).value().abs() < 1e-6);
                page.unwrap_or_else(|| host::training(job)).how
            }
        };
    }
    match device::serving(job) {
        Some(Estimate { how, .. }) if on_device(candidate, true) => how,
        _ => host::serving(job).how,
    }
}

/// Latency at the 95th percentile with the waiting that the peak brings.
fn under_load(job: &Job, candidate: &Candidate) -> Option<How> {
    let loaded = candidate.loaded?;
    let peak = job.serving.peak * candidate.share;
    let capacity = candidate.rate.likely * f64::from(candidate.count);
    let how = How::new(
        "alone × 1.05 + wait of 19 in 20",
        "Sakasegawa 1977, M/G/c; Allen and Cunneen",
        "how evenly requests come",
    );
    Some(how.term(
        "under load",
        loaded.likely.value(),
        format!(
            "{} of at most {}: {} % busy, wait = ln(share that waits / 0.05) × spread / spare rate",
            text::rate(peak),
            text::rate(capacity),
            text::figure(100.0 * (peak / capacity))
        ),
    ))
}

fn rate(candidate: &Candidate) -> How {
    let rate = candidate.rate;
    let how = How::new(
        "1 / work of one request",
        "our estimate of MAX_RPS; a load test replaces it",
        "how many requests run side by side",
    )
    .term("one instance", rate.likely.value(), text::rate(rate.likely));
    let Some(price) = &candidate.price else { return how };
    let million = cost::million(price.usd_per_hour, rate);
    how.term(
        "a million requests",
        million.likely.value(),
        format!("10^6 / rate × ${} / 3600, where it is always busy", text::figure(price.usd_per_hour.value())),
    )
}
