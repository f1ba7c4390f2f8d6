//! Programs on the search path, and the versions they report.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The first of `names` that is on the search path.
pub fn program(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| all(name).next())
}

/// Every program of that name on the search path, in its order.
pub fn all(name: &str) -> impl Iterator<Item = PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    folders.into_iter().map(move |folder| folder.join(&file)).filter(|program| program.is_file())
}

/// The first version number in what `program --version` prints; nothing if it does not run.
pub fn version(program: &Path) -> Option<String> {
    let output = Command::new(program).arg("--version").stderr(Stdio::null()).output().ok()?;
    first_version(&String::from_utf8_lossy(&output.stdout)).map(str::to_owned)
}

fn first_version(text: &str) -> Option<&str> {
    text.split_whitespace()
        .map(|word| word.trim_start_matches('v'))
        .find(|word| word.contains('.') && word.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_first_number_with_a_dot() {
        assert_eq!(first_version("trunk 0.22.1\n"), Some("0.22.1"));
        assert_eq!(first_version("Chromium 156.0.8078.79 built on Debian GNU/Linux 12"), Some("156.0.8078.79"));
        assert_eq!(first_version("v20.20.2"), Some("20.20.2"));
        assert_eq!(first_version("no number"), None);
    }

    #[test]
    fn a_program_on_the_path_is_found_and_another_is_not() {
        assert!(program(&["no-such-program", "cargo"]).is_some());
        assert_eq!(program(&["no-such-program"]), None);
    }
}
