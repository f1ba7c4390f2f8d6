//! Time against cost: a dot for each type that is ranked, a line through those that no other beats in both, and a cross
//! as wide as the doubt about the recommended.

pub mod geometry;

use super::rows::{Group, Row, Table};
use crate::advise::Answer;
use crate::app::action::side_id;
use crate::app::html::{Html, Raw, html, when};
use crate::decide::Side;
use crate::sizing::Candidate;
use crate::units::order;
use geometry::{Chart, Dot, Point};

/// The plot of a side; nothing where there are fewer than two points.
pub fn of(table: &Table, answer: &Answer, line: &[Candidate], listed: bool, width: i32, html: &mut Html) {
    let ranked = table.rows.iter().filter(|row| row.group == Group::Ranked);
    let mut points: Vec<Point> =
        ranked.filter_map(|row| point(row.not.candidate.as_ref()?, row.name(), row.pick())).collect();
    // The line runs through every count; the table has the best count of each type.
    for one in line {
        let name = Row::name_of(one);
        if points.iter().all(|point| point.name != name) {
            points.extend(point(one, name, false));
        }
    }
    if points.len() > 1 {
        let [_, time, cost, ..] = table.heads;
        plot(&points, (time, cost), (answer.side, listed), width, html);
    }
}

fn point(one: &Candidate, name: String, pick: bool) -> Option<Point> {
    let time = if one.time.likely.value() > 0.0 { one.time } else { one.latency };
    let cost = one.cost?;
    let band = [time.low.value(), time.high.value(), cost.low.value(), cost.high.value()];
    let (time, cost) = (time.likely.value(), cost.likely.value());
    (time > 0.0).then_some(Point { name, time, cost, pick, band })
}

/// The plot and, where it was asked for, its points in words.
///
/// `what` is what the time and the cost are called; nothing is drawn where the width is 0.
fn plot(points: &[Point], what: (&str, &str), (side, listed): (Side, bool), width: i32, html: &mut Html) {
    let name = if what.0 == "time" { "Time against cost" } else { "Latency against cost a month" };
    html!(
        html,
        "<figure class=\"plot\"><figcaption class=\"plot-name\">",
        name,
        "</figcaption><div data-measure=\"plot\">"
    );
    let (least, most) = geometry::WIDTHS;
    let chart = geometry::chart(points, width.clamp(least, most));
    if width > 0 {
        picture(&chart, what, html);
    }
    html!(html, "</div><button type=\"button\" class=\"plot-more\" aria-expanded=\"", listed);
    html!(html, "\" data-do=\"points:", side_id(side), "\">The points in words</button>");
    if listed {
        words(&chart, html);
    }
    html!(html, "</figure>");
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
    if let Some(doubt) = chart.doubt {
        html!(html, "<path class=\"plot-doubt\" d=\"M", doubt.x.0, " ", doubt.at.1, "H", doubt.x.1);
        html!(html, "M", doubt.at.0, " ", doubt.y.0, "V", doubt.y.1, "\"/>");
    }
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
    let mut dots: Vec<&Dot> = chart.dots.iter().collect();
    order::sort_by(&mut dots, |a, b| (a.pick, a.best).cmp(&(b.pick, b.best)));
    for dot in dots {
        let (class, radius) = match (dot.pick, dot.best) {
            (true, _) => (" plot-pick", "7"),
            (false, true) => (" plot-best", "4.5"),
            (false, false) => ("", "4"),
        };
        html!(html, "<circle class=\"plot-dot", Raw(class), "\" cx=\"", dot.x, "\" cy=\"", dot.y, "\" r=\"", radius);
        html!(html, "\"><title>", dot.text, "</title></circle>");
    }
}

/// What the line and the cross mean, and that a scale is not even where it is not.
const fn note(chart: &Chart) -> &'static str {
    if chart.uneven {
        "On the line: nothing else is both cheaper and faster. The cross: the band of the recommended. Each step of a scale multiplies."
    } else {
        "On the line: nothing else is both cheaper and faster. The cross: the band of the recommended."
    }
}

/// Every point with its figures and bands, the cheapest first.
fn words(chart: &Chart, html: &mut Html) {
    let mut dots: Vec<&Dot> = chart.dots.iter().collect();
    order::sort_by(&mut dots, |a, b| a.x.cmp(&b.x).then(b.y.cmp(&a.y)));
    html!(html, "<ol class=\"plot-words\">");
    for dot in dots {
        html!(html, "<li", when(dot.pick, " class=\"plot-words-pick\""), ">", dot.text, " (", dot.band, ")");
        html!(html, when(dot.pick, ", recommended"), when(dot.best, ", on the line"), "</li>");
    }
    html!(html, "</ol>");
}

/// The plot in a sentence.
fn summary(chart: &Chart, time: &str, cost: &str) -> String {
    let count = chart.dots.len().to_string();
    let best: Vec<&str> = chart.dots.iter().filter(|dot| dot.best).map(|dot| dot.text.as_str()).collect();
    let pick = chart.dots.iter().find(|dot| dot.pick);
    let mut said = [&count, " types by ", time, " and ", cost, "; the list below has every figure."].concat();
    if let Some(pick) = pick {
        said.extend([" Recommended is ", &pick.text, "."]);
    }
    said.extend([" No other is both cheaper and faster than: ", &best.join("; "), "."]);
    said
}
