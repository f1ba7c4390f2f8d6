//! The browsers that the tests drive, and their drivers.

use super::{cache::Cache, crates, debian, search};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FIREFOXES: [&str; 2] = ["firefox-esr", "firefox"];
const GECKODRIVER: &str = "0.37.1";
const DRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];

/// A browser and a driver that fits it.
#[derive(Debug)]
pub struct Browser {
    /// The browser.
    pub browser: PathBuf,
    /// The program that speaks WebDriver for it.
    pub driver: PathBuf,
}

/// Finds Chromium or Chrome with its driver; installs Debian's where that is allowed.
pub fn chromium() -> Result<Browser> {
    if let Some(found) = found() {
        return Ok(found);
    }
    debian::install(
        "chromium chromium-driver",
        "the browser tests need Chromium (or Chrome) and the ChromeDriver of the same version on the PATH",
    )?;
    found().context("Chromium and ChromeDriver are installed, but not in matching versions")
}

// A machine may have several of either; a driver refuses a browser of another major version.
fn found() -> Option<Browser> {
    let drivers: Vec<PathBuf> = DRIVERS.iter().flat_map(|name| search::all(name)).collect();
    let named = std::env::var_os("CHROME_BINARY").map(PathBuf::from);
    let browsers = named.into_iter().chain(BROWSERS.iter().flat_map(|name| search::all(name)));
    for chrome in browsers {
        let Some(version) = major(&chrome) else {
            continue;
        };
        if let Some(driver) = drivers.iter().find(|driver| major(driver).as_ref() == Some(&version)) {
            return Some(Browser { driver: driver.clone(), browser: chrome });
        }
    }
    None
}

/// Finds Firefox, or installs Debian's where that is allowed; its driver is a crate.
pub fn firefox() -> Result<Browser> {
    let named = std::env::var_os("FIREFOX_BINARY").map(PathBuf::from);
    let here = || named.clone().or_else(|| FIREFOXES.iter().find_map(|name| search::all(name).next()));
    let browser = match here() {
        Some(browser) => browser,
        None => {
            debian::install("firefox-esr", "the browser tests need Firefox on the PATH")?;
            here().context("Firefox is installed, but not on the PATH")?
        }
    };
    let why = "it drives Firefox for the tests";
    let driver = crates::program(&Cache::open()?, "geckodriver", "geckodriver", GECKODRIVER, why)?;
    Ok(Browser { browser, driver })
}

fn major(program: &Path) -> Option<String> {
    let version = search::version(program)?;
    version.split('.').next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_not_there_has_no_version() {
        assert_eq!(major(Path::new("/no/such/browser")), None);
    }

    #[test]
    fn the_major_version_is_the_first_number() {
        let rustc = search::program(&["rustc"]).unwrap();
        assert_eq!(major(&rustc), Some("1".to_owned()));
    }
}
