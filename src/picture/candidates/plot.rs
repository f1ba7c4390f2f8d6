//! The geometry of the plot: from figures to places, and names where there is room for them.

mod axis;

use super::rows::{Key, Row};
use crate::advise::pareto;
use crate::picture::bar::Dot;
use crate::units::text;
pub use axis::Axis;

/// Around the drawing: room for the ticks and for names of dots at the edge.
const LEFT: i32 = 44;
const RIGHT: i32 = 16;
const TOP: i32 = 10;
const BOTTOM: i32 = 30;
/// The least width at which the ticks stand apart.
pub const LEAST: i32 = 240;

/// A dot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// What it stands for.
    pub key: Key,
    /// Its place.
    pub x: i32,
    /// Its place.
    pub y: i32,
    /// The answer, worth a look, or neither.
    pub dot: Dot,
    /// Type and count.
    pub name: String,
    /// `$11.20, 7.4 h`.
    pub figures: String,
    /// `$8.50 – 14.90, 5.6 – 9.8 h`.
    pub ranges: String,
    /// What to know to get it.
    pub note: &'static str,
}

impl Mark {
    /// All of it in words.
    #[must_use]
    pub fn words(&self) -> String {
        let standing = match self.dot {
            Dot::Answer => ", the answer",
            Dot::Hollow => ", worth a look",
            Dot::Grey => "",
        };
        format!("{}: {} ({}){standing}", self.name, self.figures, self.ranges)
    }
}

/// The ranges of one of the two that are compared, as an area with a cross in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// From the low to the high cost.
    pub x: (i32, i32),
    /// From the high to the low time.
    pub y: (i32, i32),
    /// The likely values.
    pub at: (i32, i32),
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
    /// What stands behind it, quieter.
    pub note: &'static str,
    /// Its class.
    pub class: &'static str,
}

/// The whole plot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Its width and height.
    pub size: (i32, i32),
    /// The axes' left and right end.
    pub x: (i32, i32),
    /// The axes' upper and lower end.
    pub y: (i32, i32),
    /// A dot for each row, from left to right.
    pub marks: Vec<Mark>,
    /// The line through the best, as the text of an SVG path.
    pub line: String,
    /// Whether the line runs through what is worth a look, since a single one is both cheapest and fastest.
    pub catch: bool,
    /// The ranges of the two that are compared.
    pub areas: Vec<Area>,
    /// The names of a few dots.
    pub labels: Vec<Label>,
    /// Ticks of the cost.
    pub columns: Vec<Tick>,
    /// Ticks of the time.
    pub rows: Vec<Tick>,
    /// Whether a scale is logarithmic.
    pub uneven: bool,
}

/// Plots rows in a width and height; the compared are those of these types.
#[must_use]
pub fn chart(rows: &[Row], compared: &[u16], size: (i32, i32)) -> Chart {
    let (width, height) = size;
    let (left, right, top, bottom) = (LEFT, width - RIGHT, TOP, height - BOTTOM);
    let points: Vec<(&Row, [f64; 3], [f64; 3])> = rows
        .iter()
        .filter_map(|row| {
            let (cost, time) = (row.cost?, row.time?);
            let cost = [cost.low.value(), cost.likely.value(), cost.high.value()];
            Some((row, cost, [time.low.value(), time.likely.value(), time.high.value()]))
        })
        .collect();
    // The whole ranges of the compared are to be seen.
    let is_compared = |row: &Row| compared.contains(&row.instance.index);
    let seen = |row: &Row, [low, likely, high]: [f64; 3]| {
        if is_compared(row) { vec![low, likely, high] } else { vec![likely] }
    };
    let cost = Axis::money(points.iter().flat_map(|(row, cost, _)| seen(row, *cost)), left, right);
    let time = Axis::time(points.iter().flat_map(|(row, _, time)| seen(row, *time)), bottom, top);
    let mut marks: Vec<Mark> = points
        .iter()
        .map(|(row, [_, dollars, _], [_, seconds, _])| mark(row, cost.place(*dollars), time.place(*seconds)))
        .collect();
    marks.sort_by_key(|mark| (mark.x, core::cmp::Reverse(mark.y)));
    let first = |at: &u16| points.iter().find(|(row, ..)| row.instance.index == *at);
    let areas = compared.iter().filter_map(first).map(|(_, dollars, seconds)| {
        let ([cheap, at_x, dear], [fast, at_y, slow]) =
            (dollars.map(|one| cost.place(one)), seconds.map(|one| time.place(one)));
        Area { x: (cheap, dear), y: (slow, fast), at: (at_x, at_y) }
    });
    let areas = areas.collect();
    let labels = labels(&marks, compared, (right, top, bottom));
    let (line, catch) = line(&points, &cost, &time);
    let uneven = cost.is_log() || time.is_log();
    let (columns, rows) = (cost.ticks(), time.ticks());
    Chart { size, x: (left, right), y: (top, bottom), marks, line, catch, areas, labels, columns, rows, uneven }
}

