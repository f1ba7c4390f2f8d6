//! Without a network, and from one version of the page to the next: on a host whose files change under an open page.

use std::fs;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use sagefit::job::View;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::gallery::open_example;
use crate::harness::{Page, browse_at, setting};
use crate::native::{answers, example};
use crate::study;

/// There is one host.
static HOST: Mutex<()> = Mutex::new(());

const KEPT: &str = "return navigator.serviceWorker.controller !== null";
const VERSION: &str = "return document.documentElement.dataset.version";
const NEWER: &str = "A newer Sagefit is ready*";

/// Runs a test on a host that has the files of this folder.
fn on_host(first: &str, test: impl AsyncFnOnce(&Page)) {
    let _mine = HOST.lock().unwrap_or_else(PoisonError::into_inner);
    put(first);
    browse_at(setting("SAGEFIT_HOST_URL"), async |page| {
        // What another test loaded would stand in for what the host lacks.
        page.cdp("Network.clearBrowserCache", json!({})).await;
        test(page).await;
    });
}

/// Has the host serve the files of a folder and no others.
fn put(setting_of_folder: &str) {
    empty();
    for file in fs::read_dir(setting(setting_of_folder)).expect("a built page").flatten() {
        if file.path().is_file() {
            fs::copy(file.path(), Path::new(&setting("SAGEFIT_HOST")).join(file.file_name())).expect("a copy");
        }
    }
}

/// Has the host serve nothing.
fn empty() {
    for name in names("SAGEFIT_HOST") {
        fs::remove_file(Path::new(&setting("SAGEFIT_HOST")).join(name)).expect("a file");
    }
}

fn names(setting_of_folder: &str) -> Vec<String> {
    let files = fs::read_dir(setting(setting_of_folder)).expect("a folder").flatten();
    files.filter(|file| file.path().is_file()).map(|file| file.file_name().to_string_lossy().into_owned()).collect()
}

/// The name of the host's file that begins so.
fn named(start: &str) -> String {
    let found = names("SAGEFIT_HOST").into_iter().find(|name| name.starts_with(start));
    found.unwrap_or_else(|| panic!("the page has no {start}"))
}

/// Visits the page and waits until it is kept; returns its version.
async fn visit(page: &Page) -> String {
    page.open("").await;
    page.until("the page is kept", KEPT, &[]).await;
    page.js(VERSION, &[]).await
}

#[test]
fn a_second_visit_works_without_a_network() {
    on_host("SAGEFIT_DIST", async |page| {
        visit(page).await;
        empty();
        page.open("").await;
        page.answers(&example("BERT-large fine-tune").answers(), View::Today).await;
        open_example(page, "ResNet-50").await;
        page.answers(&answers(example("ResNet-50").link), View::Today).await;
        page.click("tab", "Numbers").await;
        page.says("tabpanel", "Numbers", "Source").await;
        page.open("#/about").await;
        page.find("heading", "About Sagefit").await;
        let style = "return getComputedStyle(find('heading', 'About Sagefit')).fontWeight";
        assert_ne!(page.js::<String>(style, &[]).await, "700", "what comes later has its style");
    });
}

