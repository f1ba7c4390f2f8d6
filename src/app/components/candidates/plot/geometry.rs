//! The geometry of the plot: from figures to places, and back.

mod axis;

use crate::advise::pareto;
use crate::app::components::flow::text_width;
use crate::units::{Band, Seconds, Usd, text};
pub use axis::Axis;

/// The plot's widths: the least at which the ticks stand apart, and the most.
pub const WIDTHS: (i32, i32) = (240, 560);
/// The plot's height.
pub const HEIGHT: i32 = 260;
/// Around the drawing: room for the ticks and for labels of dots at the edge.
const LEFT: i32 = 56;
const RIGHT: i32 = 20;
const TOP: i32 = 20;
const BOTTOM: i32 = 28;

/// A type to plot.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Type and count.
    pub name: String,
    /// Seconds; above 0.
    pub time: f64,
    /// Dollars.
    pub cost: f64,
    /// Whether it is the recommended one.
    pub pick: bool,
    /// Low and high seconds, low and high dollars.
    pub band: [f64; 4],
}

/// A dot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dot {
    /// Its place.
    pub x: i32,
    /// Its place.
    pub y: i32,
    /// `ml.g5.2xlarge: 7.4 h, $11.20`.
    pub text: String,
    /// Whether it is the recommended one.
    pub pick: bool,
    /// Whether nothing else is both cheaper and faster.
    pub best: bool,
    /// `5.6 – 9.8 h, $8.50 – 14.90`.
    pub band: String,
}

/// The doubt about the recommended, as a cross.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doubt {
    /// Its middle.
    pub at: (i32, i32),
    /// From the low to the high cost.
    pub x: (i32, i32),
    /// From the low to the high time.
    pub y: (i32, i32),
}

/// A tick of an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// Its place along the axis.
    pub at: i32,
    /// Its figure.
    pub text: String,
}

/// The name of a dot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where it begins.
    pub x: i32,
    /// Its baseline.
    pub y: i32,
    /// The name.
    pub text: String,
    /// Whether it is that of the recommended.
    pub pick: bool,
}

/// The whole plot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Its width.
    pub width: i32,
    /// The axes' left end.
    pub left: i32,
    /// The axes' right end.
    pub right: i32,
    /// The axes' upper end.
    pub top: i32,
    /// The axes' lower end.
    pub bottom: i32,
    /// A dot for each point, in their order.
    pub dots: Vec<Dot>,
    /// The line through the best, as the text of an SVG path.
    pub line: String,
    /// The names of a few dots.
    pub labels: Vec<Label>,
    /// The doubt about the recommended, where it is among the dots.
    pub doubt: Option<Doubt>,
    /// Ticks of the cost.
    pub columns: Vec<Tick>,
    /// Ticks of the time.
    pub rows: Vec<Tick>,
    /// Whether a scale is logarithmic.
    pub uneven: bool,
}

/// Plots points in a width.
#[must_use]
pub fn chart(points: &[Point], width: i32) -> Chart {
    let (left, right, top, bottom) = (LEFT, width - RIGHT, TOP, HEIGHT - BOTTOM);
    // The whole band of the recommended is to be seen.
    let pick = points.iter().find(|point| point.pick);
    let [low_time, high_time, low_cost, high_cost] = [0, 1, 2, 3].map(|at| pick.and_then(|pick| pick.band.get(at)));
    let costs = points.iter().map(|point| point.cost).chain(low_cost.copied()).chain(high_cost.copied());
    let times = points.iter().map(|point| point.time).chain(low_time.copied()).chain(high_time.copied());
    let cost = Axis::money(costs, left, right);
    let time = Axis::time(times, bottom, top);
    let doubt = pick.map(|pick| {
        let [fast, slow, cheap, dear] = pick.band;
        Doubt {
            at: (cost.place(pick.cost), time.place(pick.time)),
            x: (cost.place(cheap), cost.place(dear)),
            y: (time.place(slow), time.place(fast)),
        }
    });
    let best = best(points);
    let dots: Vec<Dot> = (0..)
        .zip(points)
        .map(|(at, point)| Dot {
            x: cost.place(point.cost),
            y: time.place(point.time),
            text: format!("{}: {}, {}", point.name, text::span(Seconds(point.time)), text::money(Usd(point.cost))),
            pick: point.pick,
            best: best.contains(&at),
            band: band(point),
        })
        .collect();
    let stops: Vec<String> =
        best.iter().filter_map(|at| dots.get(*at)).map(|dot| format!("{} {}", dot.x, dot.y)).collect();
    let line = if stops.len() > 1 { format!("M{}", stops.join("L")) } else { String::new() };
    let labels = labels(points, &dots, &best, width);
    Chart {
        width,
        left,
        right,
        top,
        bottom,
        line,
        labels,
        doubt,
        columns: cost.ticks(),
        rows: time.ticks(),
        uneven: cost.is_log() || time.is_log(),
        dots,
    }
}

fn band(point: &Point) -> String {
    let [fast, slow, cheap, dear] = point.band;
    let time = Band { low: Seconds(fast), likely: Seconds(point.time), high: Seconds(slow) };
    let cost = Band { low: Usd(cheap), likely: Usd(point.cost), high: Usd(dear) };
    [text::span_band(time), text::money_band(cost)].join(", ")
}

