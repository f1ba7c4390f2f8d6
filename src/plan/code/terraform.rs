//! Terraform for the AWS provider.

use super::case::parted;
use super::cloudformation::{deployed, is_job, parameters, state};
use super::setup::{Group, Setup};
use super::tree::{Call, Request, Tree};
use super::write::{Style, is_map, line, quoted, shown, value};
use super::{Body, Placeholder};

/// What the provider calls the name that the reader gives.
fn own_name(call: Call, name: &str) -> String {
    match (call, name) {
        (Call::ScalingPolicy, "PolicyName") | (Call::ScheduledAction, "ScheduledActionName") => "name".to_owned(),
        // The provider names a block for each item.
        (_, "Containers") => "container".to_owned(),
        (_, "StepAdjustments") => "step_adjustment".to_owned(),
        _ => parted(name, '_'),
    }
}

/// One member: an attribute, a block, or a block for each item.
fn member(call: Call, name: &str, tree: &Tree, depth: usize, out: &mut String) {
    match tree {
        Tree::Object(members) if is_map(name) => {
            line(depth, out);
            out.push_str(&[&own_name(call, name), " = "].concat());
            map(members.iter().map(|(key, value)| (*key, value)), depth, out);
        }
        // An alarm's dimensions are a map of the provider's.
        Tree::List(items) if call == Call::Alarm && name == "Dimensions" => {
            let pairs = items.iter().filter_map(|item| match item.get("Name") {
                Some(Tree::Text(key)) => Some((key.as_str(), item.get("Value")?)),
                _ => None,
            });
            line(depth, out);
            out.push_str("dimensions = ");
            map(pairs, depth, out);
        }
        Tree::Object(_) => block(call, name, tree, depth, out),
        Tree::List(items) if items.iter().any(|item| matches!(item, Tree::Object(_))) => {
            items.iter().for_each(|item| block(call, name, item, depth, out));
        }
        _ => {
            line(depth, out);
            out.push_str(&[&own_name(call, name), " = "].concat());
            value(tree, Style::Terraform, depth, out);
        }
    }
}

fn map<'a>(pairs: impl Iterator<Item = (&'a str, &'a Tree)>, depth: usize, out: &mut String) {
    out.push('{');
    for (key, tree) in pairs {
        line(depth + 1, out);
        out.push_str(&[&quoted(key), " = "].concat());
        value(tree, Style::Terraform, depth + 1, out);
    }
    line(depth, out);
    out.push('}');
}

fn block(call: Call, name: &str, tree: &Tree, depth: usize, out: &mut String) {
    line(depth, out);
    out.push_str(&[&own_name(call, name), " {"].concat());
    members(call, tree, depth + 1, out);
    line(depth, out);
    out.push('}');
}

fn members(call: Call, tree: &Tree, depth: usize, out: &mut String) {
    if let Tree::Object(members) = tree {
        // A job's name must be given.
        if let Some(Tree::Naming(name)) = tree.get("TrainingJobName") {
            line(depth, out);
            out.push_str(&["training_job_name = ", &quoted(name)].concat());
        }
        for (name, tree) in shown(members, Style::Terraform) {
            member(call, name, tree, depth, out);
        }
    }
}

/// One resource.
fn resource(request: &Request, setup: &Setup, out: &mut String) {
    let label = request.id.replace('-', "_");
    match request.call.terraform() {
        Some(kind) => {
            out.push_str(&["\nresource ", &quoted(kind), " ", &quoted(&label), " {"].concat());
            members(request.call, &deployed(request, setup), 1, out);
        }
        None if is_job(request.call) => {
            out.push_str(&["\nresource \"aws_sfn_state_machine\" ", &quoted(&label), " {"].concat());
            out.push_str(&["\n  role_arn = var.", &Placeholder::StatesRole.name().to_ascii_lowercase()].concat());
            out.push_str("\n  definition = jsonencode(");
            value(&state(request), Style::Terraform, 1, out);
            out.push(')');
        }
        None => return,
    }
    match request.call {
        // The provider replaces a configuration that changed; the endpoint needs the new one first.
        Call::EndpointConfig => out.push_str("\n  lifecycle {\n    create_before_destroy = true\n  }"),
        Call::ScalingPolicy | Call::ScheduledAction => {
            out.push_str("\n  depends_on = [aws_appautoscaling_target.scalable_target]");
        }
        _ => {}
    }
    out.push_str("\n}\n");
}

/// The configuration of a group.
pub(super) fn body(setup: &Setup, group: &Group) -> Body {
    let jobs = group.requests.iter().any(|request| request.call.terraform().is_none() && is_job(request.call));
    let mut text = ["# ", &setup.title, ": ", group.title, ".\n"].concat();
    text.push_str(
        "terraform {\n  required_providers {\n    aws = {\n      source = \"hashicorp/aws\"\n    }\n  }\n}\n",
    );
    text.push_str(&["\nprovider \"aws\" {\n  region = ", &quoted(setup.region), "\n}\n"].concat());
    let own = parameters(group, jobs);
    for own in &own {
        let name = quoted(&own.name().to_ascii_lowercase());
        let what = quoted(own.what());
        text.push_str(&["\nvariable ", &name, " {\n  type = string\n  description = ", &what, "\n}\n"].concat());
    }
    group.requests.iter().for_each(|request| resource(request, setup, &mut text));
    let file = [group.id, ".tf"].concat();
    let mut run = "terraform init\nterraform apply".to_owned();
    for own in own {
        run.push_str(&[" -var='", &own.name().to_ascii_lowercase(), "=", &own.marked(), "'"].concat());
    }
    Body { file, title: group.title, run, text }
}
