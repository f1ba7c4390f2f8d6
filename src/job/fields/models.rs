//! The models that are served.

use super::super::choices::Acceleration;
use super::super::field::{Field, Group, Kind, Spec};
use super::{amount, count, serves, told};

pub(super) const FIELDS: &[Spec] = &[
    Spec {
        field: Field::Models,
        key: "models",
        label: "Models",
        unit: "",
        kind: count(1e6),
        help: told(
            "How many models are served. Hundreds of lightly used ones share the instances of one multi-model endpoint.",
        ),
        assumed: told("1"),
        group: Group::Models,
        first: true,
        applies: serves,
    },
    Spec {
        field: Field::ModelFrameworks,
        key: "model_frameworks",
        label: "Different frameworks among them",
        unit: "",
        kind: count(1000.0),
        help: told(
            "A multi-model endpoint wants one framework and container for all; up to 15 different containers fit one multi-container endpoint.",
        ),
        assumed: told("1"),
        group: Group::Models,
        first: false,
        applies: serves,
    },
    Spec {
        field: Field::PipelineSteps,
        key: "pipeline_steps",
        label: "Steps in sequence",
        unit: "",
        kind: count(100.0),
        help: told(
            "Containers that one request passes one after the other, such as prepare, predict, finish: 2 to 15 make a serial inference pipeline.",
        ),
        assumed: told("1"),
        group: Group::Models,
        first: false,
        applies: serves,
    },
    Spec {
        field: Field::HotModelRate,
        key: "busiest_model_requests_per_second",
        label: "Requests to the busiest model",
        unit: "a second",
        kind: amount(1e7),
        help: told(
            "Where one of many models gets most of the traffic or a strict latency, it deserves an endpoint of its own.",
        ),
        assumed: told("an equal share"),
        group: Group::Models,
        first: false,
        applies: serves,
    },
    Spec {
        field: Field::ModelSize,
        key: "model_gb",
        label: "Size of one model",
        unit: "GB",
        kind: amount(100_000.0),
        help: told("The model's files, unpacked. It sets the memory that serving needs."),
        assumed: told("worked out from the parameters; 0.1 GB for classic models"),
        group: Group::Models,
        first: false,
        applies: serves,
    },
    Spec {
        field: Field::Acceleration,
        key: "acceleration",
        label: "How much of a GPU it keeps busy",
        unit: "",
        kind: Kind::Choice(Acceleration::CHOICES),
        help: told(
            "A GPU that stays mostly idle is the dearest way to serve. The chapter's answer for a part of a GPU is Elastic Inference; today it is a smaller GPU, a shared one or Inferentia2.",
        ),
        assumed: told("worked out from the model, the latency and the rate"),
        group: Group::Models,
        first: false,
        applies: |answers| answers.serves() && answers.kind().is_deep(),
    },
];
