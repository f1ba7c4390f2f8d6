//! One model or many?

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "models",
    title: "Many models",
    aim: "Put many models behind one endpoint where that is right, and tell the ways to do it apart.",
    say: "Models that are rarely asked can share one endpoint. A busy model needs instances of its own.",
    rows: &[Row(14)],
    questions: &["models"],
    text: &[
        "One model for each customer, each region or each product soon makes hundreds. An endpoint for each would stand idle hundreds of times, twice over if it has to survive the loss of a zone.",
        "A multi-model endpoint keeps them all in storage and loads a model when it is asked for. It fits many models of one framework, each used lightly, where the first answer of a model may take longer because it has to be loaded. Memory is what to buy: it decides how many models stay loaded, and models that keep pushing each other out are the sign of too little. So such endpoints often run on M or R rather than C.",
        "Models of different frameworks do not fit together there. For a few of them there is the multi-container endpoint, with up to fifteen containers, called directly or one after the other. Steps that every request has to pass one after the other, such as preparing, predicting and translating back, are an inference pipeline.",
        "The exceptions are telling. A model that is much busier than the rest gets an endpoint of its own, so that it does not push the others out. Models that may never answer late should not be loaded on demand. And where an application’s fleet runs a few models itself, each can stay loaded on its own accelerator.",
    ],
    book: "Several models share a fleet, each on an Elastic Inference accelerator of its own; multi-model endpoints are for CPUs.",
    today: "Multi-model endpoints work on some GPU types as well, and inference components place models on shared instances with a count of their own.",
    picture: Picture::Flow,
    example: "Small XGBoost models, each asked a few times an hour. Change how many there are, or how many frameworks.",
    job: "task=serve&algorithm=xgboost&models=6&model_frameworks=1&requests_per_second=1&traffic=daily&latency_ms=2000&model_gb=0.05&cold_start_ok=yes",
    inputs: &[Field::Models, Field::ModelFrameworks],
    tries: &[
        attempt("1 model", Field::Models, "1"),
        attempt("300 models", Field::Models, "300"),
        attempt("3 frameworks", Field::ModelFrameworks, "3"),
    ],
    steps: &["models", "serving-family"],
};
