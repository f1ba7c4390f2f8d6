//! Memory of the instance itself.

use super::ServingNeeds;
use super::estimate::{Estimate, How};
use super::sharing::Sharing;
use crate::facts::instance::InstanceType;
use crate::job::{Application, DataFormat, Job, Kind, Symptom, View};
use crate::units::{Band, Gib, text};

use super::memory::tables::{Booster, OWN_TABLE, Table};

/// What the system, the container and the process take.
const SYSTEM: Gib = Gib(1.0);

/// The same with the libraries that work on tables.
pub const TABLE_SYSTEM: Gib = Gib(1.5);

/// How far the memory of linear and classic work is off.
#[must_use]
pub fn table_band(likely: Gib) -> Band<Gib> {
    Band::around(likely, 1.5, 1.6)
}

/// The job's table: in libsvm's sparse form only filled cells are written, about 8 B each; other forms take at least one.
fn table(job: &Job, held: f64) -> Table {
    let training = &job.training;
    let least = if training.format == Some(DataFormat::LibSvm) { 8.0 } else { 1.0 };
    let written = training.data.value() * 1e9 / training.rows.max(1.0) / least;
    Table { rows: training.rows, filled: training.columns.min(written), held }
}

fn cells(table: Table) -> String {
    format!("{} rows × {} filled columns", text::count(table.rows), text::figure(table.filled))
}

/// Bytes of a cell that is read as a stream: none is kept.
const STREAMED: f64 = 0.0;

/// Bytes that linear and classic work keeps of each cell, bytes beside the data, and what these are.
///
/// The built-in algorithms read the data as a stream, but for k-NN (its index) and LDA (all documents); own code holds its
/// own table.
fn kept(job: &Job, table: Table) -> (f64, f64, &'static str) {
    let columns = job.training.columns;
    match job.work.key {
        "linear-model" | "clustering" => (OWN_TABLE, 8.0 * columns, "one value a column"),
        "knn" | "lda" => (10.0, 8.0 * table.rows, "an index entry a row"),
        "pca" => (STREAMED, 8.0 * columns * columns.min(50_000.0), "the columns' covariances"),
        "linear-learner" => (STREAMED, 32.0 * 12.0 * columns, "32 models at a time, 12 B a column"),
        "factorization-machines" => (STREAMED, 64.0 * 12.0 * columns, "64 factors a column, 12 B each"),
        _ => (STREAMED, 1000.0 * 4.0 * columns, "a thousand centres or samples"),
    }
}

/// How far the memory of boosted trees is off: versions of the same library differ by half.
#[must_use]
pub fn booster_band(likely: Gib) -> Band<Gib> {
    Band::around(likely, 1.5, 1.6)
}

/// Memory that training needs over all its instances together.
///
/// Tree boosters: the total memory of the instances holds the training set in the library's own form. Linear and classic
/// work: what of the data is kept, and the model. Networks: the weights once, and room for loading.
#[must_use]
pub fn training(job: &Job) -> Estimate<Gib> {
    let training = &job.training;
    if let Some(measured) = training.host_memory {
        return Estimate::measured(measured, format!("{} peak", text::memory(measured)));
    }
    match job.work.kind {
        Kind::Trees => {
            let booster = match job.work.key {
                "lightgbm" => Booster::Lightgbm,
                "catboost" => Booster::Catboost,
                _ => Booster::Xgboost,
            };
            // XGBoost's container reads the files into its own matrix; scripts hold a data frame beside the library's.
            let table = table(job, if job.work.key == "xgboost" { 0.0 } else { 8.0 });
            let cells_bytes = booster.bytes(table);
            // Columns of text or of many digits are larger than the numbers they are counted as: the page asks for the data.
            let stored = training.data.value() * 1e9;
            let bytes = Gib::from_bytes(cells_bytes.max(stored));
            let how = How::new(
                "cells in the library's own form",
                "LightGBM documentation, experiments; szilard/GBM-perf; SageMaker Developer Guide, xgboost",
                "how dense the data is",
            )
            .term(
                "training set",
                bytes.value(),
                if stored > cells_bytes {
                    format!(
                        "{} GB as it is stored, more than {} take",
                        text::figure(training.data.value()),
                        cells(table)
                    )
                } else {
                    cells(table)
                },
            )
            .term("system", SYSTEM.value(), "operating system and container");
            Estimate { band: booster_band(bytes + SYSTEM), how }
        }
        Kind::Linear | Kind::Classic => {
            let table = table(job, 0.0);
            let (each, beside, what) = kept(job, table);
            let bytes = Gib::from_bytes(each * table.rows * table.filled);
            let data = if each > STREAMED {
                format!("{} × {} B", cells(table), text::figure(each))
            } else {
                "read as a stream".to_owned()
            };
            let how = How::new(
                "cells kept in memory",
                "SageMaker Developer Guide, the algorithm's page; szilard/benchm-ml",
                "how much of the data is kept",
            )
            .term("data", bytes.value(), data)
            .term("model", Gib::from_bytes(beside).value(), what)
            .term("system", TABLE_SYSTEM.value(), "operating system and container");
            Estimate { band: table_band(bytes + Gib::from_bytes(beside) + TABLE_SYSTEM), how }
        }
        kind => {
            let weights = Gib::from_bytes(job.work.parameters * if kind == Kind::LlmQlora { 2.0 } else { 4.0 });
            let how = How::new(
                "weights once + loading",
                "our reading: a checkpoint is loaded through host memory",
                "how many loader processes run",
            )
            .term("weights", weights.value(), format!("{} parameters", text::count(job.work.parameters)))
            .term("data loading", 4.0, "loader processes, system and container");
            Estimate::sum(how, 1.3, 1.3)
        }
    }
}

