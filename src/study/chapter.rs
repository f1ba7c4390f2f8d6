//! The study chapter's points, and the questions of the flow in which each is met.

use crate::decide::{Side, graph};

/// A point of the chapter in our words, and where it is met besides the flow.
#[derive(Debug)]
pub struct Point {
    /// Its number in the chapter.
    pub row: u8,
    /// What it says, in our words.
    pub says: &'static str,
    also: &'static str,
}

const fn point(row: u8, says: &'static str, also: &'static str) -> Point {
    Point { row, says, also }
}

/// Every point of the chapter.
pub const POINTS: [Point; 16] = [
    point(
        1,
        "The letter of a family tells its kind: t, m, c and r are CPU families (tiny, medium, compute, memory); p and g are GPU families.",
        "the reasons and the candidates",
    ),
    point(
        2,
        "No rule of thumb chooses a training instance. Data size, network complexity, algorithm, time and budget all count.",
        "the form, which asks for each",
    ),
    point(3, "The right questions save money.", "the flow, where each question says what it saves"),
    point(4, "First: is it a CPU or a GPU problem?", ""),
    point(5, "Second: can it use several GPUs or CPUs? Distributed training decides the count.", ""),
    point(6, "For compute-heavy work, check the memory it needs as well.", "the memory figure and its derivation"),
    point(7, "Then choose family and size. Check time and cost; earlier findings narrow the list.", "the candidates"),
    point(
        8,
        "Inference is most of the cost and complexity of machine learning in production, mostly one request at a time.",
        "the share of a year’s cost, for a job that trains and serves",
    ),
    point(
        9,
        "Inference needs less compute and memory than training, but must be always available.",
        "the count for availability",
    ),
    point(
        10,
        "Any type can serve, depending on the workload. AWS added Inf1 and Elastic Inference for inference.",
        "the Book view",
    ),
    point(11, "Elastic Inference attaches part of a GPU to a CPU instance.", "the Book view"),
    point(
        12,
        "An application that embeds the model has other needs than the model. Choose type and size for each.",
        "",
    ),
    point(13, "Separate fleets for application and model are better, but need management.", ""),
    point(
        14,
        "If that is too much: application and model together with Elastic Inference, or several models on one fleet.",
        "",
    ),
    point(15, "Try examples in a lower environment before you decide on types and families.", "Next steps, the trial"),
    point(16, "In production, configure the scaling of hosted models.", "Next steps, the scaling"),
];

/// Where a point is met: the questions of the flow that cover it, then what else shows it.
#[must_use]
pub fn met(point: &Point) -> String {
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
