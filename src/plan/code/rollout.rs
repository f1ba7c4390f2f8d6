//! A new version on a running endpoint: production variants that share the traffic, a shadow that gets copies, or a
//! deployment that replaces the old fleet and takes itself back when an alarm goes off.

use super::placeholder::Placeholder;
use super::setup::{Group, Setup, base_name};
use super::tree::{Call, Made, Request, Tree, object};
use super::write::VARIANT;
use crate::advise::Advice;
use crate::job::Job;
use crate::sizing::Candidate;

/// The share of the traffic that a new version starts with, of production variants.
const SHARE: f64 = 0.1;
/// Seconds that alarms are watched after each step.
const WATCH_S: u32 = 300;
/// Seconds that the old fleet is kept after the last step, so that the way back is short.
const KEEP_S: u32 = 600;
/// The longest a deployment may take: well over all waiting, and time to load a large model.
const LONGEST_S: u32 = 7200;
/// The share of requests that may fail before a deployment is taken back.
const FAILING: f64 = 0.01;

/// How a fleet is replaced; nothing where the service knows no other way than all at once (Developer Guide,
/// deployment-guardrails-exclusions: Inf1 and Elastic Inference; guardrails are for real-time and asynchronous endpoints).
pub(super) fn policy(candidate: &Candidate) -> Option<Tree> {
    if candidate.instance.family == "inf1" || candidate.attached.is_some() {
        return None;
    }
    let instances = |count: u32| object().with("Type", Tree::text("INSTANCE_COUNT")).with("Value", Tree::whole(count));
    let wait = Tree::whole(WATCH_S);
    // Twice the accelerators for the time of a deployment are hard to get: a batch after the other needs few more. A batch
    // is 5 to 50 % of the fleet (botocore, `RollingUpdatePolicy`).
    if candidate.count > 1 && candidate.instance.accelerator.is_some() {
        let rolling = object()
            .with("MaximumBatchSize", instances((candidate.count / 4).max(1)))
            .with("WaitIntervalInSeconds", wait)
            .with("MaximumExecutionTimeoutInSeconds", Tree::whole(LONGEST_S));
        return Some(object().with("RollingUpdatePolicy", rolling));
    }
    // A canary is at most half of the fleet (botocore, `TrafficRoutingConfig`): one instance has none.
    let canary = (candidate.count > 1).then(|| instances(1));
    let kind = if canary.is_some() { "CANARY" } else { "ALL_AT_ONCE" };
    let routing =
        object().with("Type", Tree::text(kind)).with("WaitIntervalInSeconds", wait).with_some("CanarySize", canary);
    let policy = object()
        .with("TrafficRoutingConfiguration", routing)
        .with("TerminationWaitInSeconds", Tree::whole(KEEP_S))
        .with("MaximumExecutionTimeoutInSeconds", Tree::whole(LONGEST_S));
    Some(object().with("BlueGreenUpdatePolicy", policy))
}

/// An alarm on the endpoint's variant.
fn alarm(endpoint: &str, name: &str, metric: &'static str, how: (&'static str, &'static str), threshold: f64) -> Tree {
    let dimension = |name: &str, value: Tree| object().with("Name", Tree::text(name)).with("Value", value);
    let (statistic, of) = how;
    object()
        .with("AlarmName", Tree::Text([endpoint, name].concat()))
        .with("MetricName", Tree::text(metric))
        .with("Namespace", Tree::text("AWS/SageMaker"))
        .with(statistic, Tree::text(of))
        .with("Period", Tree::whole(60))
        .with("EvaluationPeriods", Tree::whole(2))
        .with("Threshold", Tree::Number(threshold))
        .with("ComparisonOperator", Tree::text("GreaterThanThreshold"))
        .with("TreatMissingData", Tree::text("notBreaching"))
        .with(
            "Dimensions",
            Tree::List(vec![
                dimension("EndpointName", Tree::Name(Made::Endpoint, endpoint.to_owned())),
                dimension("VariantName", Tree::text(VARIANT)),
            ]),
        )
}

/// What takes a deployment back: requests that fail, and in real time answers that come too late.
fn alarms(job: &Job, endpoint: &str, real_time: bool) -> Vec<Request> {
    let errors = alarm(endpoint, "-errors", "Invocation5XXErrors", ("Statistic", "Average"), FAILING);
    let mut requests = vec![Request::new("rollback-errors", Call::Alarm, errors)];
    if real_time {
        // ModelLatency counts microseconds (Developer Guide, monitoring-cloudwatch).
        let most = (job.serving.latency.value() * 1e6).round();
        let late = alarm(endpoint, "-latency", "ModelLatency", ("ExtendedStatistic", "p95"), most);
        requests.push(Request::new("rollback-latency", Call::Alarm, late));
    }
    requests
}

