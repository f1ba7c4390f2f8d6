//! What the job is.

use super::super::choices::{Framework, Priority, Task};
use super::super::field::{Field, Group, Kind, Spec};
use super::super::work::ALGORITHMS;
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
        help: "Training and serving need different machines. Choose both where a model is trained and then served: the page then shows the share of a year's cost that each has.",
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
        help: "It settles first whether a GPU can be used at all. Built-in algorithms follow AWS's own table; own code follows its kind of network.",
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
        help: "A well-known model brings its parameters, layers and sizes. For your own, leave this open and give the parameters; its layers and widths are asked under more.",
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
        help: "The number of weights of the network, in millions. 8 B is 8000. It sets the memory for weights, gradients and optimiser state.",
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
        help: "Some hardware and libraries work with some frameworks only: Elastic Inference with TensorFlow, MXNet and PyTorch; multi-model endpoints on GPU through Triton.",
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
        help: "Decides between two types that both do the job: the faster, the cheaper, or the best of both.",
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
        help: "Prices differ by Region. Sagefit holds most prices for us-east-1 and some for us-west-2 and eu-west-1; elsewhere it ranks by us-east-1 prices and says so.",
        assumed: "us-east-1",
        group: Group::Job,
        first: false,
        applies: always,
    },
];
