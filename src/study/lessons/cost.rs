//! Right for time and cost?

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "time-and-cost",
    title: "Time and cost",
    aim: "Check the chosen size against the deadline and the bill, and pay for it the right way.",
    say: "Compare the cost of the whole run, not of an hour. Twice the price is no more where the run takes half the time.",
    rows: &[Row(2), Row(3), Row(7)],
    questions: &["size", "payment", "input", "bottleneck"],
    text: &[
        "The last look at a training instance is whether it is right for time and for cost. Both at once: the hourly price says little. A size twice as large that finishes in half the time costs the same, and one that finishes in a third of it is cheaper.",
        "It only pays where the larger size is really used. Small jobs, jobs that wait for their data, and algorithms that use one GPU of four get nothing from it. So before you buy computing, see that the instance is not waiting: data that is copied whole before the start, thousands of small files, or a CPU that cannot feed its GPU cost more time than a better type saves.",
        "The way in is a choice too. File mode copies first and suits small data. FastFile and Pipe stream large files from front to back. FSx for Lustre serves very much data in random order, again and again.",
        "Then the way to pay. A run that may be interrupted and can resume from checkpoints, or is short, goes to managed Spot. Runs that follow each other all day keep a warm pool. Use that is level all year deserves a Savings Plan. What must neither stop nor wait stays on demand.",
    ],
    book: "Pipe mode is the answer to a slow start with large files.",
    today: "FastFile has largely taken Pipe’s place, since it needs no change of code.",
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
