//! The sizes of the network, for a model that the library lacks or to correct one that it has.

use super::super::field::{Field, Group, Kind};
use super::written::Spec;
use super::{Answers, amount, count, reads_text, sees_images};

/// What stands in for most sizes.
const USUAL: &str = "the model's own, else those usual for as many parameters";

/// A size that is asked for under "more".
const fn size(
    field: Field,
    key: &'static str,
    label: &'static str,
    kind: Kind,
    help: &'static str,
    applies: fn(&Answers) -> bool,
) -> Spec {
    Spec { field, key, label, unit: "", kind, help, assumed: USUAL, group: Group::Job, first: false, applies }
}

pub(super) const FIELDS: &[Spec] = &[
    Spec {
        unit: "million",
        assumed: "the model's own number, else all parameters",
        ..size(
            Field::ActiveParameters,
            "active_parameters_millions",
            "Parameters a token passes",
            amount(10_000_000.0),
            "A mixture of experts sends each token to a few of its experts: Mixtral 8x7B has 46 700 million parameters, 12 900 of them work on a token. They set the time, all parameters set the memory.",
            reads_text,
        )
    },
    size(
        Field::NetworkLayers,
        "network_layers",
        "Transformer layers",
        count(1000.0),
        "num_hidden_layers of its config.json; encoder and decoder layers together. Activations and the key-value cache grow with it.",
        reads_text,
    ),
    Spec {
        unit: "values",
        ..size(
            Field::HiddenSize,
            "hidden_size",
            "Hidden size",
            count(65_536.0),
            "hidden_size (d_model) of its config.json: the width of what one layer hands to the next. Activations grow with it.",
            reads_text,
        )
    },
    Spec {
        assumed: "the model's own, else one for each 128 of the hidden size",
        ..size(
            Field::AttentionHeads,
            "attention_heads",
            "Attention heads",
            count(1024.0),
            "num_attention_heads of its config.json. Without a head size, hidden size over heads is the width of one.",
            reads_text,
        )
    },
    Spec {
        assumed: "the model's own, else as many as attention heads",
        ..size(
            Field::KvHeads,
            "kv_heads",
            "Key-value heads",
            count(1024.0),
            "num_key_value_heads of its config.json. With grouped attention there are few, and the key-value cache of a served model is as much smaller.",
            reads_text,
        )
    },
    Spec {
        unit: "values",
        assumed: "the model's own, else hidden size over heads",
        ..size(
            Field::HeadSize,
            "head_size",
            "Head size",
            count(4096.0),
            "head_dim of its config.json, where it has one (Gemma, Qwen3, Mistral Nemo). It sets the key-value cache.",
            reads_text,
        )
    },
    Spec {
        unit: "tokens",
        assumed: "the model's own, else 30 522, or 64 000 for language models",
        ..size(
            Field::Vocabulary,
            "vocabulary",
            "Vocabulary",
            count(10_000_000.0),
            "vocab_size of its config.json. In training, the scores of all of them for every token take memory.",
            reads_text,
        )
    },
    Spec {
        unit: "GMAC",
        ..size(
            Field::Gmacs,
            "gmacs",
            "Multiply-adds an image",
            amount(100_000.0),
            "Multiply-adds of one pass over one image of 224 × 224 pixels, in 10⁹; half of what is listed as FLOPs. It sets the time. Work for another image size is scaled by its area.",
            sees_images,
        )
    },
    Spec {
        unit: "million",
        ..size(
            Field::Activations,
            "activations_millions",
            "Activations an image",
            amount(100_000.0),
            "Outputs of all convolutions and linear layers for one image of 224 × 224 pixels, in millions, as timm lists them. They set the memory that training takes.",
            sees_images,
        )
    },
];
