//! Fractions of a GPU.

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "accelerator",
    title: "Fractions of a GPU",
    aim: "Give inference as much of an accelerator as it uses, and no more.",
    say: "A single request keeps little of a GPU busy. Pay for the part that the traffic uses.",
    rows: &[Row(10), Row(11)],
    questions: &["accelerator"],
    text: &[
        "Any instance type can serve a model. Which one is right depends on the workload. Classic models and small networks answer single requests on a CPU, and C does it at the lowest cost.",
        "A network that is too slow there needs acceleration, but seldom a whole GPU. One request at a time leaves most of a GPU idle, and an idle GPU is the most expensive way to serve. The chapter has two answers, both made by AWS for inference.",
        "Elastic Inference attaches a part of a GPU to an ordinary CPU instance. The application decides type and size of the instance. The model decides type and size of the attached accelerator. It is the answer when a question asks for a little acceleration at low cost, with a supported framework and one model on the endpoint.",
        "Inf1 is the other answer: instances with AWS Inferentia, a chip for inference only. It suits many requests for one network that was compiled for it.",
        "A whole GPU of a G type is right where requests keep it busy: large batches, language models, tight latency limits. P is for training. Serving on P needs a reason.",
    ],
    book: "A part of a GPU is Elastic Inference. A chip for inference is Inf1.",
    today: "Elastic Inference took no new customers from 15 April 2023 and ended in April 2024. Inf1 is legacy, and Inf2 takes its place. A small G4dn, G5 or G6, a Graviton CPU, or several models on one GPU replace the fraction.",
    picture: Picture::Flow,
    example: "A small image model asked up to 25 times a second. Set how much of a GPU it uses, and compare both views.",
    job: "task=serve&algorithm=cnn&model=mobilenet-v2&framework=tensorflow&requests_per_second=10&peak_requests_per_second=25&latency_ms=100&acceleration=part",
    inputs: &[Field::Acceleration],
    tries: &[
        attempt("none", Field::Acceleration, "none"),
        attempt("part of a GPU", Field::Acceleration, "part"),
        attempt("a whole GPU", Field::Acceleration, "whole"),
    ],
    steps: &["accelerator", "serving-family"],
};
