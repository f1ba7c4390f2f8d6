//! Managed Spot training, and scaling of endpoints.

use super::{Row, limit};

fn row(name: &str, cells: &[String]) -> Row {
    Row { name: name.to_owned(), cells: cells.to_vec() }
}

/// What to know of Spot.
pub(super) fn spot() -> Vec<Row> {
    let one = |name: &str, says: String| row(name, &[says]);
    vec![
        one(
            "EnableManagedSpotTraining",
            "True. SageMaker asks for Spot capacity and starts the job again after a stop.".to_owned(),
        ),
        one("MaxRuntimeInSeconds", "The longest time that the job itself may run.".to_owned()),
        one(
            "MaxWaitTimeInSeconds",
            "Waiting for capacity and running together: at least as long as the maximum runtime.".to_owned(),
        ),
        one(
            "Checkpoints",
            "Write them to /opt/ml/checkpoints and set an S3 path. After a stop the job goes on from the last one."
                .to_owned(),
        ),
        one(
            "Without checkpoints",
            format!("A built-in algorithm that writes none may wait {} at most.", limit("SPOT_BUILTIN_WAIT_S")),
        ),
        one(
            "Saving",
            format!(
                "(1 − billable seconds ÷ training seconds) × 100. AWS says up to {}.",
                limit("SPOT_CEILING_PERCENT")
            ),
        ),
        one("Tuning jobs", "Each training job of a tuning job can use Spot as well.".to_owned()),
        one(
            "Not for endpoints",
            "Managed Spot is for training. A floor of steady traffic gets a Savings Plan.".to_owned(),
        ),
        one("Not when", "The deadline is fixed and near, or the job cannot go on after a stop.".to_owned()),
    ]
}

/// What to know of scaling.
pub(super) fn scaling() -> Vec<Row> {
    let four =
        |name: &str, follows: &str, when: &str, watch: String| row(name, &[follows.to_owned(), when.to_owned(), watch]);
    vec![
        four(
            "Target tracking",
            "SageMakerVariantInvocationsPerInstance, a minute",
            "traffic rises and falls without a timetable",
            format!(
                "target = largest measured rate × safety factor × 60. The factor starts at {}.",
                limit("SAFETY_FACTOR")
            ),
        ),
        four(
            "Step scaling",
            "an alarm, with a step for each size of breach",
            "you need a stronger reaction to a larger breach",
            format!("each step waits for the cooldown, {} where nothing is set.", limit("COOLDOWN_S")),
        ),
        four(
            "Scheduled scaling",
            "the clock",
            "peaks come at known times",
            "it changes minimum and maximum; tracking works between them.".to_owned(),
        ),
        four(
            "Backlog tracking",
            "ApproximateBacklogSizePerInstance",
            "an asynchronous endpoint",
            "add a step policy on HasBacklogWithoutCapacity to start again from zero.".to_owned(),
        ),
        four(
            "Provisioned concurrency",
            "a number that you set, or its own scaling",
            "a serverless endpoint must answer without a cold start",
            "you pay for it while it is idle.".to_owned(),
        ),
        four(
            "Scale in to zero",
            "an inference component’s copies",
            "a GPU endpoint rests for hours",
            "the first request after that waits for an instance.".to_owned(),
        ),
        four(
            "Minimum instances",
            "nothing",
            "the endpoint must stay up when a zone fails",
            format!("at least {} in two zones.", limit("AVAILABLE_INSTANCES_MIN")),
        ),
    ]
}
