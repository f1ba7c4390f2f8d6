//! The training data.

use super::super::choices::{Access, DataFormat, DataStore, FileLayout};
use super::super::field::{Field, Group, Kind, Spec};
use super::super::work;
use super::{Answers, amount, count, trains};

fn tables(answers: &Answers) -> bool {
    answers.trains() && !matches!(answers.kind(), work::Kind::Cnn) && !answers.kind().is_transformer()
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
        help: "The size of the training set as it lies in storage. For tree boosters the memory of all instances together must hold it; for every job it decides how the data gets in.",
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
        help: "Some formats can be streamed, some must be read whole. RecordIO packs many records into few files.",
        assumed: "the usual one for the algorithm",
        group: Group::Data,
        first: false,
        applies: trains,
    },
    Spec {
        field: Field::Rows,
        key: "rows",
        label: "Rows or series",
        unit: "",
        kind: count(1e12),
        help: "How many rows, records or time series. With the columns it gives the work of a table job better than its size in storage does.",
        assumed: "calculated from the size",
        group: Group::Data,
        first: false,
        applies: tables,
    },
    Spec {
        field: Field::Columns,
        key: "columns",
        label: "Columns",
        unit: "",
        kind: count(1e7),
        help: "How many features each row has.",
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
        help: "How many images one pass over the training set sees. With the epochs it sets the time.",
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
        help: "How many tokens one pass over the training set sees, in millions. About four characters of English text make a token.",
        assumed: "calculated from the size, 4 bytes a token, 350 for 20 ms of speech; for pre-training 20 for each parameter",
        group: Group::Data,
        first: false,
        applies: texts,
    },
    Spec {
        field: Field::DataStore,
        key: "data_store",
        label: "Where the data lies",
        unit: "",
        kind: Kind::Choice(DataStore::CHOICES),
        help: "Data that already lies on EFS or FSx for Lustre is best read from there.",
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
        help: "Many small files are slow to list and read one by one: pack them, or read them through FSx for Lustre.",
        assumed: "few large files",
        group: Group::Data,
        first: false,
        applies: trains,
    },
    Spec {
        field: Field::Access,
        key: "access",
        label: "Read",
        unit: "",
        kind: Kind::Choice(Access::CHOICES),
        help: "Streaming (FastFile, Pipe) suits reading from front to back; random reads need a local copy or FSx for Lustre.",
        assumed: "from front to back",
        group: Group::Data,
        first: false,
        applies: trains,
    },
];
