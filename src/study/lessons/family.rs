//! Which family?

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "family",
    title: "Families",
    aim: "Choose among the letters that the questions before have left.",
    say: "When two families fit, the cheaper run wins. G trains most models; P trains what G cannot.",
    rows: &[Row(1), Row(7)],
    questions: &["family"],
    text: &[
        "By now few letters are left. CPU or GPU has been settled, so has the count, and memory has ruled out what is too small. Choosing a family is choosing among two or three, not among twenty.",
        "On the CPU side the choice is what the job runs short of first. Memory that has to hold the data points to M, which has 4 GiB for each virtual CPU; R, with 8, is for data that no M holds and that cannot be shared out. Busy cores in little memory point to C. T is for tests that may be slow and for endpoints that may stay small; in the book's time it could not train.",
        "On the GPU side ask how strong a single device has to be, and how closely devices must work together. G is enough for one model on one machine: fine-tuning, middling networks, first attempts. P is for training that would take too long elsewhere, for models that need a large device, and for devices that exchange gradients all the time.",
        "A class once found narrows the list for what follows. Do not go back and widen it because one type of another letter happens to be cheap: it was dropped for a reason, and the flow can tell you which.",
    ],
    book: "Training on a GPU means P: P2 for little money, P3 for speed. G is for graphics and serving.",
    today: "P2 is gone, and AWS asked customers to leave P3 by 20 December 2025. Current G types train well, so much of what the book gives to P goes to G5 or G6 now.",
    picture: Picture::Flow,
    example: "Fine-tuning a transformer on half a gigabyte of text. Change its size, or what matters more to you.",
    job: "task=train&algorithm=transformer&parameters_millions=110&data_gb=0.5&epochs=3",
    inputs: &[Field::Parameters, Field::Priority],
    tries: &[
        attempt("110 million parameters", Field::Parameters, "110"),
        attempt("1 billion", Field::Parameters, "1000"),
    ],
    steps: &["memory", "family"],
};
