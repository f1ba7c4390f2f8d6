//! Where the project is, and how its own cargo is called.

use anyhow::{Context, Result};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// The project's top folder, seen from anywhere inside it.
pub fn root() -> Result<PathBuf> {
    let here = std::env::current_dir().context("cannot tell the current folder")?;
    above(&here).with_context(|| format!("{} is not inside the project", here.display()))
}

fn above(folder: &Path) -> Option<PathBuf> {
    folder
        .ancestors()
        .find(|folder| folder.join("Trunk.toml").is_file() && folder.join("xtask").is_dir())
        .map(Path::to_path_buf)
}

/// Cargo, to be run at the top of the project. The one that runs this program, where there is one: it has
/// the toolchain that `rust-toolchain.toml` asks for.
pub fn cargo(root: &Path, arguments: &[&str]) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.current_dir(root).args(arguments);
    command
}

/// The folder that cargo builds in.
pub fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_project_is_found_from_a_folder_inside_it() {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(above(&manifest.join("src/tools")), manifest.parent().map(Path::to_path_buf));
    }

    #[test]
    fn there_is_no_project_at_the_root_of_the_disk() {
        assert_eq!(above(Path::new("/")), None);
    }
}
