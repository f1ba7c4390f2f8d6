//! The training run.

use super::super::choices::{Optimizer, Precision, YesNo};
use super::super::field::{Field, Group, Kind, Spec};
use super::super::work;
use super::{Answers, count, reads_text, sees_images, told, trains, trains_network};

fn grows_trees(answers: &Answers) -> bool {
    answers.trains() && answers.kind() == work::Kind::Trees
}
fn has_cells(answers: &Answers) -> bool {
    answers.trains() && answers.kind() == work::Kind::SmallNetwork
}
fn has_entities(answers: &Answers) -> bool {
    answers.says(Field::Algorithm, "ip-insights")
}

pub(super) const FIELDS: &[Spec] = &[
    Spec {
        field: Field::SequenceLength,
        key: "sequence_length",
        label: "Sequence length",
        unit: "tokens",
        kind: count(10_000_000.0),
        help: told("How many tokens one example has. Memory for activations grows with it."),
        assumed: told("the model's usual length: 512, or 2048 for language models"),
        group: Group::Run,
        first: false,
        applies: reads_text,
    },
    Spec {
        field: Field::ImageSize,
        key: "image_pixels",
        label: "Image size",
        unit: "px",
        kind: count(20_000.0),
        help: told(
            "The length of one side of the square image that the network sees. Twice the side is four times the work and the memory.",
        ),
        assumed: told("224"),
        group: Group::Run,
        first: false,
        applies: sees_images,
    },
    Spec {
        field: Field::Epochs,
        key: "epochs",
        label: "Epochs",
        unit: "",
        kind: Kind::Number { min: 0.01, max: 100_000.0, whole: false },
        help: told("How often training passes over the data. Time and cost grow with it."),
        assumed: told("3 for a fine-tune, 90 for a CNN, 1 for pre-training, 10 otherwise"),
        group: Group::Run,
        first: true,
        applies: trains,
    },
    Spec {
        field: Field::Trees,
        key: "trees",
        label: "Trees",
        unit: "",
        kind: count(1e6),
        help: told("How many boosting rounds. Time grows with it."),
        assumed: told("500"),
        group: Group::Run,
        first: false,
        applies: grows_trees,
    },
    Spec {
        field: Field::BatchSize,
        key: "batch_size",
        label: "Batch on each device",
        unit: "",
        kind: count(1e6),
        help: told(
            "How many examples one device works on at a time. Memory for activations grows with it; halve it first where memory runs out.",
        ),
        assumed: told("8 for transformers, 1 for language models, 64 for images, 256 otherwise"),
        group: Group::Run,
        first: false,
        applies: trains_network,
    },
    Spec {
        field: Field::Precision,
        key: "precision",
        label: "Precision",
        unit: "",
        kind: Kind::Choice(Precision::CHOICES),
        help: told("Mixed 16-bit precision about halves activations and is several times faster on tensor cores."),
        assumed: told("mixed 16-bit where trained, 16-bit where served"),
        group: Group::Run,
        first: false,
        applies: |answers| answers.kind().is_deep(),
    },
    Spec {
        field: Field::Optimizer,
        key: "optimizer",
        label: "Optimiser",
        unit: "",
        kind: Kind::Choice(Optimizer::CHOICES),
        help: told("Adam keeps two values for each parameter, often more memory than the weights themselves."),
        assumed: told("SGD with momentum for CNNs, Adam otherwise"),
        group: Group::Run,
        first: false,
        applies: trains_network,
    },
    Spec {
        field: Field::Recompute,
        key: "activation_checkpointing",
        label: "Activation checkpointing",
        unit: "",
        kind: Kind::Choice(YesNo::CHOICES),
        help: told("Recomputes activations instead of keeping them: far less memory for about a third more time."),
        assumed: told("yes for language models, no otherwise"),
        group: Group::Run,
        first: false,
        applies: |answers| answers.trains() && answers.kind().is_transformer(),
    },
    Spec {
        field: Field::Cells,
        key: "cells",
        label: "Cells a layer",
        unit: "",
        kind: count(1e6),
        help: told(
            "The width of a recurrent or small network (num_cells of DeepAR). Large ones are what a GPU pays for.",
        ),
        assumed: told("40"),
        group: Group::Run,
        first: false,
        applies: has_cells,
    },
    Spec {
        field: Field::Layers,
        key: "layers",
        label: "Layers",
        unit: "",
        kind: count(10_000.0),
        help: told("The depth of a recurrent or small network (num_layers of DeepAR)."),
        assumed: told("2"),
        group: Group::Run,
        first: false,
        applies: has_cells,
    },
    Spec {
        field: Field::Entities,
        key: "entities",
        label: "Entities",
        unit: "",
        kind: count(1e10),
        help: told(
            "How many entity vectors IP Insights keeps (num_entity_vectors). With their length it sets the size of the model.",
        ),
        assumed: told("100 000"),
        group: Group::Run,
        first: false,
        applies: has_entities,
    },
    Spec {
        field: Field::VectorLength,
        key: "vector_length",
        label: "Vector length",
        unit: "",
        kind: count(65_536.0),
        help: told("The length of each entity vector of IP Insights (vector_dim)."),
        assumed: told("128"),
        group: Group::Run,
        first: false,
        applies: has_entities,
    },
];
