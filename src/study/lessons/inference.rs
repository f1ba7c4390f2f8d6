//! Inference is different.

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "inference",
    title: "Inference is different",
    aim: "Choose the hosting option first, and know why one instance is rarely enough.",
    say: "Choose how the model is hosted before you choose what hosts it.",
    rows: &[Row(8), Row(9)],
    questions: &["serve-next", "option", "count", "commitment"],
    text: &[
        "Training ends, serving does not. Over a year, most of the cost and effort of machine learning in production is inference. It usually answers one input at a time, while somebody waits.",
        "One answer needs less computing and less memory than training did: no gradients, no optimizer, no large batch. But it has to be available. It serves end users or is part of a larger application, so it has to survive the loss of a machine or of a zone. That is why anything important starts with two instances, and why two small instances are better than one large one.",
        "Choose how to host before you choose a type. A whole data set on a schedule is a batch transform job: no endpoint at all. Large or slow requests that may be answered later go to an asynchronous endpoint. Traffic with long gaps, small models and no GPU suit a serverless endpoint, if a cold start is acceptable. Callers who wait while requests keep coming need a real-time endpoint.",
        "There is no Spot for endpoints. For the part that always runs, a commitment saves the most.",
    ],
    book: "A real-time endpoint never scales to zero.",
    today: "With inference components it can, if the first request may wait. Serverless and asynchronous endpoints existed before and are simpler.",
    picture: Picture::Flow,
    example: "An XGBoost model asked 100 times a second, with cold starts accepted. Change when the answer is needed, or the traffic.",
    job: "task=serve&algorithm=xgboost&requests_per_second=100&cold_start_ok=yes&traffic=daily&answer_needed=now",
    inputs: &[Field::Delivery, Field::TrafficShape],
    tries: &[
        attempt("at once", Field::Delivery, "now"),
        attempt("minutes later", Field::Delivery, "minutes"),
        attempt("a whole data set", Field::Delivery, "schedule"),
        attempt("rare, with long gaps", Field::TrafficShape, "rare"),
    ],
    steps: &["option", "count"],
};
