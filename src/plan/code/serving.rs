//! `CreateModel`, then an endpoint in one of its variants, or a batch transform job.

use super::placeholder::Placeholder;
use super::setup::{Group, Setup, base_name};
use super::tree::{Call, Made, Request, Tree, object};
use super::write::VARIANT;
use super::{Image, rollout, scaling, training};
use crate::advise::Advice;
use crate::facts::limit;
use crate::job::{Job, View};
use crate::sizing::Candidate;

/// The part of one container.
fn container(job: &Job, candidate: Option<&Candidate>, many: bool) -> Tree {
    let tree = object().with("Image", Tree::Own(Placeholder::InferenceImage));
    if many {
        return tree.with("Mode", Tree::text("MultiModel")).with("ModelDataUrl", Tree::Own(Placeholder::ModelsFolder));
    }
    if !(job.work.kind.is_llm() && job.work.algorithm.is_none()) {
        return tree.with("ModelDataUrl", Tree::Own(Placeholder::ModelData));
    }
    // Packing and unpacking tens of gigabytes would take longer than the download itself.
    let tree = tree.with(
        "ModelDataSource",
        object().with(
            "S3DataSource",
            object()
                .with("S3Uri", Tree::Own(Placeholder::ModelFolder))
                .with("S3DataType", Tree::text("S3Prefix"))
                .with("CompressionType", Tree::text("None")),
        ),
    );
    let split = candidate.is_some_and(|candidate| candidate.sharded);
    // DJL Serving: the weights are split over every device of the instance.
    let split = split.then(|| object().with("OPTION_TENSOR_PARALLEL_DEGREE", Tree::text("max")));
    tree.with_some("Environment", split)
}

/// The model's request.
fn model(job: &Job, advice: &Advice, candidate: Option<&Candidate>, name: &str) -> Tree {
    let tree = object().with("ModelName", Tree::Naming(name.to_owned()));
    let (several, way) = match advice.trail.took("models") {
        Some("multi-container") => (job.serving.frameworks, "Direct"),
        Some("pipeline") => (job.serving.steps, "Serial"),
        _ => (1.0, ""),
    };
    let tree = if way.is_empty() {
        let many = advice.trail.took("models") == Some("multi-model");
        tree.with("PrimaryContainer", container(job, candidate, many))
    } else {
        let count = several.clamp(limit::PIPELINE_MIN, limit::MULTI_CONTAINER_MAX) as u32;
        let containers = (1..=count).map(|at| {
            let name = Tree::Text(["container-", &at.to_string()].concat());
            container(job, candidate, false).first("ContainerHostname", name)
        });
        tree.with("Containers", Tree::List(containers.collect()))
            .with("InferenceExecutionConfig", object().with("Mode", Tree::text(way)))
    };
    tree.with("ExecutionRoleArn", Tree::Own(Placeholder::Role))
}

/// Requests that a serverless endpoint works on at a time: those that come at the peak times the longest that one may
/// take (Little's law), over the safety factor, within the limits of the API.
pub(super) fn concurrency(job: &Job) -> f64 {
    let serving = &job.serving;
    let busy = serving.peak.value() * serving.latency.value() / serving.safety.max(0.01);
    busy.ceil().clamp(1.0, limit::SERVERLESS_CONCURRENCY_MAX)
}

