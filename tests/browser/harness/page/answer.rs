//! What the page answers, and what its address and the console say.

use sagefit::job::{Answers, View, link};
use serde_json::{Value, json};

use super::Page;
use crate::native;

impl Page {
    /// The headlines of the answer, one for each side.
    pub async fn headlines(&self) -> Vec<String> {
        self.js("const answer = find('region', 'Answer'); return answer ? all('heading', '*', answer).filter(head => head.localName === 'h1').map(nameOf) : []", &[])
            .await
    }

    /// Waits until the answer is that of the engine, asked natively.
    pub async fn answers(&self, answers: &Answers, view: View) {
        let titles = native::titles(answers, view);
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

    /// Sees that a step of the flow took a branch, by its button's name: question, branch, reason.
    pub async fn took(&self, question: &str, branch: &str) {
        let name: String = self.text_of_name("button", &format!("*: {question} *")).await;
        let (_, taken) = name.split_once(question).expect("the question is in the name");
        assert!(taken.trim().starts_with(&format!("{branch}, ")), "{question} took {taken}, not {branch}");
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

    /// Waits until the address ends so.
    pub async fn address_ends(&self, end: &str) {
        let script = "return location.href.endsWith(arguments[0])";
        self.until(&format!("the address ends with {end}"), script, &[json!(end)]).await;
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
}
