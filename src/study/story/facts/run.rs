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
