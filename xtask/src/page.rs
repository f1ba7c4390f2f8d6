//! The page: built by Trunk, with what Trunk cannot do done before and after it.

mod document;
mod files;
mod html;
mod icons;
mod offline;
mod parts;
mod policy;
mod ready;
mod style;
mod weight;
mod worker;

pub use files::has_digest;
pub use offline::another_version;
pub use parts::{STANDS_FOR, bind};
pub use weight::{BUDGET, brotli, weigh};

use crate::{run, tools};
use anyhow::{Context, Result};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Builds the release page and returns the folder it is in. Installs the tools that are missing.
pub fn build(root: &Path) -> Result<PathBuf> {
    let tools = tools::page_tools(root)?;
    let mut trunk = Command::new(&tools.trunk);
    trunk.current_dir(root).env("TRUNK_SKIP_VERSION_CHECK", "true").args(["build", "--features", "split"]);
    ready::render(&mut trunk, root)?;
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
    let style = root.join("style");
    style::join(&[style.clone(), style.join("study")], &root.join("target").join("style").join("sagefit.css"))
}

/// Finishes the page that Trunk has just put into its staging folder.
pub fn finish(root: &Path) -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("`finish` is called by Trunk, which names its staging folder; to build the page: cargo xtask build")?;
    let index = staging.join("index.html");
    let page = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let (page, parts) = parts::put_into(&page, &staging)?;
    let page = style::put_later_into(&page, root, &staging)?;
    let page = worker::put_into(&icons::put_into(&page, root, &staging)?, &staging)?;
    let study = document::study(&page, &parts)?;
    for (name, page) in [("index.html", page), ("study.html", study)] {
        let page = policy::with_hashes(&ready::put_into(&page, name)?)?;
        fs::write(staging.join(name), page).with_context(|| format!("cannot write {name}"))?;
    }
    // While somebody edits, what is kept for times without a network would only stand in the way of what is new.
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug") && !parts::asked() {
        offline::retire(&staging)
    } else {
        offline::put_into(&staging)
    }
}
