//! The study chapter's points, and the steps of the flow in which each is met.

use crate::app::html::{Html, html};
use crate::decide::{Side, graph};

/// A point of the chapter in our words, and where it is met besides the flow.
struct Point {
    row: u8,
    says: &'static str,
    also: &'static str,
}

const fn point(row: u8, says: &'static str, also: &'static str) -> Point {
    Point { row, says, also }
}

/// Every point of the chapter.
const POINTS: [Point; 16] = [
    point(
        1,
        "A family's letter tells its kind: t tiny, m medium, c compute and r memory are CPU families, p and g are GPU families.",
        "the reasons and the candidates",
    ),
    point(
        2,
        "No rule of thumb picks a training instance. Data size, the network's complexity, the algorithm, time and money all count.",
        "the form, which asks for each",
    ),
    point(3, "The right questions save money.", "the flow, where each question says what it saves"),
    point(4, "First: is it a CPU or a GPU problem?", ""),
    point(5, "Second: can it use several GPUs or CPUs? That is distributed training, and it settles the count.", ""),
    point(
        6,
        "Where it is heavy on compute, look at the memory it needs as well.",
        "the memory figure and its derivation",
    ),
    point(
        7,
        "Then the family and the size. Ask whether the choice is good in time and in cost; what was found before narrows the list.",
        "the candidates",
    ),
    point(
        8,
        "Serving is most of the cost and the trouble of machine learning in production, mostly one request at a time.",
        "the share of a year’s cost, for a job of both",
    ),
    point(
        9,
        "Serving needs less compute and memory than training, but must always be there.",
        "the count for availability",
    ),
    point(
        10,
        "Any type can serve, depending on the workload. AWS added Inf1 and Elastic Inference for it.",
        "the Book view",
    ),
    point(11, "Elastic Inference attaches a part of a GPU to a CPU instance.", "the Book view"),
    point(
        12,
        "Where an application embeds the model, its needs differ from the model's: choose type and size for each.",
        "",
    ),
    point(13, "Better to keep the application's fleet and the model's fleet apart, which takes management.", ""),
    point(
        14,
        "Where that is too much: application and model together with Elastic Inference, or several models on one fleet.",
        "",
    ),
    point(15, "Try examples in a lower environment before fixing types and families.", "Next steps, the trial"),
    point(16, "In production, look after the scaling of what is hosted.", "Next steps, the scaling"),
];

/// The map.
pub(super) fn chapter_map(html: &mut Html) {
    html!(
        html,
        "<div class=\"about-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Chapter map\"><table class=\"about-table\"><thead><tr><th scope=\"col\">Row</th><th scope=\"col\">What it says, in our words</th><th scope=\"col\">Where you meet it</th></tr></thead><tbody>"
    );
    for point in &POINTS {
        html!(
            html,
            "<tr><th scope=\"row\">S",
            usize::from(point.row),
            "</th><td>",
            point.says,
            "</td><td>",
            met(point),
            "</td></tr>"
        );
    }
    html!(html, "</tbody></table></div>");
}

/// Where a point is met: the questions of the flow that cover it, then what else shows it.
fn met(point: &Point) -> String {
    let mut places: Vec<String> = Vec::new();
    for question in graph::questions() {
        if question.rows.iter().any(|row| row.0 == point.row) {
            let side = match question.side {
                Side::Root => "",
                Side::Training => " (training)",
                Side::Serving => " (serving)",
            };
            places.push(format!("{}{side}", question.title));
        }
    }
    if !point.also.is_empty() {
        places.push(point.also.to_owned());
    }
    places.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_met_somewhere() {
        for (at, point) in POINTS.iter().enumerate() {
            assert_eq!(usize::from(point.row), at + 1);
            assert!(!met(point).is_empty(), "S{}", point.row);
        }
    }
}
