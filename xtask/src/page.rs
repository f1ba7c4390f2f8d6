//! The page: built by Trunk, with what Trunk cannot do done before and after it.

mod files;
mod html;
mod offline;
mod parts;
mod policy;
mod style;
mod weight;
mod worker;

pub use files::has_digest;
pub use offline::another_version;
pub use parts::{STANDS_FOR, bind, linked};
pub use weight::{BUDGET, STUDY_BUDGET, weigh};

use crate::{run, tools};
use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Builds the release page and returns the folder it is in. Installs the tools that are missing.
pub fn build(root: &Path) -> Result<PathBuf> {
    let tools = tools::page_tools(root)?;
    let mut trunk = Command::new(&tools.trunk);
    trunk.current_dir(root).env("TRUNK_SKIP_VERSION_CHECK", "true").arg("build");
    parts::stand_in(&mut trunk, root, &tools)?;
    if tools.optimiser {
        trunk.arg("--release");
    } else {
        println!(
            "warning: there is no Node with npm, so the page is built without wasm-opt and is about twice as large"
        );
        // Trunk runs wasm-opt in its own release mode only; this is the same build without it.
        trunk.args(["--cargo-profile", "release", "--minify"]);
    }
    run::check(&mut trunk)?;
    Ok(root.join("dist"))
}

/// Joins the files of `style/` into the one stylesheet that `index.html` links.
pub fn join_styles(root: &Path) -> Result<()> {
    style::join(&root.join("style"), &root.join("target").join("style").join("sagefit.css"))
}

/// Finishes the page that Trunk has just put into its staging folder.
pub fn finish() -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("`finish` is called by Trunk, which names its staging folder; to build the page: cargo xtask build")?;
    let file = staging.join("index.html");
    let page = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let page = policy::with_hashes(&worker::put_into(&page, &staging)?)?;
    fs::write(&file, page).with_context(|| format!("cannot write {}", file.display()))?;
    offline::put_into(&staging)
}
