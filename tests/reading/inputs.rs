//! Texts of every kind that is pasted, each with all that is to be read of it; and sizes of published models.

use std::collections::BTreeSet;
use std::path::Path;

use sagefit::Field;
use sagefit::facts::model;
use sagefit::job::field::Kind;
use sagefit::read::{Sure, read};

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reading/inputs")
}

/// Name, text, and the fields that it says, of every text of a file.
fn texts(file: &str) -> Vec<(String, String, BTreeSet<String>)> {
    let all = std::fs::read_to_string(folder().join(file)).unwrap();
    // A table may itself begin with a line of such marks.
    let blocks = all.strip_prefix("=== ").unwrap().split("\n=== ");
    blocks
        .map(|block| {
            let (name, rest) = block.split_once('\n').unwrap();
            let (text, fields) = rest.split_once("\n---\n").unwrap_or((rest.trim_end_matches("---\n"), ""));
            let fields = fields.lines().map(str::to_owned).filter(|line| !line.is_empty()).collect();
            (name.to_owned(), text.to_owned(), fields)
        })
        .collect()
}

#[test]
fn every_kind_is_read_wholly_and_nothing_is_invented() {
    let mut wrong = String::new();
    let files = [
        "training_jobs.txt",
        "endpoints.txt",
        "processing_and_tuning.txt",
        "code.txt",
        "templates.txt",
        "metrics.txt",
        "memory.txt",
        "benchmarks.txt",
        "hyperparameters.txt",
    ];
    for file in files {
        let texts = texts(file);
        assert!(texts.len() >= 10, "{file} has {} texts", texts.len());
        for (name, text, wanted) in texts {
            let known = |line: &String| Field::from_key(line.split(" = ").next().unwrap()).is_some();
            assert!(wanted.iter().all(known), "{file}: {name}");
            let spans = read(&text).spans;
            let said: BTreeSet<String> = spans
                .iter()
                .filter(|span| span.sure != Sure::Other)
                .map(|span| format!("{} = {}", span.field.spec().key, span.value))
                .collect();
            // A value that no choice of the form has would be lost.
            for span in &spans {
                if let Kind::Choice(choices) = span.field.spec().kind
                    && choices.iter().all(|choice| choice.key != span.value)
                {
                    wrong.push_str(&format!("{file}: {name}: the form has no `{}`\n", span.value));
                }
            }
            let missed: Vec<_> = wanted.difference(&said).collect();
            let invented: Vec<_> = said.difference(&wanted).collect();
            if !missed.is_empty() || !invented.is_empty() {
                wrong.push_str(&format!("{file}: {name}: missed {missed:?}, invented {invented:?}\n"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn sizes_of_published_models_give_the_parameters_that_their_makers_state() {
    let mut wrong = String::new();
    let all = std::fs::read_to_string(folder().join("models.jsonl")).unwrap();
    assert!(all.lines().count() >= 40);
    for line in all.lines() {
        let one: serde_json::Value = serde_json::from_str(line).unwrap();
        let reading = read(&one["config"].to_string());
        let number = |field| reading.value(field).and_then(|value| value.parse::<f64>().ok());
        let known = reading.value(Field::Model).and_then(model::by_id);
        let all = known.map(|model| model.parameters / 1e6).or_else(|| number(Field::Parameters));
        let active = number(Field::ActiveParameters);
        let near = |got: Option<f64>, wanted: f64, off: f64| got.is_some_and(|got| (got / wanted - 1.0).abs() < off);
        let stated = one["millions"].as_f64().unwrap();
        if !near(all, stated, 0.03) {
            wrong.push_str(&format!("{}: {all:?} for {stated}\n", one["name"]));
        }
        // Makers round what a token passes; some count embeddings, others do not.
        if let Some(stated) = one["active"].as_f64()
            && known.is_none()
            && !near(active, stated, 0.12)
        {
            wrong.push_str(&format!("{}: {active:?} active for {stated}\n", one["name"]));
        }
        if one["active"].is_null() && active.is_some() {
            wrong.push_str(&format!("{}: {active:?} active in a dense model\n", one["name"]));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
