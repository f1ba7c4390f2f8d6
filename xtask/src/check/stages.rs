//! What each stage of `cargo xtask test` runs.

use super::{Context, code, suites};
use crate::{licences, module as engine, page, project, run, tools};
use anyhow::{Result, ensure};
use std::path::Path;

/// A stage.
pub struct Stage {
    /// What it checks, for a person.
    pub name: &'static str,
    /// Does it.
    pub run: fn(&mut Context) -> Result<()>,
}

/// Every stage, the cheapest first. The feature sets are few on purpose: each one compiles Leptos again.
pub const STAGES: [Stage; 14] = [
    Stage { name: "format", run: format },
    Stage { name: "licences on About", run: licences },
    Stage { name: "licences that are allowed", run: |context| deny(&context.root) },
    Stage { name: "the engine stands without the page", run: purity },
    Stage { name: "lints", run: lints },
    Stage { name: "documentation", run: documentation },
    Stage { name: "tests on this machine", run: suites::native },
    Stage { name: "code to paste", run: code::check },
    Stage { name: "release page", run: release_page },
    Stage { name: "size of the page", run: size },
    Stage { name: "engine as a module", run: module },
    Stage { name: "tests in Chromium", run: suites::browser },
    Stage { name: "tests in Firefox", run: suites::firefox },
    Stage { name: "benchmark", run: benchmark },
];

/// Crates of the page, none of which may be under the engine.
const PAGE_CRATES: [&str; 5] = ["leptos", "wasm-bindgen", "js-sys", "web-sys", "gloo"];

fn format(context: &mut Context) -> Result<()> {
    run::check(&mut project::cargo(&context.root, &["fmt", "--all", "--check"]))
}

/// The list on About is that of the program.
fn licences(context: &mut Context) -> Result<()> {
    licences::check(&context.root)
}

/// Every licence is one that `deny.toml` allows: `cargo xtask deny`.
pub fn deny(root: &Path) -> Result<()> {
    // It reads the manifests of all crates, those for other systems too, which a build does not bring here.
    run::check(&mut project::cargo(root, &["fetch", "--locked"]))?;
    let mut command = std::process::Command::new(tools::deny()?);
    run::check(command.current_dir(root).args(["--offline", "--workspace", "check", "licenses", "bans"]))
}

fn purity(context: &mut Context) -> Result<()> {
    let tree = ["tree", "--package", "sagefit", "--no-default-features", "--edges", "normal", "--prefix", "none"];
    let tree = run::capture(&mut project::cargo(&context.root, &tree))?;
    let strangers = page_crates(&tree);
    ensure!(strangers.is_empty(), "the engine depends on crates of the page: {}", strangers.join(", "));
    // Alone it has to compile, not only together with what the page switches on; and without a warning.
    clippy(context, &["--package", "sagefit", "--all-targets", "--no-default-features"])
}

fn page_crates(tree: &str) -> Vec<&str> {
    let names = tree.lines().filter_map(|line| line.split_whitespace().next());
    names.filter(|name| PAGE_CRATES.contains(name) || name.starts_with("gloo-")).collect()
}

/// Natively with everything, then as the browser runs it.
fn lints(context: &mut Context) -> Result<()> {
    tools::wasm_target()?;
    clippy(context, &["--workspace", "--all-targets", "--features", suites::FEATURES])?;
    let page = ["--target", "wasm32-unknown-unknown", "--lib", "--bin", "sagefit", "--features", "csr,split"];
    clippy(context, &page)
}

fn clippy(context: &Context, what: &[&str]) -> Result<()> {
    let arguments = [&["clippy"], what, &["--", "--deny", "warnings"]].concat();
    run::check(&mut project::cargo(&context.root, &arguments))
}

/// The engine's as its users read it, and the page's.
fn documentation(context: &mut Context) -> Result<()> {
    for features in ["", suites::FEATURES] {
        let arguments = ["doc", "--workspace", "--no-deps", "--features", features];
        run::check(project::cargo(&context.root, &arguments).env("RUSTDOCFLAGS", "--deny warnings"))?;
    }
    Ok(())
}

fn release_page(context: &mut Context) -> Result<()> {
    page::build(&context.root).map(drop)
}

fn size(context: &mut Context) -> Result<()> {
    let weight = page::weigh(&context.root.join("dist"))?;
    println!("{weight}");
    let (bytes, most) = (weight.compressed(), page::BUDGET);
    ensure!(bytes <= most, "the first input needs {bytes} bytes as brotli; allowed are {most}");
    Ok(())
}

/// The engine as programs in JavaScript have it, in Node.
pub fn module(context: &mut Context) -> Result<()> {
    engine::build(&context.root)?;
    engine::check(&context.root, |line| context.tally.read(line))
}

fn benchmark(context: &mut Context) -> Result<()> {
    run::check(&mut project::cargo(&context.root, &["bench", "--bench", "advise"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_of_the_page_are_found_in_a_tree() {
        let tree = "sagefit v0.1.0 (/somewhere/leptos)\nserde v1.0.0\ngloo-timers v0.3.0\nweb-sys v0.3.1 (*)\n";
        assert_eq!(page_crates(tree), ["gloo-timers", "web-sys"]);
    }
}
