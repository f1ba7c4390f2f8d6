//! Training or inference?

use super::{Branch, Case, Question, Row, Side, Verdict, judged, serving, training};
use crate::job::{Field, Task};

/// Training or inference?
pub static QUESTION: Question = Question {
    id: "task",
    side: Side::Root,
    title: "Training or inference?",
    why: "The two need different machines: training is heavy and ends, serving is light and never ends. Asking the right questions in the right order is what saves money.",
    source: "Study chapter, rows S3, S8 and S9",
    rows: &[Row(3), Row(8), Row(9)],
    parts: None,
    judge: |case, at| judged(case, &[true, false], at, verdict),
    keeps: None,
    branches: &[
        Branch::new("training", "Training", "A model is to be trained", &[]).to(&training::algorithm::QUESTION),
        Branch::new("inference", "Inference", "A trained model is to answer", &[]).to(&serving::option::QUESTION),
    ],
};

fn verdict(case: &Case<'_>, training: bool) -> Verdict {
    let holds = training != (case.job.task == Task::Serve);
    let (brief, text) = match (training, case.job.task) {
        (true, Task::Train) => ("a model is trained", "A model is to be trained."),
        (true, Task::Both) => {
            ("trained, then served", "The model is trained first; the flow goes on to serving after it.")
        }
        (true, Task::Serve) => ("the model exists", "The model is already trained."),
        (false, Task::Serve) => ("a model is served", "A trained model is to answer requests."),
        (false, Task::Both) => ("comes after training", "Serving comes after training in this flow."),
        (false, Task::Train) => ("nothing is served", "Nothing is to be served yet."),
    };
    Verdict::new(holds, brief, text, &[Field::Task])
}