/// The same variant for the next version.
fn next(variant: &Tree, name: &str, weight: f64, model: &str) -> Tree {
    let mut variant = variant.clone();
    for (member, value) in [
        ("VariantName", Tree::text(name)),
        ("ModelName", Tree::Name(Made::Model, model.to_owned())),
        ("InitialVariantWeight", Tree::Number(weight)),
    ] {
        if let Some(own) = variant.get_mut(member) {
            *own = value;
        }
    }
    variant
}

/// Adds the group that brings a new version onto the endpoint of a setup: `model` is the request that made the model that
/// runs, `variant` the variant that it runs in.
pub(super) fn fill(
    job: &Job,
    advice: &Advice,
    candidate: Option<&Candidate>,
    (mut model, variant): (Tree, &Tree),
    setup: &mut Setup,
) {
    if advice.trail.took("models") == Some("multi-model") {
        setup.notes.push("A new version of a model is another file under their prefix. Callers name it in TargetModel; nothing is deployed.".to_owned());
        return;
    }
    let base = base_name(job);
    let named = |part: &str| [&base, part].concat();
    let (model_name, config_name, endpoint) = (named("-model-next"), named("-config-next"), named("-endpoint"));
    for (now, then) in
        [(Placeholder::ModelData, Placeholder::NextModelData), (Placeholder::ModelFolder, Placeholder::NextModelFolder)]
    {
        model.replace(now, then);
    }
    if let Some(name) = model.get_mut("ModelName") {
        *name = Tree::Naming(model_name.clone());
    }
    let mut requests = vec![Request::new("next-model", Call::Model, model)];
    let real_time = advice.trail.took("option") == Some("real-time");
    let queue = (advice.trail.took("option") == Some("async")).then(asynchronous);
    let config = object().with("EndpointConfigName", Tree::Naming(config_name.clone()));
    let list = |variants: &[Tree]| Tree::List(variants.to_vec());
    let (title, config, deployment, weights) = match advice.trail.took("rollout") {
        Some("variants") => {
            let old = next(variant, VARIANT, 1.0 - SHARE, &named("-model"));
            let new = next(variant, "Next", SHARE, &model_name);
            let config = config.with("ProductionVariants", list(&[old, new]));
            ("Send a share of the users to a new version", config, None, true)
        }
        Some("shadow") => {
            let shadow = next(variant, "Shadow", 1.0, &model_name);
            let config = config
                .with("ProductionVariants", list(core::slice::from_ref(variant)))
                .with("ShadowProductionVariants", list(&[shadow]));
            ("Give a new version copies of the requests", config, None, false)
        }
        _ => {
            let config = config.with("ProductionVariants", list(&[next(variant, VARIANT, 1.0, &model_name)]));
            let policy = candidate.and_then(policy);
            ("Replace it by a new version, with a way back", config, policy, false)
        }
    };
    let config = config.with_some("AsyncInferenceConfig", queue);
    requests.push(Request::new("next-config", Call::EndpointConfig, config));
    let watched = if deployment.is_some() { alarms(job, &endpoint, real_time) } else { Vec::new() };
    let names = watched.iter().filter_map(|request| request.body.get("AlarmName"));
    let names: Vec<Tree> = names.map(|name| object().with("AlarmName", name.clone())).collect();
    requests.extend(watched);
    setup.deployment.clone_from(&deployment);
    let back = object().with("Alarms", Tree::List(names));
    let deployment = deployment.map(|policy| policy.with("AutoRollbackConfiguration", back));
    let exclude = weights.then(|| Tree::List(vec![object().with("VariantPropertyType", Tree::text("DesiredWeight"))]));
    // So many instances run as the scaling has left there, not as the configuration begins with.
    let update = object()
        .with("EndpointName", Tree::Name(Made::Endpoint, endpoint))
        .with("EndpointConfigName", Tree::Name(Made::Config, config_name))
        .with("RetainAllVariantProperties", Tree::Bool(true))
        .with_some("ExcludeRetainedVariantProperties", exclude)
        .with_some("DeploymentConfig", deployment);
    requests.push(Request::new("update-endpoint", Call::UpdateEndpoint, update));
    setup.groups.push(Group::new("rollout", title, false, requests));
}

/// Where an asynchronous endpoint puts its answers.
pub(super) fn asynchronous() -> Tree {
    object().with("OutputConfig", object().with("S3OutputPath", Tree::Own(Placeholder::Output)))
}

#[cfg(test)]
mod tests;
