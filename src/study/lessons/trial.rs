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
        "Everything up to here is reasoning and estimates. Before types and families are fixed for production, run examples in a lower environment: a part of the data, a copy of the endpoint, nobody depending on it.",
        "For training, a share of the data and an epoch or two tell the time of a step, the memory that is really used, and whether the device is busy. From that the whole run can be worked out. Where AWS names no winner, or the same model is trained again and again, compare two or three types on the same share. A run that costs less than its trial is not worth one: just run it.",
        "For serving, load-test one instance. Raise the requests until the answers become too slow; the rate just before is the most that one instance takes, and both the count and the scaling follow from it. SageMaker Inference Recommender does this for you: a default job compares types when you know nothing yet, an advanced job runs your own traffic on a few types you name.",
        "Read what you see before you change a type. A GPU that waits for its CPU, memory that runs out, models that load and unload all the time, an account that may not start more: each points to another remedy, and only some of them are a larger instance.",
    ],
    book: "A lower environment with a few examples, then production.",
    today: "The same, with more tools: Inference Recommender for endpoints, shadow variants that get copies of live requests, and the trial plan on the Advise page.",
    picture: Picture::Flow,
    example: "ResNet-50 on ImageNet. Change the number of epochs and see when a trial pays.",
    job: "task=train&algorithm=cnn&model=resnet-50&data_gb=138&images=1281167&epochs=10",
    inputs: &[Field::Epochs],
    tries: &[attempt("1 epoch", Field::Epochs, "1"), attempt("10 epochs", Field::Epochs, "10")],
    steps: &["payment", "trial"],
};
