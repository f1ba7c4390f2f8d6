//! The start: the first answer is there before the program, never a wrong one, and a start that fails is said.

use sagefit::job::View;
use serde_json::{Value, json};

use crate::harness::{Page, browse};
use crate::native::{example, titles};

/// The headlines that are painted without the program, and so are inert.
async fn painted(page: &Page) -> Vec<String> {
    page.js("return [...document.querySelectorAll('[inert] h1')].filter(head => head.checkVisibility()).map(head => tidy(head.textContent))", &[])
        .await
}

#[test]
fn the_first_answer_is_painted_before_the_program_comes() {
    browse(async |page| {
        page.block(&["*.wasm"]).await;
        page.load("").await;
        let first = titles(&example("BERT-large fine-tune").answers(), View::Today);
        assert_eq!(painted(page).await, first);
        page.find("alert", "Sagefit could not start*").await;
    });
}

#[test]
fn another_job_never_shows_the_first_answer() {
    browse(async |page| {
        page.block(&["*.wasm"]).await;
        for place in ["#/advise?task=serve", "#/about", "#task=serve"] {
            page.load(place).await;
            assert_eq!(painted(page).await, Vec::<String>::new(), "{place}");
        }
        let keep = "localStorage.setItem('sagefit.1.last-job', arguments[0])";
        let _: Value = page.js(keep, &[json!("v=1&task=serve&algorithm=xgboost")]).await;
        page.load("").await;
        assert_eq!(painted(page).await, Vec::<String>::new(), "another job is kept");
    });
}

#[test]
fn the_program_takes_the_place_of_what_was_painted() {
    browse(async |page| {
        page.open("").await;
        assert_eq!(painted(page).await, Vec::<String>::new());
        page.answers(&example("BERT-large fine-tune").answers(), View::Today).await;
        assert!(!page.shows("alert", "*").await);
        let twice: Vec<String> = page
            .js("const ids = [...document.querySelectorAll('[id]')].map(element => element.id); return ids.filter((id, at) => ids.indexOf(id) !== at)", &[])
            .await;
        assert_eq!(twice, Vec::<String>::new(), "ids that stand twice");
    });
}

#[test]
fn a_slow_connection_says_that_the_page_is_coming() {
    browse(async |page| {
        page.cdp("Network.enable", json!({})).await;
        let slow =
            |rate| json!({ "offline": false, "latency": 100, "downloadThroughput": rate, "uploadThroughput": -1 });
        page.cdp("Network.emulateNetworkConditions", slow(250_000)).await;
        // The driver itself waits until everything has loaded.
        let look = "setInterval(() => { window.said ||= document.body?.innerText.trim() === 'Loading Sagefit …' }, 50)";
        let looking = page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": look })).await;
        for place in ["#/about", "study.html#exam"] {
            // A visit keeps the files of the other page too.
            page.forget().await;
            page.cdp("Network.clearBrowserCache", json!({})).await;
            page.open(place).await;
            assert!(page.js::<bool>("return window.said", &[]).await, "{place}");
            assert!(!page.shows("status", "Loading*").await, "{place}");
        }
        page.cdp("Page.removeScriptToEvaluateOnNewDocument", looking).await;
        page.cdp("Network.emulateNetworkConditions", slow(-1)).await;
        page.block(&["*.wasm"]).await;
        page.load("study.html#progress").await;
        page.find("alert", "Sagefit could not start*").await;
        assert!(!page.js::<bool>("return document.body.innerText.includes('Loading')", &[]).await);
    });
}
