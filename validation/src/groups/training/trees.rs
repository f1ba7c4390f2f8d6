//! Boosted trees.

use super::{time, trains};
use crate::devices::{Machine, find};
use crate::group::{Group, Outcome};
use crate::row::Row;
use sagefit::facts::instance::{Arch, InstanceType};
use sagefit::sizing::Doubt;
use sagefit::sizing::training_time::trees::{self, Cores, Library};

/// Time of tree boosters.
pub struct Trees;

impl Group for Trees {
    fn name(&self) -> &'static str {
        "training: boosted trees"
    }

    fn predict(&self, row: &Row) -> Outcome {
        let booster = library(row).is_some() || row.model.contains("GBT") || row.model.contains("GBM");
        let timed = row.metric == "train_time" || row.metric == "time_per_tree";
        if !trains(row) || !timed || !booster || row.model.contains("forest") || row.model.contains("regression") {
            return Outcome::NotMine;
        }
        predict(row).unwrap_or_else(Outcome::skipped)
    }
}

fn library(row: &Row) -> Option<Library> {
    let name = row.model.to_ascii_lowercase();
    if name.contains("xgb") {
        Some(Library::XgBoost)
    } else if name.contains("lightgbm") {
        Some(Library::LightGbm)
    } else if name.starts_with("cat") {
        Some(Library::CatBoost)
    } else if name.contains("h2o") && !name.contains("regression") && !name.contains("forest") {
        Some(Library::H2o)
    } else {
        None
    }
}

/// The number before a word, such as 100 of `100 trees`; with K, M and B for thousands, millions and billions.
fn before(text: &str, word: &str) -> Option<f64> {
    let at = text.find(word)?;
    let number = text.get(..at)?.trim_end();
    let start = number.rfind([' ', ',', ';', 'x']).map_or(0, |space| space + 1);
    scaled(number.get(start..)?)
}

fn scaled(number: &str) -> Option<f64> {
    let (digits, factor) = match number.char_indices().last()? {
        (at, 'K') => (number.get(..at)?, 1e3),
        (at, 'M') => (number.get(..at)?, 1e6),
        (at, 'B') => (number.get(..at)?, 1e9),
        _ => (number, 1.0),
    };
    digits.parse::<f64>().ok().map(|value| value * factor)
}

/// Rows and columns: `10M rows`, `11000000 rows x 700 features`, `Synthetic 10000000x100`.
fn size(row: &Row) -> Option<(f64, Option<f64>)> {
    let text = &row.seq_text;
    if let Some(rows) = before(text, " rows") {
        return Some((rows, before(text, " features")));
    }
    let (rows, columns) = text.split(' ').next_back()?.split_once('x')?;
    Some((rows.parse().ok()?, columns.parse().ok()))
}

fn predict(row: &Row) -> Result<Outcome, &'static str> {
    let library = library(row).ok_or("a library that SageMaker does not train with")?;
    if row.model.contains("exact") || row.notes_say("exact") {
        return Err("exact splits instead of histograms");
    }
    if row.notes_say("sparse (one-hot)") && !row.notes_say("airline") {
        return Err("values of a sparse row are not stated");
    }
    let (rows, columns) = size(row).ok_or("its rows are not stated")?;
    let words = format!("{} ; {}", row.notes, row.method);
    let columns = columns.or(before(&words, " raw columns"));
    let columns = columns.ok_or("values of a row are not stated")?;
    let named = before(&words, " trees").or(before(&words, " rounds"));
    let mut count = named.ok_or("its trees are not stated")?;
    if row.metric == "time_per_tree" {
        count = 1.0;
    }
    // 255 leaves are a full tree of depth 8; where neither is named, the airline runs' 10.
    let depth =
        depth_of(&words).unwrap_or(if row.notes_say("255 leaves") || row.model.contains("255") { 8.0 } else { 10.0 });
    let trees = trees::Trees { rows, columns, trees: count, depth, library };
    let gpu = row.model.contains("gpu")
        || find(&row.machine).and_then(Machine::accelerator).is_some() && !row.machine.contains("CPU");
    if gpu {
        if row.machine.contains("not named") {
            return Err("its machine is not named");
        }
        return Ok(time(trees.on_gpu(), Doubt::TREES, row));
    }
    let cores = cores(row)?;
    let machines = if row.model.contains("data-parallel") || row.notes_say("cluster") { row.devices } else { 1.0 };
    Ok(time(trees.on_cpu(&cores, machines), Doubt::TREES, row))
}

fn depth_of(words: &str) -> Option<f64> {
    let (_, rest) = words.split_once("depth ")?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// Cores of a socket and speed beside ml.m5, of machines the rows were measured on that the catalogue lacks.
fn socket(row: &Row) -> (f64, f64) {
    let named = |name: &str| row.machine.starts_with(name);
    if named("c7a") {
        (96.0, 1.6)
    } else if named("c7i") {
        (48.0, 1.3)
    } else if named("m7i") {
        (24.0, 1.3)
    } else if named("c5a") {
        (48.0, 1.1)
    } else if named("r4") || named("x1e") {
        (16.0, 0.85)
    } else if named("c3") || named("r3") || row.machine.contains("v2") || row.machine.contains("v3") {
        (10.0, 0.75)
    } else if row.machine.contains("v4") {
        (14.0, 0.85)
    } else {
        (24.0, 1.0)
    }
}

fn cores(row: &Row) -> Result<Cores, &'static str> {
    let (socket, speed) = socket(row);
    let (all, threads) = match find(&row.machine).ok_or("the machine is not known")? {
        Machine::Instance(instance) => (physical(instance), f64::from(instance.vcpu)),
        Machine::Processor(processor) => (processor.cores, processor.vcpus),
        Machine::Device(_) => return Err("the CPU of the machine is not known"),
    };
    // `24 cores`, `48 (HT) cores`, `96 (ALL) cores`, `32 vCPU`.
    let given = row.devices;
    let text = &row.devices_text;
    if !text.contains("core") && !text.contains("vCPU") && !text.contains("thread") {
        return Ok(Cores { cores: all, threads, socket, speed });
    }
    let both = text.contains("HT") || text.contains("ALL") && threads > all || text.contains("vCPU");
    let cores = if both { given / 2.0 } else { given };
    Ok(Cores { cores, threads: given, socket, speed })
}

fn physical(instance: &InstanceType) -> f64 {
    let vcpus = f64::from(instance.vcpu);
    if instance.arch == Arch::Arm { vcpus } else { (vcpus / 2.0).max(1.0) }
}