fn mark(row: &Row, x: i32, y: i32) -> Mark {
    let figures = row.cost.zip(row.time).map(|(cost, time)| {
        let figures = format!("{}, {}", text::money(cost.likely), text::span(time.likely));
        (figures, format!("{}, {}", text::money_band(cost), text::span_band(time)))
    });
    let (figures, ranges) = figures.unwrap_or_default();
    let note = match row.to_get() {
        "on demand" => row.against.unwrap_or(""),
        "often reserved" => "if you can get it",
        other => other,
    };
    Mark { key: row.key(), x, y, dot: row.dot, name: row.name(), figures, ranges, note }
}

/// The line through what nothing is both cheaper and faster than, the cheapest first; where that is a single one, through
/// all that is worth a look. And whether it is the latter.
fn line(points: &[(&Row, [f64; 3], [f64; 3])], cost: &Axis, time: &Axis) -> (String, bool) {
    let best = pareto(points.iter().map(|(_, [_, dollars, _], [_, seconds, _])| (*seconds, *dollars)));
    let single = best.len() < 2;
    let mut stops: Vec<&(&Row, [f64; 3], [f64; 3])> = if single {
        points.iter().filter(|(row, ..)| row.dot != Dot::Grey).collect()
    } else {
        best.into_iter().filter_map(|at| points.get(at)).collect()
    };
    stops.sort_by(|(_, [_, a, _], _), (_, [_, b, _], _)| a.total_cmp(b));
    let stops: Vec<String> = stops
        .into_iter()
        .map(|(_, [_, dollars, _], [_, seconds, _])| format!("{} {}", cost.place(*dollars), time.place(*seconds)))
        .collect();
    (if stops.len() > 1 { format!("M{}", stops.join("L")) } else { String::new() }, single)
}

/// How many of those that are not worth a look are named at most.
const GREY_NAMES: usize = 4;

/// Names the answer and what it is compared with, then what is worth a look, then a few others, as far as there is room.
fn labels(marks: &[Mark], compared: &[u16], (right, top, bottom): (i32, i32, i32)) -> Vec<Label> {
    let is_compared = |mark: &Mark| compared.contains(&mark.key.0);
    let mut order: Vec<&Mark> = marks.iter().collect();
    order.sort_by_key(|mark| {
        (mark.dot != Dot::Answer, !is_compared(mark), mark.dot == Dot::Grey, core::cmp::Reverse(mark.x))
    });
    let mut labels: Vec<Label> = Vec::new();
    let mut taken: Vec<Room> = Vec::new();
    let mut grey = 0;
    for mark in order {
        let strong = mark.dot == Dot::Answer || is_compared(mark);
        if mark.dot == Dot::Grey && !strong && grey == GREY_NAMES {
            continue;
        }
        let (class, size) = match mark.dot {
            _ if strong => ("plot-name plot-name-strong", 13.0),
            Dot::Grey => ("plot-name", 12.0),
            _ => ("plot-name plot-name-look", 12.0),
        };
        let name = if strong { mark.name.clone() } else { mark.name.replace("ml.", "") };
        let note = if is_compared(mark) && mark.dot != Dot::Answer { mark.note } else { "" };
        let bare = width(&name, size);
        // Without the note where it has no room; and what has to be named is, even over a dot.
        let with_note = bare + 10 + width(note, 12.0);
        let tries = [(note, with_note, 0), ("", bare, 0), ("", bare, if strong { usize::MAX } else { 0 })];
        let free = tries.into_iter().find_map(|(note, wide, most)| {
            let gap = if mark.dot == Dot::Answer { 14 } else { 11 };
            // To the right and up, above, right, below, left; what stands behind in the order begins above.
            let places = [
                (mark.x + gap, mark.y - gap + 2),
                (mark.x - wide / 2, mark.y - gap - 2),
                (mark.x + gap, mark.y + 4),
                (mark.x - wide / 2, mark.y + gap + 11),
                (mark.x - wide - gap, mark.y + 4),
            ];
            let order = if mark.dot == Dot::Grey && !strong { [1, 3, 2, 4, 0] } else { [0, 1, 2, 3, 4] };
            let lies = |area: &Room| {
                area.left > LEFT
                    && area.right <= right + RIGHT
                    && area.top >= top
                    && area.bottom <= bottom
                    && taken.iter().all(|other| !other.meets(area))
            };
            order
                .into_iter()
                .filter_map(|at| places.get(at).copied())
                .map(|(x, y)| (x, y, Room { left: x, right: x + wide, top: y - 11, bottom: y + 3 }))
                .filter(|(.., area)| lies(area))
                .map(|(x, y, area)| (marks.iter().filter(|other| area.holds(other)).count(), x, y, area))
                .filter(|(covered, ..)| *covered <= most)
                .min_by_key(|(covered, ..)| *covered)
                .map(|(_, x, y, area)| (note, x, y, area))
        });
        if let Some((note, x, y, area)) = free {
            grey += usize::from(mark.dot == Dot::Grey);
            taken.push(area);
            labels.push(Label { x, y, text: name, note, class });
        }
    }
    labels
}

