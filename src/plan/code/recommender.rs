//! SageMaker Inference Recommender: a default job that measures the finalists, and an advanced one that load-tests them.

use super::placeholder::Placeholder;
use super::setup::{Group, Setup, base_name};
use super::tree::{Call, Made, Request, Tree, object};
use crate::advise::Advice;
use crate::job::{Framework, Job, Kind};
use crate::sizing::Candidate;

/// Types that are compared.
const FINALISTS: usize = 3;
/// Seconds that each rise in users lasts.
const PHASE_S: u32 = 120;
/// The longest an advanced job may take, in seconds: two hours, as AWS says one takes (Developer Guide, Inference
/// Recommender recommendation jobs); the API allows 18 000.
const LONGEST_S: u32 = 7200;

/// Machine learning domain and task, of the values that the API lists.
const fn domain(job: &Job) -> (&'static str, &'static str) {
    match job.work.kind {
        Kind::Cnn => ("COMPUTER_VISION", "IMAGE_CLASSIFICATION"),
        Kind::Transformer => ("NATURAL_LANGUAGE_PROCESSING", "CLASSIFICATION"),
        Kind::LlmPretrain | Kind::LlmFull | Kind::LlmLora | Kind::LlmQlora => {
            ("NATURAL_LANGUAGE_PROCESSING", "TEXT_GENERATION")
        }
        Kind::Trees | Kind::Linear => ("MACHINE_LEARNING", "CLASSIFICATION"),
        Kind::Classic | Kind::SmallNetwork => ("MACHINE_LEARNING", "OTHER"),
    }
}

fn framework(job: &Job) -> Tree {
    if job.work.key == "xgboost" {
        return Tree::text("XGBOOST");
    }
    match job.work.framework {
        Some(Framework::TensorFlow) => Tree::text("TENSORFLOW"),
        Some(Framework::PyTorch) => Tree::text("PYTORCH"),
        Some(Framework::ScikitLearn) => Tree::text("SAGEMAKER-SCIKIT-LEARN"),
        None if job.work.algorithm.is_none() && job.work.kind.is_deep() => Tree::text("PYTORCH"),
        _ => Tree::Own(Placeholder::RecommenderFramework),
    }
}

/// What both jobs are told of the model.
fn input(job: &Job, types: Tree) -> Tree {
    let (domain, task) = domain(job);
    let payload = object()
        .with("SamplePayloadUrl", Tree::Own(Placeholder::Payload))
        .with("SupportedContentTypes", Tree::List(vec![Tree::Own(Placeholder::ContentType)]));
    object()
        .with("ModelName", Tree::Name(Made::Model, [&base_name(job), "-model"].concat()))
        .with(
            "ContainerConfig",
            object()
                .with("Domain", Tree::text(domain))
                .with("Task", Tree::text(task))
                .with("Framework", framework(job))
                .with("PayloadConfig", payload)
                .with("SupportedEndpointType", Tree::text("RealTime")),
        )
        .with("EndpointConfigurations", types)
}

fn job_of(job: &Job, kind: &'static str, input: Tree) -> Tree {
    let name = [&base_name(job), "-", &kind.to_ascii_lowercase()].concat();
    object()
        .with("JobName", Tree::Naming(name))
        .with("JobType", Tree::text(kind))
        .with("RoleArn", Tree::Own(Placeholder::Role))
        .with("InputConfig", input)
}

/// Adds the two jobs for one model on a real-time endpoint.
pub(super) fn fill(job: &Job, advice: &Advice, candidate: &Candidate, ranking: &[Candidate], setup: &mut Setup) {
    let one_model = advice.trail.took("models") == Some("one");
    if advice.trail.took("option") != Some("real-time") || !one_model || candidate.attached.is_some() {
        return;
    }
    let others = ranking.iter().filter(|other| other.instance != candidate.instance);
    let types = core::iter::once(candidate).chain(others).take(FINALISTS);
    let types: Vec<Tree> = types.map(|one| object().with("InstanceType", Tree::text(one.instance.name))).collect();
    let default = job_of(job, "Default", input(job, Tree::List(types.clone())));
    let tests = types.len() as u32;
    let phase = |users: u32, rate: u32| {
        object()
            .with("InitialNumberOfUsers", Tree::whole(users))
            .with("SpawnRate", Tree::whole(rate))
            .with("DurationInSeconds", Tree::whole(PHASE_S))
    };
    // A ramp: from one user on, one more every minute (botocore, `Phase`).
    let traffic =
        object().with("TrafficType", Tree::text("PHASES")).with("Phases", Tree::List(vec![phase(1, 1), phase(1, 1)]));
    let limit = object().with("MaxNumberOfTests", Tree::whole(tests)).with("MaxParallelOfTests", Tree::whole(1));
    let advanced = input(job, Tree::List(types))
        .with("JobDurationInSeconds", Tree::whole(LONGEST_S))
        .with("TrafficPattern", traffic)
        .with("ResourceLimit", limit);
    let latency = (job.serving.latency.value() * 1000.0).round().max(1.0);
    let threshold = object().with("Percentile", Tree::text("P95")).with("ValueInMilliseconds", Tree::Number(latency));
    // Requests a minute at the peak.
    let most = (job.serving.peak.value() * 60.0).ceil().clamp(1.0, 1e6);
    let advanced = job_of(job, "Advanced", advanced).with(
        "StoppingConditions",
        object()
            .with("MaxInvocations", Tree::Number(most))
            .with("ModelLatencyThresholds", Tree::List(vec![threshold]))
            .with("FlatInvocations", Tree::text("Continue")),
    );
    let requests = vec![
        Request::new("recommender-default", Call::RecommendationsJob, default),
        Request::new("recommender-advanced", Call::RecommendationsJob, advanced),
    ];
    setup.groups.push(Group::new("recommender", "Measure the finalists with Inference Recommender", false, requests));
}
