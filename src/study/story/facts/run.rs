//! The data and the training run.

use super::super::{Scene, words};
use crate::job::Field;
use crate::study::draw::Draw;

/// So many GB of training data in S3. The format is said as a person would; only its key is a field.
pub fn data(scene: &mut Scene, draw: &mut Draw, gb: f64, format: &str) {
    let size = words::size(gb);
    scene.set(Field::DataSize, &words::typed(gb));
    scene.say_first(
        draw,
        &[
            "{size} of {data} are in S3 as {format}.",
            "The training set is {size} of {data} in S3, stored as {format}.",
            "The {data} are in S3: {size} of {format}.",
            "An S3 bucket holds {size} of {data}, stored as {format}.",
            "The {data} were exported to S3 as {format} and come to {size}.",
            "The {data} take up {size} in S3, stored as {format}.",
            "There are {size} of {data} to learn from, stored as {format} in S3.",
            "The model learns from {size} of {data}, which are in S3 as {format}.",
            "{Data} make up the training set: {size} of {format} in S3.",
            "Altogether, the {data} are {size} of {format} in S3.",
        ],
        &[("size", &size), ("format", format)],
    );
}

/// So many labelled images in S3, of about 110 kB each.
pub fn images(scene: &mut Scene, draw: &mut Draw, images: f64) {
    let gb = (images * 1.1e-4 * 10.0).round().max(1.0) / 10.0;
    scene.set(Field::Images, &words::typed(images)).set(Field::DataSize, &words::typed(gb));
    scene.say_first(
        draw,
        &[
            "The training set is {n} labelled {data} in S3, {size} in all.",
            "{n} labelled {data} are in S3; together they take up {size}.",
            "The training set has {n} labelled {data} and takes up {size} in S3.",
            "There are {n} labelled {data} to learn from ({size} in S3).",
            "An S3 bucket holds {n} labelled {data}, {size} in total.",
            "The team has collected {n} labelled {data}, which take up {size} in S3.",
            "The network learns from {n} labelled {data}: {size} in S3.",
        ],
        &[("n", &words::number(images)), ("size", &words::size(gb))],
    );
}

/// So many tokens of text in S3.
pub fn tokens(scene: &mut Scene, draw: &mut Draw, millions: f64) {
    scene.set(Field::Tokens, &words::typed(millions));
    scene.say_first(
        draw,
        &[
            "The training set is {n} tokens of {data}.",
            "There are about {n} tokens of {data} to learn from.",
            "The {data} come to {n} tokens.",
            "{n} tokens of {data} are in S3.",
            "The {data} in S3 contain {n} tokens.",
            "The training data, {n} tokens of {data}, is in S3.",
        ],
        &[("n", &words::number(millions * 1e6))],
    );
}

/// The recipe of a network: epochs, batch on each device, mixed precision and the optimiser.
pub fn recipe(scene: &mut Scene, draw: &mut Draw, epochs: f64, batch: f64, (optimizer, called): (&str, &str)) {
    let passes = words::things(epochs as u32, "epoch", "epochs");
    scene.set(Field::Epochs, &words::typed(epochs)).set(Field::BatchSize, &words::typed(batch));
    scene.set(Field::Precision, "mixed").set(Field::Optimizer, optimizer);
    scene.say(
        draw,
        &[
            "Training runs for {epochs} in mixed precision, with {opt} and a batch size of {batch} per device.",
            "Training uses {opt}, mixed precision and a batch size of {batch} per device, and runs for {epochs}.",
            "With {opt} and mixed precision, training takes {epochs}; the batch size is {batch} per device.",
            "The batch size is {batch} per device; training uses {opt} and mixed precision and runs for {epochs}.",
            "The model is trained for {epochs} with {opt}, in mixed precision, with a batch size of {batch} per device.",
            "Each device takes batches of {batch}; training uses mixed precision and {opt} and lasts {epochs}.",
        ],
        &[("epochs", &passes), ("batch", &words::number(batch)), ("opt", called)],
    );
}

/// Epochs alone.
pub fn epochs(scene: &mut Scene, draw: &mut Draw, epochs: f64) {
    scene.set(Field::Epochs, &words::typed(epochs));
    scene.say(
        draw,
        &[
            "Training runs for {epochs}.",
            "The model is trained for {epochs}.",
            "Training takes {epochs}.",
            "Training is expected to need {epochs}.",
        ],
        &[("epochs", &words::things(epochs as u32, "epoch", "epochs"))],
    );
}

