//! Turns the facts in `src/facts/data` into static tables, and stops the build at the first wrong cell.

#[path = "build/accelerators.rs"]
mod accelerators;
#[path = "build/algorithms.rs"]
mod algorithms;
#[path = "build/changes.rs"]
mod changes;
#[path = "build/exams.rs"]
mod exams;
#[path = "build/families.rs"]
mod families;
#[path = "build/file.rs"]
mod file;
#[path = "build/instances.rs"]
mod instances;
#[path = "build/layouts.rs"]
mod layouts;
#[path = "build/limits.rs"]
mod limits;
#[path = "build/models.rs"]
mod models;
#[path = "build/prices.rs"]
mod prices;
#[path = "build/reader.rs"]
mod reader;
#[path = "build/regions.rs"]
mod regions;
#[path = "build/rust.rs"]
mod rust;
#[path = "build/sources.rs"]
mod sources;

use reader::Checked;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=build");
    // `cargo xtask build` takes the linked program apart, and for that has to know what refers to what in it.
    if std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo:rustc-link-arg-bins=--emit-relocs");
    }
    if let Err(fault) = tables() {
        panic!("\n\nthe facts do not hold together: {fault}\n");
    }
}

/// Checks and writes every table, those first that others refer to.
fn tables() -> Checked<()> {
    let (sources, code) = sources::table(&file::read("sources.csv", sources::COLUMNS)?)?;
    file::write("sources.rs", &code);
    let (accelerators, code) = accelerators::table(&file::read("accelerators.csv", accelerators::COLUMNS)?)?;
    file::write("accelerators.rs", &code);
    let (families, code) = families::table(&file::read("families.csv", families::COLUMNS)?, &sources)?;
    file::write("families.rs", &code);
    let code = changes::table(&file::read("changes.csv", changes::COLUMNS)?, &sources, &families)?;
    file::write("changes.rs", &code);
    let statuses = instances::statuses(&file::read("statuses.csv", instances::STATUS_COLUMNS)?, &sources)?;
    let known =
        instances::Known { sources: &sources, accelerators: &accelerators, families: &families, statuses: &statuses };
    let (instances, code) = instances::table(&file::read("instances.csv", instances::COLUMNS)?, &known)?;
    file::write("instances.rs", &code);
    let ratios = prices::ratios(&file::read("ec2_ratio.csv", prices::RATIO_COLUMNS)?, &families)?;
    let code = prices::table(&file::read("prices.csv", prices::COLUMNS)?, &sources, &instances, &ratios)?;
    file::write("prices.rs", &code);
    let known = regions::Known { sources: &sources, families: &families, instances: &instances };
    let code = regions::table(
        &file::read("ec2_regions.csv", regions::COLUMNS)?,
        &file::read("ec2_exceptions.csv", regions::EXCEPTION_COLUMNS)?,
        &file::read("sagemaker_offers.csv", regions::OFFER_COLUMNS)?,
        &known,
    )?;
    file::write("regions.rs", &code);
    let code = algorithms::table(&file::read("algorithms.csv", algorithms::COLUMNS)?, &sources, &families)?;
    file::write("algorithms.rs", &code);
    file::write("limits.rs", &limits::table(&file::read("limits.csv", limits::COLUMNS)?, &sources)?);
    file::write("exams.rs", &exams::table(&file::read("exams.csv", exams::COLUMNS)?, &sources)?);
    file::write(
        "models.rs",
        &models::table(
            &file::read("models.csv", models::COLUMNS)?,
            &file::read("model_names.csv", models::NAME_COLUMNS)?,
            &file::read("model_details.csv", models::DETAIL_COLUMNS)?,
        )?,
    );
    file::write(
        "layouts.rs",
        &layouts::table(&file::read("layouts.csv", layouts::COLUMNS)?, &file::read("models.csv", models::COLUMNS)?)?,
    );
    Ok(())
}
