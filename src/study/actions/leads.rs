//! Sentences that lead to a chart.

/// What leads to the chart, of a training job.
pub const OF_A_RUN: &[&str] = &[
    "The chart shows what Amazon CloudWatch recorded of the last run.",
    "An engineer has opened the CloudWatch metrics of the latest job, as shown.",
    "In CloudWatch, the most recent run looks as in the chart.",
    "Before changing anything, an engineer plots the metrics of one run.",
    "The metrics below are from a typical run.",
    "Every run of the past week has looked like the one in the chart.",
    "The exhibit shows the metrics of one training job.",
    "An ML engineer exports the metrics of the job and gets this chart.",
];

/// What leads to the chart, of an endpoint.
pub const OF_AN_ENDPOINT: &[&str] = &[
    "The chart shows the endpoint's metrics in Amazon CloudWatch.",
    "An engineer has opened the endpoint's CloudWatch metrics, as shown.",
    "In CloudWatch, the endpoint looks as in the chart.",
    "Before changing anything, an engineer plots the metrics of the endpoint.",
    "The metrics below are typical of the endpoint.",
    "The exhibit shows what was recorded of the endpoint.",
    "An ML engineer studies this chart of the endpoint before a review.",
    "The dashboard of the endpoint shows the following.",
    "An operator has sent this chart and asks for advice.",
];