/// Trees and columns of a booster.
pub fn trees(scene: &mut Scene, draw: &mut Draw, trees: f64, columns: f64) {
    scene.set(Field::Trees, &words::typed(trees)).set(Field::Columns, &words::typed(columns));
    scene.say(
        draw,
        &[
            "The table has {columns} columns, and the model will have {trees} trees.",
            "Each row has {columns} columns; {trees} trees are planned.",
            "The model will have {trees} trees, and the data has {columns} columns.",
            "With {columns} columns per row, {trees} trees should be enough.",
        ],
        &[("trees", &words::number(trees)), ("columns", &words::number(columns))],
    );
}

/// The network of DeepAR and its batch.
pub fn cells(scene: &mut Scene, draw: &mut Draw, cells: f64, layers: f64, batch: f64) {
    scene.set(Field::Cells, &words::typed(cells)).set(Field::Layers, &words::typed(layers));
    scene.set(Field::BatchSize, &words::typed(batch));
    scene.say(
        draw,
        &[
            "The network has {layers} layers of {cells} cells each, and the batch size is {batch}.",
            "The network uses {layers} layers of {cells} cells, with a batch size of {batch}.",
            "The batch size is {batch}; the network has {layers} layers of {cells} cells.",
            "With a batch size of {batch}, the network has {layers} layers of {cells} cells each.",
        ],
        &[
            ("cells", &words::number(cells)),
            ("layers", &words::counted(layers as u32)),
            ("batch", &words::number(batch)),
        ],
    );
}

/// Where the data lies, where that is not S3.
pub fn store(scene: &mut Scene, draw: &mut Draw, gb: f64, store: &str) {
    let called = if store == "efs" { "Amazon EFS" } else { "FSx for Lustre" };
    scene.set(Field::DataSize, &words::typed(gb)).set(Field::DataStore, store);
    scene.say_first(
        draw,
        &[
            "The {data} ({size}) are already on {store}.",
            "All {data} are kept on {store}, where other programs use them too: {size} in all.",
            "{size} of {data} are on {store}, which the team has used for years.",
            "The training set, {size} of {data}, is on {store} today.",
        ],
        &[("size", &words::size(gb)), ("store", called)],
    );
}

/// How the data is cut into files.
pub fn files(scene: &mut Scene, draw: &mut Draw, small: bool) {
    scene.set(Field::FileLayout, if small { "many-small" } else { "few-large" });
    let forms: &[&str] = if small {
        &[
            "The data is split into millions of small files.",
            "Every record is a small file of its own.",
            "The data consists of millions of files of a few kilobytes each.",
            "There are millions of files, none larger than a few kilobytes.",
        ]
    } else {
        &[
            "The files are few and large.",
            "The data is stored in a few large files.",
            "Each file is several hundred megabytes in size.",
            "There are a few dozen files, all of them large.",
        ]
    };
    scene.say_first(draw, forms, &[]);
}

/// In which order training reads.
pub fn access(scene: &mut Scene, draw: &mut Draw, random: bool) {
    scene.set(Field::Access, if random { "random" } else { "sequential" });
    let forms: &[&str] = if random {
        &[
            "Training reads the records in random order.",
            "Training jumps around in the data: it reads at random.",
            "Each epoch reads the records in a new random order.",
            "Records are read at random, not one after another.",
        ]
    } else {
        &[
            "Training reads the data from start to finish.",
            "Each file is read from beginning to end.",
            "Every epoch goes through the data in the same order.",
            "Records are read one after another.",
        ]
    };
    scene.say_first(draw, forms, &[]);
}

/// How often the model is trained.
pub fn often(scene: &mut Scene, draw: &mut Draw, per_month: f64) {
    scene.set(Field::RunsPerMonth, &words::typed(per_month));
    scene.say(
        draw,
        &[
            "The model is trained {often}.",
            "Training is repeated {often}.",
            "A new model is trained {often}.",
            "The job runs {often}.",
            "The team trains a new version {often}.",
        ],
        &[("often", &words::often(per_month))],
    );
}
