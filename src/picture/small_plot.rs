//! Time against price in small: the ranking of a side, with the answer and the best marked.

pub mod chart;

use self::chart::{Chart, Point, chart};
use crate::advise::{Answer, Better, better};
use crate::job::{Job, View};
use crate::sizing::Candidate;
use crate::units::{Seconds, text};

/// So many of a ranking are looked at.
const MOST: usize = 40;

/// The plot with its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// Its heading.
    pub title: String,
    /// The plot.
    pub chart: Chart,
    /// The unit of its times.
    pub unit: String,
    /// Each type that fits, with price and time.
    pub words: Vec<String>,
}

fn time(candidate: &Candidate) -> Seconds {
    let run = candidate.time.likely;
    if run.value() > 0.0 { run } else { candidate.latency.likely }
}

/// The plot of a side's answer; nothing where no price or no time is known.
#[must_use]
pub fn drawn(job: &Job, view: View, answer: &Answer, both: bool) -> Option<Drawn> {
    let pick = answer.pick()?;
    let scarce = better(job, view, answer).filter(Better::is_scarce).map(|better| better.candidate.instance);
    // One unit for the whole axis: that of the answer's own time.
    let said = text::span(time(pick));
    let unit = said.rsplit(' ').next().unwrap_or_default().to_owned();
    let size = match unit.as_str() {
        "ms" => 0.001,
        "min" => 60.0,
        "h" => 3600.0,
        "days" => 86_400.0,
        "years" => 31_557_600.0,
        _ => 1.0,
    };
    let mut words = Vec::new();
    let points: Vec<Point> = answer
        .ranking
        .iter()
        .take(MOST)
        .filter_map(|one| {
            let cost = one.cost?.likely;
            let name = one.instance.name;
            let count = if one.count == 1 { String::new() } else { format!("{} × ", one.count) };
            let but = if scarce.is_some_and(|scarce| scarce == one.instance) { ", if you can get it" } else { "" };
            words.push(format!("{count}{name}{but}: {}, {}", text::money(cost), text::span(time(one))));
            let pick = one.instance == pick.instance;
            Some(Point {
                name: format!("{count}{name}{but}"),
                cost: cost.value(),
                time: time(one).value() / size,
                pick,
            })
        })
        .collect();
    let run = pick.time.likely.value() > 0.0;
    let title = if run { "Time against price" } else { "Latency against price a month" };
    let title = if both { format!("{}: {}", answer.side.name(), title.to_ascii_lowercase()) } else { title.to_owned() };
    Some(Drawn { title, chart: chart(&points, 22.0 + 6.0 * unit.chars().count() as f64)?, unit, words })
}
