//! The simulated day of an endpoint: strips over 24 hours, and the same hour by hour.

use core::fmt::Write;

use crate::plan::Day;
use crate::plan::day::clock;
use crate::plan::simulate::Minute;
use crate::plan::traffic::DAY;
use crate::units::text;

/// Minutes of an hour.
const HOUR: usize = 60;

/// What is shown of a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// Its strips, from the top down.
    pub strips: Vec<Strip>,
    /// The same in sentences.
    pub words: Vec<String>,
    /// How it was simulated.
    pub how: String,
    /// Whether a dashed line shows the fixed fleet.
    pub scales: bool,
    /// Hour by hour: from when, requests a minute, instances that answer, requests that wait.
    pub hours: Vec<[String; 4]>,
}

impl Shown {
    /// What is shown of a day.
    #[must_use]
    pub fn of(day: &Day) -> Self {
        let fixed = day.scales.then(|| f64::from(day.fixed));
        let mut strips = vec![
            Strip::line("Requests a minute", "day-traffic", &day.minutes, |minute| minute.arrived),
            Strip::steps("Instances that answer", &day.minutes, fixed),
        ];
        if day.sum.waited >= 0.5 {
            strips.push(Strip::line("Requests that wait", "day-queue", &day.minutes, |minute| minute.queue));
        }
        let hours = day.minutes.chunks(HOUR).enumerate().map(|(at, minutes)| hour(at, minutes)).collect();
        Self { strips, words: day.words(), how: day.how(), scales: day.scales, hours }
    }
}

/// An hour of the table: its maxima, as the picture shows them.
fn hour(at: usize, minutes: &[Minute]) -> [String; 4] {
    let most = |value: fn(&Minute) -> f64| text::count(minutes.iter().map(value).fold(0.0, f64::max).round());
    [
        clock(at * HOUR),
        most(|minute| minute.arrived),
        most(|minute| f64::from(minute.running)),
        most(|minute| minute.queue),
    ]
}

/// Minutes that one point of a line stands for.
const EACH: usize = 10;
/// The height of a strip, in the units of its picture.
pub const HEIGHT: f64 = 64.0;

/// A figure over the day.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// Its name.
    pub name: &'static str,
    /// The class of its outline.
    pub class: &'static str,
    /// The top of the scale.
    pub most: f64,
    /// The outline, as the path of an SVG.
    pub outline: String,
    /// How high the fixed fleet stands, where one is shown.
    pub fixed: Option<f64>,
}

/// The maximum of each ten minutes.
fn maxima(minutes: &[Minute], value: impl Fn(&Minute) -> f64) -> Vec<f64> {
    minutes.chunks(EACH).map(|part| part.iter().map(&value).fold(0.0, f64::max)).collect()
}

/// How far down a value stands.
fn down(value: f64, most: f64) -> f64 {
    if most > 0.0 { HEIGHT - value / most * HEIGHT } else { HEIGHT }
}

impl Strip {
    /// A figure that runs from point to point.
    #[must_use]
    pub fn line(name: &'static str, class: &'static str, minutes: &[Minute], value: impl Fn(&Minute) -> f64) -> Self {
        let values = maxima(minutes, value);
        let most = values.iter().copied().fold(0.0, f64::max);
        let mut outline = format!("M0 {HEIGHT}");
        for (at, value) in values.iter().enumerate() {
            let _written = write!(outline, "L{} {:.1}", at * EACH, down(*value, most));
        }
        let _written = write!(outline, "L{DAY} {:.1}V{HEIGHT}Z", down(values.last().copied().unwrap_or(0.0), most));
        Self { name, class, most, outline, fixed: None }
    }

    /// The running instances, which stay between their steps; `fixed` is the fleet that they are compared with.
    #[must_use]
    pub fn steps(name: &'static str, minutes: &[Minute], fixed: Option<f64>) -> Self {
        let values = maxima(minutes, |minute| f64::from(minute.running));
        let most = values.iter().copied().fold(fixed.unwrap_or(0.0), f64::max);
        let mut outline = format!("M0 {HEIGHT}");
        for (at, value) in values.iter().enumerate() {
            let _written = write!(outline, "V{:.1}H{}", down(*value, most), ((at + 1) * EACH).min(DAY));
        }
        let _written = write!(outline, "V{HEIGHT}Z");
        Self { name, class: "day-running", most, outline, fixed: fixed.map(|fixed| down(fixed, most)) }
    }
}
