//! Try it in a lower environment.

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "trial",
    title: "The lower environment",
    aim: "Test a choice where a mistake is cheap, before production depends on it.",
    say: "Test where a mistake is cheap: with part of the data, or with a load test of one instance.",
    rows: &[Row(15)],
    questions: &["trial", "load-test", "endpoint-bottleneck"],
    text: &[
        "Everything so far is reasoning and estimates. Before you fix types for production, run examples in a lower environment: a part of the data, or a copy of the endpoint that nobody depends on.",
        "For training, run a share of the data for an epoch or two. It shows the time of a step, the memory used, and whether the device is busy. From that you can calculate the whole run. If AWS names no winner, or you train the same model again and again, compare two or three types on the same share. If the run costs less than its trial, just run it.",
        "For serving, load-test one instance. Raise the requests until answers become too slow. The rate just before is the most that one instance takes, and both count and scaling follow from it. SageMaker Inference Recommender does this for you. A default job compares types when you know nothing yet. An advanced job runs your own traffic on a few types you name.",
        "Read the metrics before you change a type. A GPU that waits for its CPU, memory that runs out, models that load and unload all the time, a quota that is too low: each needs another remedy. Only some of them need a larger instance.",
    ],
    book: "A lower environment with a few examples, then production.",
    today: "The same, with more tools: Inference Recommender for endpoints, shadow variants that get copies of live requests, and the trial plan on the Advise page.",
    picture: Picture::Flow,
    example: "ResNet-50 on ImageNet. Change the number of epochs, and see when a trial is worth it.",
    job: "task=train&algorithm=cnn&model=resnet-50&data_gb=138&images=1281167&epochs=10",
    inputs: &[Field::Epochs],
    tries: &[attempt("1 epoch", Field::Epochs, "1"), attempt("10 epochs", Field::Epochs, "10")],
    steps: &["payment", "trial"],
};
