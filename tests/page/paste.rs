//! The box for pasted text.

use leptos::prelude::*;
use sagefit::app::components::paste::PasteBox;
use sagefit::app::render_part;
use sagefit::app::state::state;
use sagefit::job::{Answers, View};

use crate::check::check;

/// The box with a text in it.
fn pasted(text: &'static str) -> String {
    let html = render_part(Answers::default(), View::Today, move || {
        state().pasted.set(Some(text.to_owned()));
        view! { <PasteBox/> }.into_any()
    });
    check(&html, "the box");
    html
}

#[test]
fn an_empty_box_invites() {
    let html = pasted("");
    assert!(html.contains("Paste what you have") && !html.contains("<mark"));
}

#[test]
fn what_was_read_is_marked_and_stands_beside_with_its_value() {
    let html =
        pasted("We train XGBoost on 60 GB of CSV, within 4 hours, on 7 of 9 days. It should be as cheap as possible.");
    // Task, algorithm, size, format, deadline, priority.
    assert!(html.contains("6 things found"), "{html}");
    assert!(html.matches("<mark").count() >= 5, "{html}");
    assert!(html.contains("Finish within: 4 hours"), "{html}");
    assert!(html.contains("id=\"paste-data_gb\"") && html.contains("value=\"60\""));
    assert!(html.contains("Not understood:"));
    assert!(html.contains("inputs are assumed"));
}

#[test]
fn two_values_are_for_the_person_to_settle() {
    let html = pasted("We fine-tune BERT on 400 MB of text after cleaning (the raw dump in S3 is 40 GB).");
    assert!(html.contains("1 to settle") && html.contains("Which one holds?"), "{html}");
}

#[test]
fn secrets_are_named_and_gone() {
    let html = pasted("Train XGBoost with role arn:aws:iam::123456789012:role/x and key AKIAIOSFODNN7EXAMPLE.");
    assert!(!html.contains("123456789012") && !html.contains("AKIA"), "{html}");
    assert!(html.contains("Removed and not kept: 1 ARN, 1 access key id."));
}

#[test]
fn markup_in_the_text_is_text() {
    let html = pasted("<script>alert(1)</script> train <b>XGBoost</b> on 5 GB");
    assert!(!html.contains("<script>") && !html.contains("<b>"), "{html}");
}
