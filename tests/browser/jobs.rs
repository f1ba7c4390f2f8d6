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

#[test]
fn two_kept_jobs_are_compared_and_those_of_the_visit_can_be_kept() {
    browse(async |page| {
        page.open_job(crate::native::example("XGBoost, 60 GB").link).await;
        page.fill("Training data", "900").await;
        page.address("data_gb=900", true).await;
        page.go("#/jobs").await;
        page.fill("Name of the job on the page Advise", "Large").await;
        page.click("button", "Keep this job").await;
        page.find("link", "Large").await;
        // The job before the change stands among those of the visit.
        page.click("summary", "Jobs of this visit (2)").await;
        let keep = "const list = find('list', 'Jobs of this visit'); all('button', 'Keep *', list).at(-1).click()";
        let _: serde_json::Value = page.js(keep, &[]).await;
        page.until("two are kept", "return all('checkbox', 'Compare *').length === 2", &[]).await;
        let tick = "all('checkbox', 'Compare *').forEach(box => box.click())";
        let _: serde_json::Value = page.js(tick, &[]).await;
        page.find("rowheader", "Training data (differs)").await;
        page.says("region", "Kept jobs side by side", "900 GB").await;
        page.says("region", "Kept jobs side by side", "60 GB").await;
        page.find("rowheader", "Cost (differs)").await;
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn what_each_of_two_tabs_keeps_is_kept() {
    browse(async |page| {
        page.open("#/jobs").await;
        page.find("heading", "Kept jobs").await;
        let driver = page.driver();
        let first = driver.window().await.expect("a tab");
        let second = driver.new_tab().await.expect("another tab");
        driver.switch_to_window(second.clone()).await.expect("the other tab");
        page.open("#/jobs").await;
        page.fill("Name of the job on the page Advise", "From the second tab").await;
        page.click("button", "Keep this job").await;
        page.find("link", "From the second tab").await;
        driver.switch_to_window(first.clone()).await.expect("the first tab");
        // It is seen without a reload, and what is kept here takes nothing from there.
        page.find("link", "From the second tab").await;
        page.fill("Name of the job on the page Advise", "From the first tab").await;
        page.click("button", "Keep this job").await;
        page.find("link", "From the first tab").await;
        driver.switch_to_window(second).await.expect("the other tab");
        page.find("link", "From the first tab").await;
        page.find("link", "From the second tab").await;
        driver.close_window().await.expect("it closes");
        driver.switch_to_window(first).await.expect("the first tab");
    });
}

#[test]
fn the_example_is_answered_at_once_and_saved() {
    browse(async |page| {
        page.open("#/jobs").await;
        let watch = "window.saved = []; const before = URL.createObjectURL;
            URL.createObjectURL = blob => { blob.text().then(text => window.saved.push(text)); return before.call(URL, blob); }";
        let _: serde_json::Value = page.js(watch, &[]).await;
        page.click("button", "Try an example").await;
        page.find("link", "churn").await;
        page.until("all are answered", "return document.querySelector('progress')?.value === 4", &[]).await;
        page.click("button", "Export as CSV").await;
        page.click("button", "Export as JSON").await;
        page.until("both files were written", "return window.saved.length === 2", &[]).await;
        let saved: Vec<String> = page.js("return window.saved", &[]).await;
        // A line of headings and one for each side; one object a line.
        assert_eq!(saved[0].lines().count(), 5, "{}", saved[0]);
        assert_eq!(saved[1].lines().count(), 4, "{}", saved[1]);
        for line in saved[1].lines() {
            let one: serde_json::Value = serde_json::from_str(line).expect("JSON");
            assert!(one["sides"][0]["title"].as_str().expect("a title").contains("ml."), "{line}");
        }
    });
}
