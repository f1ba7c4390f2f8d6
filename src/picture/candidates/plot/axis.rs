//! An axis: even, or logarithmic where the figures span more than thirtyfold.

use super::Tick;
use crate::units::text;

/// From this ratio of the largest to the smallest figure on, an even scale would press most of them together.
const LOG_FROM: f64 = 30.0;
/// How many ticks an axis has at most.
const TICKS: usize = 6;

/// Round spans of time for a logarithmic axis.
const SPANS: [(f64, &str); 27] = [
    (0.001, "1 ms"),
    (0.002, "2 ms"),
    (0.005, "5 ms"),
    (0.01, "10 ms"),
    (0.02, "20 ms"),
    (0.05, "50 ms"),
    (0.1, "100 ms"),
    (0.2, "200 ms"),
    (0.5, "500 ms"),
    (1.0, "1 s"),
    (2.0, "2 s"),
    (5.0, "5 s"),
    (10.0, "10 s"),
    (30.0, "30 s"),
    (60.0, "1 min"),
    (120.0, "2 min"),
    (300.0, "5 min"),
    (600.0, "10 min"),
    (1800.0, "30 min"),
    (3600.0, "1 h"),
    (7200.0, "2 h"),
    (18_000.0, "5 h"),
    (36_000.0, "10 h"),
    (86_400.0, "1 day"),
    (259_200.0, "3 days"),
    (864_000.0, "10 days"),
    (2_592_000.0, "30 days"),
];

/// An axis from pixels to figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// The figures at both ends.
    low: f64,
    high: f64,
    log: bool,
    /// The pixels at both ends.
    start: i32,
    end: i32,
    /// The figures of the ticks with their text.
    marks: Vec<(f64, String)>,
}

impl Axis {
    /// An axis of dollars.
    #[must_use]
    pub fn money(values: impl Iterator<Item = f64>, start: i32, end: i32) -> Self {
        let money = |value: f64| format!("${}", text::trimmed(value, 2));
        let round: Vec<(f64, String)> = [1.0, 2.0, 5.0]
            .into_iter()
            .flat_map(|digit| (-3..8).map(move |power| digit * 10f64.powi(power)))
            .map(|value| (value, money(value)))
            .collect();
        Self::new(values, start, end, round, |_| 1.0, |value, _, _| money(value))
    }

    /// An axis of spans in seconds.
    #[must_use]
    pub fn time(values: impl Iterator<Item = f64>, start: i32, end: i32) -> Self {
        let round = SPANS.iter().map(|(value, name)| (*value, (*name).to_owned())).collect();
        let unit = |high: f64| unit(high).0;
        Self::new(values, start, end, round, unit, |value, high, last| {
            // The unit is said once, at the end of the axis.
            let (unit, name) = self::unit(high);
            let value = text::trimmed(value / unit, 2);
            if last { format!("{value} {name}") } else { value }
        })
    }

    fn new(
        values: impl Iterator<Item = f64>,
        start: i32,
        end: i32,
        mut round: Vec<(f64, String)>,
        unit: impl Fn(f64) -> f64,
        name: impl Fn(f64, f64, bool) -> String,
    ) -> Self {
        let (least, most) =
            values.fold((f64::INFINITY, 0.0), |(least, most): (f64, f64), value| (least.min(value), most.max(value)));
        let least = least.min(most);
        if least > 0.0 && most / least > LOG_FROM {
            let (low, high) = (least / 1.25, most * 1.25);
            round.retain(|(value, _)| (low..=high).contains(value));
            round.sort_by(|(a, _), (b, _)| a.total_cmp(b));
            return Self { low, high, log: true, start, end, marks: thinned(round) };
        }
        let unit = unit(most);
        // Figures close together are shown from near the least, others from nothing.
        let from = if least > most * 0.6 && most > least { least - (most - least) * 0.3 } else { 0.0 };
        let step = nice((most - from) / unit / 5.0) * unit;
        let low = (from / step).floor() * step;
        let high = ((most / step).ceil() * step).max(low + step);
        let count = ((high - low) / step).round().min(12.0) as usize;
        let marks = (0..=count)
            .map(|at| (at as f64 * step + low, at == count))
            .map(|(value, last)| (value, name(value, most, last)))
            .collect();
        Self { low, high, log: false, start, end, marks }
    }

