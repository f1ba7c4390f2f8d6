//! The stages that run tests.

use super::{
    Context,
    driver::{CHROME, Driver, GECKO},
};
use crate::{page, project, run, server::Server, tools};
use anyhow::{Result, ensure};
use std::{ffi::OsString, fs};

/// What everything but the engine is natively compiled with, by the profile `dev`: one set, so that Leptos is compiled
/// once.
pub const FEATURES: &str = "ssr,browser-tests,schema";
/// The tests that drive a browser.
const BROWSER: [&str; 7] = ["--profile", "dev", "--features", FEATURES, "--test", "browser", "--"];

/// The tests that need no browser: the engine's, the page's as HTML, and these commands' own.
pub fn native(context: &mut Context) -> Result<()> {
    let cases = std::env::var_os("SAGEFIT_CASES").filter(|_| !context.long);
    let cases = cases.unwrap_or_else(|| if context.long { "1000000" } else { "10000" }.into());
    let mut environment = vec![("SAGEFIT_CASES", cases.clone()), ("PROPTEST_CASES", cases)];
    // The normal run looks at the same jobs each time, so that it says something of the change; the long one looks for new.
    if !context.long {
        environment.push(("PROPTEST_RNG_SEED", "20261124".into()));
    }
    // The engine's, with the examples of its documentation, and those of the commands: the page's need a feature.
    some(test(context, &["--workspace", "--features", "schema"], &environment)?)?;
    let page = ["--profile", "dev", "--features", FEATURES];
    some(test(context, &[&page[..], &["--test", "page"]].concat(), &[])?)?;
    some(test(context, &[&page[..], &["--lib", "--", "app::"]].concat(), &[])?)
}

/// Browser tests that do not hold yet, each by its whole name: they are counted as skipped, and named, in every run.
const BEHIND: &str = include_str!("../../../tests/browser/behind.txt");

fn behind() -> Vec<&'static str> {
    BEHIND.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

/// The tests that drive the built page in Chromium.
pub fn browser(context: &mut Context) -> Result<()> {
    let skipped = behind();
    println!("Not yet holding on this page, and skipped ({}): {}", skipped.len(), skipped.join(", "));
    context.tally.skipped += skipped.len();
    let skip: Vec<&str> = skipped.iter().flat_map(|name| ["--skip", *name]).collect();
    in_browser(context, &[&["--skip", "speed::", "--skip", "firefox::"], &skip[..]].concat())?;
    // Times are shown, not only held to their limits.
    in_browser(context, &[&["speed::", "--nocapture"], &skip[..]].concat())
}

/// The few that drive it in Firefox.
pub fn firefox(context: &mut Context) -> Result<()> {
    let found = tools::firefox()?;
    let server = Server::start(&context.root.join("dist"), 0)?;
    let driver = Driver::start(&found.driver, &GECKO)?;
    let environment = [
        ("SAGEFIT_URL", server.url().into()),
        ("WEBDRIVER_URL", driver.url().into()),
        ("FIREFOX_BINARY", found.browser.into_os_string()),
    ];
    let skip: Vec<&str> = behind().into_iter().flat_map(|name| ["--skip", name]).collect();
    some(test(context, &[&BROWSER[..], &["firefox::", "--test-threads", "1"], &skip[..]].concat(), &environment)?)
}

/// Those of them that the test runner's arguments choose.
pub fn in_browser(context: &mut Context, chosen: &[&str]) -> Result<()> {
    let found = tools::chromium()?;
    let axe = tools::axe()?;
    let target = context.root.join("target");
    let dist = context.root.join("dist");
    let screenshots = target.join("screenshots");
    fs::create_dir_all(&screenshots)?;
    // A host whose files the tests may change, and what they may change them to.
    let [host, next] = ["host", "next"].map(|name| target.join("browser").join(name));
    fs::remove_dir_all(target.join("browser")).ok();
    fs::create_dir_all(&host)?;
    page::another_version(&dist, &next)?;
    let server = Server::start(&dist, 0)?;
    let changing = Server::start(&host, 0)?;
    let driver = Driver::start(&found.driver, &CHROME)?;
    let environment = [
        ("SAGEFIT_URL", server.url().into()),
        ("SAGEFIT_DIST", dist.into_os_string()),
        ("SAGEFIT_NEXT", next.into_os_string()),
        ("SAGEFIT_HOST", host.into_os_string()),
        ("SAGEFIT_HOST_URL", changing.url().into()),
        ("WEBDRIVER_URL", driver.url().into()),
        ("CHROME_BINARY", found.browser.into_os_string()),
        ("AXE_PATH", axe.into_os_string()),
        ("SCREENSHOT_DIR", screenshots.into_os_string()),
    ];
    some(test(context, &[&BROWSER[..], chosen].concat(), &environment)?)
}

/// Runs `cargo test` to its end, whatever fails, counts, and returns how many tests it ran.
fn test(context: &mut Context, what: &[&str], environment: &[(&str, OsString)]) -> Result<usize> {
    let before = context.tally.passed;
    let arguments = [&["test", "--no-fail-fast"], what].concat();
    let mut command = project::cargo(&context.root, &arguments);
    command.envs(environment.iter().cloned());
    run::tee(&mut command, |line| context.tally.read(line))?;
    Ok(context.tally.passed - before)
}

// A renamed file or feature must not turn a stage into one that always succeeds.
fn some(tests: usize) -> Result<()> {
    ensure!(tests > 0, "no test ran");
    Ok(())
}
