//! An endpoint of a language model under load: tokens a second against how long an answer takes, with more and more requests
//! at a time.

use super::small_plot::chart::axis;
use crate::decide::Side;
use crate::job::Job;
use crate::sizing::endpoint::{LoadCurve, LoadEnd, LoadPoint, load_curve};
use crate::sizing::{Candidate, Needs};
use crate::units::{Seconds, text};

/// Its size.
pub const SIZE: (f64, f64) = (640.0, 280.0);
/// The left and the right end of the axes.
pub const ACROSS: (f64, f64) = (72.0, 624.0);
/// The upper and the lower end of the axes.
pub const DOWN: (f64, f64) = (12.0, 240.0);

/// Answers that take so many times as long as those at the chosen point are not drawn.
const FAR: f64 = 3.0;

/// A point.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Its place.
    pub x: f64,
    /// Its place.
    pub y: f64,
    /// Whether the instance is sized at it.
    pub chosen: bool,
    /// Whether it keeps what was asked of its answers.
    pub keeps: bool,
    /// What it says.
    pub words: String,
}

/// The plot.
#[derive(Debug, Clone, PartialEq)]
pub struct LoadPlot {
    /// Its heading.
    pub title: String,
    /// The points, from one request alone on.
    pub spots: Vec<Spot>,
    /// The line through them, as the text of an SVG path.
    pub line: String,
    /// Ticks of the tokens a second: where and how many.
    pub columns: Vec<(f64, String)>,
    /// Ticks of the time.
    pub rows: Vec<(f64, String)>,
    /// What keeps it from more requests at a time.
    pub end: &'static str,
}

/// The plot for a side's candidate; nothing where no language model is served on devices of a known speed.
#[must_use]
pub fn load_plot(job: &Job, side: Side, candidate: &Candidate) -> Option<LoadPlot> {
    if side != Side::Serving || candidate.latency.likely.value() <= 0.0 {
        return None;
    }
    let curve = load_curve(job, &Needs::of(job).serving, candidate.instance)?;
    let title = format!("{} under load, one instance", candidate.instance.name);
    (curve.points.len() > 1).then(|| drawn(title, &curve))
}

fn drawn(title: String, curve: &LoadCurve) -> LoadPlot {
    let chosen = curve.points.iter().find(|point| point.chosen).map_or(Seconds::ZERO, |point| point.whole);
    let points: Vec<&LoadPoint> =
        curve.points.iter().filter(|point| point.whole.value() <= chosen.value() * FAR || point.chosen).collect();
    let most = |read: fn(&LoadPoint) -> f64| points.iter().map(|point| read(point)).fold(0.0, f64::max) * 1.04;
    let (right, across) = axis(most(|point| point.tokens_a_second), 5.0);
    let (top, up) = axis(most(|point| point.whole.value()), 4.0);
    let x = |tokens: f64| ACROSS.0 + tokens / right * (ACROSS.1 - ACROSS.0);
    let y = |seconds: f64| DOWN.1 - seconds / top * (DOWN.1 - DOWN.0);
    let spots: Vec<Spot> = points
        .iter()
        .map(|point| Spot {
            x: x(point.tokens_a_second),
            y: y(point.whole.value()),
            chosen: point.chosen,
            keeps: point.keeps,
            words: words(point),
        })
        .collect();
    let line = spots.iter().zip(0..).map(|(spot, at)| {
        let command = if at == 0 { 'M' } else { 'L' };
        format!("{command}{:.1} {:.1}", spot.x, spot.y)
    });
    let ticks = |end: f64, step: f64| (0..=(end / step).round() as u32).map(move |at| f64::from(at) * step);
    LoadPlot {
        title,
        line: line.collect(),
        columns: ticks(right, across).map(|tokens| (x(tokens), text::count(tokens))).collect(),
        rows: ticks(top, up).map(|seconds| (y(seconds), time(seconds))).collect(),
        end: end(curve.end),
        spots,
    }
}

/// A time of the axis, which begins with none.
fn time(seconds: f64) -> String {
    if seconds > 0.0 { text::span(Seconds(seconds)) } else { "0".to_owned() }
}

fn words(point: &LoadPoint) -> String {
    let many = point.concurrency.round();
    let requests =
        if many > 1.0 { format!("{} requests at a time", text::count(many)) } else { "One request alone".into() };
    let held = match (point.chosen, point.keeps) {
        (true, _) => " The instance is sized at this point.",
        (false, true) => "",
        (false, false) => " This misses a limit of yours.",
    };
    format!(
        "{requests}: {} tokens a second, the first after {}, each further one {}, an answer {}.{held}",
        text::count(point.tokens_a_second.round()),
        text::span(point.first),
        text::span(point.next),
        text::span(point.whole),
    )
}

const fn end(end: LoadEnd) -> &'static str {
    match end {
        LoadEnd::Memory => "More requests at a time do not fit into its memory, or the server takes no more.",
        LoadEnd::Stated => "You said how many requests it answers at a time.",
        LoadEnd::Whole => "With more requests at a time an answer takes longer than you allow.",
        LoadEnd::FirstToken => "With more requests at a time the first token comes later than you allow.",
        LoadEnd::NextToken => "With more requests at a time the tokens come more slowly than you allow.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advise::advise;
    use crate::job::{View, link};

    fn plot(text: &str) -> Option<LoadPlot> {
        let job = link::parse(text).answers.validate().unwrap();
        let advice = advise(&job, View::Today);
        let answer = advice.answer(Side::Serving)?;
        load_plot(&job, Side::Serving, answer.pick()?)
    }

    #[test]
    fn a_language_model_has_a_rising_curve_with_the_chosen_point_inside_the_axes() {
        let plot = plot("task=serve&model=llama-3.1-8b&requests_per_second=2").unwrap();
        assert_eq!(plot.spots.iter().filter(|spot| spot.chosen).count(), 1);
        for pair in plot.spots.windows(2) {
            assert!(pair[1].x >= pair[0].x && pair[1].y <= pair[0].y, "more tokens, longer answers");
        }
        for spot in &plot.spots {
            assert!((ACROSS.0..=ACROSS.1).contains(&spot.x) && (DOWN.0..=DOWN.1).contains(&spot.y), "{spot:?}");
            assert!(spot.words.contains("tokens a second") && spot.words.ends_with('.'));
        }
        assert!(plot.spots[0].words.starts_with("One request alone"));
        assert!(plot.rows.len() > 2 && plot.columns.len() > 2);
    }

    #[test]
    fn what_writes_no_tokens_has_none() {
        assert_eq!(plot("task=serve&model=resnet-50&requests_per_second=40"), None);
        assert_eq!(plot("task=serve&algorithm=xgboost&requests_per_second=5"), None);
    }
}
