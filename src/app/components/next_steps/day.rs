//! The day of an endpoint as a picture: what comes, what runs, what waits. The sentences beside it say the same.

use crate::app::html::{Html, Raw, html};
use crate::plan::Day;
use crate::plan::simulate::Minute;
use crate::plan::traffic::DAY;
use crate::units::text;

/// The least and the most that a picture is wide, in pixels.
const WIDTHS: (i32, i32) = (280, 640);
/// Where strips begin at the left: room for the figures of the scale.
const LEFT: i32 = 52;
/// Minutes that one point of a line stands for.
const EACH: usize = 10;
/// Height of the first strip, and of those under it; the gap has room for a name.
const TALL: i32 = 84;
const LOW: i32 = 56;
const GAP: i32 = 30;

/// The picture and its sentences.
pub fn day(day: &Day, width: i32, html: &mut Html) {
    html!(html, "<section class=\"day\"><h3>A day of it</h3><div data-measure=\"plot\">");
    picture(day, if width > 0 { width.clamp(WIDTHS.0, WIDTHS.1) } else { WIDTHS.0 }, html);
    html!(html, "</div><ul class=\"day-words\">");
    for words in day.words() {
        html!(html, "<li>", words, "</li>");
    }
    html!(html, "</ul><p class=\"next-steps-source\">", day.how(), "</p></section>");
}

/// A strip of the picture.
struct Strip {
    name: &'static str,
    class: &'static str,
    /// Whether it stands still between its points.
    steps: bool,
    values: Vec<f64>,
    height: i32,
}

/// The most of each ten minutes.
fn most(minutes: &[Minute], value: impl Fn(&Minute) -> f64) -> Vec<f64> {
    minutes.chunks(EACH).map(|part| part.iter().map(&value).fold(0.0, f64::max)).collect()
}

fn picture(day: &Day, width: i32, html: &mut Html) {
    let mut strips = vec![
        Strip {
            name: "Requests a minute",
            class: "day-traffic",
            steps: false,
            values: most(&day.minutes, |minute| minute.arrived),
            height: TALL,
        },
        Strip {
            name: "Instances that answer",
            class: "day-running",
            steps: true,
            values: most(&day.minutes, |minute| f64::from(minute.running)),
            height: LOW,
        },
    ];
    if day.sum.waited >= 0.5 {
        strips.push(Strip {
            name: "Requests that wait",
            class: "day-queue",
            steps: false,
            values: most(&day.minutes, |minute| minute.queue),
            height: LOW,
        });
    }
    let bottom: i32 = strips.iter().map(|strip| strip.height + GAP).sum();
    html!(html, "<svg class=\"day-picture\" viewBox=\"0 0 ", width, " ", bottom + 24, "\" role=\"img\" aria-label=\"");
    html!(html, "Requests, instances and waiting over a day. ", day.words().join(" "), "\">");
    let mut top = 0;
    for one in &strips {
        top += GAP;
        strip(one, (top, width), html);
        if one.steps && day.scales {
            let most = one.values.iter().copied().fold(f64::from(day.fixed), f64::max);
            let at = top + one.height - part(f64::from(day.fixed), most, one.height);
            html!(html, "<path class=\"day-fixed\" d=\"M", LEFT, " ", at, "H", width, "\"/>");
        }
        top += one.height;
    }
    for hour in [0, 6, 12, 18, 24] {
        let at = LEFT + (width - LEFT) * hour / 24;
        let anchor = if hour == 24 { "end" } else { "middle" };
        html!(html, "<text class=\"day-tick\" x=\"", at, "\" y=\"", bottom + 18, "\" text-anchor=\"", anchor, "\">");
        html!(html, hour, " h</text>");
    }
    html!(html, "</svg>");
    if day.scales {
        html!(html, "<p class=\"day-note\">Dashed: a fleet that is fixed for the peak.</p>");
    }
}

/// So much of a height as a value is of the most.
fn part(value: f64, most: f64, height: i32) -> i32 {
    if most > 0.0 { (value / most * f64::from(height)).round() as i32 } else { 0 }
}

/// An area over the day with its name and its scale.
fn strip(strip: &Strip, (top, width): (i32, i32), html: &mut Html) {
    let bottom = top + strip.height;
    let most = strip.values.iter().copied().fold(0.0, f64::max);
    html!(html, "<text class=\"day-name\" x=\"", LEFT, "\" y=\"", top - 8, "\">", strip.name, "</text>");
    for (at, value) in [(top, most), (bottom, 0.0)] {
        html!(html, "<text class=\"day-tick\" x=\"", LEFT - 8, "\" y=\"", at + 4, "\" text-anchor=\"end\">");
        html!(html, text::count(value), "</text>");
    }
    html!(html, "<path class=\"", Raw(strip.class), "\" d=\"M", LEFT, " ", bottom);
    let across = |at: usize| LEFT + ((width - LEFT) as usize * (at * EACH).min(DAY) / DAY) as i32;
    for (at, value) in strip.values.iter().enumerate() {
        let height = bottom - part(*value, most, strip.height);
        if strip.steps {
            html!(html, "V", height, "H", across(at + 1));
        } else {
            html!(html, "L", across(at), " ", height);
        }
    }
    html!(html, "L", width, " ", bottom, "Z\"/><path class=\"day-axis\" d=\"M", LEFT, " ", bottom, "H", width, "\"/>");
}
