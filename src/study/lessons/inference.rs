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
        "Training ends; serving does not. Over a year most of the cost and most of the trouble of machine learning in production lies in inference, usually with one input at a time and somebody waiting for the answer.",
        "Each single answer needs less computing and less memory than training did: there is no gradient, no optimiser, no large batch. What it needs instead is to be there. It serves end users or stands inside a larger application, so it has to survive the loss of a machine or of a whole zone. That is why the count begins at two for anything that matters, and why two small instances beat one large one.",
        "Before any type, choose how it is hosted. A whole data set on a schedule is a batch transform: no endpoint at all. Requests that are large or slow, where the answer may come later, go to an asynchronous endpoint. Traffic with long gaps, small models and no GPU suit serverless, if a cold start is acceptable. What is left, a caller who waits while requests keep coming, is a real-time endpoint.",
        "There is no Spot for endpoints. For the part that always runs, a commitment is the largest saving.",
    ],
    book: "A real-time endpoint never scales to zero.",
    today: "With inference components it can, if the first request may wait. Serverless and asynchronous endpoints are older than that and remain the simpler way.",
    picture: Picture::Flow,
    example: "An XGBoost model asked once a second, cold starts accepted. Change when the answer is needed, or the traffic.",
    job: "task=serve&algorithm=xgboost&requests_per_second=1&cold_start_ok=yes&traffic=daily&answer_needed=now",
    inputs: &[Field::Delivery, Field::TrafficShape],
    tries: &[
        attempt("at once", Field::Delivery, "now"),
        attempt("minutes later", Field::Delivery, "minutes"),
        attempt("a whole data set", Field::Delivery, "schedule"),
        attempt("rare, with long gaps", Field::TrafficShape, "rare"),
    ],
    steps: &["option", "count"],
};
