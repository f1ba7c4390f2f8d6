//! What each stage of `cargo xtask test` runs.

use super::{Context, driver::Driver};
use crate::{page, project, run, server::Server, tools};
use anyhow::{Result, ensure};
use std::{ffi::OsString, fs};

/// A stage.
pub struct Stage {
    /// What it checks, for a person.
    pub name: &'static str,
    /// Does it.
    pub run: fn(&mut Context) -> Result<()>,
}

/// Every stage, the cheapest first. The feature sets are few on purpose: each one compiles Leptos again.
pub const STAGES: [Stage; 9] = [
    Stage {
        name: "format",
        run: format,
    },
    Stage {
        name: "the engine stands without the page",
        run: purity,
    },
    Stage {
        name: "lints",
        run: lints,
    },
    Stage {
        name: "documentation",
        run: documentation,
    },
    Stage {
        name: "tests on this machine",
        run: native_tests,
    },
    Stage {
        name: "release page",
        run: release_page,
    },
    Stage {
        name: "tests in the browser",
        run: browser_tests,
    },
    Stage {
        name: "benchmark",
        run: benchmark,
    },
    Stage {
        name: "size of the first answer",
        run: size,
    },
];

/// Crates of the page, none of which may be under the engine.
const PAGE_CRATES: [&str; 6] = [
    "leptos",
    "wasm-bindgen",
    "js-sys",
    "web-sys",
    "gloo",
    "console_error_panic_hook",
];

fn format(context: &mut Context) -> Result<()> {
    run::check(&mut project::cargo(
        &context.root,
        &["fmt", "--all", "--check"],
    ))
}

fn purity(context: &mut Context) -> Result<()> {
    run::check(&mut project::cargo(
        &context.root,
        &["check", "--lib", "--no-default-features"],
    ))?;
    let tree = [
        "tree",
        "--package",
        "sagefit",
        "--no-default-features",
        "--edges",
        "normal",
        "--prefix",
        "none",
    ];
    let tree = run::capture(&mut project::cargo(&context.root, &tree))?;
    let strangers = page_crates(&tree);
    ensure!(
        strangers.is_empty(),
        "the engine depends on crates of the page: {}",
        strangers.join(", ")
    );
    Ok(())
}

fn page_crates(tree: &str) -> Vec<&str> {
    let names = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    names
        .filter(|name| PAGE_CRATES.contains(name) || name.starts_with("gloo-"))
        .collect()
}

fn lints(context: &mut Context) -> Result<()> {
    tools::wasm_target()?;
    let everything = ["--workspace", "--all-targets", "--no-default-features"];
    let engine = [
        "--package",
        "sagefit",
        "--all-targets",
        "--no-default-features",
    ];
    let features = ["--features", "sagefit/ssr,sagefit/browser-tests"];
    let page = [
        "--target",
        "wasm32-unknown-unknown",
        "--lib",
        "--bin",
        "sagefit",
    ];
    clippy(context, &engine)?;
    clippy(context, &[&everything[..], &features].concat())?;
    clippy(context, &page)
}

fn clippy(context: &Context, what: &[&str]) -> Result<()> {
    let arguments = [&["clippy"], what, &["--", "--deny", "warnings"]].concat();
    run::check(&mut project::cargo(&context.root, &arguments))
}

fn documentation(context: &mut Context) -> Result<()> {
    let arguments = [
        "doc",
        "--workspace",
        "--no-deps",
        "--no-default-features",
        "--features",
        "sagefit/ssr",
    ];
    run::check(project::cargo(&context.root, &arguments).env("RUSTDOCFLAGS", "--deny warnings"))
}

fn native_tests(context: &mut Context) -> Result<()> {
    let cases = std::env::var_os("SAGEFIT_CASES").filter(|_| !context.long);
    let cases = cases.unwrap_or_else(|| if context.long { "1000000" } else { "10000" }.into());
    let environment = [("SAGEFIT_CASES", cases.clone()), ("PROPTEST_CASES", cases)];
    test(context, &["--no-default-features"], &environment)?;
    // The rest of the library has just been tested; under `ssr` only the page's own tests are new.
    let ssr = ["--no-default-features", "--features", "ssr"];
    test(context, &[&ssr[..], &["--lib", "app::"]].concat(), &[])?;
    for name in tests_that_need(context, "ssr")? {
        test(context, &[&ssr[..], &["--test", &name]].concat(), &[])?;
    }
    test(context, &["--package", "xtask"], &[])
}

