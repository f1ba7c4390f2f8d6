//! The same few steps in Firefox: both pages, a job typed, an answer, the tabs, a lesson, a question.

use sagefit::job::View;
use sagefit::study::question::Question;
use serde_json::Value;

use crate::gallery::open_example;
use crate::harness::{Page, browse_firefox};
use crate::native::{answers, example};
use crate::study;

/// What went wrong in the page since it was loaded; there is no log to read as in Chromium.
const WATCH: &str = "window.wrong = []; addEventListener('error', event => window.wrong.push(event.message));
    addEventListener('unhandledrejection', event => window.wrong.push(String(event.reason)));
    document.addEventListener('securitypolicyviolation', event => window.wrong.push(event.violatedDirective + ' ' + event.blockedURI))";

async fn watched(page: &Page, place: &str) {
    page.open(place).await;
    let _: Value = page.js(WATCH, &[]).await;
}

async fn nothing_wrong(page: &Page) {
    assert_eq!(page.js::<Vec<String>>("return window.wrong", &[]).await, Vec::<String>::new());
    assert!(!page.shows("alert", "Something broke*").await);
}

#[test]
fn a_job_is_typed_and_answered_in_every_tab() {
    browse_firefox(async |page| {
        watched(page, "").await;
        page.answers(&example("BERT-large fine-tune").answers(), View::Today).await;
        page.fill("Training data", "77").await;
        page.address("data_gb=77", true).await;
        open_example(page, "ResNet-50").await;
        page.answers(&answers(example("ResNet-50").link), View::Today).await;
        let settled = "return find('region', 'What would change this answer')?.getAttribute('aria-busy') === 'false'";
        page.until("the worker has answered", settled, &[]).await;
        for tab in ["Candidates*", "Numbers", "Next steps", "Flow"] {
            page.click("tab", tab).await;
            let full = "const panel = find('tabpanel', arguments[0]); return panel !== null && tidy(panel.textContent).length > 40";
            page.until(tab, full, &[tab.into()]).await;
        }
        page.click("link", "About").await;
        page.find("heading", "About Sagefit").await;
        page.driver().back().await.expect("back");
        page.answers(&answers(example("ResNet-50").link), View::Today).await;
        nothing_wrong(page).await;
    });
}

#[test]
fn a_lesson_is_read_and_a_question_answered() {
    browse_firefox(async |page| {
        watched(page, "study.html").await;
        page.go("#/study/learn/memory").await;
        page.find("heading", "Memory*").await;
        page.go("#/study/practise").await;
        let question: Question = study::at_hand(page).await;
        study::choose(page, &question, true).await;
        page.click("button", "Check").await;
        page.until("it is marked", "return tidy(document.querySelector('main').textContent).includes('Right')", &[])
            .await;
        assert_eq!(study::kept(page).await.answers().len(), 1);
        nothing_wrong(page).await;
    });
}

#[test]
fn a_second_visit_needs_no_network() {
    browse_firefox(async |page| {
        watched(page, "").await;
        page.until("the page is kept", "return navigator.serviceWorker.controller !== null", &[]).await;
        let served = "return Promise.all([...document.querySelectorAll('link[href]')].map(link => caches.match(link.href))).then(kept => kept.every(Boolean))";
        page.until("its files are kept", served, &[]).await;
        page.open("study.html").await;
        page.open("").await;
        page.answers(&example("BERT-large fine-tune").answers(), View::Today).await;
    });
}

#[test]
fn a_text_is_pasted_and_a_type_looked_up() {
    browse_firefox(async |page| {
        watched(page, "").await;
        // Firefox gives a script no clipboard to paste from: the text is typed into the box.
        page.click("button", "Paste").await;
        page.fill("Text, config.json, code or output", "We train XGBoost on 60 GB of CSV within 4 hours.").await;
        page.find("heading", "5 things found").await;
        page.click("button", "Use these").await;
        page.address("deadline_hours=4", true).await;
        page.go("#/catalogue?q=g5").await;
        page.click("checkbox", "Compare ml.g5.xlarge").await;
        page.click("checkbox", "Compare ml.g5.2xlarge").await;
        page.find("heading", "Side by side").await;
        page.click_in(("region", "Comparison"), "link", "ml.g5.xlarge").await;
        page.find("heading", "Where it is sold").await;
        nothing_wrong(page).await;
    });
}
