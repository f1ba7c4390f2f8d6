//! What is kept: exported and imported, refused where it cannot be read, said where there is no room.

use serde_json::{Value, json};

use super::{KEY, at_hand, choose, kept, open};
use crate::harness::{Page, browse};

/// Answers one question on the page.
async fn answer(page: &Page, right: bool) {
    open(page, "practise").await;
    choose(page, &at_hand(page).await, right).await;
    page.click("button", "Check").await;
    page.find("button", "Next").await;
}

/// What a button hands over as a file.
async fn handed_over(page: &Page, button: &str) -> String {
    let watch = "window.handed = null; const make = URL.createObjectURL; URL.createObjectURL = blob => { blob.text().then(text => { window.handed = text }); return make.call(URL, blob); }";
    let _: Value = page.js(watch, &[]).await;
    page.click("button", button).await;
    page.until("a file is handed over", "return window.handed !== null", &[]).await;
    page.js("return window.handed", &[]).await
}

/// Puts a file into the page.
async fn put_in(page: &Page, text: &str) {
    let file = std::env::temp_dir().join(format!("sagefit-study-{}.json", std::process::id()));
    std::fs::write(&file, text).expect("a file");
    page.file_field().await.send_keys(file.to_string_lossy().as_ref()).await.expect("a file is chosen");
}

#[test]
fn progress_is_exported_and_imported_into_an_empty_browser() {
    browse(async |page| {
        answer(page, false).await;
        open(page, "progress").await;
        let file = handed_over(page, "Export progress").await;
        assert_eq!(file, kept(page).await.to_json());
        let cards = handed_over(page, "Export cards for Anki").await;
        assert!(cards.starts_with("#separator:tab"), "{}", &cards[..60.min(cards.len())]);
        let _: Value = page.js("localStorage.clear()", &[]).await;
        open(page, "progress").await;
        page.says("main", "*", "You have not answered a question yet").await;
        put_in(page, &file).await;
        page.says("status", "Notes", "Imported and merged").await;
        assert_eq!(kept(page).await.answers().len(), 1);
        assert_eq!(kept(page).await.items().len(), 1);
        // Taking it in again adds nothing.
        put_in(page, &file).await;
        page.says("status", "Notes", "Imported and merged").await;
        assert_eq!(kept(page).await.answers().len(), 1);
    });
}

#[test]
fn a_file_that_cannot_be_read_is_refused_with_a_reason_and_nothing_is_lost() {
    browse(async |page| {
        answer(page, true).await;
        open(page, "progress").await;
        let before = kept(page).await;
        let newer = before.to_json().replacen("\"version\":1", "\"version\":42", 1);
        for (text, reason) in
            [("nonsense \u{1f980}", "damaged"), ("{\"a\":1}", "not a progress file"), (newer.as_str(), "newer Sagefit")]
        {
            put_in(page, text).await;
            page.says("status", "Notes", reason).await;
            page.says("status", "Notes", "Nothing was changed").await;
            assert_eq!(kept(page).await, before);
            page.click("button", "Dismiss").await;
        }
    });
}

#[test]
fn what_is_kept_but_cannot_be_read_is_put_aside_whole() {
    for nonsense in ["{\"sagefit\":\"progress\",\"version\":42}", "\u{0}%%%{[", ""] {
        browse(async |page| {
            open(page, "learn").await;
            let _: Value =
                page.js("localStorage.setItem(arguments[0], arguments[1])", &[json!(KEY), json!(nonsense)]).await;
            open(page, "learn").await;
            page.says("status", "Notes", "could not be read").await;
            answer(page, true).await;
            assert_eq!(kept(page).await.answers().len(), 1, "the page goes on");
            open(page, "progress").await;
            assert_eq!(handed_over(page, "Save the text that could not be read").await, nonsense);
            assert_eq!(page.complaints().await, Vec::<String>::new());
        });
    }
}

/// A tab that was not closed for long may meet what a newer Sagefit has kept in another one.
#[test]
fn what_another_tab_keeps_but_this_one_cannot_read_is_not_overwritten() {
    let newer = "{\"sagefit\":\"progress\",\"version\":42}";
    for room in [true, false] {
        browse(async |page| {
            open(page, "practise").await;
            let question = at_hand(page).await;
            let keep = "const set = Storage.prototype.setItem; set.call(localStorage, arguments[0], arguments[1]);
                Storage.prototype.setItem = function (key, text) {
                    if (!arguments[2] && key.endsWith('-unread')) throw new DOMException('full', 'QuotaExceededError');
                    set.call(this, key, text);
                }"
            .replace("arguments[2]", &room.to_string());
            let _: Value = page.js(&keep, &[json!(KEY), json!(newer)]).await;
            choose(page, &question, true).await;
            page.click("button", "Check").await;
            page.says("status", "Notes", "newer Sagefit").await;
            if room {
                assert_eq!(kept(page).await.answers().len(), 1);
            } else {
                page.says("status", "Notes", "storage is full or blocked").await;
                let text: String = page.js("return localStorage.getItem(arguments[0])", &[json!(KEY)]).await;
                assert_eq!(text, newer);
            }
            page.go("#/study/progress").await;
            assert_eq!(handed_over(page, "Save the text that could not be read").await, newer);
            assert_eq!(page.complaints().await, Vec::<String>::new());
        });
    }
}

#[test]
fn a_full_storage_is_said_and_the_page_goes_on() {
    browse(async |page| {
        let full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";
        let added = page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": full })).await;
        answer(page, true).await;
        page.says("status", "Notes", "storage is full or blocked").await;
        page.click("button", "Next").await;
        at_hand(page).await;
        page.go("#/study/progress").await;
        page.says("main", "*", "Answers today1 of").await;
        assert_eq!(page.complaints().await, Vec::<String>::new());
        page.cdp("Page.removeScriptToEvaluateOnNewDocument", added).await;
    });
}

#[test]
fn a_browser_without_storage_teaches_all_the_same() {
    browse(async |page| {
        let refuse = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });";
        let added = page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": refuse })).await;
        answer(page, false).await;
        page.says("status", "Notes", "storage is full or blocked").await;
        page.cdp("Page.removeScriptToEvaluateOnNewDocument", added).await;
    });
}

#[test]
fn everything_is_deleted_once_that_was_confirmed() {
    browse(async |page| {
        answer(page, true).await;
        open(page, "progress").await;
        page.click("button", "Start over…").await;
        page.click("button", "Keep it").await;
        assert_eq!(kept(page).await.answers().len(), 1);
        page.click("button", "Start over…").await;
        page.click("button", "Delete everything").await;
        page.says("main", "*", "You have not answered a question yet").await;
        assert!(kept(page).await.answers().is_empty());
    });
}
