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
        self.taken(question).await;
        let script = "const step = find('button', arguments[0], find('group', 'Decision flow')); if (step.getAttribute('aria-expanded') !== 'true') step.click()";
        let _: Value = self.js(script, &[json!(format!("*{question} *"))]).await;
        self.text("region", question).await
    }

    /// Sees that a step of the flow took a branch, by its button's name: question, branch, reason.
    pub async fn took(&self, question: &str, branch: &str) {
        let taken = self.taken(question).await;
        assert!(taken.starts_with(branch), "{question} took {taken}, not {branch}");
    }

    /// What a step's button says after its question, once it is there.
    async fn taken(&self, question: &str) -> String {
        let button = [json!(format!("*{question} *"))];
        let there = "const flow = find('group', 'Decision flow'); return flow !== null && find('button', arguments[0], flow) !== null";
        self.until(question, there, &button).await;
        let name: String =
            self.js("return nameOf(find('button', arguments[0], find('group', 'Decision flow')))", &button).await;
        name.split_once(question).map(|(_, taken)| taken.trim().to_owned()).expect("the question is in the name")
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
