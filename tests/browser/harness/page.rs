//! What a test does on the page and sees there.

use std::path::Path;
use std::time::{Duration, Instant};

use sagefit::job::{Answers, View, link};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::DevTools;

const FIND: &str = include_str!("find.js");
/// How long anything on the page may take.
const PATIENCE: Duration = Duration::from_secs(10);
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
        self.driver.browser_log().await.expect("a log");
    }

    /// A command of the DevTools protocol.
    pub async fn cdp(&self, command: &'static str, parameters: Value) -> Value {
        let sent = self.driver.handle().cmd(DevTools(command, parameters)).await;
        sent.unwrap_or_else(|error| panic!("{command}: {error}")).value().unwrap_or_default()
    }

    /// Loads the page anew with this after its address, such as `#/about`, and waits for it.
    pub async fn open(&self, place: &str) {
        self.driver.goto("about:blank").await.expect("an empty page");
        self.driver.goto(format!("{}{place}", self.url)).await.expect("the page");
        self.until(
            "the page has started",
            "return find('main', '*') !== null && find('heading', '*', find('main', '*')) !== null",
            &[],
        )
        .await;
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
                let text: String = self.js("return document.body.innerText.slice(0, 1500)", &[]).await;
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
        let script = "const within = find(arguments[1], arguments[2]); return within ? all(arguments[0], '*', within).map(nameOf) : []";
        self.js(script, &[json!(role), json!(within.0), json!(within.1)]).await
    }

    /// Whether an element with this role and name is shown.
    pub async fn shows(&self, role: &str, name: &str) -> bool {
        self.js("return find(arguments[0], arguments[1]) !== null", &[json!(role), json!(name)]).await
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

    pub async fn click(&self, role: &str, name: &str) {
        let element = self.find(role, name).await;
        element.scroll_into_view().await.expect("a place on the screen");
        element.click().await.unwrap_or_else(|error| panic!("cannot click {role} “{name}”: {error}"));
    }

    /// Chooses a radio button of a group, by clicking what a person sees of it.
    pub async fn pick(&self, group: &str, choice: &str) {
        self.find("radiogroup", group).await;
        let script = format!("{FIND}\nreturn find('radio', arguments[1], find('radiogroup', arguments[0])).labels[0]");
        let label = self.driver.execute(script, vec![json!(group), json!(choice)]).await.expect("a script");
        label.element().unwrap_or_else(|error| panic!("{group}: {choice}: {error}")).click().await.expect("a click");
    }

    /// Chooses an option of a list by its value.
    pub async fn select(&self, label: &str, value: &str) {
        self.find("combobox", label).await;
        let script = "const list = find('combobox', arguments[0]); list.focus(); list.value = arguments[1];
            if (list.value !== arguments[1]) throw new Error('no such option');
            list.dispatchEvent(new Event('input', { bubbles: true })); list.dispatchEvent(new Event('change', { bubbles: true }))";
        let _: Value = self.js(script, &[json!(label), json!(value)]).await;
    }

    /// Replaces the text of a field by typing.
    pub async fn fill(&self, label: &str, text: &str) {
        self.until(
            label,
            "return find('textbox', arguments[0]) !== null || find('combobox', arguments[0]) !== null",
            &[json!(label)],
        )
        .await;
        let role = if self.shows("textbox", label).await { "textbox" } else { "combobox" };
        let field = self.find(role, label).await;
        let _: Value = self.js("find(arguments[0], arguments[1]).select()", &[json!(role), json!(label)]).await;
        let typed: TypingData = if text.is_empty() { Key::Delete.into() } else { text.into() };
        field.send_keys(typed).await.unwrap_or_else(|error| panic!("cannot type into {label}: {error}"));
    }

    /// Sends keys to whatever has the focus.
    pub async fn keys(&self, keys: impl Into<TypingData>) {
        self.driver.action_chain().send_keys(keys).perform().await.expect("keys");
    }

    /// The headlines of the answer, one for each side.
    pub async fn headlines(&self) -> Vec<String> {
        self.js("const answer = find('region', 'Answer'); return answer ? all('heading', '*', answer).filter(head => head.localName === 'h1').map(nameOf) : []", &[])
            .await
    }

    /// Waits until the answer is that of the engine, asked natively.
    pub async fn answers(&self, answers: &Answers, view: View) {
        let titles = super::super::native::titles(answers, view);
        let script = "const answer = find('region', 'Answer'); const heads = answer ? all('heading', '*', answer).filter(head => head.localName === 'h1').map(nameOf) : [];
            return heads.length === arguments[0].length && heads.every((head, at) => head.replace(/[,:]/g, '').startsWith(arguments[0][at]))";
        self.until(&format!("the answer {titles:?}"), script, &[json!(titles)]).await;
    }

    /// Opens a step of the flow by its question and gives what it says.
    pub async fn step(&self, question: &str) -> String {
        let button = format!("*: {question} *");
        self.find("button", &button).await;
        let script = "const step = find('button', arguments[0], find('group', 'Decision flow')); if (step.getAttribute('aria-expanded') !== 'true') step.dispatchEvent(new MouseEvent('click', { bubbles: true }))";
        let _: Value = self.js(script, &[json!(button)]).await;
        self.text("region", question).await
    }

    /// What a step of the flow took, as its button is called.
    pub async fn taken(&self, question: &str) -> String {
        let name: String = self.text_of_name("button", &format!("*: {question} *")).await;
        name.split_once(question).map(|(_, taken)| taken.trim().to_owned()).unwrap_or_default()
    }

    async fn text_of_name(&self, role: &str, name: &str) -> String {
        self.find(role, name).await;
        self.js("return nameOf(find(arguments[0], arguments[1]))", &[json!(role), json!(name)]).await
    }

    /// The part of the address from `#` on, once it holds or lacks some text.
    pub async fn address(&self, holds: &str, wanted: bool) -> String {
        let script = "return location.hash.includes(arguments[0]) === arguments[1]";
        self.until(&format!("{holds} in the address: {wanted}"), script, &[json!(holds), json!(wanted)]).await;
        self.js("return location.hash", &[]).await
    }

    /// What the address says of the job.
    pub async fn address_job(&self) -> link::Parsed {
        let hash: String = self.js("return location.hash", &[]).await;
        link::parse(hash.split_once('?').map_or("", |(_, job)| job))
    }

    /// Errors and warnings in the browser's console since the last look.
    pub async fn complaints(&self) -> Vec<String> {
        let log = self.driver.browser_log().await.expect("a log");
        log.into_iter()
            .filter(|entry| entry.level == "SEVERE" || entry.level == "WARNING")
            .map(|entry| entry.message)
            .collect()
    }

    pub async fn screen(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700 });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Emulates a medium and preferences, such as `("prefers-color-scheme", "dark")`.
    pub async fn media(&self, medium: &str, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": medium, "features": features })).await;
    }

    /// Writes a picture of the whole page.
    pub async fn picture(&self, file: &Path) {
        let height: u32 = self.js("return Math.ceil(document.documentElement.scrollHeight)", &[]).await;
        let width: u32 = self.js("return Math.ceil(window.innerWidth)", &[]).await;
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height.min(12_000), "scale": 1 });
        let shot = self
            .cdp("Page.captureScreenshot", json!({ "format": "png", "captureBeyondViewport": true, "clip": clip }))
            .await;
        let data = shot["data"].as_str().expect("a picture").to_owned();
        std::fs::write(file, super::super::native::base64(&data))
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
}