/// Runs `cargo test` to its end, whatever fails, and counts.
fn test(context: &mut Context, what: &[&str], environment: &[(&str, OsString)]) -> Result<()> {
    let before = context.tally;
    let arguments = [&["test", "--no-fail-fast"], what].concat();
    let mut command = project::cargo(&context.root, &arguments);
    command.envs(environment.iter().cloned());
    run::tee(&mut command, |line| context.tally.read(line))?;
    ensure!(
        context.tally != before,
        "`{}` ran no test",
        run::shown(&command)
    );
    Ok(())
}

fn tests_that_need(context: &Context, feature: &str) -> Result<Vec<String>> {
    let metadata = ["metadata", "--no-deps", "--format-version", "1"];
    let metadata: serde_json::Value = serde_json::from_str(&run::capture(&mut project::cargo(
        &context.root,
        &metadata,
    ))?)?;
    Ok(named_tests(&metadata, feature))
}

fn named_tests(metadata: &serde_json::Value, feature: &str) -> Vec<String> {
    let list = |value: &serde_json::Value| value.as_array().cloned().unwrap_or_default();
    list(&metadata["packages"])
        .iter()
        .flat_map(|package| list(&package["targets"]))
        .filter(|target| list(&target["kind"]).iter().any(|kind| kind == "test"))
        .filter(|target| {
            list(&target["required-features"])
                .iter()
                .any(|required| required == feature)
        })
        .filter_map(|target| target["name"].as_str().map(str::to_owned))
        .collect()
}

fn release_page(context: &mut Context) -> Result<()> {
    page::build(&context.root).map(drop)
}

fn browser_tests(context: &mut Context) -> Result<()> {
    let browser = tools::browser()?;
    let axe = tools::axe()?;
    let screenshots = context.root.join("target").join("screenshots");
    fs::create_dir_all(&screenshots)?;
    let server = Server::start(&context.root.join("dist"), 0)?;
    let driver = Driver::start(&browser.driver)?;
    let environment = [
        ("SAGEFIT_URL", server.url().into()),
        ("WEBDRIVER_URL", driver.url().into()),
        ("CHROME_BINARY", browser.chrome.into_os_string()),
        ("AXE_PATH", axe.into_os_string()),
        ("SCREENSHOT_DIR", screenshots.into_os_string()),
    ];
    test(
        context,
        &[
            "--no-default-features",
            "--features",
            "browser-tests",
            "--test",
            "browser",
        ],
        &environment,
    )
}

fn benchmark(context: &mut Context) -> Result<()> {
    run::check(&mut project::cargo(
        &context.root,
        &["bench", "--no-default-features", "--bench", "advise"],
    ))
}

fn size(context: &mut Context) -> Result<()> {
    let weight = page::weigh(&context.root.join("dist"))?;
    println!("{weight}");
    let (compressed, budget) = (weight.compressed(), page::BUDGET);
    ensure!(
        compressed <= budget,
        "the first answer needs {compressed} bytes as brotli; the budget is {budget}"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_of_the_page_are_found_in_a_tree() {
        let tree = "sagefit v0.1.0 (/somewhere/leptos)\nserde v1.0.0\ngloo-timers v0.3.0\nweb-sys v0.3.1 (*)\n";
        assert_eq!(page_crates(tree), ["gloo-timers", "web-sys"]);
    }

    #[test]
    fn the_tests_behind_a_feature_are_those_the_manifest_says() {
        let metadata = serde_json::json!({ "packages": [{ "targets": [
            { "kind": ["test"], "name": "engine" },
            { "kind": ["test"], "name": "html", "required-features": ["ssr"] },
            { "kind": ["test"], "name": "browser", "required-features": ["browser-tests"] },
            { "kind": ["bin"], "name": "sagefit", "required-features": ["ssr"] },
        ]}]});
        assert_eq!(named_tests(&metadata, "ssr"), ["html"]);
    }
}
