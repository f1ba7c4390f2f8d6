//! Back and forward: jobs and pages are steps, and so is a field that is typed into, however often.

use sagefit::job::{Field, View};

use crate::gallery::open_example;
use crate::harness::browse;
use crate::native::{answers, example};

#[test]
fn back_and_forward_go_through_jobs_and_pages() {
    browse(async |page| {
        let (bert, fraud, xgboost) =
            (example("BERT-large fine-tune"), example("Fraud endpoint"), example("XGBoost, 60 GB"));
        page.open("").await;
        open_example(page, xgboost.name).await;
        page.answers(&xgboost.answers(), View::Today).await;
        open_example(page, fraud.name).await;
        page.answers(&fraud.answers(), View::Today).await;
        page.click("link", "About").await;
        page.find("heading", "About Sagefit").await;

        page.driver().back().await.expect("back");
        page.answers(&fraud.answers(), View::Today).await;
        page.driver().back().await.expect("back");
        page.answers(&xgboost.answers(), View::Today).await;
        page.driver().back().await.expect("back");
        page.answers(&bert.answers(), View::Today).await;
        for _ in 0..3 {
            page.driver().forward().await.expect("forward");
        }
        page.find("heading", "About Sagefit").await;
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn typing_does_not_fill_the_history() {
    browse(async |page| {
        let start = example("XGBoost, 60 GB");
        page.open_job(start.link).await;
        // A browser keeps only so many steps, so that they are counted as they are made.
        let count = "window.steps = 0; const push = history.pushState; history.pushState = function (...step) { window.steps += 1; return push.apply(this, step); }";
        let _: serde_json::Value = page.js(count, &[]).await;
        for data in ["61", "62", "63"] {
            page.fill("Training data", data).await;
            page.address(&format!("data_gb={data}"), true).await;
        }
        assert_eq!(page.js::<u32>("return window.steps", &[]).await, 1);
        // Back goes to the job before the field was touched, and not off the page.
        page.driver().back().await.expect("back");
        page.answers(&start.answers(), View::Today).await;
        page.driver().forward().await.expect("forward");
        let mut typed = start.answers();
        typed.set(Field::DataSize, "63");
        page.answers(&typed, View::Today).await;
    });
}

#[test]
fn a_link_followed_within_the_page_is_obeyed() {
    browse(async |page| {
        page.open("").await;
        let job = "task=train&algorithm=xgboost&data_gb=600";
        page.go(&format!("#/advise?{job}&view=book")).await;
        page.answers(&answers(job), View::Book).await;
        page.go("#/about").await;
        page.find("heading", "About Sagefit").await;
        page.click("link", "Advise").await;
        page.answers(&answers(job), View::Book).await;
    });
}
