//! Browsers to test in: a few sessions that the tests hand on to each other, each test with an empty profile's state.

mod memory;
mod page;

use std::sync::{LazyLock, Mutex, PoisonError, RwLock};
use std::thread;

use serde_json::{Value, json};
use thirtyfour::common::command::{Command, FormatRequestData};
use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel, RequestData, SessionId};
use tokio::runtime::{Builder, Handle};

pub use memory::Watch;
pub use page::Page;

/// One runtime for all tests: a session's connections belong to the runtime that opened them.
static RUNTIME: LazyLock<Handle> = LazyLock::new(|| {
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
    let handle = runtime.handle().clone();
    thread::spawn(move || runtime.block_on(std::future::pending::<()>()));
    handle
});

/// Sessions that no test is using. ChromeDriver closes their browsers when it ends.
static IDLE: Mutex<Vec<WebDriver>> = Mutex::new(Vec::new());

/// Held for reading by tests that share the machine, for writing by one that measures time.
static MACHINE: RwLock<()> = RwLock::new(());

/// A variable that `cargo xtask test` sets.
pub fn setting(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set; `cargo xtask test` runs these tests"))
}

/// Runs a test in a browser that remembers nothing.
pub fn browse(test: impl AsyncFnOnce(&Page)) {
    let _shared = MACHINE.read().unwrap_or_else(PoisonError::into_inner);
    run(setting("SAGEFIT_URL"), test);
}

/// Runs a test in a browser that remembers nothing, on a page that stands elsewhere.
pub fn browse_at(url: String, test: impl AsyncFnOnce(&Page)) {
    let _shared = MACHINE.read().unwrap_or_else(PoisonError::into_inner);
    run(url, test);
}

/// Runs a test while no other test uses the machine.
pub fn browse_alone(test: impl AsyncFnOnce(&Page)) {
    let _alone = MACHINE.write().unwrap_or_else(PoisonError::into_inner);
    run(setting("SAGEFIT_URL"), test);
}

fn run(url: String, test: impl AsyncFnOnce(&Page)) {
    RUNTIME.block_on(async {
        let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let driver = match idle {
            Some(driver) => driver,
            None => start().await,
        };
        let page = Page::new(driver, url);
        page.forget().await;
        test(&page).await;
        // A test that failed keeps its browser: nobody knows what state it is in.
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(page.into_driver());
    });
}

/// Runs a test in two browsers that know nothing of each other.
pub fn browse_twice(test: impl AsyncFnOnce(&Page, &Page)) {
    browse(async |first| {
        let second = Page::new(start().await, setting("SAGEFIT_URL"));
        test(first, &second).await;
        second.into_driver().quit().await.expect("the second browser quits");
    });
}

/// Runs a test in Firefox, which gets a new profile each time. What speaks the DevTools protocol is not there.
pub fn browse_firefox(test: impl AsyncFnOnce(&Page)) {
    RUNTIME.block_on(async {
        let mut capabilities = DesiredCapabilities::firefox();
        capabilities.set_firefox_binary(&setting("FIREFOX_BINARY")).expect("a binary");
        capabilities.set_headless().expect("an argument");
        let driver = WebDriver::new(setting("WEBDRIVER_URL"), capabilities).await.expect("a browser");
        let page = Page::new(driver, setting("SAGEFIT_URL"));
        test(&page).await;
        page.into_driver().quit().await.expect("the browser quits");
    });
}

/// Starts a browser. ChromeDriver gives it a new profile of its own.
async fn start() -> WebDriver {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_binary(&setting("CHROME_BINARY")).expect("a binary");
    for argument in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1440,900",
    ] {
        capabilities.add_arg(argument).expect("an argument");
    }
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All).expect("a log level");
    WebDriver::new(setting("WEBDRIVER_URL"), capabilities).await.expect("a browser")
}

/// A command of the Chrome DevTools protocol.
#[derive(Debug)]
struct DevTools(&'static str, Value);

impl FormatRequestData for DevTools {
    fn format_request(&self, session: &SessionId) -> RequestData {
        // Any command that is a POST: the type of the method is not among what thirtyfour shows.
        let post = Command::Refresh.format_request(session);
        let body = json!({ "cmd": self.0, "params": self.1 });
        RequestData { uri: format!("/session/{session}/goog/cdp/execute").into(), body: Some(body), ..post }
    }
}
