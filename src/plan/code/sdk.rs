//! A script for the SageMaker Python SDK, version 3.

use super::boto3::{clients, constants, head, send};
use super::setup::{Group, Setup};
use super::tree::{Call, Request, Tree, object};
use super::write::{Style, call, line, quoted, value};
use super::{Body, Placeholder};
use crate::units::number::parse;

/// The class of the SDK that sends a request; nothing where boto3 does. The SDK (sagemaker-core 2.27) sends
/// `MemorySizeInMB` as `MemorySizeInMb`, which the service refuses.
fn class(request: &Request) -> Option<&'static str> {
    let serverless = match request.body.get("ProductionVariants") {
        Some(Tree::List(variants)) => variants.iter().any(|variant| variant.get("ServerlessConfig").is_some()),
        _ => false,
    };
    if serverless { None } else { request.call.sdk() }
}

/// The text of a member of an object.
fn text<'a>(tree: &'a Tree, name: &str) -> Option<&'a str> {
    match tree.get(name)? {
        Tree::Text(text) => Some(text),
        _ => None,
    }
}

/// How the devices share the work, as the toolkit's hyperparameters say it.
fn distributed(request: &Request) -> Option<(&'static str, Tree)> {
    let hyper = request.body.get("HyperParameters")?;
    if let Some(processes) = text(hyper, "sagemaker_mpi_num_of_processes_per_host") {
        let count = parse(processes).ok().map(Tree::Number);
        return Some(("MPI", object().with_some("ProcessCountPerNode", count)));
    }
    if let Some(parameters) = text(hyper, "mp_parameters") {
        // Only the degree is in it.
        let degree: String = parameters.chars().filter(char::is_ascii_digit).collect();
        return Some(("SMP", object().with_some("HybridShardDegree", parse(&degree).ok().map(Tree::Number))));
    }
    ["sagemaker_torch_distributed_enabled", "sagemaker_distributed_dataparallel_enabled"]
        .iter()
        .any(|key| hyper.get(key).is_some())
        .then(|| ("Torchrun", object()))
}

/// One argument that is a call of its own.
fn argument(name: &str, class: &str, tree: &Tree, out: &mut String) {
    line(1, out);
    out.push_str(&[name, "="].concat());
    call(class, tree, Style::Sdk, 1, out);
    out.push(',');
}

/// A training job by `ModelTrainer`.
fn train(request: &Request, name: &str, out: &mut String) {
    let body = &request.body;
    let own_code = body.get("HyperParameters").and_then(|hyper| hyper.get("sagemaker_program")).is_some();
    out.push_str("\ntrainer = ModelTrainer(");
    let plain = |key: &str, value: &str, out: &mut String| {
        line(1, out);
        out.push_str(&[key, "=", value, ","].concat());
    };
    plain("training_image", Placeholder::TrainingImage.name(), out);
    plain("role", Placeholder::Role.name(), out);
    plain("base_job_name", &quoted(name), out);
    if own_code {
        let source = object()
            .with("SourceDir", Tree::Own(Placeholder::SourceFolder))
            .with("EntryScript", Tree::Own(Placeholder::EntryScript));
        argument("source_code", "SourceCode", &source, out);
        match distributed(request) {
            Some(("SMP", tree)) => {
                line(1, out);
                out.push_str("distributed=");
                let mut inner = String::new();
                call("SMP", &tree, Style::Sdk, 1, &mut inner);
                out.push_str(&["Torchrun(smp=", &inner, "),"].concat());
            }
            Some((class, tree)) => argument("distributed", class, &tree, out),
            None => {}
        }
    } else if let Some(hyper) = body.get("HyperParameters") {
        line(1, out);
        out.push_str("hyperparameters=");
        value(hyper, Style::Python, 1, out);
        out.push(',');
    }
    if let Some(resources) = body.get("ResourceConfig") {
        let spot = body.get("EnableManagedSpotTraining").cloned();
        argument("compute", "Compute", &resources.clone().with_some("EnableManagedSpotTraining", spot), out);
    }
    let parts = [
        ("VpcConfig", "networking", "Networking"),
        ("StoppingCondition", "stopping_condition", "StoppingCondition"),
        ("CheckpointConfig", "checkpoint_config", "CheckpointConfig"),
        ("OutputDataConfig", "output_data_config", "OutputDataConfig"),
    ];
    for (key, name, class) in parts {
        if let Some(tree) = body.get(key) {
            argument(name, class, tree, out);
        }
    }
    if let Some(mode) = body.get("AlgorithmSpecification").and_then(|spec| text(spec, "TrainingInputMode")) {
        plain("training_input_mode", &quoted(mode), out);
    }
    out.push_str("\n)\ntrainer.train(\n  input_data_config=[");
    if let Some(Tree::List(channels)) = body.get("InputDataConfig") {
        channels.iter().for_each(|channel| input(channel, out));
    }
    out.push_str("\n  ],\n)\n");
}