    /// Whether it is logarithmic.
    #[must_use]
    pub const fn is_log(&self) -> bool {
        self.log
    }

    /// The pixel of a figure.
    #[must_use]
    pub fn place(&self, value: f64) -> i32 {
        let share = if self.log {
            (value / self.low).ln() / (self.high / self.low).ln()
        } else {
            (value - self.low) / (self.high - self.low)
        };
        self.start + (f64::from(self.end - self.start) * share.clamp(0.0, 1.0)).round() as i32
    }

    /// The figure of a pixel.
    #[cfg(test)]
    fn value(&self, place: i32) -> f64 {
        let share = f64::from(place - self.start) / f64::from(self.end - self.start);
        if self.log { self.low * (self.high / self.low).powf(share) } else { self.low + (self.high - self.low) * share }
    }

    /// The ticks.
    #[must_use]
    pub fn ticks(&self) -> Vec<Tick> {
        self.marks.iter().map(|(value, text)| Tick { at: self.place(*value), text: text.clone() }).collect()
    }
}

/// Every second, third … mark, so that few enough are left.
fn thinned(marks: Vec<(f64, String)>) -> Vec<(f64, String)> {
    let each = marks.len().div_ceil(TICKS).max(1);
    marks.into_iter().step_by(each).collect()
}

/// The next round step: 1, 2 or 5 of a power of ten.
fn nice(step: f64) -> f64 {
    // `is_normal` also turns away what is not a number.
    if !step.is_normal() || step <= 0.0 {
        return 1.0;
    }
    let power = 10f64.powf(step.log10().floor());
    [1.0, 2.0, 5.0].into_iter().map(|digit| digit * power).find(|round| *round >= step * 0.999).unwrap_or(power * 10.0)
}

/// The unit of an even axis that goes up to so many seconds.
const fn unit(most: f64) -> (f64, &'static str) {
    if most < 1.0 {
        (0.001, "ms")
    } else if most < 100.0 {
        (1.0, "s")
    } else if most < 6000.0 {
        (60.0, "min")
    } else if most < 96.0 * 3600.0 {
        (3600.0, "h")
    } else {
        (86_400.0, "days")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axes() -> Vec<Axis> {
        vec![
            Axis::money([9.0, 14.0, 38.0].into_iter(), 56, 448),
            Axis::money([0.02, 380.0].into_iter(), 56, 448),
            Axis::time([7200.0, 36_000.0].into_iter(), 232, 20),
            Axis::time([0.02, 40.0].into_iter(), 232, 20),
            Axis::time([3600.0].into_iter(), 232, 20),
            Axis::money([100.0, 104.0].into_iter(), 56, 448),
        ]
    }

    #[test]
    fn a_place_and_its_figure_agree_in_both_directions() {
        for axis in axes() {
            let (from, to) = (axis.start.min(axis.end), axis.start.max(axis.end));
            for place in (from..=to).step_by(7) {
                assert_eq!(axis.place(axis.value(place)), place);
            }
            for (value, _) in &axis.marks {
                let back = axis.value(axis.place(*value));
                assert!(
                    (back - value).abs() <= (axis.high - axis.low) * 0.02 + value * 0.02,
                    "{value} came back as {back}"
                );
            }
        }
    }

    #[test]
    fn wide_ranges_are_logarithmic() {
        let logs: Vec<bool> = axes().iter().map(Axis::is_log).collect();
        assert_eq!(logs, [false, true, false, true, false, false]);
    }

    #[test]
    fn ticks_are_few_and_round() {
        for axis in axes() {
            assert!((2..=7).contains(&axis.marks.len()), "{:?}", axis.marks);
        }
        let texts = |axis: &Axis| axis.marks.iter().map(|(_, text)| text.clone()).collect::<Vec<_>>();
        assert_eq!(texts(&axes()[0]), ["$0", "$10", "$20", "$30", "$40"]);
        assert_eq!(texts(&axes()[2]), ["0", "2", "4", "6", "8", "10 h"]);
    }

    #[test]
    fn steps_are_round() {
        for (step, due) in [(0.7, 1.0), (1.0, 1.0), (1.2, 2.0), (3.0, 5.0), (7.0, 10.0), (0.0, 1.0), (f64::NAN, 1.0)] {
            assert!((nice(step) - due).abs() < 1e-9, "{step}");
        }
    }
}
