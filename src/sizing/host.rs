//! Memory of the instance itself.

use super::estimate::{Estimate, How};
use crate::facts::limit;
use crate::job::{Application, Job, Kind};
use crate::units::{Band, Gib, text};

use super::memory::tables::{Booster, Table};

/// What the system, the container and the process take.
const SYSTEM: Gib = Gib(1.0);

/// How far the memory of boosted trees is off: versions of the same library differ by half.
#[must_use]
pub fn booster_band(likely: Gib) -> Band<Gib> {
    Band::around(likely, 1.5, 1.6)
}

/// Memory that training needs over all its instances together.
///
/// Tree boosters: the total memory of the instances holds the training set in the library's own form. Networks: the states once, and room for loading.
#[must_use]
pub fn training(job: &Job) -> Estimate<Gib> {
    let training = &job.training;
    if let Some(measured) = training.host_memory {
        return Estimate::measured(measured, format!("{} peak", text::memory(measured)));
    }
    let data = training.data.to_gib();
    match job.work.kind {
        Kind::Trees => {
            let booster = match job.work.key {
                "lightgbm" => Booster::Lightgbm,
                "catboost" => Booster::Catboost,
                _ => Booster::Xgboost,
            };
            let columns = training.columns;
            // XGBoost's container reads the files into its own matrix; scripts hold a data frame beside the library's.
            let held = if job.work.key == "xgboost" { 0.0 } else { 8.0 };
            let bytes = booster.bytes(Table { rows: training.rows, filled: columns, held });
            let how = How::new(
                "cells in the library's own form",
                "LightGBM documentation, experiments; szilard/GBM-perf; SageMaker Developer Guide, xgboost",
                "how dense the data is",
            )
            .term(
                "training set",
                Gib::from_bytes(bytes).value(),
                format!("{} rows × {} columns", text::count(training.rows), text::figure(columns)),
            )
            .term("system", SYSTEM.value(), "operating system and container".to_owned());
            let likely = Gib::from_bytes(bytes) + SYSTEM;
            Estimate { band: booster_band(likely), how }
        }
        Kind::Linear | Kind::Classic => {
            let keeps = matches!(job.work.key, "knn" | "lda" | "clustering" | "linear-model");
            let share = if keeps { 1.2 } else { 0.1 };
            let how = How::new(
                "data kept in memory",
                "our reading: nearest neighbours keep the data, others read it in batches",
                "how much of the data is kept",
            )
            .term("data", data.value() * share, format!("{} of data × {}", text::memory(data), text::figure(share)))
            .term("system", 2.0, "operating system and container".to_owned());
            Estimate::sum(how, 1.5, 1.5)
        }
        kind => {
            let weights = Gib::from_bytes(job.work.parameters * if kind == Kind::LlmQlora { 2.0 } else { 4.0 });
            let how = How::new(
                "weights once + loading",
                "our reading: a checkpoint is loaded through host memory",
                "how many loader processes run",
            )
            .term("weights", weights.value(), format!("{} parameters", text::count(job.work.parameters)))
            .term("data loading", 4.0, "loader processes, system and container".to_owned());
            Estimate::sum(how, 1.3, 1.3)
        }
    }
}

/// Memory that one serving instance needs.
#[must_use]
pub fn serving(job: &Job) -> Estimate<Gib> {
    let serving = &job.serving;
    if let Some(measured) = serving.host_memory {
        return Estimate::measured(measured, format!("{} peak", text::memory(measured)));
    }
    let model = serving.model.to_gib();
    // A multi-model endpoint keeps the models in use and loads the rest; a fifth of them is a usual working set.
    let apart = serving.frameworks > 1.0 && serving.models > limit::MULTI_CONTAINER_MAX;
    let kept = if serving.models > 1.0 && !apart { (serving.models * 0.2).max(2.0) } else { 1.0 };
    // A network's weights pass through on their way to the device; a classic model is unpacked where it stays.
    let copies = if job.work.kind.is_deep() { 1.1 } else { 1.5 };
    let mut how = How::new(
        "models in memory + server",
        "SageMaker Developer Guide, multi-model endpoints: memory is the cache of models",
        "how many models are in use at a time",
    )
    .term(
        "models",
        (model * kept).value() * copies,
        format!("{} × {} in use × {}", text::memory(model), text::figure(kept), text::figure(copies)),
    )
    .term("server", 1.0, "operating system, container and model server".to_owned());
    if serving.application == Application::Together {
        how = how.term("application", 2.0, "the application on the same machine".to_owned());
    }
    Estimate::sum(how, 1.3, 1.4)
}
