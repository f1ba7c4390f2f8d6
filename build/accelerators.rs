//! `accelerators.csv`: one device each.

use crate::reader::{Checked, Names, Table};
use crate::rust;

/// The columns.
pub const COLUMNS: &[&str] = &[
    "id",
    "name",
    "short",
    "kind",
    "architecture",
    "fp32_tflops",
    "tf32_tflops",
    "fp16_tflops",
    "bf16_tflops",
    "fp8_tflops",
    "int8_tops",
    "bf16_fp32_accumulate_tflops",
    "memory_nominal_gb",
    "memory_gib",
    "bandwidth_gb_s",
    "families",
    "status",
    "confidence",
    "source",
    "notes",
];

const PEAKS: [&str; 7] = [
    "fp32_tflops",
    "tf32_tflops",
    "fp16_tflops",
    "bf16_tflops",
    "fp8_tflops",
    "int8_tops",
    "bf16_fp32_accumulate_tflops",
];

/// What instances are checked against.
#[derive(Debug)]
pub struct Accelerators {
    /// The keys.
    pub names: Names,
    /// For each, the families that have it.
    pub families: Vec<Vec<String>>,
    /// For each, its usable memory in GiB.
    pub memory: Vec<f64>,
}

/// Checks the rows and writes them.
pub fn table(table: &Table) -> Checked<(Accelerators, String)> {
    let mut known = Accelerators { names: Names::of(table), families: Vec::new(), memory: Vec::new() };
    let (mut rows, mut records) = (Vec::new(), Vec::new());
    for row in table.rows() {
        let index = known.names.add(&row, "id")?;
        known.families.push(row.maybe("families").split_whitespace().map(str::to_owned).collect());
        let kind = row.choice(
            "kind",
            &[
                ("gpu", "Gpu"),
                ("inferentia", "Inferentia"),
                ("trainium", "Trainium"),
                ("gaudi", "Gaudi"),
                ("elastic-inference", "ElasticInference"),
            ],
        )?;
        let status = row.choice(
            "status",
            &[
                ("current", "current"),
                ("previous", "previous"),
                ("legacy", "legacy"),
                ("retired", "retired"),
                ("withdrawn", "withdrawn"),
                ("not offered", "not offered"),
            ],
        )?;
        let confidence = row.choice("confidence", &[("high", "high"), ("medium", "medium"), ("low", "low")])?;
        let mut peaks = String::new();
        for column in PEAKS {
            peaks += &format!("{column}: {}, ", rust::maybe_float(row.maybe_number(column, 0.5..=20_000.0)?));
        }
        let memory = row.number("memory_gib", 1.0..=1024.0)?;
        known.memory.push(memory);
        let nominal = row.number("memory_nominal_gb", 1.0..=1024.0)?;
        // A GB is less than a GiB, and a little is kept for the system: usable GiB never pass the maker's GB.
        if memory > nominal {
            return Err(row.fault("memory_gib", "is more than memory_nominal_gb"));
        }
        rows.push(format!(
            "Accelerator {{ index: {index}, short: {}, kind: AcceleratorKind::{kind}, architecture: {}, {peaks}\
             memory_nominal_gb: {}, memory: Gib({}), bandwidth_gb_s: {}, confidence: {} }},\n",
            rust::text(row.text("short")?),
            rust::text(row.maybe("architecture")),
            rust::float(nominal),
            rust::float(memory),
            rust::maybe_float(row.maybe_number("bandwidth_gb_s", 10.0..=50_000.0)?),
            rust::text(confidence),
        ));
        records.push(format!(
            "Record {{ name: {}, status: {}, source: {}, notes: {} }},\n",
            rust::text(row.text("name")?),
            rust::text(status),
            rust::text(row.text("source")?),
            rust::text(row.maybe("notes")),
        ));
    }
    Ok((known, rust::table("ACCELERATORS", "Accelerator", &rows) + &rust::table("RECORDS", "Record", &records)))
}
