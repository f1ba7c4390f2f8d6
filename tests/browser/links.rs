//! The link: it carries the whole job, and a broken one keeps what can be read.

use sagefit::job::{Field, View};

use crate::harness::{browse, browse_twice};
use crate::native::answers;

/// A job with something in each kind of field, and a view.
const JOB: &str = "task=both&algorithm=transformer&model=distilbert&region=eu-west-1&data_gb=2.5&epochs=4&runs_per_month=8&requests_per_second=20&latency_ms=80&availability=high";

#[test]
fn the_copied_link_gives_the_same_answer_in_another_browser() {
    browse_twice(async |first, second| {
        first.open_job(&format!("{JOB}&view=book")).await;
        first.fill("Epochs", "5").await;
        let mut wanted = answers(JOB);
        wanted.set(Field::Epochs, "5");
        first.answers(&wanted, View::Book).await;
        // Both ways of copying end here: the page's own field, or the clipboard.
        let catch = "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }";
        let _: serde_json::Value = first.js(catch, &[]).await;
        first.click("button", "Copy link").await;
        first.says("status", "Copied", "Copied").await;
        let link: String = first.js("return window.copied", &[]).await;
        let place = link.strip_prefix(first.url()).unwrap_or_else(|| panic!("{link} is no address of the page"));
        second.open(place).await;
        second.answers(&wanted, View::Book).await;
        assert_eq!(second.headlines().await, first.headlines().await);
        assert!(!second.shows("button", "Dismiss").await, "a good link needs no note");
        let kept = second.address_job().await;
        assert_eq!((kept.answers, kept.view), (wanted, Some(View::Book)));
    });
}

#[test]
fn a_browser_that_refuses_to_copy_leaves_the_link_selected() {
    browse(async |page| {
        page.open_job(JOB).await;
        let _: serde_json::Value =
            page.js("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))", &[]).await;
        page.click("button", "Copy link").await;
        page.find("textbox", "Link to this job").await;
        page
            .until("the link is selected", "const field = find('textbox', 'Link to this job'); return document.activeElement === field && field.selectionEnd - field.selectionStart === field.value.length", &[])
            .await;
    });
}

#[test]
fn the_address_follows_the_form() {
    browse(async |page| {
        page.open_job(JOB).await;
        page.fill("Training data", "77").await;
        page.address("data_gb=77", true).await;
        page.pick("What matters more", "Cheapest").await;
        page.address("priority=cost", true).await;
        page.click("button", "By the book").await;
        page.address("view=book", true).await;
        page.fill("Training data", "").await;
        page.address("data_gb", false).await;
    });
}

#[test]
fn a_broken_link_is_said_and_its_readable_part_kept() {
    for (link, said) in [
        ("task=serve&algorithm=xgboost&colour=red", "“colour”"),
        ("task=serve&algorithm=xgboost&latency_ms=%ZZ", "“latency_ms=%ZZ”"),
        ("v=99&task=serve&algorithm=xgboost", "newer Sagefit"),
        ("v=one&task=serve&algorithm=xgboost", "not a number"),
        ("task=serve&algorithm=xgboost&view=tomorrow", "“tomorrow”"),
        ("task=serve&algorithm=xgboost&task=train", "twice"),
    ] {
        browse(async |page| {
            page.open_job(link).await;
            page.says("status", "Notes", said).await;
            page.answers(&answers("task=serve&algorithm=xgboost"), View::Today).await;
            page.click("button", "Dismiss").await;
            page.until("no note", "return find('button', 'Dismiss') === null", &[]).await;
            assert_eq!(page.complaints().await, Vec::<String>::new(), "{link}");
        });
    }
}

#[test]
fn a_link_of_noise_or_of_great_length_still_gives_an_answer() {
    let long = format!("task=train&algorithm=xgboost&rows={}", "9".repeat(20_000));
    let noise = "%00%FF=&&&=&=x&\u{fffd}=\u{202e}&<script>=1&__proto__=1&task";
    for place in
        [format!("#/advise?{long}"), format!("#/advise?{noise}"), "#/catalog?task=train".to_owned(), "#/".to_owned()]
    {
        browse(async |page| {
            page.open(&place).await;
            // Where the link does not say what runs, the page asks that instead of assuming it.
            let asks = place.ends_with("task=train");
            let headlines = page.headlines().await.concat();
            assert!(headlines.contains(if asks { "What runs on it?" } else { "ml." }), "{place}: {headlines}");
            if place.len() > 30 {
                page.find("button", "Dismiss").await;
            }
            assert_eq!(page.complaints().await, Vec::<String>::new(), "{place}");
        });
    }
}

#[test]
fn a_wrong_value_in_a_link_is_said_beside_its_field() {
    browse(async |page| {
        page.open_job("task=train&algorithm=xgboost&data_gb=lots&epochs=3&data_format=stone").await;
        let error = "const field = find(arguments[0], arguments[1]); return field !== null && field.getAttribute('aria-invalid') === 'true'";
        page.until("the number", error, &["textbox".into(), "Training data".into()]).await;
        page.until("the choice", error, &["combobox".into(), "Format".into()]).await;
        assert!(page.headlines().await.concat().contains("ml."));
        assert!(
            page.address("data_gb=lots", true).await.contains("data_format=stone"),
            "what came stays until it is changed"
        );
    });
}
