//! The CPU types that AWS names for serving IP Insights, by the size of its model.

use crate::facts::instance::{self, InstanceType};

/// The table's columns: the most entity vectors.
const ENTITIES: [f64; 8] = [10e3, 50e3, 100e3, 500e3, 1e6, 5e6, 10e6, 50e6];
/// The table's rows: the longest vectors, and the size of ml.m5 in each column; nothing where the model is too large.
const ROWS: [(f64, [Option<&str>; 8]); 7] = {
    const L: Option<&str> = Some("ml.m5.large");
    const X: Option<&str> = Some("ml.m5.xlarge");
    const X2: Option<&str> = Some("ml.m5.2xlarge");
    const X4: Option<&str> = Some("ml.m5.4xlarge");
    [
        (32.0, [L, L, L, L, L, X, X2, X4]),
        (64.0, [L, L, L, L, L, X2, X2, None]),
        (128.0, [L, L, L, L, L, X2, X4, None]),
        (256.0, [L, L, L, L, X, X4, None, None]),
        (512.0, [L, L, L, L, X2, None, None, None]),
        (1024.0, [L, L, L, X, X4, None, None, None]),
        (2048.0, [L, L, X, X, None, None, None, None]),
    ]
};

/// The type of the table's cell that holds so many entity vectors of such a length (SageMaker Developer Guide,
/// ip-insights); nothing where the table has none.
#[must_use]
pub fn named(entities: f64, vector: f64) -> Option<&'static InstanceType> {
    let column = ENTITIES.iter().position(|most| entities <= *most)?;
    let (_, row) = ROWS.iter().find(|(longest, _)| vector <= *longest)?;
    instance::by_name((*row.get(column)?)?)
}
