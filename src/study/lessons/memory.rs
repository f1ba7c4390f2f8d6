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
        "Even a job that is heavy on computing stops when memory runs out. So the third question is whether it fits.",
        "There are two memories. The instance’s own memory holds the data. A tree booster needs the whole table in it, and the table is larger there than on disk. That is why boosters run on M, and on R where no M is large enough. If the algorithm distributes the data, the memory of all instances counts together.",
        "The device’s memory holds the model, and more than the model. During training each weight needs its gradient and the optimizer’s own values. With 16-bit arithmetic and Adam that is roughly 20 bytes for each parameter, before any data is read. Activations come on top. They grow with the batch and with the length or size of each sample.",
        "So there are two ways to run out of memory, with two remedies. If the model fits and the batch does not, make the batch smaller, use 16-bit arithmetic, or recompute activations. If not even a batch of one fits, split the model over devices, or use a device with more memory. More instances do not help the first case directly. A smaller batch does not help the second case at all.",
    ],
    book: "The V100 of a P3 has 16 GB, or 32 GB in the largest size. The A100 of a P4d has 40 GB.",
    today: "Devices have grown: 48 GB on an L40S, 80 GB on an H100, and far more on later ones. Many models that had to be split now fit on one device.",
    picture: Picture::Accelerators,
    example: "A language model trained from scratch. Change its size or its batch.",
    job: "task=train&algorithm=llm-pretrain&parameters_millions=1000&tokens_millions=100&sequence_length=2048",
    inputs: &[Field::Parameters, Field::BatchSize],
    tries: &[
        attempt("1 billion parameters", Field::Parameters, "1000"),
        attempt("8 billion", Field::Parameters, "8000"),
        attempt("70 billion", Field::Parameters, "70000"),
    ],
    steps: &["spread", "memory"],
};
