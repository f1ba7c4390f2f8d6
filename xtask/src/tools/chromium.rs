//! The browser that the tests drive, and its driver.

use super::{debian, search};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const DRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];

/// A browser and the driver of the same major version.
#[derive(Debug)]
pub struct Browser {
    /// The browser.
    pub chrome: PathBuf,
    /// The program that speaks WebDriver for it.
    pub driver: PathBuf,
}

/// Finds Chromium or Chrome with its driver; installs Debian's where that is allowed.
pub fn browser() -> Result<Browser> {
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
            return Some(Browser { driver: driver.clone(), chrome });
        }
    }
    None
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
