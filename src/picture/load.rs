//! An endpoint of a language model under load: tokens a second against how long an answer takes, with more and more requests
//! at a time.

use super::small_plot::chart::axis;
use crate::decide::Side;
use crate::job::Job;
use crate::sizing::endpoint::{LoadEnd, LoadPoint, load_curve};
use crate::sizing::{Candidate, Needs};
use crate::units::{Seconds, text};

/// Its height.
pub const HEIGHT: f64 = 280.0;
/// The left end of the axes, and the room at their right.
pub const ACROSS: (f64, f64) = (64.0, 16.0);
/// The upper and the lower end of the axes.
pub const DOWN: (f64, f64) = (12.0, 240.0);
/// About how much room a number below the axis wants.
const COLUMN: f64 = 90.0;

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

/// What is plotted.
#[derive(Debug, Clone, PartialEq)]
pub struct LoadPlot {
    /// Its heading.
    pub title: String,
    /// What keeps it from more requests at a time.
    pub end: &'static str,
    /// What the point says at which the instance is sized.
    pub chosen: String,
    points: Vec<LoadPoint>,
}

/// The plot at a width.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// The points, from one request alone on.
    pub spots: Vec<Spot>,
    /// The line through them, as the text of an SVG path.
    pub line: String,
    /// Ticks of the tokens a second: where and how many.
    pub columns: Vec<(f64, String)>,
    /// Ticks of the time.
    pub rows: Vec<(f64, String)>,
}

/// The plot for a side's candidate; nothing where no language model is served on devices of a known speed.
#[must_use]
pub fn load_plot(job: &Job, side: Side, candidate: &Candidate) -> Option<LoadPlot> {
    if side != Side::Serving || candidate.latency.likely.value() <= 0.0 {
        return None;
    }
    let curve = load_curve(job, &Needs::of(job).serving, candidate.instance)?;
    let chosen = curve.points.iter().find(|point| point.chosen)?;
    let near = |point: &&LoadPoint| point.whole.value() <= chosen.whole.value() * FAR;
    let points: Vec<LoadPoint> = curve.points.iter().filter(near).copied().collect();
    let title = format!("{} under load, one instance", candidate.instance.name);
    (points.len() > 1).then(|| LoadPlot { title, end: end(curve.end), chosen: words(chosen), points })
}

impl LoadPlot {
    /// Draws it at a width in pixels.
    #[must_use]
    pub fn drawn(&self, width: f64) -> Drawn {
        let most = |read: fn(&LoadPoint) -> f64| self.points.iter().map(read).fold(0.0, f64::max) * 1.04;
        let span = (width - ACROSS.0 - ACROSS.1).max(COLUMN);
        let (right, across) = axis(most(|point| point.tokens_a_second), (span / COLUMN).max(2.0));
        let (top, up) = axis(most(|point| point.whole.value()), 4.0);
        let x = |tokens: f64| ACROSS.0 + tokens / right * span;
        let y = |seconds: f64| DOWN.1 - seconds / top * (DOWN.1 - DOWN.0);
        let spot = |point: &LoadPoint| Spot {
            x: x(point.tokens_a_second),
            y: y(point.whole.value()),
            chosen: point.chosen,
            keeps: point.keeps,
            words: words(point),
        };
        let spots: Vec<Spot> = self.points.iter().map(spot).collect();
        let line = spots.iter().zip(0..).map(|(spot, at)| {
            let command = if at == 0 { 'M' } else { 'L' };
            format!("{command}{:.1} {:.1}", spot.x, spot.y)
        });
        let ticks = |end: f64, step: f64| (0..=(end / step).round() as u32).map(move |at| f64::from(at) * step);
        Drawn {
            line: line.collect(),
            columns: ticks(right, across).map(|tokens| (x(tokens), text::count(tokens))).collect(),
            rows: ticks(top, up).map(|seconds| (y(seconds), time(seconds))).collect(),
            spots,
        }
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
        for width in [280.0, 640.0] {
            let drawn = plot.drawn(width);
            assert_eq!(drawn.spots.iter().filter(|spot| spot.chosen).count(), 1);
            for pair in drawn.spots.windows(2) {
                assert!(pair[1].x >= pair[0].x && pair[1].y <= pair[0].y, "more tokens, longer answers");
            }
            for spot in &drawn.spots {
                assert!((ACROSS.0..=width).contains(&spot.x) && (DOWN.0..=DOWN.1).contains(&spot.y), "{spot:?}");
                assert!(spot.words.contains("tokens a second") && spot.words.ends_with('.'));
                assert_eq!(spot.chosen, spot.words == plot.chosen);
            }
            assert!(drawn.spots[0].words.starts_with("One request alone"));
            assert!(drawn.rows.len() > 2 && drawn.columns.len() > 2);
        }
    }

    #[test]
    fn what_writes_no_tokens_has_none() {
        assert_eq!(plot("task=serve&model=resnet-50&requests_per_second=40"), None);
        assert_eq!(plot("task=serve&algorithm=xgboost&requests_per_second=5"), None);
    }
}
