//! `algorithms.csv`: the built-in algorithms and the hardware each can use.

use crate::reader::{Checked, Names, Row, Table};
use crate::rust;

/// The columns.
pub const COLUMNS: &[&str] = &[
    "id",
    "name",
    "problem",
    "supervised",
    "file",
    "pipe",
    "pipe_csv",
    "file_types",
    "train_cpu",
    "train_gpu",
    "processor",
    "multi_gpu",
    "multi_gpu_today",
    "multi_gpu_pays",
    "multi_instance_cpu",
    "multi_instance_gpu",
    "multi_instance_gpu_today",
    "memory_bound",
    "gpu_families_book",
    "start_with",
    "infer_cpu",
    "infer_gpu",
    "infer_processor",
    "serve_with",
    "checkpoints",
    "mme",
    "elastic_inference",
    "sharded",
    "note",
    "source",
];

/// The columns that are fields of the same name and type.
const TEXTS: [&str; 4] = ["id", "name", "start_with", "serve_with"];
const FLAGS: [&str; 15] = [
    "supervised",
    "train_cpu",
    "multi_gpu",
    "multi_gpu_today",
    "multi_gpu_pays",
    "multi_instance_cpu",
    "multi_instance_gpu",
    "multi_instance_gpu_today",
    "memory_bound",
    "infer_cpu",
    "infer_gpu",
    "checkpoints",
    "mme",
    "elastic_inference",
    "sharded",
];

const GPU_USE: &[(&str, &str)] =
    &[("no", "No"), ("no-benefit", "NoBenefit"), ("dense-only", "DenseOnly"), ("yes", "Yes")];

const PROCESSORS: &[(&str, &str)] = &[
    ("cpu-only", "CpuOnly"),
    ("cpu-first", "CpuFirst"),
    ("either", "Either"),
    ("gpu-first", "GpuFirst"),
    ("gpu-only", "GpuOnly"),
];

/// Checks the rows and writes them.
pub fn table(table: &Table, sources: &Names, families: &Names) -> Checked<String> {
    let mut names = Names::of(table);
    let (mut rows, mut records) = (Vec::new(), Vec::new());
    for row in table.rows() {
        let index = names.add(&row, "id")?;
        consistent(&row)?;
        let mut fields = String::new();
        for column in TEXTS {
            fields += &format!("{column}: {}, ", rust::text(row.text(column)?));
        }
        for column in FLAGS {
            fields += &format!("{column}: {}, ", row.flag(column)?);
        }
        let mut gpu_families = String::new();
        for family in row.maybe("gpu_families_book").split_whitespace() {
            families
                .position(family)
                .ok_or_else(|| row.fault("gpu_families_book", "names a family that families.csv lacks"))?;
            gpu_families += &format!("{}, ", rust::text(family));
        }
        let general_first = general_first(row.text("start_with")?);
        rows.push(format!(
            "Algorithm {{ index: {index}, {fields}general_first: {general_first:?}, input_modes: Modes {{ file: {}, pipe: {}, pipe_csv: {} }}, train_gpu: GpuUse::{}, \
             processor: Processors::{}, infer_processor: Processors::{}, gpu_families_book: &[{gpu_families}] }},\n",
            row.flag("file")?,
            row.flag("pipe")?,
            row.flag("pipe_csv")?,
            row.choice("train_gpu", GPU_USE)?,
            row.choice("processor", PROCESSORS)?,
            row.choice("infer_processor", PROCESSORS)?,
        ));
        records.push(format!(
            "Record {{ problem: {}, file_types: {}, note: {}, source: {} }},\n",
            rust::text(row.text("problem")?),
            rust::text(row.text("file_types")?),
            rust::text(row.text("note")?),
            rust::source(row.refer("source", sources)?),
        ));
    }
    Ok(rust::table("ALGORITHMS", "Algorithm", &rows) + &rust::table("RECORDS", "Record", &records))
}

/// Which family of CPUs a text on what to begin with names most, M or C; the first where both are named as often.
fn general_first(start_with: &str) -> Option<bool> {
    let times = |family: &str| start_with.matches(family).count();
    match (times("ml.m"), times("ml.c")) {
        (0, 0) => None,
        (m, c) if m == c => Some(start_with.find("ml.m") <= start_with.find("ml.c")),
        (m, c) => Some(m > c),
    }
}

/// Columns that must not contradict each other.
fn consistent(row: &Row<'_>) -> Checked<()> {
    let gpu = matches!(row.maybe("train_gpu"), "yes" | "dense-only");
    let cpu = row.flag("train_cpu")?;
    let possible = |word: &str, cpu: bool, gpu: bool| match word {
        "cpu-only" => cpu && !gpu,
        "gpu-only" => gpu && !cpu,
        _ => cpu && gpu,
    };
    if !possible(row.maybe("processor"), cpu, gpu) {
        return Err(row.fault("processor", "contradicts train_cpu and train_gpu"));
    }
    if !possible(row.maybe("infer_processor"), row.flag("infer_cpu")?, row.flag("infer_gpu")?) {
        return Err(row.fault("infer_processor", "contradicts infer_cpu and infer_gpu"));
    }
    for column in ["multi_gpu", "multi_gpu_today", "multi_gpu_pays", "multi_instance_gpu", "multi_instance_gpu_today"] {
        if row.flag(column)? && !gpu {
            return Err(row.fault(column, "contradicts train_gpu"));
        }
    }
    if row.flag("multi_instance_cpu")? && !cpu {
        return Err(row.fault("multi_instance_cpu", "contradicts train_cpu"));
    }
    for (today, book) in [("multi_gpu_today", "multi_gpu"), ("multi_instance_gpu_today", "multi_instance_gpu")] {
        if row.flag(book)? && !row.flag(today)? {
            return Err(row.fault(today, "takes away what the book has"));
        }
    }
    if row.flag("pipe_csv")? && !row.flag("pipe")? {
        return Err(row.fault("pipe_csv", "contradicts pipe"));
    }
    Ok(())
}
