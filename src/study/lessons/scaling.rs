//! Scaling in production.

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "scaling",
    title: "Scaling",
    aim: "Say by what an endpoint grows and shrinks, and where its limits lie.",
    say: "Plan for the peak, with a safety factor. Then let the endpoint shrink to what the traffic needs.",
    rows: &[Row(16)],
    questions: &["scaling", "rollout"],
    text: &[
        "In production the count is not a number but a range, and somebody has to manage it. The scaling configuration of a hosted model says the least and the most instances, what is watched, and how fast it reacts.",
        "The least follows from availability: two, where the loss of a zone must not matter. The most follows from the peak, with room. Between them, target tracking holds one figure steady, for a model usually the invocations of each instance in a minute. Its target comes from the load test: the most requests a second that one instance takes, times a safety factor, times sixty.",
        "Target tracking follows traffic; it does not foresee it. Starting an instance takes minutes, and until then the ones that run carry the load, which is what the safety factor is for. Peaks that come at known times are better met by scheduled scaling, before they arrive. An asynchronous endpoint scales on its backlog instead, and may go down to zero.",
        "Some things do not scale. A batch job ends by itself. T types are not offered for automatic scaling. A fleet that has to keep step with the application stays at a fixed number. Traffic that is level today is tracked all the same: it grows.",
        "New versions go live beside old ones: all at once with a way back, as a share of the traffic, or as a shadow that only gets copies.",
    ],
    book: "Manage the scaling configuration of hosted models: least, most, target.",
    today: "The same, and an endpoint may run several types in one variant or scale to zero with inference components.",
    picture: Picture::Flow,
    example: "An XGBoost endpoint with a peak of 200 requests a second. Change the traffic, or fill in what one instance took in your load test.",
    job: "task=serve&algorithm=xgboost&requests_per_second=80&peak_requests_per_second=200&latency_ms=20&traffic=daily&availability=high",
    inputs: &[Field::TrafficShape, Field::MeasuredRate],
    tries: &[
        attempt("follows the day", Field::TrafficShape, "daily"),
        attempt("peaks at known times", Field::TrafficShape, "known-peaks"),
        attempt("50 a second measured", Field::MeasuredRate, "50"),
    ],
    steps: &["count", "scaling"],
};
