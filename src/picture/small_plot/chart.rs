//! The geometry of the small plot: from figures to places.

use crate::advise::pareto;

/// Its size.
pub const SIZE: (f64, f64) = (312.0, 256.0);
/// The right end of the axes.
pub const RIGHT: f64 = 304.0;
/// The upper end of the axes.
pub const TOP: f64 = 8.0;
/// The lower end of the axes.
pub const BOTTOM: f64 = 228.0;

/// A type to plot.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// What its label says.
    pub name: String,
    /// Dollars.
    pub cost: f64,
    /// Time, in the unit of the axis.
    pub time: f64,
    /// Whether it is the answer.
    pub pick: bool,
}

/// How a dot is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The answer.
    Pick,
    /// Nothing is both cheaper and faster.
    Best,
    /// Anything else.
    Other,
}

/// A dot.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// Its place.
    pub x: f64,
    /// Its place.
    pub y: f64,
    /// How it is drawn.
    pub mark: Mark,
}

/// The name of a dot.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Where it begins, or ends.
    pub x: f64,
    /// Its baseline.
    pub y: f64,
    /// Whether it ends at `x`.
    pub before: bool,
    /// The name.
    pub text: String,
    /// Whether it is that of the answer.
    pub pick: bool,
}

/// The whole plot.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Chart {
    /// The left end of the axes.
    pub left: f64,
    /// The dots, the answer last, so that it lies on top.
    pub dots: Vec<Dot>,
    /// The line through the best, as the text of an SVG path.
    pub line: String,
    /// The names of the answer and of the best.
    pub labels: Vec<Label>,
    /// Ticks of the cost: where and how much.
    pub columns: Vec<(f64, f64)>,
    /// Ticks of the time.
    pub rows: Vec<(f64, f64)>,
    /// How many lie beyond the scale.
    pub beyond: usize,
}

/// What costs or takes more than so many times the answer lies beyond the scale.
const FAR: f64 = 2.6;
/// About how wide a character of 12 px is.
const CHARACTER: f64 = 5.8;

/// A round step that parts a span in at most so many.
fn step(span: f64, most: f64) -> f64 {
    let rough = span / most;
    let size = 10_f64.powf(rough.log10().floor());
    let steps = [1.0, 2.0, 2.5, 5.0, 10.0];
    steps.into_iter().map(|step| step * size).find(|step| *step >= rough * 0.999).unwrap_or(rough)
}

/// An axis from nothing: its end and its step.
pub(in crate::picture) fn axis(most: f64, parts: f64) -> (f64, f64) {
    let step = step(most, parts);
    ((most / step).ceil() * step, step)
}

/// Plots points, with so much room for the words of the time at the left; nothing where the answer is not among them.
#[must_use]
pub fn chart(points: &[Point], left: f64) -> Option<Chart> {
    let pick = points.iter().find(|point| point.pick && point.cost > 0.0 && point.time > 0.0)?;
    let near = |point: &&Point| point.cost <= pick.cost * FAR && point.time <= pick.time * FAR && point.cost > 0.0;
    let shown: Vec<&Point> = points.iter().filter(near).collect();
    let most = |read: fn(&Point) -> f64| shown.iter().map(|point| read(point)).fold(0.0, f64::max) * 1.04;
    let (right, across) = axis(most(|point| point.cost), 3.4);
    let (top, up) = axis(most(|point| point.time), 3.4);
    let x = |cost: f64| left + cost / right * (RIGHT - left);
    let y = |time: f64| BOTTOM - time / top * (BOTTOM - TOP);
    let best = pareto(shown.iter().map(|point| (point.time, point.cost)));
    let mark = |at: usize, point: &Point| match () {
        () if point.pick => Mark::Pick,
        () if best.contains(&at) => Mark::Best,
        () => Mark::Other,
    };
    let mut dots: Vec<Dot> = shown
        .iter()
        .enumerate()
        .map(|(at, point)| Dot { x: x(point.cost), y: y(point.time), mark: mark(at, point) })
        .collect();
    dots.sort_by_key(|dot| match dot.mark {
        Mark::Other => 0,
        Mark::Best => 1,
        Mark::Pick => 2,
    });
    let on_line = || best.iter().filter_map(|at| shown.get(*at));
    let line = on_line()
        .enumerate()
        .map(|(at, point)| format!("{}{:.1} {:.1}", if at == 0 { "M" } else { "L" }, x(point.cost), y(point.time)));
    let ticks = |end: f64, step: f64| (0..=(end / step).round() as u32).map(move |at| f64::from(at) * step);
    Some(Chart {
        left,
        line: line.collect(),
        labels: labels(pick, on_line().copied(), &dots, &x, &y),
        columns: ticks(right, across).map(|cost| (x(cost), cost)).collect(),
        rows: ticks(top, up).map(|time| (y(time), time)).collect(),
        beyond: points.len() - shown.len(),
        dots,
    })
}

