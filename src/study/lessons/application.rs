//! Application and inference fleets.

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "application",
    title: "Application and inference fleets",
    aim: "Choose type and size for the application and for the model, each by its own needs.",
    say: "Application and model grow at different rates. Give each a fleet of its own where you can.",
    rows: &[Row(12), Row(13), Row(14)],
    questions: &["application", "serving-size"],
    text: &[
        "A model seldom stands alone. An application calls it, and the two need different things: the application wants CPU and memory for its own requests, sessions and caches, the model wants computing, or an accelerator, for each answer. What is right for one is seldom right for the other.",
        "Run both on the same machines and the larger need of each decides the type: you pay for memory the model does not use and for computing the application does not use. Worse, they scale together, although their loads do not grow together.",
        "So it is better to keep two fleets, the application’s and the model’s. Each gets its own type, its own size and its own scaling, and a new model can be put in place without touching the application. The price is management: two things to deploy, to watch and to scale.",
        "Where that management is a problem there is a way between. Keep application and inference together on machines chosen for the application, and attach the acceleration the model needs. Several models can then share the one fleet, each loaded on its own accelerator, with requests answered side by side.",
        "As for the size: several small instances follow the traffic in small steps and survive the loss of one. A larger one is right where the smallest is too slow for a single answer, or where one large serves the same traffic for less.",
    ],
    book: "Application and inference together, with Elastic Inference, is the answer where two fleets are too much work.",
    today: "Nothing attaches a part of a GPU any more. Together means a CPU that serves both, or a small GPU instance; apart remains the better answer.",
    picture: Picture::Flow,
    example: "An application with a small image model inside. Say where the application runs, and whether two fleets are a problem.",
    job: "task=serve&algorithm=cnn&model=mobilenet-v2&framework=tensorflow&requests_per_second=10&peak_requests_per_second=25&latency_ms=100&application=own-fleet&two_fleets_problem=no",
    inputs: &[Field::Application, Field::TwoFleets],
    tries: &[
        attempt("on its own fleet", Field::Application, "own-fleet"),
        attempt("on the same machines", Field::Application, "together"),
        attempt("two fleets are a problem", Field::TwoFleets, "yes"),
    ],
    steps: &["application", "serving-family"],
};
