//! What the job is.

use super::super::choices::{Framework, Priority, Task};
use super::super::field::{Field, Group, Kind};
use super::super::work::ALGORITHMS;
use super::written::Spec;
use super::{always, amount};

fn has_network(answers: &super::Answers) -> bool {
    answers.kind().is_deep()
}
fn has_model(answers: &super::Answers) -> bool {
    // A model that leaves the algorithm open stays where it can be seen.
    has_network(answers) || (answers.algorithm().is_none() && answers.get(Field::Model).is_some())
}

pub(super) const FIELDS: &[Spec] = &[
    Spec {
        field: Field::Task,
        key: "task",
        label: "What is to be done",
        unit: "",
        kind: Kind::Choice(Task::CHOICES),
        help: "Training and serving need different instances. Choose Both if the model is trained and then served; the page then shows each share of a year's cost.",
        assumed: "train",
        group: Group::Job,
        first: true,
        applies: always,
    },
    Spec {
        field: Field::Algorithm,
        key: "algorithm",
        label: "Algorithm",
        unit: "",
        kind: Kind::Choice(ALGORITHMS),
        help: "It decides whether a GPU can be used at all. Built-in algorithms follow the AWS table, your own code its kind of network.",
        assumed: "XGBoost",
        group: Group::Job,
        first: true,
        applies: always,
    },
    Spec {
        field: Field::Model,
        key: "model",
        label: "Model",
        unit: "",
        kind: Kind::Model,
        help: "A model of the library has known parameters, layers and sizes. For your own model, leave this empty and enter the parameters.",
        assumed: "a usual size for the kind of network",
        group: Group::Job,
        first: true,
        applies: has_model,
    },
    Spec {
        field: Field::Parameters,
        key: "parameters_millions",
        label: "Parameters",
        unit: "million",
        kind: amount(10_000_000.0),
        help: "The number of weights in the network, in millions; 8 B is 8000. It sets the memory for weights, gradients and optimiser state.",
        assumed: "the model's own number, else that of the layers you give, else a usual one for the kind of network",
        group: Group::Job,
        first: true,
        applies: has_network,
    },
    Spec {
        field: Field::Framework,
        key: "framework",
        label: "Framework",
        unit: "",
        kind: Kind::Choice(Framework::CHOICES),
        help: "Some hardware and libraries support only some frameworks. Elastic Inference supports TensorFlow, MXNet and PyTorch; multi-model endpoints on GPU need Triton.",
        assumed: "PyTorch for networks",
        group: Group::Job,
        first: false,
        applies: always,
    },
    Spec {
        field: Field::Priority,
        key: "priority",
        label: "What matters more",
        unit: "",
        kind: Kind::Choice(Priority::CHOICES),
        help: "Decides between types that all fit: the fastest, the cheapest, or the best balance.",
        assumed: Priority::Balanced.key(),
        group: Group::Job,
        first: true,
        applies: always,
    },
    Spec {
        field: Field::Region,
        key: "region",
        label: "Region",
        unit: "",
        kind: Kind::Region,
        help: "Prices differ by Region. Sagefit has most prices for us-east-1 and some for us-west-2 and eu-west-1. Elsewhere it ranks by us-east-1 prices and says so.",
        assumed: "us-east-1",
        group: Group::Job,
        first: false,
        applies: always,
    },
];
