//! Debian's packages, installed where that is allowed.

use super::search;
use crate::run;
use anyhow::{Result, bail};
use std::process::Command;

/// Installs packages with apt-get, which takes root; else says what they are for and the command that does it.
pub fn install(packages: &str, why: &str) -> Result<()> {
    let command = format!("apt-get update && apt-get install -y {packages}");
    if search::program(&["apt-get"]).is_none() || !is_root() {
        bail!("{why}; on Debian: sudo sh -c '{command}'");
    }
    println!("Installing {packages} with apt-get: {why}");
    run::check(Command::new("sh").args(["-c", &command]).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_root() -> bool {
    run::capture(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
