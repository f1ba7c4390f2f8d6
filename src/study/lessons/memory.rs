//! Does it fit in memory?

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "memory",
    title: "Memory",
    aim: "Tell the two memories apart, and know what to do when one of them is too small.",
    say: "A job that does not fit does not run. Check the memory of the device first, then that of the instance.",
    rows: &[Row(6)],
    questions: &["memory"],
    text: &[
        "A job that is heavy on computing still stops where memory ends, so the third question is whether it fits.",
        "Two memories count. The instance’s own memory holds the data. A tree booster wants the whole table in it, and the table is larger there than on disk; that is why boosters go to M, and to R where no M is large enough. Where an algorithm spreads, the memory of all instances together counts.",
        "The device’s memory holds the model, and more than the model. While it trains, each weight brings its gradient and the optimiser’s own figures: with 16-bit arithmetic and Adam that is roughly 20 bytes for each parameter before any data has been read. On top come the activations, which grow with the batch and with the length or the size of each sample.",
        "So there are two ways to run out, with two remedies. If the model fits and the batch does not, make the batch smaller, use 16-bit arithmetic, or recompute activations. If not even a batch of one fits, the model has to be split over devices, or it needs a device with more memory. Buying more instances helps the first only indirectly; cutting the batch does not help the second at all.",
    ],
    book: "The V100 of a P3 has 16 GB, or 32 in the largest size; A100s of P4d have 40.",
    today: "Devices have grown: 48 GB on an L40S, 80 on an H100 and far more on what came after. Much that had to be split then fits on one device now.",
    picture: Picture::Accelerators,
    example: "A language model trained from the start. Change its size.",
    job: "task=train&algorithm=llm-pretrain&parameters_millions=1000&tokens_millions=100&sequence_length=2048",
    inputs: &[Field::Parameters, Field::BatchSize],
    tries: &[
        attempt("1 billion parameters", Field::Parameters, "1000"),
        attempt("8 billion", Field::Parameters, "8000"),
        attempt("70 billion", Field::Parameters, "70000"),
    ],
    steps: &["spread", "memory"],
};
