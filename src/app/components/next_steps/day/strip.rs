//! One strip of the day: a figure over 24 hours. The picture stretches to the room it has; its words are text beside it,
//! so that they keep their size.

use core::fmt::Write;

use leptos::prelude::*;

use crate::plan::simulate::Minute;
use crate::plan::traffic::DAY;
use crate::units::text;

/// Minutes that one point of a line stands for.
const EACH: usize = 10;
/// The height of a strip, in the units of its picture.
const HEIGHT: f64 = 64.0;

/// A figure over the day.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    name: &'static str,
    class: &'static str,
    /// The top of the scale.
    most: f64,
    /// The outline, as the path of an SVG.
    outline: String,
    /// How high the fixed fleet stands, where one is shown.
    fixed: Option<f64>,
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

/// A strip with its name and its scale.
#[component]
pub fn StripView(strip: Strip) -> impl IntoView {
    let fixed = strip.fixed.map(|at| view! { <path class="day-fixed" d=format!("M0 {at:.1}H{DAY}")/> });
    view! {
        <p class="day-name">{strip.name}</p>
        <div class="day-strip">
            <div class="day-scale">
                <span>{text::count(strip.most)}</span>
                <span>"0"</span>
            </div>
            <svg class="day-picture" viewBox=format!("0 0 {DAY} {HEIGHT}") preserveAspectRatio="none" aria-hidden="true">
                <path class=strip.class d=strip.outline/>
                {fixed}
            </svg>
        </div>
    }
}
