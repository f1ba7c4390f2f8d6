//! Right for time and cost?

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "time-and-cost",
    title: "Time and cost",
    aim: "Check the chosen size against the deadline and the cost, and choose how to pay.",
    say: "Compare the cost of the whole run, not of an hour. Twice the price is no more where the run takes half the time.",
    rows: &[Row(2), Row(3), Row(7)],
    questions: &["size", "payment", "input", "bottleneck"],
    text: &[
        "The last check of a training instance is time and cost, both together. The hourly price alone says little. A size twice as large that finishes in half the time costs the same. One that finishes in a third of the time is cheaper.",
        "A larger size only pays if the job uses it. Small jobs, jobs that wait for data, and algorithms that use one GPU of four gain nothing. So check first that the instance does not wait. Data copied before the start, thousands of small files, or a slow CPU beside a GPU can cost more time than a better type saves.",
        "The input mode is a choice too. File mode copies the data first and suits small data sets. FastFile and Pipe stream large files from front to back. FSx for Lustre serves very large data in random order, again and again.",
        "Then choose how to pay. A run that may be interrupted and can resume from checkpoints, or is short, uses managed Spot. Runs that follow each other all day keep a warm pool. Steady use all year earns a Savings Plan. A run that must neither stop nor wait stays on demand.",
    ],
    book: "Pipe mode is the answer to a slow start with large files.",
    today: "FastFile has largely replaced Pipe, because it needs no change of code.",
    picture: Picture::Flow,
    example: "ResNet-50 on ImageNet again. Change the deadline, or allow interruptions.",
    job: "task=train&algorithm=cnn&model=resnet-50&data_gb=138&images=1281167&epochs=90&deadline_hours=96&interruption_ok=no",
    inputs: &[Field::Deadline, Field::Interruption],
    tries: &[
        attempt("96 hours", Field::Deadline, "96"),
        attempt("48 hours", Field::Deadline, "48"),
        attempt("24 hours", Field::Deadline, "24"),
        attempt("may be interrupted", Field::Interruption, "yes"),
    ],
    steps: &["size", "payment"],
};
