//! One model or many?

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "models",
    title: "Many models",
    aim: "Put many models behind one endpoint where that is right, and tell the options apart.",
    say: "Models that are rarely asked can share one endpoint. A busy model needs instances of its own.",
    rows: &[Row(14)],
    questions: &["models"],
    text: &[
        "One model for each customer, region or product soon makes hundreds of models. With an endpoint for each, hundreds of instances stand idle. For two zones it is twice as many.",
        "A multi-model endpoint keeps all models in S3 and loads a model when a request asks for it. It fits many models of one framework, each used lightly, where the first answer may take longer. Memory decides how many models stay loaded. If models keep replacing each other in memory, there is too little of it. So such endpoints often run on M or R rather than C.",
        "Models of different frameworks cannot share it. For a few of them there is the multi-container endpoint, with up to fifteen containers, called directly or one after the other. If every request passes the same steps in turn, such as preparing and predicting, use an inference pipeline.",
        "Know the exceptions. A model that is much busier than the rest gets an endpoint of its own, so that it does not push the others out. Models that may never answer late should not be loaded on demand. And where an application’s fleet runs a few models itself, each can stay loaded on its own accelerator.",
    ],
    book: "Several models share a fleet, each on an Elastic Inference accelerator of its own. Multi-model endpoints are for CPUs.",
    today: "Multi-model endpoints also work on some GPU types. Inference components place models on shared instances, each with its own count.",
    picture: Picture::Flow,
    example: "Small XGBoost models, each asked a few times an hour. Change how many models or frameworks there are.",
    job: "task=serve&algorithm=xgboost&models=6&model_frameworks=1&requests_per_second=1&traffic=daily&latency_ms=2000&model_gb=0.05&cold_start_ok=yes",
    inputs: &[Field::Models, Field::ModelFrameworks],
    tries: &[
        attempt("1 model", Field::Models, "1"),
        attempt("300 models", Field::Models, "300"),
        attempt("3 frameworks", Field::ModelFrameworks, "3"),
    ],
    steps: &["models", "serving-family"],
};
