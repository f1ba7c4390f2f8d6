//! CPU or GPU?

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "processor",
    title: "CPU or GPU",
    aim: "Answer the first question of training, and know when the algorithm has already answered it.",
    say: "Ask what keeps the processor busy. Trees and small batches run on a CPU; networks on images and text need a GPU.",
    rows: &[Row(2), Row(3), Row(4)],
    questions: &["task", "algorithm", "processor"],
    text: &[
        "No rule of thumb picks a training instance. The amount of data, the network, the algorithm, the deadline and the budget all count. Ask the right questions in the right order: each answer rules out many types at once.",
        "The first question is whether the job is a CPU problem or a GPU problem. Look at the algorithm first. Some built-in algorithms have no GPU code, and some cannot train on a CPU. For others AWS names the one to take. Learn the table of built-in algorithms by heart.",
        "If the algorithm leaves it open, look at what the job computes. Trees and linear models on tables read memory more than they compute, so a GPU stands idle. Networks multiply large matrices, and that is what a GPU is for. Small networks lie between: use a CPU while batches and layers are small, and a GPU once they grow.",
        "A GPU costs several times more an hour. It is still cheaper where it finishes so much sooner that the whole run costs less. Compare the cost of runs, not of hours.",
    ],
    book: "XGBoost counts as a CPU algorithm. P2 and P3 are the GPUs to name.",
    today: "XGBoost can use a GPU, and several of them since version 1.5-1. It is still bound by memory, and CPU types have the most memory for the money. AWS says that a GPU trains it faster. For training on a GPU take a G5, a G6, or a P4 or later. Trainium is a third option for large transformers whose code may change.",
    picture: Picture::Flow,
    example: "A DeepAR forecast over many time series. Change the algorithm or the batch size.",
    job: "task=train&algorithm=deepar&rows=50000&data_gb=20&epochs=10&batch_size=128",
    inputs: &[Field::Algorithm, Field::BatchSize],
    tries: &[
        attempt("batch of 128", Field::BatchSize, "128"),
        attempt("batch of 1024", Field::BatchSize, "1024"),
        attempt("Random Cut Forest", Field::Algorithm, "rcf"),
        attempt("Semantic Segmentation", Field::Algorithm, "semantic-segmentation"),
    ],
    steps: &["algorithm", "processor"],
};
