//! Tools that are crates, built with `cargo install`.

use super::{cache::Cache, search};
use crate::run;
use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The program of that version: from the search path, from the cache, else built now.
pub fn program(cache: &Cache, package: &str, binary: &str, version: &str, why: &str) -> Result<PathBuf> {
    let here = search::all(binary).find(|program| search::version(program).as_deref() == Some(version));
    if let Some(program) = here {
        return Ok(program);
    }
    let folder = cache.folder(&format!("{binary}-{version}"), |unfinished| {
        println!("Installing {package} {version}: {why}. It is built from source: several minutes, once");
        install(unfinished, package, version)
    })?;
    Ok(folder.join("bin").join(format!("{binary}{}", std::env::consts::EXE_SUFFIX)))
}

fn install(folder: &Path, package: &str, version: &str) -> Result<()> {
    let built = folder.join("target");
    let locked = run::check(cargo_install(folder, &built, package, version).arg("--locked"));
    if let Err(error) = locked {
        // A registry mirror may lag behind the very newest releases that a published lock file names.
        println!("{error}; trying without the versions that {package} was published with");
        run::check(&mut cargo_install(folder, &built, package, version))?;
    }
    if built.is_dir() {
        fs::remove_dir_all(&built).with_context(|| format!("cannot remove {}", built.display()))?;
    }
    Ok(())
}

fn cargo_install(folder: &Path, built: &Path, package: &str, version: &str) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // Unoptimised programs are fast enough here and take half as long to build. Trunk asks for a newer
    // compiler than it needs.
    command.args(["install", package, "--version", version, "--debug", "--ignore-rust-version"]);
    command.arg("--root").arg(folder).arg("--target-dir").arg(built);
    // On the path already, so that cargo does not advise to put it there.
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder.join("bin")).chain(std::env::split_paths(&path));
    if let Ok(path) = std::env::join_paths(folders) {
        command.env("PATH", path);
    }
    // Outside the project, so that its settings do not reach another program's build; nor do the caller's.
    command.current_dir(folder);
    for setting in FOREIGN_SETTINGS {
        command.env_remove(setting);
    }
    command
}

const FOREIGN_SETTINGS: [&str; 8] = [
    "CARGO_TARGET_DIR",
    "CARGO_BUILD_TARGET_DIR",
    "CARGO_BUILD_TARGET",
    "CARGO_BUILD_RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "RUSTFLAGS",
    "CARGO_INSTALL_ROOT",
    "CARGO_MANIFEST_DIR",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_project_s_settings_do_not_reach_the_install() {
        let command = cargo_install(Path::new("/tools/x"), Path::new("/tools/x/target"), "trunk", "0.22.1");
        let removed: Vec<_> = command.get_envs().filter(|(_, value)| value.is_none()).collect();
        assert_eq!(removed.len(), FOREIGN_SETTINGS.len());
        assert_eq!(command.get_current_dir(), Some(Path::new("/tools/x")));
        let shown = run::shown(&command);
        assert!(shown.starts_with("cargo install trunk --version 0.22.1 --debug"), "{shown}");
        assert!(shown.ends_with("--root /tools/x --target-dir /tools/x/target"), "{shown}");
    }
}
