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
            "The training set is {size} of {format} in Amazon S3.",
            "{Data} make up the training set: {size} of {format} in Amazon S3.",
            "There are {size} of {data} to learn from, kept as {format} in S3.",
            "In S3 lie {size} of {data}, written as {format}.",
            "The {data} were exported to S3 as {format} and come to {size}.",
            "All {data} together are {size} of {format} in S3.",
            "An S3 bucket holds the {data}: {size} of {format}.",
            "The {data} take up {size} in S3, as {format}.",
            "To learn from, it has {size} of {data} in S3, all of it {format}.",
            "The {data}, stored as {format}, fill {size} of an S3 bucket.",
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
            "{n} labelled {data} in S3 make up the training set, {size} in all.",
            "The training set has {n} {data}; together they take up {size} in S3.",
            "They have {n} labelled {data}, {size} in S3.",
            "There are {n} labelled {data} to learn from ({size} in S3).",
            "In S3 lie {n} labelled {data}, {size} altogether.",
            "It has collected {n} {data}, which come to {size} in S3.",
            "The network learns from {n} {data}: {size} in an S3 bucket.",
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
            "The training texts come to {n} tokens.",
            "There are about {n} tokens of {data} to learn from.",
            "The {data} add up to {n} tokens.",
            "{n} tokens of {data} are ready in S3.",
            "Its {data}, {n} tokens in all, lie in S3.",
            "One pass over the {data} sees {n} tokens.",
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
            "Training runs for {epochs} in mixed precision, using {opt} and a batch of {batch} on each device.",
            "They plan {epochs}, a batch of {batch} on each device, mixed precision and {opt}.",
            "The recipe is {opt}, mixed precision, a batch of {batch} on each device, and {epochs}.",
            "Using {opt} in mixed precision, they train for {epochs}; each device takes a batch of {batch}.",
            "A batch of {batch} on each device, {opt}, mixed precision, {epochs}: that is the plan.",
            "The script trains for {epochs} in mixed precision, with {opt} and a batch of {batch} on each device.",
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
            "The plan is {epochs}.",
            "They expect to need {epochs}.",
            "It will take {epochs} over the data.",
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
            "The table has {columns} columns, and {trees} trees are planned.",
            "Each row has {columns} columns; {trees} trees are to be boosted.",
            "They plan {trees} trees over {columns} columns.",
            "With {columns} columns in a row, {trees} trees should do.",
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
            "The network has {layers} layers of {cells} cells each, and the batch is {batch}.",
            "They set {cells} cells, {layers} layers and a batch of {batch}.",
            "With {layers} layers of {cells} cells, a batch of {batch} is planned.",
            "The batch is {batch}; the network is {layers} layers of {cells} cells.",
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
            "The {data}, {size} of them, already lie on {store}.",
            "All {data} are kept on {store}, where other programs use them too: {size}.",
            "{size} of {data} sit on {store}, which the team has used for years.",
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
            "It is cut into millions of small files.",
            "Every record is a small file of its own.",
            "The bucket holds millions of files of a few kilobytes each.",
            "None of the countless files is larger than a few kilobytes.",
        ]
    } else {
        &[
            "The files are few and large.",
            "It is stored in a few large files.",
            "Each of the files is hundreds of megabytes long.",
            "There are some dozens of files, all of them large.",
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
            "The script jumps about in the data: it reads at random.",
            "Each epoch draws the records in a new random order.",
            "Records are fetched at random, not one after the other.",
        ]
    } else {
        &[
            "Training reads the data from front to back.",
            "The script reads each file from its beginning to its end.",
            "Every epoch goes through the data in the same order.",
            "Records are read one after the other.",
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
            "They will run this {often}.",
            "The job runs {often}.",
        ],
        &[("often", &words::often(per_month))],
    );
}
