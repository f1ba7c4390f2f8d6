//! The page in a browser: loading it, looking at it.

mod answer;
mod hands;

use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::DevTools;

/// Functions that find elements by role and name.
pub const FIND: &str = include_str!("find.js");
/// How long anything on the page may take, where several browsers share two slow processors. How fast it has to be is what
/// `speed` measures.
const PATIENCE: Duration = Duration::from_secs(20);
const GLANCE: Duration = Duration::from_millis(15);

/// A browser's page.
pub struct Page {
    driver: WebDriver,
    url: String,
}

impl Page {
    pub const fn new(driver: WebDriver, url: String) -> Self {
        Self { driver, url }
    }

    pub fn into_driver(self) -> WebDriver {
        self.driver
    }

    pub const fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// The page's address without the part from `#` on.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Leaves nothing of what was there before: storage, emulation, log.
    pub async fn forget(&self) {
        self.driver.goto("about:blank").await.expect("an empty page");
        self.cdp(
            "Storage.clearDataForOrigin",
            json!({ "origin": self.url.trim_end_matches('/'), "storageTypes": "all" }),
        )
        .await;
        self.cdp("Emulation.clearDeviceMetricsOverride", json!({})).await;
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": "", "features": [] })).await;
        self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
        self.block(&[]).await;
        self.driver.browser_log().await.expect("a log");
    }

    /// Lets the browser refuse to load these addresses, such as `*.wasm`.
    pub async fn block(&self, addresses: &[&str]) {
        self.cdp("Network.enable", json!({})).await;
        self.cdp("Network.setBlockedURLs", json!({ "urls": addresses })).await;
    }

    /// A command of the DevTools protocol.
    pub async fn cdp(&self, command: &'static str, parameters: Value) -> Value {
        let sent = self.driver.handle().cmd(DevTools(command, parameters)).await;
        sent.unwrap_or_else(|error| panic!("{command}: {error}")).value().unwrap_or_default()
    }

    /// Loads the page anew with this after its address, such as `#/about`, and waits until the program has started.
    pub async fn open(&self, place: &str) {
        self.load(place).await;
        let started = "return find('heading', '*', find('main', '*') ?? document.createElement('p')) !== null";
        self.until("the page has started", started, &[]).await;
        // What the first input does without comes a moment later. Some tests see to it that it never comes.
        let whole = "const files = document.querySelector('meta[name=part-rest]')?.content.split(/\\s+/) ?? []; const come = performance.getEntriesByType('resource').map(one => one.name); return files.every(file => !file || come.some(name => name.endsWith(file.replace('./', ''))))";
        for _ in 0..30 {
            tokio::time::sleep(Duration::from_millis(100)).await;
            if self.js::<bool>(whole, &[]).await {
                return;
            }
        }
    }

    /// Loads the page anew and waits for nothing more than its HTML.
    pub async fn load(&self, place: &str) {
        self.driver.goto("about:blank").await.expect("an empty page");
        self.driver.goto(format!("{}{place}", self.url)).await.expect("the page");
    }

    /// Loads the page with the job of a link, such as `task=train`.
    pub async fn open_job(&self, job: &str) {
        self.open(&format!("#/advise?{job}")).await;
    }

    /// Goes to another place within the loaded page, as following a link does.
    pub async fn go(&self, place: &str) {
        let _: Value = self.js("location.hash = arguments[0]", &[json!(place)]).await;
    }

    /// Runs a script that may use `find`, `all`, `nameOf`, `tidy`.
    pub async fn js<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> T {
        let done = self.driver.execute(format!("{FIND}\n{script}"), arguments.to_vec()).await;
        let done = done.unwrap_or_else(|error| panic!("{script}: {error}"));
        done.convert().unwrap_or_else(|error| panic!("{script} returned {}: {error}", done.json()))
    }

    /// Waits until a script returns true.
    pub async fn until(&self, what: &str, script: &str, arguments: &[Value]) {
        let start = Instant::now();
        while !self.js::<bool>(script, arguments).await {
            if start.elapsed() > PATIENCE {
                let text: String =
                    self.js("return location.hash + ' ' + document.body.innerText.slice(0, 1500)", &[]).await;
                panic!("never came: {what}\n{script}\n{arguments:?}\nthe page says:\n{text}");
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Waits for an element with this role and name.
    pub async fn find(&self, role: &str, name: &str) -> WebElement {
        let arguments = [json!(role), json!(name)];
        self.until(&format!("{role} “{name}”"), "return find(arguments[0], arguments[1]) !== null", &arguments).await;
        let script = format!("{FIND}\nreturn find(arguments[0], arguments[1])");
        let found = self.driver.execute(script, arguments.to_vec()).await.expect("a script");
        found.element().unwrap_or_else(|error| panic!("{role} “{name}”: {error}"))
    }

    /// The names of all elements of a role within the first element of another role and name.
    pub async fn names(&self, role: &str, within: (&str, &str)) -> Vec<String> {
        // Parts of the page come a moment after the rest.
        self.find(within.0, within.1).await;
        let script = "return all(arguments[0], '*', find(arguments[1], arguments[2])).map(nameOf)";
        self.js(script, &[json!(role), json!(within.0), json!(within.1)]).await
    }

    /// The questions of the flow on the page; its other buttons take a branch.
    pub async fn questions(&self) -> Vec<String> {
        let mut names = self.names("button", ("group", "Decision flow")).await;
        names.retain(|name| name.contains('?'));
        names
    }

    /// Whether an element with this role and name is shown.
    pub async fn shows(&self, role: &str, name: &str) -> bool {
        self.js("return find(arguments[0], arguments[1]) !== null", &[json!(role), json!(name)]).await
    }

    /// Waits until anything of a role holds these words, whatever it is called.
    pub async fn says_somewhere(&self, role: &str, words: &str) {
        let script = "return all(arguments[0], '*').some(one => tidy(one.textContent).includes(arguments[1]))";
        self.until(&format!("{role} says “{words}”"), script, &[json!(role), json!(words)]).await;
    }

    /// Waits until an element with this role and name says something that contains these words.
    pub async fn says(&self, role: &str, name: &str, words: &str) {
        let script = "const found = find(arguments[0], arguments[1]); return found !== null && tidy(found.textContent).includes(arguments[2])";
        self.until(&format!("{role} “{name}” says “{words}”"), script, &[json!(role), json!(name), json!(words)]).await;
    }

    /// All that an element says.
    pub async fn text(&self, role: &str, name: &str) -> String {
        self.find(role, name).await;
        self.js("return tidy(find(arguments[0], arguments[1]).textContent)", &[json!(role), json!(name)]).await
    }
}