/// The variant on instances, or without.
fn variant(job: &Job, candidate: Option<&Candidate>, serverless: Option<u32>, warm: Option<u32>, model: &str) -> Tree {
    let tree =
        object().with("VariantName", Tree::text(VARIANT)).with("ModelName", Tree::Name(Made::Model, model.to_owned()));
    let weight = Tree::Number(1.0);
    let Some(candidate) = candidate else {
        return tree.with("InitialVariantWeight", weight).with(
            "ServerlessConfig",
            object()
                .with("MemorySizeInMB", Tree::whole(serverless.unwrap_or(limit::SERVERLESS_MEMORY_MB_MIN as u32)))
                .with("MaxConcurrency", Tree::Number(concurrency(job)))
                .with_some("ProvisionedConcurrency", warm.map(Tree::whole)),
        );
    };
    let large = job.serving.model.value() >= limit::LARGE_MODEL_GB;
    // Twice the model: as downloaded, and as unpacked or cached.
    let volume = (job.serving.model.value() * 2.0).ceil().min(limit::ENDPOINT_VOLUME_MAX_GB);
    let no_disks = candidate.instance.local_nvme_gb == 0;
    let patience = || Tree::Number(limit::ENDPOINT_DOWNLOAD_MAX_S);
    tree.with("InitialInstanceCount", Tree::whole(candidate.count))
        .with("InstanceType", Tree::text(candidate.instance.name))
        .with("InitialVariantWeight", weight)
        .with_some("AcceleratorType", candidate.attached.map(|attached| Tree::text(attached.name)))
        .with_some("VolumeSizeInGB", (large && no_disks).then_some(Tree::Number(volume)))
        .with_some("ModelDataDownloadTimeoutInSeconds", large.then(patience))
        .with_some("ContainerStartupHealthCheckTimeoutInSeconds", large.then(patience))
}

/// The batch transform job.
fn transform(job: &Job, candidate: &Candidate, model: &str, name: &str) -> Tree {
    let lines = !job.work.kind.is_deep();
    let kind = if lines { Tree::text("text/csv") } else { Tree::Own(Placeholder::ContentType) };
    let payload = job.serving.payload_mb.ceil().clamp(limit::BATCH_PAYLOAD_DEFAULT_MB, limit::BATCH_PAYLOAD_MB);
    let input = object()
        .with(
            "DataSource",
            object().with(
                "S3DataSource",
                object().with("S3DataType", Tree::text("S3Prefix")).with("S3Uri", Tree::Own(Placeholder::Records)),
            ),
        )
        .with("ContentType", kind)
        .with_some("SplitType", lines.then(|| Tree::text("Line")));
    let output = object()
        .with("S3OutputPath", Tree::Own(Placeholder::Output))
        .with_some("AssembleWith", lines.then(|| Tree::text("Line")));
    object()
        .with("TransformJobName", Tree::Naming(name.to_owned()))
        .with("ModelName", Tree::Name(Made::Model, model.to_owned()))
        .with("MaxPayloadInMB", Tree::Number(payload))
        .with("BatchStrategy", Tree::text(if lines { "MultiRecord" } else { "SingleRecord" }))
        .with("TransformInput", input)
        .with("TransformOutput", output)
        .with(
            "TransformResources",
            object()
                .with("InstanceType", Tree::text(candidate.instance.name))
                .with("InstanceCount", Tree::Number(f64::from(candidate.count).min(limit::BATCH_INSTANCES_MAX))),
        )
}

/// Fills a setup with model and endpoint, or with a batch transform job.
pub(super) fn fill(
    job: &Job,
    advice: &Advice,
    candidate: Option<&Candidate>,
    serverless: Option<u32>,
    setup: &mut Setup,
) {
    let base = base_name(job);
    let named = |part: &str| [&base, part].concat();
    let (model_name, config_name, endpoint) = (named("-model"), named("-config"), named("-endpoint"));
    let model = model(job, advice, candidate, &model_name);
    let mut requests = vec![Request::new("model", Call::Model, model.clone())];
    let option = advice.trail.took("option");
    if let (Some("batch"), Some(candidate)) = (option, candidate) {
        let body = transform(job, candidate, &model_name, &named("-scoring"));
        requests.push(Request::new("transform-job", Call::TransformJob, body));
        setup.groups.push(Group::new("score", "Score the data set", true, requests));
    } else {
        let kept = advice.trail.decisions().iter().any(|decision| decision == "scale:provisioned-concurrency");
        let warm = kept.then(|| crate::sizing::serverless::suits(job, &crate::sizing::Needs::of(job))).flatten();
        let variant = variant(job, candidate, serverless, warm.map(|way| way.warm), &model_name);
        let config = object()
            .with("EndpointConfigName", Tree::Naming(config_name.clone()))
            .with("ProductionVariants", Tree::List(vec![variant.clone()]))
            .with_some("AsyncInferenceConfig", (option == Some("async")).then(rollout::asynchronous));
        requests.push(Request::new("endpoint-config", Call::EndpointConfig, config));
        let body = object()
            .with("EndpointName", Tree::Naming(endpoint.clone()))
            .with("EndpointConfigName", Tree::Name(Made::Config, config_name));
        requests.push(Request::new("endpoint", Call::Endpoint, body));
        if let Some(candidate) = candidate {
            requests.extend(scaling::requests(job, advice, candidate, &endpoint));
        }
        setup.groups.push(Group::new("deploy", "Deploy the endpoint", true, requests));
        rollout::fill(job, advice, candidate, (model, &variant), setup);
    }
    if candidate.is_some_and(|candidate| candidate.attached.is_some()) {
        // Developer Guide, Elastic Inference: closed to all in April 2024.
        setup.notes.push("Elastic Inference closed in April 2024. This request is the one of the book's time; CloudFormation no longer supports it.".to_owned());
    }
    notes(job, advice, setup);
}

