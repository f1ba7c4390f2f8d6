//! Versions in `Cargo.lock`.

use anyhow::{Context, Result, bail};
use std::path::Path;

/// The one version of `package` that the lock file holds.
pub fn version(file: &Path, package: &str) -> Result<String> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    match versions(&text, package)[..] {
        [version] => Ok(version.to_owned()),
        [] => bail!("{} has no package `{package}`", file.display()),
        _ => bail!("{} has several versions of `{package}`", file.display()),
    }
}

// Cargo writes the file itself, always one key a line and the name right before the version.
fn versions<'a>(text: &'a str, package: &str) -> Vec<&'a str> {
    let name = format!("name = \"{package}\"");
    let lines: Vec<&str> = text.lines().collect();
    lines
        .windows(2)
        .filter(|pair| pair[0] == name)
        .filter_map(|pair| pair[1].strip_prefix("version = \"")?.strip_suffix('"'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "twice"
version = "1.0.0"

[[package]]
name = "twice"
version = "2.0.0"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = [
 "wasm-bindgen-macro",
]

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.131"
"#;

    #[test]
    fn the_version_is_the_package_s_own() {
        assert_eq!(versions(LOCK, "wasm-bindgen"), ["0.2.130"]);
        assert_eq!(versions(LOCK, "twice"), ["1.0.0", "2.0.0"]);
        assert!(versions(LOCK, "wasm").is_empty());
    }

    #[test]
    fn the_project_s_own_file_names_one_wasm_bindgen() {
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
        assert!(version(&lock, "wasm-bindgen").unwrap().starts_with("0.2."));
    }
}
