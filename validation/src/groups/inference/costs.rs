//! Cost for a million answers or tokens, from the predicted rate and the row's own price.

use super::how;
use crate::group::Outcome;
use crate::row::Row;
use sagefit::sizing::cost;
use sagefit::units::{Band, RequestsPerSecond, UsdPerHour};

/// Predicts a cost row by predicting the same run's rate.
pub fn predict(row: &Row, rate_of: impl Fn(&Row) -> Outcome) -> Outcome {
    let text = how::said(row);
    let Some(price) = how::after(&text, "hourly rate ").or_else(|| how::after(&text, "us-west-2 ")) else {
        return Outcome::skipped("price not said");
    };
    let mut like = row.clone();
    like.metric = if row.notes_say("output length=") { "output_token_throughput" } else { "throughput" }.to_owned();
    match rate_of(&like) {
        Outcome::Predicted(low, likely, high) => {
            let rate =
                Band { low: RequestsPerSecond(low), likely: RequestsPerSecond(likely), high: RequestsPerSecond(high) };
            let million = cost::million(UsdPerHour(price), rate);
            Outcome::Predicted(million.low.value(), million.likely.value(), million.high.value())
        }
        other => other,
    }
}
