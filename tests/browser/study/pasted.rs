//! A practice question of one's own: pasted, answered in the flow, and kept nowhere.

use serde_json::{Value, json};

use super::open;
use crate::accessible::look;
use crate::harness::{browse, setting};

/// A question of our own.
const QUESTION: &str = "A museum lets visitors photograph paintings. A request carries 400 MB of scans and is processed for 12 minutes. An answer some minutes later is fine. Which hosting option fits?\nA. A serverless endpoint\nB. A real-time endpoint on GPU instances\nC. An asynchronous endpoint\nD. Raise the learning rate";

#[test]
fn a_question_is_answered_with_a_reason_for_each_option_and_kept_nowhere() {
    browse(async |page| {
        open(page, "practise").await;
        page.click("link", "Open a question of your own").await;
        page.find("heading", "Your question").await;
        let put = "const box = find('textbox', 'Question and options'); box.value = arguments[0]; box.dispatchEvent(new Event('input', { bubbles: true }))";
        let _: Value = page.js(put, &[json!(QUESTION)]).await;
        page.click("button", "Open in the flow").await;
        page.says("region", "Answer", "Sagefit would answer C.").await;
        for words in ["Which hosting option? Asynchronous", "Serverless", "not about instances or hosting"] {
            page.says("region", "Options", words).await;
        }
        page.says("region", "What was read", "400 MB").await;
        let kept: String = page
            .js(
                "return location.href + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage })",
                &[],
            )
            .await;
        assert!(!kept.contains("museum") && !kept.contains("paintings"), "{kept}");
        page.click("link", "Open this job").await;
        page.address("payload_mb=400", true).await;
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn the_paste_box_hands_a_question_on() {
    browse(async |page| {
        page.open("").await;
        page.click("button", "Paste").await;
        page.find("heading", "Paste what you have").await;
        let put = "const box = find('textbox', 'Text, config.json, code or output'); box.value = arguments[0]; box.dispatchEvent(new Event('input', { bubbles: true }))";
        let _: Value = page.js(put, &[json!(QUESTION)]).await;
        page.click("link", "Open it as a practice question").await;
        page.says("region", "Answer", "Sagefit would answer C.").await;
    });
}

#[test]
fn axe_finds_nothing_and_it_fits_the_screen() {
    let axe = std::fs::read_to_string(setting("AXE_PATH")).expect("axe-core");
    let mut found = Vec::new();
    for (scheme, width) in [("light", 1440), ("dark", 768), ("dark", 360)] {
        browse(async |page| {
            page.screen(width, 900).await;
            page.media("screen", &[("prefers-color-scheme", scheme)]).await;
            open(page, "your-question").await;
            page.click("button", "Try an example").await;
            page.find("region", "Options").await;
            let over: f64 = page.js("return document.documentElement.scrollWidth - window.innerWidth", &[]).await;
            assert!(over <= 0.0, "wider than {width} px by {over}");
            found.extend(look(page, &axe, &format!("your question, {scheme}, {width} px")).await);
        });
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn an_address_of_no_study_page_is_said() {
    browse(async |page| {
        open(page, "nowhere").await;
        page.says_somewhere("status", "There is no study page “nowhere”").await;
        page.click("link", "Learn").await;
        page.until("it is gone", "return !document.body.textContent.includes('There is no study page')", &[]).await;
    });
}
