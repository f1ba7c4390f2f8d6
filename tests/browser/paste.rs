//! The paste box: opened, filled, corrected, used and undone as a person does.

use sagefit::job::{Answers, Field, View};
use serde_json::{Value, json};

use crate::harness::{Page, browse};

const TEXT: &str = "We train XGBoost on 60 GB of CSV within 4 hours, as cheap as possible.";

/// What the text says.
fn wanted() -> Answers {
    Answers::of(&[
        (Field::Task, "train"),
        (Field::Algorithm, "xgboost"),
        (Field::DataSize, "60"),
        (Field::DataFormat, "csv"),
        (Field::Deadline, "4"),
        (Field::Priority, "cost"),
    ])
}

/// Pastes a text onto the page, outside any field, as Ctrl-V does.
async fn paste(page: &Page, text: &str) {
    let script = "const held = new DataTransfer(); held.setData('text/plain', arguments[0]); \
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: held, bubbles: true, cancelable: true }))";
    let _: Value = page.js(script, &[json!(text)]).await;
}

#[test]
fn a_text_typed_into_the_box_becomes_the_job_and_undo_brings_the_old_one_back() {
    browse(async |page| {
        page.open_job("task=serve&model=resnet-50").await;
        page.click("button", "Paste").await;
        page.find("heading", "Paste what you have").await;
        page.fill("Text, config.json, code or output", TEXT).await;
        page.find("heading", "6 things found").await;
        page.says("group", "What was read", "60 GB").await;
        page.click("button", "Use these").await;
        page.answers(&wanted(), View::Today).await;
        page.click("button", "Undo").await;
        page.answers(&Answers::of(&[(Field::Task, "serve"), (Field::Model, "resnet-50")]), View::Today).await;
    });
}

#[test]
fn what_is_pasted_on_the_page_opens_the_box_and_can_be_corrected() {
    browse(async |page| {
        page.open("").await;
        paste(page, TEXT).await;
        page.find("heading", "6 things found").await;
        page.click("button", "Leave out finish within").await;
        page.click("button", "Use these").await;
        let mut without = wanted();
        without.set(Field::Deadline, "");
        page.answers(&without, View::Today).await;
    });
}

#[test]
fn secrets_are_taken_out_of_the_box_and_never_reach_the_address() {
    browse(async |page| {
        page.open("").await;
        paste(
            page,
            "Train XGBoost as arn:aws:iam::123456789012:role/Sage with key AKIAIOSFODNN7EXAMPLE on 60 GB of CSV.",
        )
        .await;
        page.find("heading", "4 things found").await;
        page.click("button", "Use these").await;
        page.address("algorithm=xgboost", true).await;
        for secret in ["123456789012", "AKIA"] {
            page.address(secret, false).await;
        }
        let kept: String =
            page.js("return document.documentElement.outerHTML + JSON.stringify({ ...localStorage })", &[]).await;
        assert!(!kept.contains("123456789012") && !kept.contains("AKIA"));
    });
}
