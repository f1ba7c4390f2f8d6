//! `families.csv`: one row for each instance family.

use crate::reader::{Checked, Names, Table};
use crate::rust;

/// The columns.
pub const COLUMNS: &[&str] =
    &["family", "class", "generation", "role", "book", "cpu_speed", "multi_model_gpu", "source"];

const CLASSES: &[(&str, &str)] = &[
    ("burstable", "Burstable"),
    ("general", "General"),
    ("compute", "Compute"),
    ("memory", "Memory"),
    ("storage", "StorageOptimised"),
    ("gpu-g", "GpuG"),
    ("gpu-p", "GpuP"),
    ("inferentia", "Inferentia"),
    ("trainium", "Trainium"),
    ("gaudi", "Gaudi"),
    ("elastic-inference", "ElasticInference"),
    ("other", "Other"),
];

/// Checks the rows and writes them.
pub fn table(table: &Table, sources: &Names) -> Checked<(Names, String)> {
    let mut names = Names::of(table);
    let (mut rows, mut roles) = (Vec::new(), Vec::new());
    for row in table.rows() {
        let index = names.add(&row, "family")?;
        roles.push(format!("({}, {}),\n", rust::text(row.text("family")?), rust::text(row.text("role")?)));
        rows.push(format!(
            "Family {{ index: {index}, name: {}, class: Class::{}, generation: {}, book: {}, cpu_speed: {}, multi_model_gpu: {}, source: {} }},\n",
            rust::text(row.text("family")?),
            row.choice("class", CLASSES)?,
            row.whole("generation", 0..=20)?,
            row.flag("book")?,
            rust::float(row.number("cpu_speed", 0.5..=4.0)?),
            row.flag("multi_model_gpu")?,
            rust::source(row.refer("source", sources)?),
        ));
    }
    Ok((names, rust::table("FAMILIES", "Family", &rows) + &rust::table("ROLES", "(&str, &str)", &roles)))
}
