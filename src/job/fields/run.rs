//! The training run.

use super::super::choices::{Optimizer, Precision, YesNo};
use super::super::field::{Field, Group, Kind};
use super::super::work;
use super::written::Spec;
use super::{Answers, count, reads_text, sees_images, trains, trains_network};

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
        help: "Number of tokens in one example. Memory for activations grows with it.",
        assumed: "the model's usual length: 512, or 2048 for language models",
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
        help: "Side of the square image. Twice the side takes four times the work and memory.",
        assumed: "the size the model was made for, else 224",
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
        help: "Number of passes over the training data. Time and cost grow with it.",
        assumed: "3 for a fine-tune, 90 for a CNN, 1 for pre-training, 10 otherwise",
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
        help: "Number of boosting rounds. Time grows with it.",
        assumed: "500",
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
        help: "Number of examples that one device processes at a time. Memory for activations grows with it. If memory runs out, halve it first.",
        assumed: "8 for transformers, 1 for language models, 64 for images of 224 pixels and fewer for larger ones, more if the GPU holds them; else 256",
        group: Group::Run,
        first: true,
        applies: trains_network,
    },
    Spec {
        field: Field::Precision,
        key: "precision",
        label: "Precision",
        unit: "",
        kind: Kind::Choice(Precision::CHOICES),
        help: "Mixed 16-bit precision halves activations, roughly, and is several times faster on tensor cores.",
        assumed: "mixed 16-bit for training; 16-bit for inference, or as a language model was published",
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
        help: "Adam keeps two values per parameter, often more memory than the weights themselves.",
        assumed: "SGD with momentum for CNNs, Adam otherwise",
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
        help: "Recomputes activations instead of keeping them: much less memory for about a third more time.",
        assumed: "yes for language models, else no",
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
        help: "Width of a recurrent or small network (num_cells of DeepAR). A GPU pays off only for wide networks.",
        assumed: "40",
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
        help: "Depth of a recurrent or small network (num_layers of DeepAR).",
        assumed: "2",
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
        help: "Number of entity vectors in IP Insights (num_entity_vectors). With their length it sets the size of the model.",
        assumed: "100 000",
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
        help: "Length of each entity vector in IP Insights (vector_dim).",
        assumed: "128",
        group: Group::Run,
        first: false,
        applies: has_entities,
    },
];
