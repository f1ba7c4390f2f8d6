//! A script for boto3, the AWS SDK for Python.

use super::case::parted;
use super::setup::{Group, Setup};
use super::tree::{Call, Request, Tree};
use super::write::{Style, call, quoted};
use super::{Body, Placeholder};

/// What stands at the top of a script: what it is for, and what to fill in.
pub(super) fn head(setup: &Setup, group: &Group) -> String {
    ["# ", &setup.title, ": ", group.title, ".\n# Replace what stands in <angle brackets>.\n"].concat()
}

/// A constant for each placeholder.
pub(super) fn constants(placeholders: &[Placeholder], out: &mut String) {
    for own in placeholders {
        out.push_str(&[own.name(), " = ", &quoted(&own.marked()), "  # ", own.what(), "\n"].concat());
    }
}

/// How the image is looked up, as a comment above its constant.
fn look_up(setup: &Setup, placeholders: &[Placeholder], out: &mut String) {
    if let Some(image) = setup.image.filter(|image| placeholders.contains(&image.placeholder())) {
        let text = image.lookup(setup.region, setup.instance, false);
        out.push_str(&["# The image: from sagemaker.core import image_uris\n#   ", &text, "\n"].concat());
    }
}

/// The client that sends a request.
pub(super) const fn client(call: Call) -> &'static str {
    match call {
        Call::ScalableTarget | Call::ScalingPolicy | Call::ScheduledAction => "autoscaling",
        Call::Alarm => "cloudwatch",
        _ => "sagemaker",
    }
}

/// The clients that requests need.
pub(super) fn clients<'a>(setup: &Setup, requests: impl Iterator<Item = &'a Request>, out: &mut String) {
    let mut seen: Vec<&str> = Vec::new();
    for request in requests {
        let name = client(request.call);
        if !seen.contains(&name) {
            seen.push(name);
            let service = quoted(request.call.service());
            out.push_str(
                &[name, " = boto3.client(", &service, ", region_name=", &quoted(setup.region), ")\n"].concat(),
            );
        }
    }
}

/// One request as a call of its client.
pub(super) fn send(request: &Request, out: &mut String) {
    let method = parted(request.call.operation(), '_');
    let kept = if request.id == "wake-policy" { "wake_policy = " } else { "" };
    out.push_str(&["\n", kept].concat());
    call(&[client(request.call), ".", &method].concat(), &request.body, Style::Python, 0, out);
    out.push('\n');
    if let Some(name) = endpoint(request) {
        out.push_str("sagemaker.get_waiter(\"endpoint_in_service\").wait(EndpointName=");
        out.push_str(&quoted(name));
        out.push_str(")\n");
    }
}

/// The endpoint that is waited for after a request.
pub(super) fn endpoint(request: &Request) -> Option<&str> {
    match (request.call, request.body.get("EndpointName")?) {
        (Call::Endpoint, Tree::Naming(name)) | (Call::UpdateEndpoint, Tree::Name(_, name)) => Some(name),
        _ => None,
    }
}

/// The script of a group.
pub(super) fn body(setup: &Setup, group: &Group) -> Body {
    let mut text = head(setup, group);
    text.push_str("import boto3\n\n");
    let placeholders = group.placeholders();
    look_up(setup, &placeholders, &mut text);
    constants(&placeholders, &mut text);
    text.push('\n');
    clients(setup, group.requests.iter(), &mut text);
    group.requests.iter().for_each(|request| send(request, &mut text));
    let file = [group.id, ".py"].concat();
    Body { run: ["python3 ", &file].concat(), file, title: group.title, text }
}
