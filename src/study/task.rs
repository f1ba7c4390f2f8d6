//! Where exams ask for the skill of each decision point.
//!
//! The tasks of MLS-C01 (guide of 2023, last held on 31 March 2026) and of MLA-C01 (guide of 2024), in our own words.

use super::question::Task;

const fn task(mls: &'static str, about: &'static str, mla: &'static str) -> Task {
    Task { mls, about, mla }
}

const ALGORITHM: Task = task("3.2", "Choose a model for the problem, and with it the hardware it can use", "2.1");
const TRAIN: Task = task("3.3", "Train models: CPU or GPU, distributed or not, memory and data", "2.2");
const COMPARE: Task = task("3.5", "Compare models by training time, quality and cost", "2.3");
const RIGHTSIZE: Task = task("4.1", "Build for performance and availability: zones, scaling, right sizes", "3.1");
const SCALE: Task = task("4.1", "Build for performance and availability: zones, scaling, right sizes", "3.2");
const SERVICES: Task = task("4.2", "Choose services, instance types, quotas and ways to pay", "4.2");
const HOST: Task = task("4.2", "Choose services, instance types, quotas and ways to pay", "3.1");
const DEPLOY: Task = task("4.4", "Deploy: endpoints, variants, monitoring", "3.1");
const WATCH: Task = task("4.4", "Deploy: endpoints, variants, monitoring", "4.1");

/// Where exams ask for a decision point; training where the name is none.
#[must_use]
pub fn of(topic: &str) -> Task {
    match topic {
        "algorithm" => ALGORITHM,
        "trial" => COMPARE,
        "payment" | "commitment" => SERVICES,
        "count" | "serving-size" | "load-test" => RIGHTSIZE,
        "scaling" => SCALE,
        "accelerator" | "serving-family" | "application" => HOST,
        "option" | "models" | "serve-next" => DEPLOY,
        "rollout" | "endpoint-bottleneck" => WATCH,
        _ => TRAIN,
    }
}