/// The names that have room: that of the answer first, then those of the best.
fn labels<'a>(
    pick: &'a Point,
    best: impl Iterator<Item = &'a Point>,
    dots: &[Dot],
    x: &impl Fn(f64) -> f64,
    y: &impl Fn(f64) -> f64,
) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    // Neither lies over a dot or over another name.
    let mut boxes: Vec<[f64; 4]> =
        dots.iter().map(|dot| [dot.x - 6.0, dot.y - 6.0, dot.x + 6.0, dot.y + 6.0]).collect();
    for point in core::iter::once(pick).chain(best.filter(|point| !point.pick)) {
        let (at, level) = (x(point.cost), y(point.time));
        let width = point.name.chars().count() as f64 * CHARACTER * if point.pick { 1.22 } else { 1.0 };
        let offset = 13.0;
        // To the right, else to the left: level with the dot, else above, else below it.
        let places = [
            (offset, false, 4.0),
            (2.0, false, -14.0),
            (2.0, false, 21.0),
            (-offset, true, 4.0),
            (-2.0, true, -14.0),
            (-2.0, true, 21.0),
        ];
        for (by, before, down) in places {
            let end = if before { at + by - width } else { at + by + width };
            let (from, to) = if before { (end, at + by) } else { (at + by, end) };
            let own = [from, level + down - 11.0, to, level + down + 4.0];
            let meets = boxes.iter().any(|[a, b, c, d]| own[0] < *c && *a < own[2] && own[1] < *d && *b < own[3]);
            if from >= x(0.0) && to <= SIZE.0 + 8.0 && own[1] >= 0.0 && own[3] <= BOTTOM && !meets {
                boxes.push(own);
                labels.push(Label { x: at + by, y: level + down, before, text: point.name.clone(), pick: point.pick });
                break;
            }
        }
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(name: &str, cost: f64, time: f64, pick: bool) -> Point {
        Point { name: name.to_owned(), cost, time, pick }
    }

    fn some() -> Vec<Point> {
        vec![
            point("ml.g6e.xlarge", 6.2, 2.4, true),
            point("ml.g7e.2xlarge", 5.2, 1.5, false),
            point("ml.p5.4xlarge", 4.9, 0.7, false),
            point("ml.g6e.2xlarge", 7.4, 2.3, false),
            point("ml.p4d.24xlarge", 61.0, 1.0, false),
        ]
    }

    #[test]
    fn cheaper_stands_left_and_faster_below() {
        let chart = chart(&some(), 34.0).unwrap();
        assert_eq!((chart.dots.len(), chart.beyond), (4, 1));
        let of = |mark: Mark| chart.dots.iter().filter(|dot| dot.mark == mark).collect::<Vec<_>>();
        let (pick, best) = (of(Mark::Pick), of(Mark::Best));
        // Only the P5 has nothing that beats it in both.
        assert_eq!((pick.len(), best.len(), of(Mark::Other).len()), (1, 1, 2));
        assert!(best[0].x < pick[0].x && best[0].y > pick[0].y);
        assert_eq!(chart.dots.last().map(|dot| dot.mark), Some(Mark::Pick));
    }

    #[test]
    fn ticks_begin_at_nothing_and_hold_every_dot() {
        let chart = chart(&some(), 34.0).unwrap();
        assert_eq!(chart.columns.first(), Some(&(34.0, 0.0)));
        assert_eq!(chart.rows.first(), Some(&(BOTTOM, 0.0)));
        assert!(chart.columns.len() <= 6 && chart.rows.len() <= 6, "{chart:?}");
        assert!(chart.dots.iter().all(|dot| (34.0..=RIGHT).contains(&dot.x) && (TOP..=BOTTOM).contains(&dot.y)));
    }

    #[test]
    fn names_do_not_lie_over_each_other() {
        let labels = chart(&some(), 34.0).unwrap().labels;
        assert_eq!(labels.first().map(|label| label.text.as_str()), Some("ml.g6e.xlarge"));
        assert!(labels.iter().enumerate().all(|(at, a)| labels[..at].iter().all(|b| (a.y - b.y).abs() > 8.0)));
    }

    #[test]
    fn without_an_answer_there_is_no_plot() {
        assert_eq!(chart(&[point("ml.g5.xlarge", 1.0, 1.0, false)], 34.0), None);
    }
}
