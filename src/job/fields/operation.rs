//! The application around the model, and its availability.

use super::super::choices::{Application, Availability, Rollout, Target, YesNo};
use super::super::field::{Field, Group, Kind, Spec};
use super::{Answers, amount, serves, serves_at_once, told};

fn has_application(answers: &Answers) -> bool {
    serves_at_once(answers) && !answers.says(Field::Application, "none")
}

pub(super) const FIELDS: &[Spec] = &[
    Spec {
        field: Field::Application,
        key: "application",
        label: "Where does the application run",
        unit: "",
        kind: Kind::Choice(Application::CHOICES),
        help: told(
            "An application that embeds inference has needs of its own. Better to keep two fleets, each with the type that fits it; that takes management.",
        ),
        assumed: told("on its own fleet"),
        group: Group::Operation,
        first: true,
        applies: serves_at_once,
    },
    Spec {
        field: Field::TwoFleets,
        key: "two_fleets_problem",
        label: "Are two fleets a problem",
        unit: "",
        kind: Kind::Choice(YesNo::CHOICES),
        help: told(
            "Where managing a second fleet is too much, application and model share the instances and acceleration is added to them.",
        ),
        assumed: told("yes where both share machines today, no otherwise"),
        group: Group::Operation,
        first: false,
        applies: has_application,
    },
    Spec {
        field: Field::Availability,
        key: "availability",
        label: "Availability",
        unit: "",
        kind: Kind::Choice(Availability::CHOICES),
        help: told(
            "To survive the loss of a zone an endpoint needs two instances or more in different Availability Zones.",
        ),
        assumed: told("must survive the loss of a zone"),
        group: Group::Operation,
        first: true,
        applies: serves_at_once,
    },
    Spec {
        field: Field::Target,
        key: "deploy_to",
        label: "Deployed",
        unit: "",
        kind: Kind::Choice(Target::CHOICES),
        help: told("Devices with bad or no connection run a compiled model themselves; no instance is then chosen."),
        assumed: told("in an AWS Region"),
        group: Group::Operation,
        first: false,
        applies: serves,
    },
    Spec {
        field: Field::Arm,
        key: "arm_ok",
        label: "May the container be built for Arm",
        unit: "",
        kind: Kind::Choice(YesNo::CHOICES),
        help: told("Graviton types serve CPU models for less, where the container is built for Arm."),
        assumed: told("no"),
        group: Group::Operation,
        first: false,
        applies: serves,
    },
    Spec {
        field: Field::CompiledFor,
        key: "compiled_for",
        label: "Compiled by Neo for",
        unit: "",
        kind: Kind::InstanceType,
        help: told(
            "A model compiled by SageMaker Neo runs on the family it was compiled for. Name a type of that family, such as ml.c5.xlarge.",
        ),
        assumed: told("not compiled"),
        group: Group::Operation,
        first: false,
        applies: serves,
    },
    Spec {
        field: Field::Rollout,
        key: "rollout",
        label: "How a new version goes live",
        unit: "",
        kind: Kind::Choice(Rollout::CHOICES),
        help: told(
            "Production variants send a share of the users to a new version; a shadow variant gets copies of requests and answers nobody.",
        ),
        assumed: told("replace the old one"),
        group: Group::Operation,
        first: false,
        applies: serves_at_once,
    },
    Spec {
        field: Field::SafetyFactor,
        key: "safety_factor",
        label: "Safety factor",
        unit: "",
        kind: Kind::Number { min: 0.05, max: 1.0, whole: false },
        help: told("The share of an instance's measured maximum that target tracking aims at. AWS starts at 0.5."),
        assumed: told("0.5"),
        group: Group::Operation,
        first: false,
        applies: serves_at_once,
    },
    Spec {
        field: Field::MeasuredRate,
        key: "measured_requests_per_second",
        label: "One instance's maximum, measured",
        unit: "a second",
        kind: amount(1e7),
        help: told(
            "MAX_RPS of a load test on one instance: the rate at which latency begins to rise. It takes the place of our estimate.",
        ),
        assumed: told("estimated from the model and the type"),
        group: Group::Operation,
        first: false,
        applies: serves_at_once,
    },
];
