//! The compiler's WebAssembly target.

use super::search;
use crate::run;
use anyhow::{Result, bail};
use std::{path::Path, process::Command};

/// The name of the target that the page is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler can compile for the browser.
pub fn wasm_target() -> Result<()> {
    let libraries = run::capture(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if holds_core(Path::new(libraries.trim())) {
        return Ok(());
    }
    if search::program(&["rustup"]).is_none() {
        bail!(
            "this compiler cannot compile for the browser and there is no rustup to teach it; with rustup: \
             rustup target add {WASM} (Debian without rustup: sudo apt-get install libstd-rust-dev-wasm32)"
        );
    }
    println!("Installing the target {WASM}: the page is compiled for it");
    run::check(Command::new("rustup").args(["target", "add", WASM]))
}

// The folder alone is no proof: rustup leaves it behind when a target is removed.
fn holds_core(libraries: &Path) -> bool {
    let Ok(files) = std::fs::read_dir(libraries) else {
        return false;
    };
    files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libcore-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_the_core_library_is_no_target() {
        assert!(!holds_core(Path::new("/no/such/folder")));
        assert!(!holds_core(Path::new(env!("CARGO_MANIFEST_DIR"))));
    }
}