/// Adds the same endpoint on the first of several types that can be had: GPUs are often short. In one variant stand up to five
/// types by priority (Developer Guide, realtime-endpoints-heterogeneous).
pub(super) fn fall_back(job: &Job, advice: &Advice, candidate: &Candidate, ranking: &[Candidate], setup: &mut Setup) {
    let took = |question: &str, branch: &str| advice.trail.took(question) == Some(branch);
    let plain = took("option", "real-time") && took("models", "one") && took("rollout", "replace");
    let types = training::preferred(candidate, ranking);
    if advice.view == View::Book || !plain || candidate.instance.accelerator.is_none() || types.len() < 2 {
        return;
    }
    let base = base_name(job);
    let named = |part: &str| [&base, part].concat();
    let mut variant = variant(job, Some(candidate), None, None, &named("-model"));
    variant.drop("InstanceType");
    let pool = |(priority, one): (u32, &&Candidate)| {
        object().with("InstanceType", Tree::text(one.instance.name)).with("Priority", Tree::whole(priority))
    };
    let variant = variant.with("InstancePools", Tree::List((1..).zip(&types).map(pool).collect()));
    let config = object()
        .with("EndpointConfigName", Tree::Naming(named("-config-any")))
        .with("ProductionVariants", Tree::List(vec![variant]));
    let endpoint = object()
        .with("EndpointName", Tree::Naming(named("-endpoint-any")))
        .with("EndpointConfigName", Tree::Name(Made::Config, named("-config-any")));
    let requests = vec![
        Request::new("endpoint-config-any", Call::EndpointConfig, config),
        Request::new("endpoint-any", Call::Endpoint, endpoint),
    ];
    setup.groups.push(Group::new("deploy-any", "Or: on the first of several types that can be had", false, requests));
}

fn notes(job: &Job, advice: &Advice, setup: &mut Setup) {
    let mut note = |text: &str| setup.notes.push(text.to_owned());
    match advice.trail.took("models") {
        Some("multi-container" | "pipeline") => {
            note("Each container has its own image and model: replace both placeholders in each container.");
        }
        Some("dedicated") => note("This is the endpoint of the busy model; the others share a multi-model endpoint."),
        Some("own-accelerators" | "separate") => note("This is one model; set it up for each of them."),
        Some("multi-model") => note("A model is loaded when it is first asked for, by TargetModel in the request."),
        _ => {}
    }
    match advice.trail.took("rollout") {
        Some("variants") => {
            note(
                "A new version begins with a tenth of the traffic; UpdateEndpointWeightsAndCapacities gives it more, and zero takes it back.",
            );
        }
        Some("shadow") => {
            note("The shadow gets a copy of every request while both weights are equal; its answers are only logged.");
        }
        _ => {}
    }
    if setup.image.is_some_and(Image::is_llm) {
        note("The image takes the model's folder as it is; OPTION_ variables set what DJL Serving does with it.");
    } else if setup.image.is_none() {
        note("SageMaker has no image of this framework: give your own.");
    }
    if job.work.algorithm.is_none() && !job.work.kind.is_llm() {
        note("model.tar.gz must hold your inference code under code/, as the framework's image expects it.");
    }
}
