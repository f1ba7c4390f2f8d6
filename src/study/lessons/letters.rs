//! What the letter of a family says.

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "letters",
    title: "Family letters",
    aim: "Read an instance type’s name, and know what it has most of.",
    say: "The letter of a family names what it has most of. Match it to what the job needs most.",
    rows: &[Row(1)],
    questions: &["family", "serving-family"],
    text: &[
        "A name such as ml.m5.2xlarge has three parts after the prefix: the letter of the family, its generation, and the size. The letter is what the choice is about; generation and size only say how new and how large.",
        "Four letters are CPU families. T is tiny: a share of a CPU that may work harder for a while, good for trying things out. M is the middle: the study chapter reads it as medium, AWS says general purpose. C has more computing for its memory, R has more memory for its computing. From C to M to R the memory beside each virtual CPU doubles twice, as the picture shows.",
        "Two letters are GPU families. G carries smaller GPUs, made for serving and for training on one machine. P carries the strongest ones, with fast links between them, made for heavy training.",
        "So the letter already answers half of a question. A job that keeps cores busy in little memory points to C; one that must hold its data in memory points to M or R; a network on images or text points to G or P. When a question names the letter and the job wants the opposite, that option is out.",
    ],
    book: "The chapter stops at t, m, c, r, p and g, and its examples are M4, M5, C4, C5, P2 and P3.",
    today: "There are more letters: inf for Inferentia, trn for Trainium, and a g behind the generation (as in c7g) for Arm processors. The old generations still stand in lists; that does not mean they can be had.",
    picture: Picture::Families,
    example: "A training job on a table or on images. Change the algorithm or the amount of data, and watch the letter.",
    job: "task=train&algorithm=xgboost&data_gb=60&columns=200",
    inputs: &[Field::Algorithm, Field::DataSize],
    tries: &[
        attempt("XGBoost", Field::Algorithm, "xgboost"),
        attempt("Random Cut Forest", Field::Algorithm, "rcf"),
        attempt("Semantic Segmentation", Field::Algorithm, "semantic-segmentation"),
    ],
    steps: &["family"],
};
