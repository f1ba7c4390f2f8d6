//! Many jobs at once: a file is opened, its columns are told, the jobs are answered, stopped and saved.

use std::fmt::Write;

use sagefit::job::{Answers, Field, View};

use crate::harness::{browse, browse_alone};

/// A file of so many jobs.
fn file(name: &str, jobs: usize) -> std::path::PathBuf {
    let mut text = "name,what,algorithm,data_gb\n".to_owned();
    for at in 0..jobs {
        writeln!(text, "job {at},train,xgboost,{}", 1 + at % 90).expect("a text");
    }
    let path = std::env::temp_dir().join(format!("sagefit-{}-{name}", std::process::id()));
    std::fs::write(&path, text).expect("a file");
    path
}

/// A file of so many jobs of four sorts, as the example of the page has them.
pub fn mixed(jobs: usize) -> std::path::PathBuf {
    let mut text = "name,task,algorithm,model,data_gb,deadline_hours,requests_per_second,latency_ms\n".to_owned();
    for at in 0..jobs {
        let some = at % 90 + 1;
        let line = match at % 4 {
            0 => format!("job {at},train,xgboost,,{some},8,,"),
            1 => format!("job {at},serve,xgboost,,,,{some},50"),
            2 => format!("job {at},train,cnn,resnet-50,{some},48,,"),
            _ => format!("job {at},serve,llm-lora,llama-3.1-8b,,,0.{some},"),
        };
        writeln!(text, "{line}").expect("a text");
    }
    let path = std::env::temp_dir().join(format!("sagefit-{}-mixed.csv", std::process::id()));
    std::fs::write(&path, text).expect("a file");
    path
}

#[test]
fn columns_are_told_and_a_row_opens_as_a_job() {
    browse(async |page| {
        page.open("#/jobs").await;
        page.find("heading", "Many jobs at once").await;
        let few = file("few.csv", 3);
        page.file_field().await.send_keys(few.to_string_lossy()).await.expect("a file is chosen");
        page.find("heading", "What the columns of *").await;
        page.select("what", "task").await;
        page.click("button", "Answer 3 jobs").await;
        page.click("link", "job 2").await;
        let due = Answers::of(&[(Field::Task, "train"), (Field::Algorithm, "xgboost"), (Field::DataSize, "3")]);
        page.answers(&due, View::Today).await;
    });
}

#[test]
fn a_file_of_something_else_is_refused_with_the_reason() {
    browse(async |page| {
        page.open("#/jobs").await;
        page.find("heading", "Many jobs at once").await;
        let path = std::env::temp_dir().join(format!("sagefit-{}-binary.csv", std::process::id()));
        std::fs::write(&path, [0_u8, 159, 146, 150]).expect("a file");
        page.file_field().await.send_keys(path.to_string_lossy()).await.expect("a file is chosen");
        page.says("alert", "*", "not a text file").await;
    });
}

#[test]
fn ten_thousand_jobs_are_answered_with_progress_and_can_be_stopped() {
    browse_alone(async |page| {
        page.open("#/jobs").await;
        page.find("heading", "Many jobs at once").await;
        page.file_field().await.send_keys(file("many.csv", 10_000).to_string_lossy()).await.expect("a file is chosen");
        page.find("heading", "What the columns of *").await;
        page.select("what", "task").await;
        page.click("button", "Answer 10000 jobs").await;
        page.until("some are answered", "return (document.querySelector('progress')?.value ?? 0) > 20", &[]).await;
        page.click("button", "Cancel").await;
        page.find("button", "Go on").await;
        page.find("button", "Export as CSV").await;
    });
}

#[test]
fn a_file_is_dropped_anywhere_on_the_page() {
    browse(async |page| {
        page.open("#/jobs").await;
        page.find("heading", "Many jobs at once").await;
        page.drop_file((700, 500), &file("dropped.csv", 2)).await;
        page.find("heading", "What the columns of *").await;
    });
}

#[test]
fn jobs_are_kept_under_a_name_opened_duplicated_answered_and_deleted() {
    browse(async |page| {
        let example = crate::native::example("XGBoost, 60 GB");
        page.open_job(example.link).await;
        page.go("#/jobs").await;
        page.fill("Name of the job on the page Advise", "Churn").await;
        page.click("button", "Keep this job").await;
        page.find("link", "Churn").await;
        page.click("button", "Duplicate Churn").await;
        page.find("link", "Churn (2)").await;
        // They are there after a reload, and lead to the job.
        page.open("#/jobs").await;
        page.click("button", "Delete Churn").await;
        page.until("one is left", "return find('link', 'Churn') === null && find('link', 'Churn (2)') !== null", &[])
            .await;
        page.click("button", "Answer them side by side").await;
        page.says("table", "*", "Churn (2)").await;
        let _: serde_json::Value = page.js("all('link', 'Churn (2)')[0].click()", &[]).await;
        page.answers(&example.answers(), View::Today).await;
    });
}

#[test]
fn storage_that_is_full_or_blocked_is_said() {
    browse(async |page| {
        page.open("#/jobs").await;
        page.find("heading", "Kept jobs").await;
        let blocked = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }";
        let _: serde_json::Value = page.js(blocked, &[]).await;
        page.click("button", "Keep this job").await;
        page.says("alert", "*", "Browser storage is full or blocked").await;
    });
}
