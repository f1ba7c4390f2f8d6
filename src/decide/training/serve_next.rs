//! Is the model served next?

use super::super::{Branch, Case, Question, Row, Side, Verdict, judged, serving};
use crate::job::{Field, Task};

/// Is it served next?
pub static QUESTION: Question = Question {
    id: "serve-next",
    side: Side::Training,
    title: "Is it served next?",
    why: "Inference is most of the cost and complexity of machine learning in production: training ends, serving runs all year.",
    source: "Study chapter, row S8",
    rows: &[Row(8)],
    parts: None,
    judge: |case, at| judged(case, &[false, true], at, verdict),
    keeps: None,
    branches: &[
        Branch::new("no", "No, that is all", "Only training was asked for", &[]).end(),
        Branch::new("yes", "Yes, serve it", "The trained model is to answer requests", &[])
            .to(&serving::option::QUESTION),
    ],
};

fn verdict(case: &Case<'_>, branch: bool) -> Verdict {
    let serves = case.job.task == Task::Both;
    let (brief, text) = match (branch, serves) {
        (true, true) => ("you chose both", "You chose to train and to serve: the flow goes on with serving."),
        (false, true) => ("you chose both", "Serving follows."),
        (true, false) => ("choose both to see", "You asked for training alone; choose both to see what serving adds."),
        (false, false) => ("only training was asked", "You asked for training alone."),
    };
    Verdict::new(branch == serves, brief, text, &[Field::Task])
}