/// The room that a name takes.
#[derive(Debug, Clone, Copy)]
struct Room {
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

impl Room {
    const fn meets(&self, other: &Self) -> bool {
        self.left < other.right + 4 && other.left < self.right + 4 && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether it would cover a dot.
    fn holds(&self, mark: &Mark) -> bool {
        let around = if mark.dot == Dot::Answer { 10 } else { 7 };
        mark.x + around > self.left
            && mark.x - around < self.right
            && mark.y + around > self.top
            && mark.y - around < self.bottom
    }
}

/// About how wide a text is in a size; rather too wide than too narrow.
#[must_use]
pub fn width(text: &str, size: f64) -> i32 {
    let narrow = |letter: char| matches!(letter, '.' | ',' | ':' | 'i' | 'l' | 'j' | ' ' | '(' | ')' | 't' | 'f' | 'r');
    let letters: f64 = text
        .chars()
        .map(|letter| {
            if narrow(letter) {
                0.36
            } else if letter == 'm' || letter == 'w' {
                0.88
            } else {
                0.6
            }
        })
        .sum();
    (letters * size).ceil() as i32
}

#[cfg(test)]
mod tests {
    use super::super::rows::tests::tables;
    use super::*;

    const SIZES: [(i32, i32); 3] = [(240, 300), (460, 300), (760, 392)];

    /// The plots of every example, with the rows they are of.
    fn charts() -> Vec<(Vec<Row>, Chart)> {
        let tables = tables().into_iter().map(|(_, table)| table).filter(|table| table.plotted().count() > 1);
        tables
            .flat_map(|table| {
                let rows: Vec<Row> = table.plotted().cloned().collect();
                let compared: Vec<u16> =
                    table.ranked().take(1).map(|row| row.instance.index).chain(table.second()).collect();
                SIZES.map(|size| (rows.clone(), chart(&rows, &compared, size)))
            })
            .collect()
    }

    #[test]
    fn everything_lies_in_the_plot() {
        for (rows, chart) in charts() {
            let (x, y) = (chart.x.0..=chart.x.1, chart.y.0..=chart.y.1);
            assert_eq!(chart.marks.len(), rows.len());
            assert!(chart.marks.iter().all(|mark| x.contains(&mark.x) && y.contains(&mark.y)));
            for area in &chart.areas {
                assert!([area.x.0, area.x.1].iter().all(|end| x.contains(end)), "{area:?}");
                assert!([area.y.0, area.y.1].iter().all(|end| y.contains(end)), "{area:?}");
                assert!(
                    area.x.0 <= area.at.0 && area.at.0 <= area.x.1 && area.y.0 <= area.at.1 && area.at.1 <= area.y.1
                );
            }
            assert!(chart.columns.iter().all(|tick| x.contains(&tick.at)));
            assert!(chart.rows.iter().all(|tick| y.contains(&tick.at)));
        }
    }

    #[test]
    fn names_cover_neither_each_other_nor_a_dot() {
        for (_, chart) in charts() {
            let area = |label: &Label| {
                let size = if label.class.contains("strong") { 13.0 } else { 12.0 };
                (label.x, label.x + width(&label.text, size), label.y - 10, label.y + 2)
            };
            for (at, label) in chart.labels.iter().enumerate() {
                let (left, right, top, bottom) = area(label);
                assert!(left > 0 && right <= chart.size.0, "{label:?}");
                for other in &chart.labels[..at] {
                    let (l, r, t, b) = area(other);
                    assert!(right < l || r < left || bottom < t || b < top, "{label:?} over {other:?}");
                }
                let covered = |mark: &&Mark| mark.x > left && mark.x < right && mark.y > top && mark.y < bottom;
                let strong = label.class.contains("strong");
                assert!(strong || !chart.marks.iter().any(|mark| covered(&mark)), "{label:?}");
            }
            assert!(chart.size.0 < 700 || chart.labels.iter().any(|label| label.class.contains("strong")));
        }
    }

    #[test]
    fn cheaper_is_left_and_faster_is_below() {
        for (rows, chart) in charts() {
            let place = |row: &Row| chart.marks.iter().find(|mark| mark.key == row.key()).expect("a dot");
            let figures = |row: &Row| (row.cost.expect("a cost").likely, row.time.expect("a time").likely);
            for pair in rows.windows(2) {
                let ((cost, time), (other_cost, other_time)) = (figures(&pair[0]), figures(&pair[1]));
                assert!(cost > other_cost || place(&pair[0]).x <= place(&pair[1]).x);
                assert!(time < other_time || place(&pair[0]).y <= place(&pair[1]).y);
            }
        }
    }
}
