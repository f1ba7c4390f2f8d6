//! A CloudFormation template. What has no resource type is a job: a state machine of Step Functions starts it.

use super::case::joined;
use super::setup::{Group, Setup};
use super::tree::{Call, Request, Tree, object};
use super::write::{Style, quoted, value};
use super::{Body, Placeholder};

/// The state of a state machine that starts a job: the service integration of the AWS SDK takes every parameter.
pub(super) fn state(request: &Request) -> Tree {
    let operation = request.call.operation();
    let Tree::Object(members) = &request.body else { return object() };
    // An execution's name is new each time, as a job's must be.
    let name = match request.call {
        Call::TrainingJob => "TrainingJobName.$",
        _ => "TransformJobName.$",
    };
    let mut parameters = vec![(name, Tree::text("$$.Execution.Name"))];
    parameters.extend(members.iter().filter(|(_, value)| !matches!(value, Tree::Naming(_))).cloned());
    let mut letters = operation.chars();
    let first = letters.next().map(|c| c.to_ascii_lowercase());
    let action: String = first.into_iter().chain(letters).collect();
    let task = object()
        .with("Type", Tree::text("Task"))
        .with("Resource", Tree::Text(["arn:aws:states:::aws-sdk:sagemaker:", &action].concat()))
        .with("Parameters", Tree::Object(parameters))
        .with("End", Tree::Bool(true));
    object().with("StartAt", Tree::text(operation)).with("States", object().with(operation, task))
}

/// The placeholders of a template: state machines need a role of their own, scheduled actions stand in their target.
pub(super) fn parameters(group: &Group, jobs: bool) -> Vec<Placeholder> {
    let mut found = group.placeholders();
    if jobs {
        found.push(Placeholder::StatesRole);
    }
    found
}

/// A scheduled action as the property that it is of its target.
fn action(request: &Request) -> Option<Tree> {
    let member = |name: &'static str| Some((name, request.body.get(name)?.clone()));
    let members = ["ScheduledActionName", "Schedule", "ScalableTargetAction"].map(member);
    Some(Tree::Object(members.into_iter().flatten().collect()))
}

/// The body of a request with how a template replaces what it makes: a changed configuration is rolled out by that, without
/// alarms, which the endpoint must have before they can watch it.
pub(super) fn deployed(request: &Request, setup: &Setup) -> Tree {
    let policy = setup.deployment.clone().filter(|_| request.call == Call::Endpoint);
    request.body.clone().with_some("DeploymentConfig", policy)
}

/// The properties of a resource.
fn properties(request: &Request, setup: &Setup, group: &Group) -> Tree {
    let mut body = deployed(request, setup);
    if let Some(Tree::List(variants)) = body.get_mut("ProductionVariants") {
        // CloudFormation has forgotten Elastic Inference; the API and Terraform have not.
        variants.iter_mut().for_each(|variant| variant.drop("AcceleratorType"));
    }
    if request.call != Call::ScalableTarget {
        return body;
    }
    let actions = group.requests.iter().filter(|other| other.call == Call::ScheduledAction).filter_map(action);
    let actions: Vec<Tree> = actions.collect();
    if actions.is_empty() { body } else { body.with("ScheduledActions", Tree::List(actions)) }
}

/// The template of a group.
pub(super) fn body(setup: &Setup, group: &Group) -> Body {
    let jobs = group.requests.iter().any(|request| request.call.cloudformation().is_none() && is_job(request.call));
    let mut text = "{\n  \"AWSTemplateFormatVersion\": \"2010-09-09\",\n  \"Description\": ".to_owned();
    text.push_str(&quoted(&[setup.title.replace('\u{d7}', "x").as_str(), ": ", group.title].concat()));
    text.push_str(",\n  \"Parameters\": {");
    for (at, own) in parameters(group, jobs).into_iter().enumerate() {
        let name = quoted(&joined(own.name()));
        let comma = if at > 0 { "," } else { "" };
        let what = quoted(own.what());
        text.push_str(&[comma, "\n    ", &name, ": {\"Type\": \"String\", \"Description\": ", &what, "}"].concat());
    }
    text.push_str("\n  },\n  \"Resources\": {");
    let mut begun = false;
    for request in &group.requests {
        let (kind, tree) = match request.call.cloudformation() {
            Some(kind) => (kind, properties(request, setup, group)),
            None if is_job(request.call) => (
                "AWS::StepFunctions::StateMachine",
                object().with("RoleArn", Tree::Own(Placeholder::StatesRole)).with("Definition", state(request)),
            ),
            None => continue,
        };
        text.push_str(if begun { ",\n    " } else { "\n    " });
        begun = true;
        text.push_str(&[&quoted(&joined(request.id)), ": {\n      \"Type\": ", &quoted(kind)].concat());
        if request.call == Call::ScalingPolicy {
            text.push_str(",\n      \"DependsOn\": \"ScalableTarget\"");
        }
        text.push_str(",\n      \"Properties\": ");
        value(&tree, Style::CloudFormation, 3, &mut text);
        text.push_str("\n    }");
    }
    text.push_str("\n  }\n}\n");
    let file = [group.id, ".template.json"].concat();
    let run = [
        "aws cloudformation deploy --region ",
        setup.region,
        " --stack-name sagefit-",
        group.id,
        " --template-file ",
        &file,
    ];
    let mut run = run.concat();
    run.push_str(" --parameter-overrides");
    for own in parameters(group, jobs) {
        run.push_str(&[" ", &joined(own.name()), "='", &own.marked(), "'"].concat());
    }
    Body { file, title: group.title, run, text }
}

/// Whether a request starts a job that ends by itself.
pub(super) const fn is_job(call: Call) -> bool {
    matches!(call, Call::TrainingJob | Call::TransformJob)
}