/// A channel with its data source.
fn input(channel: &Tree, out: &mut String) {
    line(2, out);
    out.push_str("InputData(");
    for (key, name) in [("ChannelName", "channel_name"), ("ContentType", "content_type")] {
        if let Some(tree) = channel.get(key) {
            line(3, out);
            out.push_str(&[name, "="].concat());
            value(tree, Style::Sdk, 3, out);
            out.push(',');
        }
    }
    if let Some(Tree::Object(sources)) = channel.get("DataSource") {
        for (class, tree) in sources {
            line(3, out);
            out.push_str("data_source=");
            call(class, tree, Style::Sdk, 3, out);
            out.push(',');
        }
    }
    line(2, out);
    out.push_str("),");
}

/// What a script imports.
fn imports(group: &Group, lookup: bool, out: &mut String) {
    let training = group.request(Call::TrainingJob);
    if group.requests.iter().any(|request| class(request).is_none()) {
        out.push_str("import boto3\n");
    }
    if lookup {
        out.push_str("from sagemaker.core import image_uris\n");
    }
    if let Some(request) = training {
        let body = &request.body;
        let file_system = body.get("VpcConfig").is_some();
        let source = if file_system { "FileSystemDataSource" } else { "S3DataSource" };
        out.push_str(&["from sagemaker.core.shapes import StoppingCondition, ", source, "\n"].concat());
        out.push_str("from sagemaker.core.training.configs import Compute, InputData, OutputDataConfig");
        for (there, class) in [
            (body.get("CheckpointConfig").is_some(), "CheckpointConfig"),
            (file_system, "Networking"),
            (body.get("HyperParameters").is_some_and(|hyper| hyper.get("sagemaker_program").is_some()), "SourceCode"),
        ] {
            if there {
                out.push_str(&[", ", class].concat());
            }
        }
        out.push_str("\nfrom sagemaker.train import ModelTrainer\n");
        match distributed(request) {
            Some(("SMP", _)) => out.push_str("from sagemaker.train.distributed import SMP, Torchrun\n"),
            Some((class, _)) => out.push_str(&["from sagemaker.train.distributed import ", class, "\n"].concat()),
            None => {}
        }
        return;
    }
    let mut classes: Vec<&str> = group.requests.iter().filter_map(class).collect();
    classes.dedup();
    out.push_str(&["from sagemaker.core.resources import ", &classes.join(", "), "\n"].concat());
}

/// What only the reader knows, for this form: the code is a folder here, and the image is looked up.
fn own(setup: &Setup, group: &Group, lookup: bool) -> Vec<Placeholder> {
    let mut all: Vec<Placeholder> = Vec::new();
    for own in group.placeholders() {
        match own {
            Placeholder::SourceArchive => all.push(Placeholder::SourceFolder),
            _ if lookup && setup.image.is_some_and(|image| image.placeholder() == own) => {
                all.extend(setup.image.map(super::Image::needs).unwrap_or_default());
            }
            Placeholder::WakePolicy => {}
            _ => all.push(own),
        }
    }
    all
}

/// The script of a group.
pub(super) fn body(setup: &Setup, group: &Group) -> Body {
    let mut out = head(setup, group);
    out.push_str("# pip install \"sagemaker>=3\"\n");
    let used = group.placeholders();
    let image = setup.image.filter(|image| used.contains(&image.placeholder()));
    imports(group, image.is_some(), &mut out);
    out.push('\n');
    constants(&own(setup, group, image.is_some()), &mut out);
    if let Some(image) = image {
        let text = image.lookup(setup.region, setup.instance, true);
        out.push_str(&[image.placeholder().name(), " = ", &text, "\n"].concat());
    }
    let others = group.requests.iter().filter(|request| class(request).is_none());
    if others.clone().next().is_some() {
        out.push('\n');
        clients(setup, others, &mut out);
    }
    for request in &group.requests {
        match (class(request), request.call) {
            (_, Call::TrainingJob) => {
                let name = match request.body.get("TrainingJobName") {
                    Some(Tree::Naming(name)) => name.as_str(),
                    _ => "sagefit",
                };
                train(request, name, &mut out);
            }
            (Some(class), kind) => {
                out.push_str(if kind == Call::Endpoint { "\nendpoint = " } else { "\n" });
                call(&[class, ".create"].concat(), &request.body, Style::Sdk, 0, &mut out);
                // The Region is the SDK's own argument.
                let closing = ["  region=", &quoted(setup.region), ",\n)"].concat();
                if out.ends_with(')') {
                    out.pop();
                    out.push_str(&closing);
                }
                out.push('\n');
                if kind == Call::Endpoint {
                    out.push_str("endpoint.wait_for_status(\"InService\")\n");
                }
            }
            (None, _) => send(request, &mut out),
        }
    }
    let file = [group.id, "_sdk.py"].concat();
    Body { run: ["python3 ", &file].concat(), file, title: group.title, text: out }
}
