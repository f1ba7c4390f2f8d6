//! Words for the training data and the run over it.

use super::rule::{Figure, Say, When, figure, say_when};
use crate::job::Field;

/// Choices.
pub(super) const SAYS: &[Say] = &[
    say_when(When::Trains, Field::DataFormat, "recordio", "", "recordio|tfrecord|tfrecords / record io"),
    say_when(When::Trains, Field::DataFormat, "parquet", "", "parquet|pq"),
    say_when(When::Trains, Field::DataFormat, "libsvm", "", "libsvm|svmlight"),
    say_when(When::Trains, Field::DataFormat, "json-lines", "", "jsonl|jsonlines|jsonl.gz|ndjson / json lines"),
    say_when(When::Trains, Field::DataFormat, "csv", "", "csv|csvs|tsv|csv.gz / comma separated"),
    say_when(
        When::Trains,
        Field::DataFormat,
        "images",
        "",
        "jpeg|jpegs|jpg|jpgs|png|pngs|tiff|tiffs|dicom / image|picture files|tiles",
    ),
    say_when(When::Trains, Field::DataFormat, "media", "", "wav|flac|mp3|mp4 / audio|video files|clips|recordings"),
    say_when(
        When::Trains,
        Field::DataFormat,
        "text",
        "",
        "<bytes> of ?plain ?raw text / text file|files / plain text / txt",
    ),
    say_when(When::NotScored, Field::DataStore, "s3", "", "s3 & !checkpoint* & !ckpt & !results"),
    say_when(When::NotScored, Field::DataStore, "efs", "", "efs / elastic file system"),
    say_when(When::NotScored, Field::DataStore, "fsx", "", "fsx / lustre"),
    say_when(
        When::Trains,
        Field::FileLayout,
        "many-small",
        "",
        "individual|separate ?jpeg ?png ?image files / individual|separate image|images|jpegs|pngs / many|millions|thousands|lots ?of small|tiny ?_ files|images|objects / small|tiny files / small|tiny $image & <n> / one file per|for|each ?each",
    ),
    say_when(
        When::Trains,
        Field::FileLayout,
        "few-large",
        "",
        "few|handful ?of large|big files|shards / large|big shards",
    ),
    say_when(
        When::Trains,
        Field::Access,
        "random",
        "",
        "random ?access order|access|reads|read / randomly / random access / shuffled|shuffle & read",
    ),
    say_when(
        When::Trains,
        Field::Access,
        "sequential",
        "",
        "front to back / sequentially / in sequence & read* / sequential ?_ read|reads|access|order / one after the other & read*",
    ),
];

/// Amounts. The order is that of preference where two want the same amount.
pub(super) const FIGURES: &[Figure] = &[
    figure(
        When::Trains,
        &[Some(Field::Rows), Some(Field::Columns)],
        "<n> rows|records|lines|samples x <n> ?_ / <n> rows|records|lines|samples x|by|and|, <n> $column / <n> $row .. with <n> ?_ values each / <n> x|by <n> ?$column & !$image & !conv* & !kernel / <n> $row .. with|of|by|and|, <n> $column",
    ),
    figure(When::Always, &[Some(Field::ImageSize)], "<px>"),
    figure(When::Always, &[Some(Field::ImageSize)], "resolution ?of <n> / image size ?of <n>"),
    figure(
        When::Trains,
        &[Some(Field::Tokens)],
        "<n> ?training ?text tokens|tok & !prompt* & !answer* & !repl* & !response* & !window & !length & !context / corpus|dataset ?: ?of <n> tokens|tok",
    ),
    figure(
        When::Trains,
        &[Some(Field::SequenceLength)],
        "ctx|context ?len ?length ?= <n> ?tokens & !prompt* & !serve & !answer* & !out / <n> ctx / seq ?len|length ?of ?= <n> / sequence|sequences ?length|lengths ?of ?is ?= <n> / max_length|max_seq_length|seq_len ?= <n> / <n> tokens|token window|context|sequences|sequence / context|window ?length|window ?size ?of <n> ?tokens & !prompt* & !serve / <n> tokens each|long / sequences|sequence|text|texts|documents|examples ?_ have|has|of ?up ?to <n> tokens|token / max|maximum ?sequence ?token ?input length ?of ?= <n> & !prompt*",
    ),
    figure(
        When::NotScored,
        &[Some(Field::Images)],
        "images|pictures|photos : <n> / <n> ?_ ?_ ?_ $image & !per|minute / <n> ?_ shots & train* / <n> ?_ $image & epoch|epochs|train* / $image ?,  <n> of them & !$row / $image ... <n> in total|all|sum & !$row / crops , <n>",
    ),
    figure(
        When::Always,
        &[Some(Field::Entities)],
        "<n> ?distinct ?_ entity|entities ?vectors / num_entity_vectors ?= ?of ?set ?to <n>",
    ),
    figure(When::Always, &[Some(Field::VectorLength)], "vector_dim ?= ?of ?set ?to <n>"),
    figure(When::Always, &[Some(Field::Cells), Some(Field::Layers)], "cells // layers : <n> // <n>"),
    figure(
        When::Always,
        &[Some(Field::Layers), Some(Field::Cells)],
        "<n> ?lstm|gru|recurrent|hidden layers of|with ?_ <n> ?cells|units / <n> layers x <n>",
    ),
    figure(
        When::Always,
        &[Some(Field::Cells)],
        "num_cells ?is ?= ?set ?to ?of <n> / <n> ?lstm|gru|hidden cells|units ?per|in|each ?layer",
    ),
    figure(
        When::Always,
        &[Some(Field::Layers)],
        "num_layers ?is ?= ?set ?to ?of <n> / <n> ?recurrent ?hidden layers & cells|units|lstm|gru|rnn|deepar|recurrent & !heads",
    ),
    figure(
        When::NotScored,
        &[Some(Field::Rows)],
        "series|rows|records|samples|observations|examples : <n> / <n> ?_ ?_ $row & !request / <n> ?_ $series & forecast* / <n> ?_ $series & deepar",
    ),
    figure(
        When::NotScored,
        &[Some(Field::Columns)],
        "columns|features|cols : <n> / <n> ?_ ?_ $column / <n> dimensions|dimensional & vectors|points|nearest|clusters|k|pca|knn",
    ),
    figure(
        When::Trains,
        &[Some(Field::Epochs)],
        "<n> ?training|full|more epochs|ep / <n> epoch & !one & !seconds / for <n> passes / epochs ?= ?: <n> / num_train_epochs ?= <n>",
    ),
    figure(
        When::Always,
        &[Some(Field::Trees)],
        "trees|rounds : <n> / <n> ?boosted|decision trees / <n> ?boosting rounds / <n> boosting|boost iterations|rounds / <n> iterations & xgboost|lightgbm|catboost|boosting|xgb|lgbm / n_estimators|num_round|num_boost_round ?= <n> / <n> estimators",
    ),
    figure(When::Scores, &[Some(Field::RequestBatch)], "mini|micro ?batches|batch|batches of <n> / batches of <n>"),
    figure(
        When::Trains,
        &[Some(Field::BatchSize)],
        "bsz ?: ?= <n> / batch size ?has ?is ?was ?already ?been reduced|lowered|set|cut|down to <n> / batch ?size ?per ?device|gpu ?of ?is ?= ?: <n> / batches of <n> / bs ?= <n> / batch_size ?= <n> / per_device_train_batch_size ?= <n> / minibatch ?size ?of <n>",
    ),
];
