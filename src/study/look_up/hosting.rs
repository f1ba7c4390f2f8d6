//! Hosting options by their limits, and kinds of rollout.

use super::{Row, limit};

/// A row for each hosting option.
pub(super) fn limits() -> Vec<Row> {
    let row = |name: &str, cells: [String; 4]| Row { name: name.to_owned(), cells: cells.to_vec() };
    vec![
        row(
            "Real-time",
            [
                format!(
                    "up to {} (service model and feature matrix). Notes on the exam also say {}; Sagefit found no AWS page for that",
                    limit("REALTIME_PAYLOAD_MB"),
                    limit("REALTIME_PAYLOAD_NOTES_MB")
                ),
                format!("{} for an answer", limit("REALTIME_TIMEOUT_S")),
                "any instance type, with or without GPU".to_owned(),
                format!("{} or more to survive the loss of a zone", limit("AVAILABLE_INSTANCES_MIN")),
            ],
        ),
        row(
            "Serverless",
            [
                format!("up to {}", limit("SERVERLESS_PAYLOAD_MB")),
                format!("{} for an answer, and a cold start after idle time", limit("SERVERLESS_TIMEOUT_S")),
                format!("{} to {}, no GPU", limit("SERVERLESS_MEMORY_MB_MIN"), limit("SERVERLESS_MEMORY_MB_MAX")),
                format!("up to {} at a time; zero while idle", limit("SERVERLESS_CONCURRENCY_MAX")),
            ],
        ),
        row(
            "Asynchronous",
            [
                format!("up to {}, through S3", limit("ASYNC_PAYLOAD_GB")),
                format!("up to {} of processing", limit("ASYNC_TIMEOUT_S")),
                "any instance type, with or without GPU".to_owned(),
                "scales on the backlog, down to zero".to_owned(),
            ],
        ),
        row(
            "Batch transform",
            [
                format!("up to {}; the files themselves may be larger", limit("BATCH_PAYLOAD_MB")),
                format!("{} for one request; the job may take days", limit("BATCH_TIMEOUT_S")),
                "any instance type, with or without GPU".to_owned(),
                format!("up to {}; no endpoint, ends by itself", limit("BATCH_INSTANCES_MAX")),
            ],
        ),
        row(
            "Processing job",
            [
                "no requests: it reads and writes S3".to_owned(),
                format!("up to {}", limit("PROCESSING_MAX_DAYS")),
                "any instance type, your own container".to_owned(),
                format!("up to {}; ends by itself", limit("PROCESSING_INSTANCES_MAX")),
            ],
        ),
    ]
}

/// Kinds of rollout: who sees the new version, the way back, when to choose it.
pub(super) const ROLLOUTS: &[[&str; 4]] = &[
    [
        "All at once (blue/green)",
        "everyone, as soon as the new fleet is ready",
        "the old fleet stays for the baking period",
        "the change is small and must be quick",
    ],
    [
        "Canary (blue/green)",
        "a small share first, then everyone",
        "an alarm returns all traffic to the old fleet",
        "a fault must reach few users",
    ],
    [
        "Linear (blue/green)",
        "equal steps, one after another",
        "an alarm in any step returns all traffic",
        "the load must grow step by step",
    ],
    [
        "Rolling",
        "as many users as batches are replaced",
        "an alarm rolls the replaced batches back",
        "the fleet is large, or there is no capacity for two fleets",
    ],
    [
        "Production variants (A/B)",
        "a weighted share, for as long as you want",
        "set the weight to zero",
        "you compare models by what users do",
    ],
    [
        "Shadow test",
        "nobody: it gets copies of requests, and its answers are only logged",
        "stop the test; nothing was visible",
        "the new model must be tried with live traffic and no risk",
    ],
];
