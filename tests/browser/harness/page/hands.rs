//! What a person does: clicks, keys, choices; and the screen they do it on.

use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::{FIND, Page};
use crate::native;

/// Clicks an element in the middle of the screen: at its top the slim line may stand, and leaves a moment after the page was
/// scrolled.
async fn press(element: &WebElement, what: &str) {
    let mut tries = 0;
    loop {
        element.scroll_into_view().await.expect("a place on the screen");
        match element.click().await {
            Ok(()) => return,
            Err(error) if tries < 20 && error.to_string().contains("intercepted") => tries += 1,
            Err(error) => panic!("cannot click {what}: {error}"),
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

impl Page {
    pub async fn click(&self, role: &str, name: &str) {
        let element = self.find(role, name).await;
        press(&element, &format!("{role} “{name}”")).await;
    }

    /// Clicks an element within another.
    pub async fn click_in(&self, within: (&str, &str), role: &str, name: &str) {
        let arguments = vec![json!(within.0), json!(within.1), json!(role), json!(name)];
        let inside = "const within = find(arguments[0], arguments[1]); return within && find(arguments[2], arguments[3], within)";
        let there = format!("const there = () => {{ {inside} }}; return Boolean(there())");
        self.until(&format!("{role} “{name}” in {within:?}"), &there, &arguments).await;
        let script = format!("{FIND}\n{inside}");
        let found = self.driver.execute(script, arguments).await.expect("a script");
        let element = found.element().unwrap_or_else(|error| panic!("{role} “{name}” in {within:?}: {error}"));
        press(&element, &format!("{role} “{name}”")).await;
    }

    /// Chooses a radio button of a group, by clicking what a person sees of it.
    pub async fn pick(&self, group: &str, choice: &str) {
        self.find("radiogroup", group).await;
        let script = format!("{FIND}\nreturn find('radio', arguments[1], find('radiogroup', arguments[0]))?.labels[0]");
        let label = self.driver.execute(script, vec![json!(group), json!(choice)]).await.expect("a script");
        let label = label.element().unwrap_or_else(|error| panic!("{group}: {choice}: {error}"));
        press(&label, &format!("{group}: {choice}")).await;
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
        // What stands there is replaced only where all of it is selected.
        let select = "const field = find(arguments[0], arguments[1]); field.focus(); field.select(); return document.activeElement === field";
        self.until(&format!("{label} has the focus"), select, &[json!(role), json!(label)]).await;
        let typed: TypingData = if text.is_empty() { Key::Delete.into() } else { text.into() };
        field.send_keys(typed).await.unwrap_or_else(|error| panic!("cannot type into {label}: {error}"));
    }

    /// The field that takes a file.
    pub async fn file_field(&self) -> WebElement {
        self.until("a field for files", "return document.querySelector('input[type=file]') !== null", &[]).await;
        self.driver.find(By::Css("input[type=file]")).await.expect("a field for files")
    }

    /// Drops a file at a place of the window, as a file manager does.
    pub async fn drop_file(&self, (x, y): (u32, u32), file: &Path) {
        let data = json!({ "items": [], "files": [file], "dragOperationsMask": 1 });
        for kind in ["dragEnter", "dragOver", "drop"] {
            let event = json!({ "type": kind, "x": x, "y": y, "data": data });
            self.cdp("Input.dispatchDragEvent", event).await;
        }
    }

    /// Sends keys to whatever has the focus.
    pub async fn keys(&self, keys: impl Into<TypingData>) {
        self.driver.action_chain().send_keys(keys).perform().await.expect("keys");
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
        let _: Value = self.js("scrollTo({ top: 0, behavior: 'instant' })", &[]).await;
        let height: u32 = self.js("return Math.ceil(document.documentElement.scrollHeight)", &[]).await;
        let width: u32 = self.js("return Math.ceil(window.innerWidth)", &[]).await;
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height.min(12_000), "scale": 1 });
        let shot = self
            .cdp("Page.captureScreenshot", json!({ "format": "png", "captureBeyondViewport": true, "clip": clip }))
            .await;
        let data = shot["data"].as_str().expect("a picture").to_owned();
        std::fs::write(file, native::base64(&data)).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
}
