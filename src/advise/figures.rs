//! The figures that stand beside the answer, each with its band and derivation.

use super::Headline;
use crate::decide::Side;
use crate::facts::price::Basis;
use crate::job::{Delivery, Job};
use crate::sizing::{Candidate, How, Needs, time};
use crate::units::{Band, Gib, text};

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
        Side::Training => vec![duration(job, needs, candidate), run_cost(candidate), training_memory(needs, candidate)],
        _ if job.serving.delivery == Delivery::Schedule => {
            vec![batch_duration(candidate), run_cost(candidate), serving_memory(needs, candidate)]
        }
        _ => vec![latency(candidate), month_cost(candidate), rate(candidate), serving_memory(needs, candidate)],
    }
}

fn duration(job: &Job, needs: &Needs, candidate: &Candidate) -> Figure {
    let how = time::explained(job, &needs.training, candidate.instance, candidate.count).map(|estimate| estimate.how);
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
        format!("{} for each of {}", text::rate(candidate.rate), candidate.count),
    );
    Figure {
        name: "Time",
        value: text::span(candidate.time.likely),
        band: format!("{} a run", text::span_band(candidate.time)),
        how: Some(how),
    }
}

/// Where the price is from, in words: Region and date, or that it is an estimate.
fn price_words(candidate: &Candidate) -> (String, String) {
    let Some(price) = &candidate.price else { return ("no price on record".to_owned(), String::new()) };
    let basis = match price.basis {
        Basis::Listed => format!("{}, {}", price.region.code(), price.date),
        Basis::FromEc2 { .. } => format!("{}, estimate from EC2 of {}", price.region.code(), price.date),
        Basis::OtherComponent => format!("{}, Studio or notebook rate of {}", price.region.code(), price.date),
    };
    let text = format!(
        "{} × ${} an hour ({})",
        candidate.count,
        text::figure(price.usd_per_hour.value()),
        price.basis.words()
    );
    (basis, text)
}

fn cost_figure(
    name: &'static str,
    candidate: &Candidate,
    per: &str,
    formula: &'static str,
    doubt: &'static str,
) -> Figure {
    let (words, text) = price_words(candidate);
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
            candidate.instance.accelerator_memory,
            device.how(f64::from(candidate.devices()), candidate.sharded),
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

fn serving_memory(needs: &Needs, candidate: &Candidate) -> Figure {
    match (&needs.serving.device, candidate.instance.accelerator) {
        (Some(device), Some(_)) => memory(
            "GPU memory",
            "on each device",
            candidate.device,
            candidate.instance.accelerator_memory,
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

fn latency(candidate: &Candidate) -> Figure {
    let how = How::new(
        "way + work / rate",
        "our estimate; a load test replaces it",
        "how well the server uses the processor",
    )
    .term(
        "one request",
        candidate.latency.likely.value(),
        format!("{} on {}", text::span(candidate.latency.likely), candidate.instance.name),
    );
    Figure {
        name: "Latency",
        value: text::span(candidate.latency.likely),
        band: format!("{} a request, alone", text::span_band(candidate.latency)),
        how: Some(how),
    }
}

fn rate(candidate: &Candidate) -> Figure {
    let how = How::new(
        "1 / work of one request",
        "our estimate of MAX_RPS; a load test replaces it",
        "how many requests run side by side",
    )
    .term("one instance", candidate.rate.value(), text::rate(candidate.rate));
    Figure {
        name: "Rate",
        value: text::rate(candidate.rate),
        band: "each instance at most, estimated".to_owned(),
        how: Some(how),
    }
}
