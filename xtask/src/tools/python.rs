//! Python with the packages that know AWS's formats, in a virtual environment of its own.

use super::{cache::Cache, debian, search};
use crate::run;
use anyhow::{Context, Result};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// The packages: botocore holds AWS's service models, cfn-lint those of CloudFormation.
const PACKAGES: [&str; 2] = ["botocore", "cfn-lint"];
/// A new environment with the newest packages is made when this changes: raise it when they are to be newer.
const EDITION: &str = "2026-11";

/// The Python of the environment, which is made where it is not there yet.
pub fn environment(cache: &Cache) -> Result<PathBuf> {
    let folder = cache.folder(&format!("python-{EDITION}"), |unfinished| {
        println!("Installing {} with pip: they check the code to paste", PACKAGES.join(" and "));
        make(unfinished)
    })?;
    Ok(program(&folder))
}

fn make(folder: &Path) -> Result<()> {
    if venv(folder).is_err() {
        debian::install(
            "python3 python3-venv",
            "the code to paste is checked with Python 3.9 or newer, in a virtual environment",
        )?;
        venv(folder)?;
    }
    // Scripts of the environment name the folder it was made in; it is used by `python -m` alone and may be moved.
    let mut install = Command::new(program(folder));
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]).args(PACKAGES);
    run::check(&mut install)
}

/// Makes a virtual environment.
fn venv(folder: &Path) -> Result<()> {
    let python = search::program(&["python3", "python"]).context("there is no Python")?;
    run::check(Command::new(python).args(["-m", "venv", "--clear"]).arg(folder))
}

fn program(folder: &Path) -> PathBuf {
    if cfg!(windows) { folder.join("Scripts").join("python.exe") } else { folder.join("bin").join("python3") }
}
