//! What does not go together: sentences that speak against more actions than the one that they are told against, and
//! actions that cure the same.
//!
//! A fact about a workload is true for every option. What is told against a wrong option may therefore exclude others as
//! well, and a right one must never be among them.

use super::table::{Action, Bar, Need};

/// What is told against an action, as action and need, and the other actions that it excludes.
pub static BARRED_TOO: &[(&str, &str, &[&str])] = &[
    // A model of many GB on a GPU: serverless endpoints have 6 GB and no GPU, and devices in the field are small.
    ("lambda", "place:event", &["serverless", "provisioned-concurrency", "edge"]),
    // 4 MB serverless, 6 MB in the time of MLS-C01 for real-time endpoints and functions.
    ("serverless", "request:small", &["provisioned-concurrency", "real-time", "lambda", "edge"]),
    ("serverless", "answer:patient", &["lambda", "edge"]),
    ("real-time", "traffic:all-day", &["async", "edge"]),
    ("provisioned-concurrency", "traffic:known-bursts", &["edge"]),
    ("async", "answer:minutes", &["lambda", "edge"]),
    ("batch-transform", "traffic+answer:nightly", &["processing-job"]),
    ("edge", "place:device", &["async", "serverless", "batch-transform", "processing-job"]),
    // What is too slow on a CPU is so on serverless endpoints and on other CPU instances, too.
    ("cpu-serving", "chip:cpu-enough", &["to-serverless", "share-multi-model", "smaller-type"]),
    ("inf2", "chip:neuron", &["to-serverless", "share-multi-model"]),
    // GPUs that never idle leave no idle time to shorten.
    ("cpu-instance", "code:gpu-idle", &["warm-pool", "aws-batch-queue"]),
    ("warm-pool", "use:starts", &["subset-trial", "stop-early"]),
    ("spot", "use:interruptible", &["stop-early"]),
    ("savings-plan", "use:steady", &["trainium-cost"]),
    ("stop-early", "code:plateau", &["subset-trial"]),
    ("subset-trial", "broken-code", &["warm-pool", "trainium-cost"]),
    ("recommender-default", "type:which", &["compute-optimizer"]),
    ("latency-metrics", "slow-unknown", &["cloudtrail"]),
    ("multi-model", "framework:same", SINGLE_MODEL),
    ("separate-fleets", "embedded", &["elastic-inference"]),
    ("data-parallel", "data:large", &["model-parallel", "efa"]),
    ("fast-file", "start:download", &["shard-by-key", "pack-shards", "lustre"]),
    ("bigger-volume", "start:disk", &["shard-by-key"]),
    ("columnar", "reads:columns", &["efs"]),
    // Operators are parts of networks: boosted trees and indices have none.
    ("serve-inf2", "compiles", NO_NETWORKS),
    ("serve-inf1-book", "throughput", NO_NETWORKS),
    ("c-family", "fits:little", NO_TRIALS),
    ("m-family", "fits:medium", NO_TRIALS),
    ("r-family", "fits:much", NO_TRIALS),
    ("one-gpu", "fits:one", NO_TRIALS),
    ("p-family", "fits:none", &["t-family"]),
    ("four-gpu", "fits:slow", NO_TRIALS),
    ("canary", "share:one-step", &["rolling", "rollback-alarm"]),
    ("all-at-once", "share:everyone", &["rolling"]),
    ("linear", "share:equal-steps", &["rolling"]),
    ("concurrency-metric", "uneven", &["backlog"]),
    ("zero-copies", "may-wait", &["backlog"]),
];

/// Conditions that another option needs, and the actions beside which they are not told as right.
pub static NEEDED_APART: &[(&str, &[&str])] = &[
    // What cuts the same spend makes the promise too large.
    ("use:steady", &["cpu-instance", "stop-early", "subset-trial", "spot", "trainium-cost", "warm-pool"]),
    ("chip:cpu-enough", &["serving-plan"]),
    ("chip:neuron", &["serving-plan", "share-multi-model"]),
    ("fleet:idle-gpus", &["graviton"]),
    ("fleet:busy-gpus", &["graviton", "batch-instead"]),
    ("fleet:rare", &["batch-instead"]),
    // Built-in algorithms have no script that saves its state, and no code of one's own that breaks.
    ("use:interruptible", &["cpu-instance"]),
    ("broken-code", &["cpu-instance", "stop-early"]),
    ("framework:same", SINGLE_MODEL),
    ("framework:different", SINGLE_MODEL),
    ("number:separate", &["pipeline", "separate-fleets", "shared-fleet"]),
    ("no-hurry", &["data-parallel", "efa", "one-big-instance", "tune-parallel"]),
    ("data:large", &["tune-parallel", "one-instance"]),
    ("reads:file-mode", &["efs"]),
    ("reads:builtin", &["efs"]),
    ("start:download", &["lustre"]),
    ("start:disk", &["shard-by-key", "columnar", "pack-shards", "lustre"]),
    ("fits:little", NO_TRIALS),
    ("fits:medium", NO_TRIALS),
    ("fits:much", NO_TRIALS),
    ("fits:one", NO_TRIALS),
    ("fits:none", &["t-family"]),
    ("fits:slow", NO_TRIALS),
    ("may-wait", &["scheduled-scaling"]),
    ("cpu:no-other-type", &["more-gpu-memory", "more-host-memory"]),
    ("speed:too-late", &["smaller-batch", "more-gpu-memory", "more-host-memory"]),
];

/// Actions which cure the same, so that no question offers both.
pub static ALIKE: &[(&str, &str)] = &[
    // Components share instances among containers of different images as well.
    ("multi-container", "inference-components"),
    // The data parallel library shortens the exchange of gradients, as EFA does.
    ("data-parallel", "efa"),
];

/// Actions of stories about one model, or about models that are no trees.
const SINGLE_MODEL: &[&str] =
    &["busy-apart", "elastic-inference", "inference-components", "pipeline", "separate-fleets", "shared-fleet"];

/// Actions of stories about models without operators to compile.
const NO_NETWORKS: &[&str] = &["serve-c", "serve-r", "serve-m"];

/// Actions of stories in which no trial has measured cores or devices.
const NO_TRIALS: &[&str] = &["t-family", "trn-family"];

/// Whether what is told against another action excludes none of these.
pub fn spares(of: &Action, bar: &Bar, keys: &[&Action]) -> bool {
    !BARRED_TOO.iter().any(|(action, need, excluded)| {
        *action == of.id && *need == bar.of && keys.iter().any(|key| excluded.contains(&key.id))
    })
}

/// Whether a condition may be told where these are right.
pub fn suits(need: &Need, keys: &[&Action]) -> bool {
    !NEEDED_APART.iter().any(|(is, apart)| *is == need.is && keys.iter().any(|key| apart.contains(&key.id)))
}

/// Whether both may be right in one story.
pub fn both_right(one: &Action, other: &Action) -> bool {
    one.needs.iter().all(|need| suits(need, &[other])) && other.needs.iter().all(|need| suits(need, &[one]))
}

/// Whether both cure the same.
pub fn alike(one: &Action, other: &Action) -> bool {
    ALIKE.iter().any(|pair| *pair == (one.id, other.id) || *pair == (other.id, one.id))
}
