//! Tools that are npm packages.

use super::{cache::Cache, search};
use crate::run;
use anyhow::Result;
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// The `node_modules` folder that holds the package; nothing if this machine has no Node or npm.
pub fn package(cache: &Cache, name: &str, version: &str, why: &str) -> Result<Option<PathBuf>> {
    if search::program(&["node"]).is_none() {
        return Ok(None);
    }
    let Some(npm) = npm() else { return Ok(None) };
    let folder = cache.folder(&format!("node-{name}-{version}"), |unfinished| {
        println!("Installing {name} {version} with npm: {why}");
        run::check(&mut npm_install(&npm, unfinished, name, version))
    })?;
    Ok(Some(folder.join("node_modules")))
}

fn npm_install(npm: &Path, folder: &Path, name: &str, version: &str) -> Command {
    let mut command = Command::new(npm);
    command.args(["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"]);
    command.arg("--prefix").arg(folder).arg(format!("{name}@{version}")).current_dir(folder);
    command
}

fn npm() -> Option<PathBuf> {
    if cfg!(windows) {
        let path = std::env::var_os("PATH").unwrap_or_default();
        return std::env::split_paths(&path).map(|folder| folder.join("npm.cmd")).find(|npm| npm.is_file());
    }
    search::program(&["npm"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_asked_for_in_exactly_one_version() {
        let shown = run::shown(&npm_install(Path::new("npm"), Path::new("/tools/x"), "binaryen", "132.0.0"));
        assert!(shown.starts_with("npm install "), "{shown}");
        assert!(shown.ends_with("--prefix /tools/x binaryen@132.0.0"), "{shown}");
    }
}