/// The points that no other beats in both, by cost: the Pareto line.
fn best(points: &[Point]) -> Vec<usize> {
    pareto(points.iter().map(|point| (point.time, point.cost)))
}

/// Names the recommended, and the fastest and the cheapest where there is room.
fn labels(points: &[Point], dots: &[Dot], best: &[usize], width: i32) -> Vec<Label> {
    let pick = points.iter().position(|point| point.pick);
    let mut labels: Vec<Label> = Vec::new();
    let mut taken: Vec<(i32, i32, i32)> = Vec::new();
    let mut named: Vec<usize> = Vec::new();
    for at in pick.into_iter().chain(best.last().copied()).chain(best.first().copied()) {
        if named.contains(&at) {
            continue;
        }
        named.push(at);
        let Some((dot, point)) = dots.get(at).zip(points.get(at)) else { continue };
        let wide = text_width(&point.name);
        // Above, right, below, left; each is as good as it covers little.
        let places = [
            (dot.x - wide / 2, dot.y - 13),
            (dot.x + 12, dot.y + 4),
            (dot.x - wide / 2, dot.y + 23),
            (dot.x - wide - 12, dot.y + 4),
        ];
        let free = places
            .into_iter()
            .map(|(x, y)| (x.min(width - wide).max(LEFT + 4), y))
            .filter(|(x, y)| {
                *y > 10
                    && *y < HEIGHT - BOTTOM
                    && taken.iter().all(|(left, base, w)| (base - y).abs() > 16 || x + wide < *left || *x > left + w)
            })
            .map(|(x, y)| (covered(dots, dot, x, y, wide), x, y))
            .min_by_key(|(covered, ..)| *covered);
        if let Some((covered, x, y)) = free
            && (dot.pick || covered == 0)
        {
            taken.push((x, y, wide));
            labels.push(Label { x, y, text: point.name.clone(), pick: dot.pick });
        }
    }
    labels
}

/// How many dots, itself included, a name with this baseline would cover.
fn covered(dots: &[Dot], own: &Dot, x: i32, y: i32, wide: i32) -> usize {
    let hit = |dot: &&Dot| {
        let around = if *dot == own { 7 } else { 5 };
        dot.x + around > x && dot.x - around < x + wide && dot.y + around > y - 11 && dot.y - around < y + 3
    };
    dots.iter().filter(hit).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(time: f64, cost: f64) -> Point {
        let band = [time / 2.0, time * 2.0, cost / 2.0, cost * 2.0];
        Point { name: format!("ml.{time}"), time, cost, pick: time == 7200.0, band }
    }

    #[test]
    fn the_line_runs_through_those_that_nothing_beats() {
        let points =
            [point(7200.0, 10.0), point(3600.0, 20.0), point(7200.0, 12.0), point(9000.0, 10.0), point(1000.0, 40.0)];
        assert_eq!(best(&points), [0, 1, 4]);
        let chart = chart(&points, 460);
        assert_eq!(chart.dots.iter().filter(|dot| dot.best).count(), 3);
        assert_eq!(chart.line.matches('L').count(), 2);
    }

    #[test]
    fn cheaper_is_left_and_faster_is_below() {
        let chart = chart(&[point(7200.0, 10.0), point(3600.0, 20.0)], 460);
        let [slow, fast] = chart.dots.as_slice() else { panic!("two dots") };
        assert!(slow.x < fast.x && slow.y < fast.y);
    }

    #[test]
    fn everything_lies_in_the_plot() {
        let points = [
            vec![point(7200.0, 10.0)],
            vec![point(0.02, 3.0), point(9e6, 90_000.0)],
            vec![point(7200.0, 0.0), point(7200.0, 1.0)],
        ];
        for (points, width) in points.iter().flat_map(|points| [240, 460].map(|width| (points, width))) {
            let chart = chart(points, width);
            for dot in &chart.dots {
                assert!(
                    (chart.left..=chart.right).contains(&dot.x) && (chart.top..=chart.bottom).contains(&dot.y),
                    "{dot:?}"
                );
            }
            if let Some(doubt) = chart.doubt {
                let (x, y) = (chart.left..=chart.right, chart.top..=chart.bottom);
                assert!([doubt.x.0, doubt.x.1].iter().all(|end| x.contains(end)), "{doubt:?}");
                assert!([doubt.y.0, doubt.y.1].iter().all(|end| y.contains(end)), "{doubt:?}");
                assert!(doubt.x.0 <= doubt.at.0 && doubt.at.0 <= doubt.x.1, "{doubt:?}");
                assert!(doubt.y.0 <= doubt.at.1 && doubt.at.1 <= doubt.y.1, "{doubt:?}");
            }
            for label in &chart.labels {
                assert!(label.y > 0 && label.x > 0);
            }
            assert!(chart.columns.iter().all(|tick| (chart.left..=chart.right).contains(&tick.at)));
            assert!(chart.rows.iter().all(|tick| (chart.top..=chart.bottom).contains(&tick.at)));
        }
    }

    #[test]
    fn the_recommended_is_named_first_and_none_twice() {
        let chart = chart(&[point(3600.0, 20.0), point(7200.0, 10.0)], 460);
        let names: Vec<&str> = chart.labels.iter().map(|label| label.text.as_str()).collect();
        assert_eq!(names, ["ml.7200", "ml.3600"]);
    }
}
