//! Scaling in production.

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "scaling",
    title: "Scaling",
    aim: "Know what makes an endpoint grow and shrink, and set its limits.",
    say: "Plan for the peak, with a safety factor. Then let the endpoint shrink to what the traffic needs.",
    rows: &[Row(16)],
    questions: &["scaling", "rollout"],
    text: &[
        "In production the instance count is a range, and somebody has to manage it. The scaling configuration of a hosted model sets minimum and maximum instances, the metric to watch, and how fast to react.",
        "The minimum follows from availability: two, if the loss of a zone must not matter. The maximum follows from the peak, with room to spare. Between them, target tracking keeps one metric steady, usually the invocations of each instance per minute. Its target comes from the load test: the most requests a second that one instance takes, times a safety factor, times sixty.",
        "Target tracking follows traffic but does not foresee it. Starting an instance takes minutes. Until then the running ones carry the load, and the safety factor covers that. For peaks at known times use scheduled scaling, which acts before they arrive. An asynchronous endpoint scales on its backlog instead, and can scale to zero.",
        "Some things do not scale. A batch job ends by itself. T types do not support automatic scaling. A fleet that is tied to the application keeps a fixed count. Traffic that is steady today is tracked all the same, because it may grow.",
        "New versions go live beside old ones: all at once so that you can roll back, as a share of the traffic, or as a shadow that only gets copies.",
    ],
    book: "Manage the scaling configuration of hosted models: minimum, maximum, target.",
    today: "The same. An endpoint can also run several types in one variant, or scale to zero with inference components.",
    picture: Picture::Flow,
    example: "An XGBoost endpoint with a peak of 200 requests a second. Change the traffic, or enter what one instance took in your load test.",
    job: "task=serve&algorithm=xgboost&requests_per_second=80&peak_requests_per_second=200&latency_ms=20&traffic=daily&availability=high",
    inputs: &[Field::TrafficShape, Field::MeasuredRate],
    tries: &[
        attempt("follows the day", Field::TrafficShape, "daily"),
        attempt("peaks at known times", Field::TrafficShape, "known-peaks"),
        attempt("50 a second measured", Field::MeasuredRate, "50"),
    ],
    steps: &["count", "scaling"],
};
