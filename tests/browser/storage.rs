//! The last job, kept in the browser: read back where it is whole, and no harm where it is not.

use sagefit::job::View;
use serde_json::json;

use crate::harness::{Page, browse};
use crate::native::{answers, example};

const KEY: &str = "sagefit.1.last-job";

async fn keep(page: &Page, text: &str) {
    page.open("#/about").await;
    let _: serde_json::Value =
        page.js("localStorage.setItem(arguments[0], arguments[1])", &[json!(KEY), json!(text)]).await;
    page.open("").await;
}

#[test]
fn the_last_job_comes_back() {
    browse(async |page| {
        let job = example("XGBoost, 60 GB");
        page.open_job(job.link).await;
        page.fill("Training data", "61").await;
        page.address("data_gb=61", true).await;
        page.open("").await;
        let mut wanted = job.answers();
        wanted.set(sagefit::job::Field::DataSize, "61");
        page.answers(&wanted, View::Today).await;
        assert_eq!(page.address_job().await.notes, Vec::<String>::new());
        assert!(!page.shows("button", "Dismiss").await);
    });
}

#[test]
fn what_is_kept_but_broken_is_said_and_does_no_harm() {
    let first = example("BERT-large fine-tune").link;
    let serve = "task=serve&algorithm=xgboost";
    for (kept, answer) in [
        ("{\"job\":[1,2".to_owned(), first),
        ("\u{0}\u{1}%%%%&&&&====".to_owned(), first),
        (format!("v=42&{serve}&warp=9"), serve),
        (format!("{serve}&latency_ms=%E0%A4"), serve),
        (format!("{serve}&rows={}", "7".repeat(1_000_000)), serve),
    ] {
        browse(async |page| {
            keep(page, &kept).await;
            page.answers(&answers(answer), View::Today).await;
            page.says("status", "Notes", "last visit").await;
            assert_eq!(page.complaints().await, Vec::<String>::new());
        });
    }
}

#[test]
fn a_browser_without_storage_answers_all_the_same() {
    browse(async |page| {
        let refuse = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });";
        let added = page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": refuse })).await;
        page.open("").await;
        page.fill("Training data", "8").await;
        page.address("data_gb=8", true).await;
        assert!(page.headlines().await.concat().contains("ml."));
        assert!(!page.shows("alert", "*").await);
        assert_eq!(page.complaints().await, Vec::<String>::new());
        page.cdp("Page.removeScriptToEvaluateOnNewDocument", added).await;
    });
}

#[test]
fn a_full_storage_does_not_disturb() {
    browse(async |page| {
        let full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";
        let added = page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": full })).await;
        page.open("").await;
        page.fill("Training data", "9").await;
        page.address("data_gb=9", true).await;
        assert!(!page.shows("alert", "*").await);
        assert_eq!(page.complaints().await, Vec::<String>::new());
        page.cdp("Page.removeScriptToEvaluateOnNewDocument", added).await;
    });
}
