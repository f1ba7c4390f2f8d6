//! The training data.

use super::super::choices::{Access, DataFormat, DataStore, FileLayout};
use super::super::field::{Field, Group, Kind};
use super::super::work;
use super::written::Spec;
use super::{Answers, amount, count, trains};

fn tables(answers: &Answers) -> bool {
    answers.trains() && !matches!(answers.kind(), work::Kind::Cnn) && !answers.kind().is_transformer()
}
fn examples(answers: &Answers) -> bool {
    answers.trains() && !matches!(answers.kind(), work::Kind::Cnn)
}
fn pictures(answers: &Answers) -> bool {
    answers.trains() && answers.kind() == work::Kind::Cnn
}
fn texts(answers: &Answers) -> bool {
    answers.trains() && answers.kind().is_transformer()
}

pub(super) const FIELDS: &[Spec] = &[
    Spec {
        field: Field::DataSize,
        key: "data_gb",
        label: "Training data",
        unit: "GB",
        kind: amount(10_000_000.0),
        help: "The size of the training set in storage. Tree boosters need memory for all of it, over all instances. For every job it decides the input mode.",
        assumed: "calculated from rows, images or tokens, else 1 GB",
        group: Group::Data,
        first: true,
        applies: trains,
    },
    Spec {
        field: Field::DataFormat,
        key: "data_format",
        label: "Format",
        unit: "",
        kind: Kind::Choice(DataFormat::CHOICES),
        help: "Some formats can be streamed, others must be read whole. RecordIO packs many records into few files.",
        assumed: "the usual one for the algorithm",
        group: Group::Data,
        first: false,
        applies: trains,
    },
    Spec {
        field: Field::Rows,
        key: "rows",
        label: "Rows, series or texts",
        unit: "",
        kind: count(1e12),
        help: "Number of rows, time series or texts. With the columns it gives a better estimate for tables than the size in storage. Texts count with their sequence length.",
        assumed: "calculated from the size",
        group: Group::Data,
        first: false,
        applies: examples,
    },
    Spec {
        field: Field::Columns,
        key: "columns",
        label: "Columns",
        unit: "",
        kind: count(1e7),
        help: "Number of features in each row.",
        assumed: "100",
        group: Group::Data,
        first: false,
        applies: tables,
    },
    Spec {
        field: Field::Images,
        key: "images",
        label: "Images",
        unit: "",
        kind: count(1e11),
        help: "Number of images in one pass over the training set. With the epochs it sets the time.",
        assumed: "calculated from the size, 110 kB an image",
        group: Group::Data,
        first: true,
        applies: pictures,
    },
    Spec {
        field: Field::Tokens,
        key: "tokens_millions",
        label: "Tokens",
        unit: "million",
        kind: amount(1e9),
        help: "Millions of tokens in one pass over the training set. A token is about four characters of English text.",
        assumed: "calculated from the size, 4 bytes a token, 350 for 20 ms of speech; 20 per parameter for pre-training",
        group: Group::Data,
        first: false,
        applies: texts,
    },
    Spec {
        field: Field::DataStore,
        key: "data_store",
        label: "Data location",
        unit: "",
        kind: Kind::Choice(DataStore::CHOICES),
        help: "Data that is already on EFS or FSx for Lustre is best read from there.",
        assumed: "Amazon S3",
        group: Group::Data,
        first: false,
        applies: trains,
    },
    Spec {
        field: Field::FileLayout,
        key: "file_layout",
        label: "Files",
        unit: "",
        kind: Kind::Choice(FileLayout::CHOICES),
        help: "Many small files are slow to list and read. Pack them, or read them through FSx for Lustre.",
        assumed: "few large files",
        group: Group::Data,
        first: false,
        applies: trains,
    },
    Spec {
        field: Field::Access,
        key: "access",
        label: "Reading order",
        unit: "",
        kind: Kind::Choice(Access::CHOICES),
        help: "Streaming (FastFile, Pipe) suits sequential reads. Random reads need a local copy or FSx for Lustre.",
        assumed: "sequentially",
        group: Group::Data,
        first: false,
        applies: trains,
    },
];
