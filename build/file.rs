//! Files in and out of the build script: the only part that touches the disk.

use std::path::Path;

use crate::reader::{Checked, Fault, Table};

/// Reads one CSV file of the facts.
pub fn read(name: &str, columns: &[&str]) -> Checked<Table> {
    let path = Path::new("src/facts/data").join(name);
    println!("cargo:rerun-if-changed={}", path.display());
    let fault = |error: &csv::Error| {
        let line = error.position().map_or(1, csv::Position::line);
        Fault::new(name, line, "", "", &format!("it cannot be read: {error}"))
    };
    let mut reader = csv::Reader::from_path(&path).map_err(|error| fault(&error))?;
    let header = reader.headers().map_err(|error| fault(&error))?.iter().map(str::to_owned).collect();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| fault(&error))?;
        let line = record.position().map_or(1, csv::Position::line);
        rows.push((line, record.iter().map(str::to_owned).collect()));
    }
    Table::new(name, header, rows, columns)
}

/// Writes one generated file.
pub fn write(name: &str, code: &str) {
    let folder = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    let path = Path::new(&folder).join(name);
    if let Err(error) = std::fs::write(&path, code) {
        panic!("cannot write {}: {error}", path.display());
    }
}
