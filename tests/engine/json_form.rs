//! The documentation of the JSON form is made from the fields, so that it cannot drift.

use std::fmt::Write;
use std::path::Path;

use sagefit::job::field::Kind;
use sagefit::job::{Field, gallery::GALLERY, json, link};
use sagefit::script::advise_json;

const HEAD: &str = "
# The JSON form of a job, version 1

One object for each job; `cargo xtask advise FILE.jsonl` reads one a line, the wasm module's `advise(json)` reads one.
Every key may be left out or `null`: the stated assumption then stands in, and the advice lists it under `assumed`.
Where there is a `model` and no `algorithm`, the model says what kind of work it is; a language model that is trained needs both.
At least one field is needed. A text has at most 1 000 000 bytes, a value at most 200 characters, and no key is given twice.
Numbers may be numbers or text (`\"8B\"`), choices are text, yes and no may be `true` and `false`. Beside the fields:

- `v`: the version of this form, a whole number; 1 where it is left out. A newer version is refused.
- `view`: `\"today\"` (assumed) or `\"book\"`.
- `data`: the date of the facts that the job was written with, such as `\"2026-09-27\"`; the page then says what changed since.
- `id`, `advice`, `plan`: anything; they are not read. (A report holds the last two beside its job.)
- `why_not`: the name of an instance type, or a list of at most 100: the advice says what speaks against each.
- `what_would_change`: `true` to have searched, of each input, the nearest value that flips the answer. It asks the
  engine about a hundred times.

An unknown key, a value of the wrong kind or a value out of range is an error that names the key.
";

fn kind(kind: Kind) -> String {
    match kind {
        Kind::Number { min, max, whole } => {
            format!("{} from {min} to {max}", if whole { "whole number" } else { "number" })
        }
        Kind::Choice(choices) => {
            choices.iter().map(|choice| format!("`{}`", choice.key)).collect::<Vec<_>>().join(", ")
        }
        Kind::Model => "id of a model of the library".to_owned(),
        Kind::InstanceType => "name of an instance type".to_owned(),
        Kind::Region => "code of a Region".to_owned(),
    }
}

fn document() -> String {
    let mut text = HEAD.to_owned();
    text.push_str("\n| key | unit | value | what | where nothing is said |\n| --- | --- | --- | --- | --- |\n");
    for field in Field::ALL {
        let spec = field.spec();
        writeln!(
            text,
            "| `{}` | {} | {} | {}: {} | {} |",
            spec.key,
            spec.unit,
            kind(spec.kind),
            spec.label,
            spec.field.help(),
            spec.field.assumed()
        )
        .unwrap();
    }
    text
}

#[test]
fn the_document_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/job/JSON.md");
    if std::env::var_os("SAGEFIT_BLESS").is_some() {
        std::fs::write(&path, document()).unwrap();
    }
    let stored = std::fs::read_to_string(&path).unwrap();
    assert!(
        stored == document(),
        "src/job/JSON.md is out of date: run the test once with SAGEFIT_BLESS=1 and read the change"
    );
}

#[test]
fn every_example_of_the_gallery_goes_through_the_json_door() {
    assert!(GALLERY.len() >= 10);
    for example in GALLERY {
        assert!(link::parse(example.link).notes.is_empty(), "{}", example.name);
        for view in [sagefit::job::View::Today, sagefit::job::View::Book] {
            let text = advise_json(&json::write(&example.answers(), view))
                .unwrap_or_else(|error| panic!("{}: {error}", example.name));
            let value: serde_json::Value = serde_json::from_str(&text).unwrap();
            assert_eq!(value["view"], view.key());
            let title = value["answers"][0]["title"].as_str().unwrap();
            assert!(!title.contains("Nothing fits"), "{} ({view:?}): {}", example.name, value["answers"][0]);
            assert_eq!(value["ignored"].as_array().map(Vec::len), Some(0), "{}: {}", example.name, value["ignored"]);
        }
    }
}