/// How much more than the data its memory must hold where AWS's page asks for the data alone: room for what the library
/// keeps beside it.
const BESIDE_DATA: f64 = 1.2;

/// Memory by the rule of the algorithm's page, where the book's view holds it to that: the memory of all instances is at
/// least that of the data. Nothing where the page has no such rule, or more than it is not needed anyway.
#[must_use]
pub fn by_page(job: &Job, view: View) -> Option<Estimate<Gib>> {
    let rule = job.work.algorithm.is_some_and(|algorithm| algorithm.memory_bound);
    // What runs out of memory today says that the rule is not enough.
    let short = matches!(job.training.symptom, Some(Symptom::HostMemory | Symptom::TrialsFail));
    if view != View::Book || !rule || short || job.training.host_memory.is_some() {
        return None;
    }
    let data = job.training.data;
    let how = How::new(
        "memory at least that of the data",
        "SageMaker Developer Guide, the algorithm's page",
        "what the library keeps beside the data",
    )
    .term("training set", data.to_gib().value(), format!("{} GB as it is stored", text::figure(data.value())))
    .term("system", SYSTEM.value(), "operating system and container");
    let page = Estimate::sum(how, 1.0, BESIDE_DATA);
    (page.band.high < training(job).band.high).then_some(page)
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
    // The containers of a multi-container endpoint all run at once, on every instance (Developer Guide, multi-container
    // endpoints).
    let kept = match Sharing::by_rules(job, View::Today) {
        Sharing::MultiContainer => serving.models,
        Sharing::Separate => 1.0,
        _ if serving.models > 1.0 => (serving.models * 0.2).max(2.0),
        _ => 1.0,
    };
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
    .term("server", 1.0, "operating system, container and model server");
    if serving.application == Application::Together {
        how = how.term("application", 2.0, "the application on the same machine");
    }
    Estimate::sum(how, 1.3, 1.4)
}

/// Memory that a serving instance needs beside what any of them does: a CPU keeps the layers at work where it computes
/// them, and a server on Neuron takes the weights in while it loads the compiled copy.
#[must_use]
pub fn serving_on(job: &Job, needs: &ServingNeeds, instance: &InstanceType) -> Band<Gib> {
    let host = needs.host.band;
    if job.serving.host_memory.is_some() {
        return host;
    }
    match (instance.accelerator, needs.passing) {
        (None, Some(passing)) => host.plus(Band::around(passing * IN_32_BITS, 1.5, 1.5)),
        (Some(_), _) if instance.is_neuron() => host.plus(Band::around(job.serving.model.to_gib(), 1.3, 1.4)),
        _ => host,
    }
}

/// Values are 32 bits wide on a CPU, and libraries reorder a copy of what they read: our reading, three times what a
/// device keeps in 16 bits.
const IN_32_BITS: f64 = 3.0;
