//! The facts that are compiled in, against second sources; and the build script's checks, on rows that are wrong.

#[path = "../../build/accelerators.rs"]
mod accelerators;
mod algorithms;
mod catalogue;
mod changed;
#[path = "../../build/changes.rs"]
mod changes;
#[path = "../../build/families.rs"]
mod families;
#[path = "../../build/instances.rs"]
mod instances;
mod models;
mod networks;
mod others;
mod price_list;
#[path = "../../build/prices.rs"]
mod prices;
#[path = "../../build/reader.rs"]
mod reader;
#[path = "../../build/regions.rs"]
mod regions;
#[path = "../../build/rust.rs"]
mod rust;
#[path = "../../build/sources.rs"]
mod sources;
mod where_offered;
mod wrong_rows;

/// How many rows a file of facts has: counted, so that a new row is no change anywhere else.
fn rows(file: &str) -> usize {
    let path = format!("{}/src/facts/data/{file}.csv", env!("CARGO_MANIFEST_DIR"));
    csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{path}: {error}")).into_records().count()
}
