//! Report and hand-over: what is printed, what is saved, and what opens again.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use sagefit::advise;
use sagefit::advise::sentence;
use sagefit::facts::{AS_OF, DATA_DATE};
use sagefit::job::{Field, View, json, link};
use sagefit::plan::code::{Form, bodies, setup};
use sagefit::plan::plan;
use sagefit::units::text;
use serde_json::{Value, json};

use crate::gallery::open_example;
use crate::harness::{Page, browse, setting};
use crate::native::{self, advice, answers, example};

/// An empty folder for one test's files.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("sagefit-{}-{name}", std::process::id()));
    let _none = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Presses a button that saves a file, and reads the file.
async fn saved(page: &Page, folder: &Path, button: &str, name: &str) -> String {
    let allowed = json!({ "behavior": "allow", "downloadPath": folder });
    page.cdp("Browser.setDownloadBehavior", allowed).await;
    page.click("button", button).await;
    let (file, start) = (folder.join(name), Instant::now());
    loop {
        // The browser takes the name with an empty file first, and puts the text there when it is whole.
        let text = fs::read_to_string(&file).unwrap_or_default();
        if !text.is_empty() {
            return text;
        }
        assert!(start.elapsed() < Duration::from_secs(10), "{} was not saved", file.display());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn next_steps(page: &Page, job: &str) {
    page.open_job(job).await;
    page.click("tab", "Next steps").await;
    page.find("heading", "Report and hand-over").await;
}

/// Gives a file to the page's field for files.
async fn open_file(page: &Page, file: &Path) {
    let field = page.file_field().await;
    field.send_keys(file.to_string_lossy().as_ref()).await.expect("a file");
}

const JOB: &str = "task=both&algorithm=transformer&model=distilbert&data_gb=2.5&epochs=4&requests_per_second=20&latency_ms=80&view=book";

#[test]
fn what_is_saved_opens_as_the_same_answer() {
    browse(async |page| {
        let (wanted, folder) = (answers(JOB), folder("saved"));
        for (button, name) in [
            ("Report as Markdown", "sagefit-report.md"),
            ("Report as JSON", "sagefit-report.json"),
            ("Job as a file", "sagefit-job.json"),
        ] {
            next_steps(page, JOB).await;
            let text = saved(page, &folder, button, name).await;
            match name {
                "sagefit-report.md" => {
                    for part in [
                        "# Sagefit report",
                        "| Figure | Likely | Range |",
                        text::date(DATA_DATE).as_str(),
                        "## Trial of the training",
                    ] {
                        assert!(text.contains(part), "{part} is not in the report");
                    }
                }
                "sagefit-report.json" => {
                    // serde_json reads it as a second reader.
                    let report: Value = serde_json::from_str(&text).expect("JSON");
                    assert_eq!(report["advice"]["answers"].as_array().map(Vec::len), Some(2));
                    assert!(!report["plan"].as_array().expect("a plan").is_empty());
                }
                _ => assert_eq!(text, json::write(&wanted, View::Book)),
            }
            next_steps(page, example("Fraud endpoint").link).await;
            open_file(page, &folder.join(name)).await;
            page.answers(&wanted, View::Book).await;
            let now = page.address_job().await;
            assert_eq!((now.answers, now.view, now.data.as_deref()), (wanted.clone(), Some(View::Book), Some(AS_OF)));
            assert!(!page.shows("button", "Dismiss").await, "a good file needs no note");
            // The job before is a step back.
            let _: Value = page.js("history.back()", &[]).await;
            page.answers(&answers(example("Fraud endpoint").link), View::Today).await;
        }
        fs::remove_dir_all(folder).expect("it goes");
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn the_code_is_saved_as_it_is_shown() {
    browse(async |page| {
        let (link, folder) = (example("Fraud endpoint").link, folder("code"));
        let job = answers(link).validate().expect("a job");
        let advice = advise(&job, View::Today);
        let setup = setup(&job, &advice, advice.answers[0].side, 0).expect("a setup");
        next_steps(page, link).await;
        for form in Form::ALL {
            page.pick("Form of the code", form.label()).await;
            let bodies = bodies(&setup, form);
            let shown = format!("*{}*", bodies[0].file);
            page.find("figure", &shown).await;
            // Each file is a figure: its name and its text as they are shown.
            let files: Vec<(String, String)> = page
                .js("return all('figure', '*').map(figure => [figure.querySelector('figcaption code').textContent, figure.querySelector('pre').textContent])", &[])
                .await;
            let due: Vec<(String, String)> = bodies.iter().map(|body| (body.file.clone(), body.text.clone())).collect();
            assert_eq!(files, due, "{}", form.label());
            let text = saved(page, &folder, "Download", &bodies[0].file).await;
            assert_eq!(text, bodies[0].text);
        }
        fs::remove_dir_all(folder).expect("it goes");
    });
}

#[test]
fn a_bad_file_says_what_is_wrong_and_where_and_nothing_is_lost() {
    browse(async |page| {
        let folder = folder("bad");
        let wanted = answers(JOB);
        next_steps(page, JOB).await;
        for (at, (text, said)) in [
            ("{\n  \"task\": \"train\",\n  \"data_gb\" 3\n}", "line 3 column 13"),
            ("{\"task\":\"train\",\"colour\":\"red\"}", "“colour”"),
            ("{\"v\":7}", "“v” must be"),
            ("holiday", "contains no job"),
            ("", "contains no job"),
            ("{\"task\":[1]}", "“task” must be"),
        ]
        .iter()
        .enumerate()
        {
            let file = folder.join(format!("{at}.json"));
            fs::write(&file, text).expect("a file");
            let before = page.address("task=both", true).await;
            open_file(page, &file).await;
            page.says("status", "Notes", said).await;
            page.says("status", "Notes", "From the file").await;
            page.answers(&wanted, View::Book).await;
            assert_eq!(page.address("task=both", true).await, before);
        }
        // The same file, mended, opens.
        let file = folder.join("0.json");
        fs::write(&file, "{\"task\": \"train\", \"algorithm\": \"kmeans\"}").expect("a file");
        open_file(page, &file).await;
        page.answers(&answers("task=train&algorithm=kmeans"), View::Today).await;
        page.until("the note is gone", "return find('button', 'Dismiss') === null", &[]).await;
        // A file that is too large is not read at all.
        fs::write(&file, vec![b' '; 5_000_000]).expect("a file");
        open_file(page, &file).await;
        page.says("status", "Notes", "This file has 5000 kB").await;
        page.answers(&answers("task=train&algorithm=kmeans"), View::Today).await;
        // What a field cannot hold is said beside it, as in a link.
        fs::write(&file, "{\"task\": \"train\", \"algorithm\": \"kmeans\", \"data_gb\": \"lots\"}").expect("a file");
        open_file(page, &file).await;
        let wrong = "return find('textbox', 'Training data')?.getAttribute('aria-invalid') === 'true'";
        page.until("the field is marked", wrong, &[]).await;
        fs::remove_dir_all(folder).expect("it goes");
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn a_file_is_opened_where_it_is_dropped() {
    browse(async |page| {
        let folder = folder("dropped");
        let file = folder.join("job.json");
        // From a tab that holds nothing of it, in the middle of the answer.
        page.open("").await;
        for (text, said) in [("{\"task\":\"serve\",\"algorithm\":\"xgboost\"}", ""), ("{\"task\"", "line 1")] {
            fs::write(&file, text).expect("a file");
            page.drop_file((700, 300), &file).await;
            if said.is_empty() {
                page.answers(&answers("task=serve&algorithm=xgboost"), View::Today).await;
            } else {
                page.says("status", "Notes", said).await;
            }
        }
        page.answers(&answers("task=serve&algorithm=xgboost"), View::Today).await;
        fs::remove_dir_all(folder).expect("it goes");
    });
}

/// One door for JSON: the page reads a model alone as the command line reads it.
#[test]
fn a_dropped_model_is_answered_as_what_it_is() {
    browse(async |page| {
        let folder = folder("model");
        let file = folder.join("job.json");
        let text = "{\"task\":\"serve\",\"model\":\"resnet-50\"}";
        fs::write(&file, text).expect("a file");
        let line: Value = serde_json::from_str(&sagefit::script::advise_json(text).expect("advice")).expect("JSON");
        page.open("").await;
        page.drop_file((700, 300), &file).await;
        let due = answers("task=serve&model=resnet-50");
        page.answers(&due, View::Today).await;
        assert_eq!(line["answers"][0]["title"], advice(&due, View::Today).answers[0].title());
        fs::remove_dir_all(folder).expect("it goes");
    });
}

#[test]
fn an_old_link_says_what_changed_since() {
    browse(async |page| {
        let job = example("App with a small CNN").link;
        page.open_job(&format!("{job}&data=2023-01-11")).await;
        let changed = "What changed since 11 January 2023";
        for words in ["15 April 2023", "Elastic Inference closed", "The answer may have changed"] {
            page.says("status", changed, words).await;
        }
        page.answers(&answers(job), View::Today).await;
        page.click_in(("status", changed), "button", "Dismiss").await;
        page.until("it is gone", "return find('status', arguments[0]) === null", &[changed.into()]).await;
        // One whose job nothing touches but what was read again.
        page.open_job("task=train&algorithm=kmeans&data_gb=1&data=2026-09-27").await;
        page.says("status", "What changed since 27 September 2026", "the type should be the same").await;
        // Another job is not the link's any more.
        open_example(page, "XGBoost, 60 GB").await;
        page.until("it is gone", "return find('status', 'What changed since*') === null", &[]).await;
        // A file brings its date along.
        let folder = folder("old");
        let file = folder.join("old.json");
        fs::write(&file, "{\"task\":\"train\",\"algorithm\":\"xgboost\",\"data\":\"2023-01\"}").expect("a file");
        page.drop_file((700, 300), &file).await;
        page.says("status", "What changed since January 2023", "XGBoost began to train on several GPUs").await;
        fs::remove_dir_all(folder).expect("it goes");
        page.open_job(&format!("{job}&data={AS_OF}")).await;
        page.find("region", "What would change this answer").await;
        assert!(!page.shows("status", "What changed*").await, "today's link has nothing to tell");
    });
}

/// What stands in the report, whatever the job.
fn parts(link: &str) -> Vec<String> {
    let answers = answers(link);
    let (job, advice) = (answers.validate().expect("a job"), advice(&answers, View::Today));
    let mut parts = vec!["Sagefit report".to_owned(), sentence(&job)];
    for answer in &advice.answers {
        parts.push(answer.title());
        parts.extend(answer.reasons.iter().cloned());
        parts.extend(answer.figures.iter().map(|figure| figure.band.clone()));
    }
    for (field, _) in answers.iter() {
        parts.push(field.spec().label.to_owned());
    }
    // Every example leaves the Region open.
    parts.push(Field::Region.assumed().to_owned());
    parts.push(format!("#/advise?{}", link::write(&answers, View::Today, AS_OF)));
    for section in plan(&job, &advice) {
        parts.push(section.kind.title().to_owned());
        parts.extend(section.steps);
    }
    parts.push(text::date(DATA_DATE));
    parts
}

/// How many pages a PDF has. Objects of pages are not compressed in what Chromium writes.
fn pages(pdf: &[u8]) -> usize {
    pdf.windows(12).filter(|part| part.starts_with(b"/Type /Page") && part[11] != b's').count()
}

/// Prints as Ctrl-P does: the browser tells the page and lays out the paper at once.
async fn print(page: &Page) -> Vec<u8> {
    let printed = page.cdp("Page.printToPDF", json!({ "preferCSSPageSize": true, "printBackground": false })).await;
    native::base64(printed["data"].as_str().expect("a PDF"))
}

#[test]
fn the_report_is_all_that_is_printed_from_anywhere() {
    let screenshots = setting("SCREENSHOT_DIR");
    for (name, tab, file) in [
        ("BERT-large fine-tune", "Flow", "bert"),
        ("Fraud endpoint", "Candidates*", "fraud"),
        ("Train and serve", "Next steps", "both"),
    ] {
        browse(async |page| {
            let link = example(name).link;
            page.open_job(link).await;
            page.click("tab", tab).await;
            // The report is loaded when the answer has come to rest.
            page.until("the page is at rest", "return performance.now() > 4000", &[]).await;
            page.media("print", &[]).await;
            let text = page.text("article", "Report").await;
            for part in parts(link) {
                let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(text.contains(&part), "{name}: “{part}” is not in the report");
            }
            for (role, name) in [
                ("form", "*"),
                ("banner", "*"),
                ("tablist", "*"),
                ("radiogroup", "*"),
                ("button", "*"),
                ("region", "Answer"),
                ("contentinfo", "*"),
            ] {
                assert!(!page.shows(role, name).await, "{role} “{name}” is printed");
            }
            page.media("", &[]).await;
            assert!(!page.shows("article", "Report").await, "on the screen it is not shown");
            let pdf = print(page).await;
            assert!(pdf.starts_with(b"%PDF-"), "{name}");
            assert!((1..=2).contains(&pages(&pdf)), "{name} is {} pages", pages(&pdf));
            fs::write(Path::new(&screenshots).join(format!("report-{file}.pdf")), pdf).expect("a file");
        });
    }
}

#[test]
fn the_button_prints_as_the_key_does() {
    browse(async |page| {
        next_steps(page, JOB).await;
        // The browser's own window for printing would wait for a person.
        let _: Value = page.js("window.print = () => { window.printed = true }", &[]).await;
        page.click("button", "Print or save as PDF").await;
        page.until("it prints", "return window.printed === true", &[]).await;
    });
}
