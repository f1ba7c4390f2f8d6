//! Time against cost: a dot for each type that passes, and a line through those that no other beats in both.

pub mod geometry;

use crate::app::html::{Html, Raw, html};
use crate::units::order;
use geometry::{Chart, Point};

/// The plot. The table beside it says the same in text.
///
/// `what` is what the time and the cost are called; nothing is drawn where the width is 0.
pub fn plot(points: &[Point], what: (&str, &str), width: i32, html: &mut Html) {
    let name = if what.0 == "time" { "Time against cost" } else { "Latency against cost a month" };
    html!(
        html,
        "<figure class=\"plot\"><figcaption class=\"plot-name\">",
        name,
        "</figcaption><div data-measure=\"plot\">"
    );
    if width > 0 {
        let (least, most) = geometry::WIDTHS;
        picture(&geometry::chart(points, width.clamp(least, most)), what, html);
    }
    html!(html, "</div></figure>");
}

fn picture(chart: &Chart, (time, cost): (&str, &str), html: &mut Html) {
    let (left, right, top, bottom) = (chart.left, chart.right, chart.top, chart.bottom);
    html!(
        html,
        "<svg class=\"plot-picture\" viewBox=\"0 0 ",
        chart.width,
        " ",
        geometry::HEIGHT,
        "\" role=\"img\" aria-label=\"",
        summary(chart, time, cost),
        "\">"
    );
    for tick in &chart.rows {
        html!(html, "<path class=\"plot-grid\" d=\"M", left, " ", tick.at, "H", right, "\"/>");
        html!(html, "<text class=\"plot-tick\" x=\"", left - 8, "\" y=\"", tick.at + 4);
        html!(html, "\" text-anchor=\"end\">", tick.text, "</text>");
    }
    for tick in &chart.columns {
        html!(html, "<text class=\"plot-tick\" x=\"", tick.at, "\" y=\"", bottom + 18);
        html!(html, "\" text-anchor=\"middle\">", tick.text, "</text>");
    }
    html!(html, "<path class=\"plot-axis\" d=\"M", left, " ", top, "V", bottom, "H", right, "\"/>");
    html!(html, "<path class=\"plot-line\" d=\"", chart.line, "\"/>");
    dots(chart, html);
    for label in &chart.labels {
        html!(html, "<text class=\"plot-label");
        html!(html, Raw(if label.pick { " plot-label-pick" } else { "" }), "\" x=\"", label.x, "\" y=\"", label.y);
        html!(html, "\">", label.text, "</text>");
    }
    html!(html, "</svg><p class=\"plot-note\">", note(chart), "</p>");
}

/// The dots, the recommended last, so that it lies above the others.
fn dots(chart: &Chart, html: &mut Html) {
    let mut dots: Vec<&geometry::Dot> = chart.dots.iter().collect();
    order::sort_by(&mut dots, |a, b| (a.pick, a.best).cmp(&(b.pick, b.best)));
    for dot in dots {
        let (class, radius) = match (dot.pick, dot.best) {
            (true, _) => (" plot-pick", "7"),
            (false, true) => (" plot-best", "4.5"),
            (false, false) => ("", "4"),
        };
        html!(html, "<circle class=\"plot-dot", class, "\" cx=\"", dot.x, "\" cy=\"", dot.y, "\" r=\"", radius);
        html!(html, "\"><title>", dot.text, "</title></circle>");
    }
}

/// What the line means, and that a scale is not even where it is not.
fn note(chart: &Chart) -> &'static str {
    if chart.uneven {
        "On the line: nothing else is both cheaper and faster. Each step of a scale multiplies."
    } else {
        "On the line: nothing else is both cheaper and faster."
    }
}

/// The plot in a sentence.
fn summary(chart: &Chart, time: &str, cost: &str) -> String {
    let count = chart.dots.len();
    let best: Vec<&str> = chart.dots.iter().filter(|dot| dot.best).map(|dot| dot.text.as_str()).collect();
    let pick = chart.dots.iter().find(|dot| dot.pick).map(|dot| format!(" Recommended is {}.", dot.text));
    format!(
        "{count} types by {time} and {cost}; the table has every figure.{} No other is both cheaper and faster than: {}.",
        pick.unwrap_or_default(),
        best.join("; ")
    )
}