#[test]
fn errors_name_the_field() {
    let error = advise_json("{\"data_gb\": \"much\", \"epochs\": -1}").unwrap_err().to_string();
    assert!(error.contains("`data_gb`") && error.contains("`epochs`"), "{error}");
}

#[test]
fn a_model_says_what_kind_of_work_it_is() {
    let key = |text: &str| match json::parse(text).unwrap().answers.validate() {
        Ok(job) => Ok(job.work.key),
        Err(errors) => Err(errors[0].to_string()),
    };
    assert_eq!(key(r#"{"task": "train", "model": "bert-large", "data_gb": 2}"#), Ok("transformer"));
    assert_eq!(key(r#"{"model": "resnet-50"}"#), Ok("cnn"));
    assert_eq!(key(r#"{"task": "serve", "model": "llama-3.1-8b"}"#), Ok("llm-full"));
    // A language model is trained in four ways.
    assert!(key(r#"{"model": "llama-3.1-8b"}"#).unwrap_err().contains("llm-lora"));
    let unknown = key(r#"{"model": "no-such-model"}"#).unwrap_err();
    assert!(unknown.starts_with("`algorithm`: The model is not in the library."), "{unknown}");
    assert_eq!(key(r#"{"algorithm": "llm-lora", "model": "llama-3.1-8b"}"#), Ok("llm-lora"));
}

#[test]
fn a_key_given_twice_is_refused() {
    let error = advise_json("{\"data_gb\": 5, \"data_gb\": 50}").unwrap_err().to_string();
    assert!(error.contains("`data_gb` is given twice"), "{error}");
}

#[test]
fn a_field_of_millions_takes_numbers_as_people_write_them() {
    let parameters = |text: &str| {
        let text = format!("{{\"algorithm\": \"llm-full\", \"parameters_millions\": {text}}}");
        json::parse(&text).unwrap().answers.validate().unwrap().work.parameters
    };
    for (text, counted) in [("8000", 8e9), ("\"8B\"", 8e9), ("\"335M\"", 335e6), ("\"0.7 B\"", 0.7e9), ("\"1e3\"", 1e9)]
    {
        assert!((parameters(text) / counted - 1.0).abs() < 1e-9, "{text}: {}", parameters(text));
    }
}

#[test]
fn what_is_asked_beside_the_advice_is_answered() {
    let ask = |text: &str| -> serde_json::Value { serde_json::from_str(&advise_json(text).unwrap()).unwrap() };
    let value = ask(
        r#"{"algorithm": "xgboost", "data_gb": 60, "current_instance": "ml.m5.large", "max_instances": 1, "what_would_change": true,
            "why_not": ["ml.m5.large", "p3.2xlarge", "ml.eia2.medium"]}"#,
    );
    assert_eq!(value["answers"][0]["current"]["instance_type"], "ml.m5.large");
    assert!(value["answers"][0]["pareto"].as_array().is_some_and(|line| !line.is_empty()));
    assert!(value["what_would_change"].as_array().is_some_and(|changes| !changes.is_empty()));
    let not = value["why_not"].as_array().unwrap();
    assert_eq!(not.len(), 3);
    let memory = &not[0]["fails"][0];
    assert!(memory["needed"].as_f64() > memory["there"].as_f64() && memory["unit"] == "GiB", "{memory}");
    assert!(not[1]["because"].as_array().is_some_and(|because| !because.is_empty()));
    assert!(value.get("conflict").is_none());
    let value = ask(r#"{"algorithm": "xgboost", "data_gb": 60, "deadline_hours": 0.01}"#);
    assert_eq!(value["conflict"][0]["field"], "deadline_hours");
    assert_eq!(value["conflict"][0]["set"][0]["field"], "deadline_hours");
    assert!(value.get("what_would_change").is_none() && value.get("why_not").is_none());
    let error = advise_json(r#"{"rows": 1, "why_not": "ml.none"}"#).unwrap_err().to_string();
    assert_eq!(error, "`why_not`: `ml.none` is no SageMaker instance type; write it as ml.m5.xlarge");
}
