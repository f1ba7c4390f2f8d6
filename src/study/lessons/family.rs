//! Which family?

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "family",
    title: "Families",
    aim: "Choose among the letters that the earlier questions left.",
    say: "When two families fit, the cheaper run wins. G trains most models; P trains what G cannot.",
    rows: &[Row(1), Row(7)],
    questions: &["family"],
    text: &[
        "By now few letters are left. CPU or GPU is settled, the count is settled, and memory has ruled out what is too small. You choose among two or three families, not among twenty.",
        "On the CPU side, ask what the job runs out of first. Data that must stay in memory needs M, which has 4 GiB for each vCPU. R, with 8 GiB, is for data that no M holds and that cannot be distributed. Busy cores in little memory need C. T is for tests that may be slow and for small endpoints. In the book’s time it could not train.",
        "On the GPU side, ask how strong one device has to be, and how closely devices must work together. G is enough for one model on one machine: fine-tuning, medium networks, first tests. P is for training that would take too long elsewhere, for models that need a large device, and for devices that exchange gradients all the time.",
        "Once you have a family, keep it for the steps that follow. Do not go back because one type of another letter is cheap. An earlier question ruled it out, and the flow shows which one.",
    ],
    book: "Training on a GPU means P: P2 for a low budget, P3 for speed. G is for graphics and serving.",
    today: "P2 is gone, and AWS asked customers to leave P3 by 20 December 2025. Current G types train well, so G5 or G6 now do much of what the book gives to P.",
    picture: Picture::Flow,
    example: "A transformer fine-tuned on half a gigabyte of text. Change its size, or what matters more to you.",
    job: "task=train&algorithm=transformer&parameters_millions=110&data_gb=0.5&epochs=3",
    inputs: &[Field::Parameters, Field::Priority],
    tries: &[
        attempt("110 million parameters", Field::Parameters, "110"),
        attempt("1 billion", Field::Parameters, "1000"),
    ],
    steps: &["memory", "family"],
};
