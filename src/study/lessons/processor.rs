//! CPU or GPU?

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "processor",
    title: "CPU or GPU",
    aim: "Decide the first question of training, and know when the algorithm has decided it for you.",
    say: "Ask what keeps the processor busy. Trees and small batches run on a CPU; networks on images and text need a GPU.",
    rows: &[Row(2), Row(3), Row(4)],
    questions: &["task", "algorithm", "processor"],
    text: &[
        "No rule of thumb picks a training instance. The amount of data, how complex the network is, the algorithm, the time there is and the money all count. What helps is to ask the right questions in the right order, because each answer rules out many types at once, and every type ruled out is money not spent on trying it.",
        "The first question is whether the job is a CPU problem or a GPU problem. Ask the algorithm before you ask yourself: some built-in algorithms have no GPU code, some have no CPU code for training, and for some AWS says which one to take. The table of built-in algorithms lists them, and it is worth learning by heart.",
        "Where the algorithm leaves it open, look at the work. Trees and linear models on tables read memory more than they compute, so a GPU stands idle. Networks multiply large matrices, which is what a GPU is for. In between lie small networks: on a CPU while batches and layers are small, on a GPU once they grow.",
        "A GPU costs several times more an hour. It is the cheaper choice all the same where it finishes so much sooner that the whole run costs less. Compare runs, never hours.",
    ],
    book: "XGBoost counts as a CPU algorithm; P2 and P3 are the GPUs to name.",
    today: "XGBoost can use a GPU, and several of them since version 1.5-1, but it is bound by memory, and CPU types have the most of it for the money; AWS says that a GPU trains it faster. A GPU for training is a G5, a G6 or a P4 and later. Trainium is a third answer for large transformers whose code may change.",
    picture: Picture::Flow,
    example: "A DeepAR forecast over many time series. Change the algorithm or the batch.",
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