#[test]
fn every_page_of_the_study_part_works_without_a_network() {
    on_host("SAGEFIT_DIST", async |page| {
        visit(page).await;
        empty();
        for (place, heading) in
            [("learn", "Learn*"), ("learn/memory", "Memory"), ("exam", "Mock exam"), ("progress", "Progress")]
        {
            study::open(page, place).await;
            page.find("heading", heading).await;
        }
        page.open("study.html").await;
        page.find("navigation", "*tudy*").await;
        study::open(page, "practise").await;
        let question = study::at_hand(page).await;
        study::choose(page, &question, true).await;
        page.click("button", "Check").await;
        page.find("link", "Open in the flow").await;
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn a_first_visit_is_not_held_up_and_nothing_is_announced() {
    on_host("SAGEFIT_DIST", async |page| {
        visit(page).await;
        let [script, module]: [f64; 2] = page
            .js(
                "const at = part => performance.getEntriesByType('resource').find(entry => entry.name.includes(part));
                 return [at('/offline-').startTime, at('_bg.wasm').responseEnd]",
                &[],
            )
            .await;
        assert!(script >= module, "asked for at {script} ms, the module was there at {module} ms");
        assert!(!page.shows("status", NEWER).await);
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn a_newer_version_is_announced_and_used_on_a_click_of_the_keyboard() {
    on_host("SAGEFIT_DIST", async |page| {
        let old = visit(page).await;
        open_example(page, "ResNet-50").await;
        let old_worker = named("worker-");
        put("SAGEFIT_NEXT");
        // This start is still of the version that is kept, and finds the next one behind.
        let address: String = page.js("return location.href", &[]).await;
        page.open(address.strip_prefix(page.url()).expect("the page's own address")).await;
        page.says("status", NEWER, "Use it now").await;
        assert_eq!(page.js::<String>(VERSION, &[]).await, old);
        let served = "return fetch(arguments[0]).then(response => response.ok)";
        assert!(page.js::<bool>(served, &[json!(old_worker)]).await, "an old page gets its old files");

        let focused = "return document.activeElement === document.body ? '' : nameOf(document.activeElement)";
        let mut steps = 0;
        while page.js::<String>(focused, &[]).await != "Use it now" {
            page.keys(Key::Tab).await;
            steps += 1;
            assert!(steps < 200, "no way leads to the button");
        }
        page.keys(Key::Enter).await;
        page.until(
            "another version",
            "return document.documentElement.dataset.version !== arguments[0]",
            &[json!(old)],
        )
        .await;
        page.answers(&answers(example("ResNet-50").link), View::Today).await;
        changed(page).await;
        assert!(!page.shows("status", NEWER).await);
        unmixed(page, "SAGEFIT_NEXT").await;
        empty();
        page.open("").await;
        page.answers(&answers(example("ResNet-50").link), View::Today).await;
        changed(page).await;
        unmixed(page, "SAGEFIT_NEXT").await;
    });
}

/// Waits for what the worker works out.
async fn changed(page: &Page) {
    let script = "const found = find('region', 'What would change this answer'); return found !== null && found.getAttribute('aria-busy') === 'false'";
    page.until("what would change the answer has come", script, &[]).await;
}

/// All that the page loaded belongs to one build.
async fn unmixed(page: &Page, build: &str) {
    let loaded: Vec<String> = page
        .js("return performance.getEntriesByType('resource').map(entry => entry.name.split('/').at(-1))", &[])
        .await;
    assert!(loaded.iter().any(|name| name.starts_with("worker-")), "{loaded:?}");
    let there = names(build);
    for name in loaded {
        assert!(there.contains(&name), "{name} is of another build");
    }
}

#[test]
fn the_next_start_has_the_newer_version_without_a_click() {
    on_host("SAGEFIT_DIST", async |page| {
        let old = visit(page).await;
        put("SAGEFIT_NEXT");
        page.open("").await;
        page.find("status", NEWER).await;
        page.click("button", "Later").await;
        page.until("it is out of the way", "return find('status', arguments[0]) === null", &[json!(NEWER)]).await;
        page.open("").await;
        assert_ne!(page.js::<String>(VERSION, &[]).await, old);
        let caches = "return caches.keys().then(keys => keys.length)";
        page.open("").await;
        page.until("the old version is gone", &format!("{caches}.then(left => left === 1)"), &[]).await;
    });
}

#[test]
fn a_version_that_is_not_whole_is_not_taken() {
    on_host("SAGEFIT_DIST", async |page| {
        let old = visit(page).await;
        let update = "return navigator.serviceWorker.ready.then(registration => registration.update())
            .then(({ installing }) => installing && new Promise(done => installing.onstatechange = () => done(installing.state)))
            .then(state => state ?? 'refused', error => 'refused')";
        for spoil in [
            |file: &Path| fs::remove_file(file).expect("a file"),
            |file: &Path| fs::write(file, "<!doctype html><title>not found</title>").expect("a file"),
        ] {
            put("SAGEFIT_NEXT");
            spoil(&Path::new(&setting("SAGEFIT_HOST")).join(named("worker-")));
            let state: String = page.js(update, &[]).await;
            assert!(["redundant", "refused"].contains(&state.as_str()), "{state}");
            assert_eq!(page.js::<u32>("return caches.keys().then(keys => keys.length)", &[]).await, 1);
        }
        empty();
        page.open("").await;
        assert_eq!(page.js::<String>(VERSION, &[]).await, old);
        assert!(!page.shows("status", NEWER).await);
        page.answers(&example("BERT-large fine-tune").answers(), View::Today).await;
        // Once it is whole it is taken, though the browser keeps the wrong file under the right name.
        put("SAGEFIT_NEXT");
        page.open("").await;
        page.find("status", NEWER).await;
    });
}
