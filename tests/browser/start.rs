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
        let other_pages = ["study.html#/advise?task=serve", "study.html#/study/learn", "study.html#exam"];
        for place in ["#/advise?task=serve", "#/about", "#/study", "#task=serve"].into_iter().chain(other_pages) {
            page.load(place).await;
            assert_eq!(painted(page).await, Vec::<String>::new(), "{place}");
        }
        let keep = "localStorage.setItem('sagefit.1.last-job', arguments[0])";
        let _: Value = page.js(keep, &[json!("v=1&task=serve&algorithm=xgboost")]).await;
        page.load("").await;
        assert_eq!(painted(page).await, Vec::<String>::new(), "another job is kept");
        page.load("study.html").await;
        assert_ne!(painted(page).await, Vec::<String>::new(), "a kept job is nothing to the study page");
        let _: Value = page.js("localStorage.setItem('sagefit.1.study', '{}')", &[]).await;
        page.load("study.html").await;
        assert_eq!(painted(page).await, Vec::<String>::new(), "something was learned");
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
        for place in ["#/about", "study.html#/study/exam"] {
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
        page.load("study.html#/study/progress").await;
        page.find("alert", "Sagefit could not start*").await;
        assert!(!page.js::<bool>("return document.body.innerText.includes('Loading')", &[]).await);
    });
}

#[test]
fn the_study_page_is_painted_before_the_program_and_taken_over_by_it() {
    browse(async |page| {
        page.block(&["*.wasm"]).await;
        page.load("study.html").await;
        let ready = painted(page).await;
        assert_eq!(ready.len(), 1, "{ready:?}");
        page.find("alert", "Sagefit could not start*").await;
        // That it could not start is in the console too.
        page.complaints().await;
        page.block(&[]).await;
        page.open("study.html").await;
        assert_eq!(painted(page).await, Vec::<String>::new());
        page.find("heading", &ready[0]).await;
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn study_html_leads_to_every_page_and_old_addresses_of_it_still_open_their_place() {
    browse(async |page| {
        for (place, heading) in [
            ("study.html#learn/memory", "Memory"),
            ("study.html#exam", "Mock exam"),
            ("study.html#progress", "Progress"),
        ] {
            page.open(place).await;
            page.find("heading", heading).await;
        }
        page.open("study.html").await;
        page.click("link", "Advise").await;
        page.answers(&example("BERT-large fine-tune").answers(), View::Today).await;
        // A link is the answer's own, wherever it was copied.
        let catch = "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }";
        let _: Value = page.js(catch, &[]).await;
        page.click("button", "Copy link").await;
        page.until("it is copied", "return Boolean(window.copied)", &[]).await;
        let copied: String = page.js("return window.copied", &[]).await;
        assert!(copied.starts_with(&format!("{}#/advise?", page.url())), "{copied}");
    });
}

#[test]
fn the_colours_that_were_chosen_are_there_before_the_program() {
    browse(async |page| {
        page.block(&["*.wasm"]).await;
        page.load("").await;
        let _: Value = page.js("localStorage.setItem('sagefit.1.theme', 'dark')", &[]).await;
        for place in ["", "study.html"] {
            page.load(place).await;
            assert_eq!(page.js::<String>("return document.documentElement.dataset.theme ?? ''", &[]).await, "dark");
            let ground: String = page.js("return getComputedStyle(document.body).backgroundColor", &[]).await;
            assert_eq!(ground, "rgb(17, 19, 22)", "{place}");
        }
    });
}

/// The files of the part that draws all tabs but the flow.
const DETAILS: &str = "return document.querySelector('meta[name=part-details]')?.content.split(' ') ?? []";

#[test]
fn a_part_that_does_not_come_is_said_and_the_page_can_be_loaded_anew() {
    browse(async |page| {
        // Without the service worker, which would have kept the part.
        page.block(&["*/offline-*.js"]).await;
        page.open("").await;
        let files: Vec<String> = page.js(DETAILS, &[]).await;
        let blocked: Vec<String> = files.iter().map(|file| format!("*{}", file.trim_start_matches("./"))).collect();
        assert!(!blocked.is_empty(), "the page is in one piece");
        page.block(&blocked.iter().map(String::as_str).chain(["*/offline-*.js"]).collect::<Vec<_>>()).await;
        page.click("tab", "Candidates*").await;
        page.says("alert", "*", "A part of the page did not load").await;
        page.find("button", "Reload").await;
        page.block(&[]).await;
        page.click("button", "Reload").await;
        page.until(
            "the page has started",
            "return find('tab', 'Candidates*') !== null && find('alert', '*') === null",
            &[],
        )
        .await;
        page.click("tab", "Candidates*").await;
        page.find("table", "*").await;
        page.complaints().await;
    });
}

#[test]
fn a_part_is_asked_for_when_its_tab_is_pointed_at() {
    browse(async |page| {
        // Without the service worker, which keeps every file once the page has started.
        page.block(&["*/offline-*.js"]).await;
        page.open("").await;
        // The page itself fetches the part a while later, for whoever prints: what counts is a request as it is pointed at.
        let asked = "return performance.getEntriesByType('resource').some(entry => Math.abs(entry.startTime - window.pointed) < 100 && arguments[0].some(file => entry.name.endsWith(file)))";
        let files: Vec<String> = page.js(DETAILS, &[]).await;
        let files = json!(files.iter().map(|file| file.trim_start_matches("./")).collect::<Vec<_>>());
        assert!(!page.js::<bool>(asked, std::slice::from_ref(&files)).await);
        let point = "window.pointed = performance.now(); find('tab', 'Numbers').dispatchEvent(new PointerEvent('pointerenter'))";
        let _: Value = page.js(point, &[]).await;
        page.until("the part of Numbers is asked for", asked, &[files]).await;
        assert!(!page.shows("tabpanel", "Numbers").await);
    });
}

/// Has the pages opened from now on look for the worker where it is not: what blocks addresses lets a worker's own through.
pub async fn lose_worker(page: &Page) -> Value {
    let lose = "document.addEventListener('DOMContentLoaded', () => { const meta = document.querySelector('meta[name=worker]'); window.worker = meta.content; meta.content = 'gone.js'; })";
    page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": lose })).await
}

/// Has this page and those after it find the worker again.
pub async fn find_worker(page: &Page, lost: Value) {
    page.cdp("Page.removeScriptToEvaluateOnNewDocument", lost).await;
    let _: Value = page.js("document.querySelector('meta[name=worker]').content = window.worker", &[]).await;
}

#[test]
fn a_worker_that_does_not_start_is_said_and_asked_again() {
    browse(async |page| {
        let lost = lose_worker(page).await;
        page.open("").await;
        let changes = ("region", "What would change this answer");
        page.says(changes.0, changes.1, "could not be calculated").await;
        find_worker(page, lost).await;
        page.click_in(changes, "button", "Try again").await;
        page.until(
            "the changes have come",
            "const changes = find(arguments[0], arguments[1]); return all('button', '*leads to*', changes).length > 0 && !changes.textContent.includes('could not')",
            &[changes.0.into(), changes.1.into()],
        )
        .await;
        page.complaints().await;
    });
}
