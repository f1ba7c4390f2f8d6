//! How an endpoint scales: Application Auto Scaling, as the trail says.

use super::placeholder::Placeholder;
use super::tree::{Call, Made, Request, Tree, object};
use crate::advise::Advice;
use crate::facts::limit;
use crate::job::Job;
use crate::plan::scaling::Config;
use crate::sizing::Candidate;

/// The dimension that Application Auto Scaling counts.
const DIMENSION: &str = "sagemaker:variant:DesiredInstanceCount";
/// The members that every request of Application Auto Scaling has.
fn scalable(endpoint: &str) -> Tree {
    object()
        .with("ServiceNamespace", Tree::text("sagemaker"))
        .with("ResourceId", Tree::Resource(endpoint.to_owned()))
        .with("ScalableDimension", Tree::text(DIMENSION))
}

/// A policy that follows a metric.
fn tracking(endpoint: &str, name: &'static str, config: &Config, metric: &'static str, of: Tree) -> Tree {
    let tree = scalable(endpoint).first("PolicyName", Tree::text(name));
    tree.with("PolicyType", Tree::text("TargetTrackingScaling")).with(
        "TargetTrackingScalingPolicyConfiguration",
        object()
            .with("TargetValue", Tree::Number(config.target))
            .with(metric, of)
            .with("ScaleOutCooldown", Tree::Number(config.out_cooldown.value()))
            .with("ScaleInCooldown", Tree::Number(config.in_cooldown.value())),
    )
}

fn dimension(name: &str, value: Tree) -> Tree {
    object().with("Name", Tree::text(name)).with("Value", value)
}

fn of_endpoint(endpoint: &str) -> Tree {
    Tree::List(vec![dimension("EndpointName", Tree::Name(Made::Endpoint, endpoint.to_owned()))])
}

/// What wakes an endpoint without instances: the backlog for each instance has no value then, so an alarm on
/// `HasBacklogWithoutCapacity` adds the first (Developer Guide, asynchronous inference, autoscale).
fn waking(endpoint: &str) -> [Request; 2] {
    let step = object().with("MetricIntervalLowerBound", Tree::Number(0.0)).with("ScalingAdjustment", Tree::whole(1));
    let policy = scalable(endpoint).first("PolicyName", Tree::text("sagefit-wake"));
    let policy = policy.with("PolicyType", Tree::text("StepScaling")).with(
        "StepScalingPolicyConfiguration",
        object()
            .with("AdjustmentType", Tree::text("ChangeInCapacity"))
            .with("MetricAggregationType", Tree::text("Average"))
            .with("Cooldown", Tree::Number(limit::COOLDOWN_S))
            .with("StepAdjustments", Tree::List(vec![step])),
    );
    let alarm = object()
        .with("AlarmName", Tree::Text([endpoint, "-wake"].concat()))
        .with("MetricName", Tree::text("HasBacklogWithoutCapacity"))
        .with("Namespace", Tree::text("AWS/SageMaker"))
        .with("Statistic", Tree::text("Average"))
        .with("Period", Tree::whole(60))
        .with("EvaluationPeriods", Tree::whole(2))
        .with("DatapointsToAlarm", Tree::whole(2))
        .with("Threshold", Tree::whole(1))
        .with("ComparisonOperator", Tree::text("GreaterThanOrEqualToThreshold"))
        .with("TreatMissingData", Tree::text("missing"))
        .with("Dimensions", of_endpoint(endpoint))
        .with("AlarmActions", Tree::List(vec![Tree::Policy]));
    [Request::new("wake-policy", Call::ScalingPolicy, policy), Request::new("wake-alarm", Call::Alarm, alarm)]
}

/// The bounds at a known time.
fn scheduled(endpoint: &str, name: &'static str, when: Placeholder, least: u32, most: u32) -> Tree {
    let tree = scalable(endpoint).first("ScheduledActionName", Tree::text(name));
    tree.with("Schedule", Tree::Own(when)).with(
        "ScalableTargetAction",
        object().with("MinCapacity", Tree::whole(least)).with("MaxCapacity", Tree::whole(most)),
    )
}

/// The requests that let an endpoint scale; none where its number is fixed.
pub(super) fn requests(job: &Job, advice: &Advice, candidate: &Candidate, endpoint: &str) -> Vec<Request> {
    let Some(config) = Config::of(job, advice, candidate).filter(|_| !candidate.instance.burstable) else {
        return Vec::new();
    };
    let Config { least, most, .. } = config;
    let register = scalable(endpoint).with("MinCapacity", Tree::whole(least)).with("MaxCapacity", Tree::whole(most));
    let mut requests = vec![Request::new("scalable-target", Call::ScalableTarget, register)];
    if config.backlog {
        let metric = object()
            .with("MetricName", Tree::text("ApproximateBacklogSizePerInstance"))
            .with("Namespace", Tree::text("AWS/SageMaker"))
            .with("Dimensions", of_endpoint(endpoint))
            .with("Statistic", Tree::text("Average"));
        let body = tracking(endpoint, "sagefit-backlog", &config, "CustomizedMetricSpecification", metric);
        requests.push(Request::new("scaling-policy", Call::ScalingPolicy, body));
        requests.extend(waking(endpoint));
        return requests;
    }
    let metric = object().with("PredefinedMetricType", Tree::text("SageMakerVariantInvocationsPerInstance"));
    let body = tracking(endpoint, "sagefit-invocations", &config, "PredefinedMetricSpecification", metric);
    requests.push(Request::new("scaling-policy", Call::ScalingPolicy, body));
    if advice.trail.took("scaling") == Some("scheduled") {
        // As many as the peak needs, before it comes; then back to the usual bounds.
        let ready =
            scheduled(endpoint, "sagefit-before-the-peak", Placeholder::Schedule, candidate.count.max(least), most);
        let after = scheduled(endpoint, "sagefit-after-the-peak", Placeholder::ScheduleAfter, least, most);
        requests.push(Request::new("before-the-peak", Call::ScheduledAction, ready));
        requests.push(Request::new("after-the-peak", Call::ScheduledAction, after));
    }
    requests
}
