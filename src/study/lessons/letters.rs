//! What the letter of a family says.

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "letters",
    title: "Family letters",
    aim: "Read an instance type’s name and know what it has most of.",
    say: "The letter of a family names what it has most of. Match it to what the job needs most.",
    rows: &[Row(1)],
    questions: &["family", "serving-family"],
    text: &[
        "A name such as ml.m5.2xlarge has three parts after the prefix: the family letter, its generation, and the size. The letter is the choice. Generation and size only say how new and how large.",
        "Four letters are CPU families. T is tiny: a share of a CPU that can burst for a while, good for first tests. M is balanced: the study chapter reads it as medium, AWS says general purpose. C has more computing for its memory. R has more memory for its computing. From C to M to R the memory for each vCPU doubles twice, as the picture shows.",
        "Two letters are GPU families. G has smaller GPUs, for serving and for training on one machine. P has the strongest GPUs, with fast links between them, for heavy training.",
        "So the letter alone answers half of a question. A job that keeps cores busy in little memory needs C. A job that must hold its data in memory needs M or R. A network on images or text needs G or P. If the options name a letter that does not match the job, rule them out.",
    ],
    book: "The chapter stops at t, m, c, r, p and g. Its examples are M4, M5, C4, C5, P2 and P3.",
    today: "There are more letters: inf for Inferentia, trn for Trainium, and a g behind the generation (as in c7g) for Arm processors. Old generations are still listed, but many can no longer be started.",
    picture: Picture::Families,
    example: "A training job on a table or on images. Change the algorithm or the amount of data, and see which letter follows.",
    job: "task=train&algorithm=xgboost&data_gb=60&columns=200",
    inputs: &[Field::Algorithm, Field::DataSize],
    tries: &[
        attempt("XGBoost", Field::Algorithm, "xgboost"),
        attempt("Random Cut Forest", Field::Algorithm, "rcf"),
        attempt("Semantic Segmentation", Field::Algorithm, "semantic-segmentation"),
    ],
    steps: &["family"],
};
