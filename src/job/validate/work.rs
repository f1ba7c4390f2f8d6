//! Reads what is trained or served.

use super::super::choices::Framework;
use super::super::field::Field;
use super::super::work::{Kind, Work};
use super::reader::Reader;
use crate::facts::model;

/// A usual number of parameters for a kind of network, where neither a model nor a number was given.
const fn usual_parameters(kind: Kind) -> f64 {
    match kind {
        Kind::Trees | Kind::Linear | Kind::Classic => 0.0,
        Kind::SmallNetwork => 2e6,
        Kind::Cnn => 25.6e6,
        Kind::Transformer => 110e6,
        Kind::LlmPretrain | Kind::LlmFull | Kind::LlmLora | Kind::LlmQlora => 8e9,
    }
}

/// Reads algorithm, model, parameters and framework.
pub(super) fn read(reader: &mut Reader<'_>) -> Work {
    let mut work = reader.choice(Field::Algorithm, Work::of).or_else(|| Work::of("xgboost")).unwrap_or(Work {
        key: "xgboost",
        name: "XGBoost",
        kind: Kind::Trees,
        algorithm: None,
        model: None,
        parameters: 0.0,
        framework: None,
    });
    work.model = reader.choice(Field::Model, model::by_id);
    let said = reader.amount(Field::Parameters).map(|millions| millions * 1e6);
    work.parameters = said.or(work.model.map(|model| model.parameters)).unwrap_or_else(|| usual_parameters(work.kind));
    work.framework = reader.choice(Field::Framework, Framework::from_key);
    work
}
