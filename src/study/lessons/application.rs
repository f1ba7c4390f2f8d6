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
        "A model is seldom alone. An application calls it, and the two need different things. The application needs CPU and memory for its own requests, sessions and caches. The model needs computing, or an accelerator, for each answer. What fits one seldom fits the other.",
        "If both run on the same machines, the larger need of each decides the type. You pay for memory that the model does not use and for computing that the application does not use. They also scale together, although their loads do not grow together.",
        "So two fleets are better, one for the application and one for the model. Each gets its own type, size and scaling, and you can deploy a new model without touching the application. The price is management: two fleets to deploy, watch and scale.",
        "If that is too much management, there is a third way. Keep application and inference together on machines chosen for the application, and attach the acceleration that the model needs. Several models can then share the fleet, each on its own accelerator.",
        "As for the size: several small instances follow the traffic in small steps and survive the loss of one. Take a larger one where the smallest is too slow for one answer, or where one large instance costs less for the same traffic.",
    ],
    book: "Application and inference together, with Elastic Inference, is the answer where two fleets are too much work.",
    today: "A part of a GPU can no longer be attached. Together now means a CPU that serves both, or a small GPU instance. Two fleets remain the better answer.",
    picture: Picture::Flow,
    example: "An application with a small image model inside. Set where the application runs, and whether two fleets are a problem.",
    job: "task=serve&algorithm=cnn&model=mobilenet-v2&framework=tensorflow&requests_per_second=10&peak_requests_per_second=25&latency_ms=100&application=own-fleet&two_fleets_problem=no",
    inputs: &[Field::Application, Field::TwoFleets],
    tries: &[
        attempt("on its own fleet", Field::Application, "own-fleet"),
        attempt("on the same machines", Field::Application, "together"),
        attempt("two fleets are a problem", Field::TwoFleets, "yes"),
    ],
    steps: &["application", "serving-family"],
};
