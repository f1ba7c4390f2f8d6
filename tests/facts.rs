//! The facts that are compiled in, against second sources; and the build script's checks, on rows that are wrong.

#[path = "../build/accelerators.rs"]
mod accelerators;
#[path = "facts/algorithms.rs"]
mod algorithm_rules;
#[path = "facts/catalogue.rs"]
mod catalogue;
#[path = "facts/changed.rs"]
mod changed;
#[path = "../build/changes.rs"]
mod changes;
#[path = "../build/families.rs"]
mod families;
#[path = "../build/instances.rs"]
mod instances;
#[path = "facts/models.rs"]
mod model_library;
#[path = "facts/others.rs"]
mod others;
#[path = "facts/price_list.rs"]
mod price_list;
#[path = "../build/prices.rs"]
mod prices;
#[path = "../build/reader.rs"]
mod reader;
#[path = "../build/rust.rs"]
mod rust;
#[path = "../build/sources.rs"]
mod sources;
#[path = "facts/wrong_rows.rs"]
mod wrong_rows;
