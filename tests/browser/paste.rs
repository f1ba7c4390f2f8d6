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

/// The texts of a file of `tests/reading/inputs` with the fields that they say.
fn inputs(file: &str) -> Vec<(String, Vec<(Field, String)>)> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reading/inputs").join(file);
    let text = std::fs::read_to_string(path).expect("inputs");
    let one = |part: &str| {
        let (_, rest) = part.split_once('\n')?;
        let (text, fields) = rest.split_once("\n---")?;
        let field = |line: &str| {
            let (key, value) = line.split_once(" = ")?;
            Some((Field::from_key(key.trim())?, value.trim().to_owned()))
        };
        Some((text.to_owned(), fields.lines().filter_map(field).collect()))
    };
    text.split("=== ").filter_map(one).collect()
}

/// Each kind of text that the box takes, in the middle of a page with another job: its marks, its fields, and the way back.
#[test]
fn each_kind_is_marked_filled_in_and_undone() {
    let kinds = [
        ("training_jobs.txt", 2),
        ("endpoints.txt", 4),
        ("processing_and_tuning.txt", 4),
        ("metrics.txt", 2),
        ("code.txt", 5),
        ("templates.txt", 4),
        ("memory.txt", 3),
        ("benchmarks.txt", 3),
        ("hyperparameters.txt", 2),
    ];
    let mut texts: Vec<(String, Vec<(Field, String)>)> = Vec::new();
    for (file, count) in kinds {
        let some = inputs(file).into_iter().filter(|(_, fields)| !fields.is_empty()).take(count).collect::<Vec<_>>();
        assert_eq!(some.len(), count, "{file}");
        texts.extend(some);
    }
    // A configuration of a model that the library does not know, and of a pipeline of diffusion.
    let config = r#"{"architectures": ["OwnForCausalLM"], "model_type": "llama", "hidden_size": 3072, "intermediate_size": 8192, "num_hidden_layers": 36, "num_attention_heads": 24, "num_key_value_heads": 8, "vocab_size": 200000}"#;
    texts.push((
        config.to_owned(),
        vec![(Field::HiddenSize, "3072".to_owned()), (Field::NetworkLayers, "36".to_owned())],
    ));
    let pipeline = r#"{"_class_name": "StableDiffusionXLPipeline", "_diffusers_version": "0.19.0", "unet": ["diffusers", "UNet2DConditionModel"]}"#;
    texts.push((pipeline.to_owned(), vec![(Field::Model, "stable-diffusion-xl-unet".to_owned())]));
    browse(async |page| {
        let first = Answers::of(&[(Field::Task, "serve"), (Field::Model, "resnet-50")]);
        page.open_job("task=serve&model=resnet-50").await;
        page.answers(&first, View::Today).await;
        for (text, fields) in &texts {
            paste(page, text).await;
            page.until(text, "return all('heading', '*').some(one => / found|to settle/.test(nameOf(one)))", &[]).await;
            let marks: usize = page.js("return document.querySelectorAll('mark').length", &[]).await;
            assert!(marks >= 1, "nothing is marked in {text}");
            for (field, value) in fields {
                let shown = "return document.getElementById('paste-' + arguments[0])?.value === arguments[1]";
                page.until(&format!("{value} in {text}"), shown, &[json!(field.spec().key), json!(value)]).await;
            }
            page.click("button", "Use these").await;
            page.until("the address holds it", "return !location.hash.includes('resnet-50')", &[]).await;
            let job = page.address_job().await.answers;
            for (field, value) in fields {
                assert_eq!(job.get(*field), Some(value.as_str()), "{text}");
            }
            page.click("button", "Undo").await;
            page.address("resnet-50", true).await;
        }
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

/// A description as the AWS CLI prints it, with a role, an account, image addresses, a bucket and keys.
const DESCRIBED: &str = r#"{"TrainingJobName": "churn", "TrainingJobArn": "arn:aws:sagemaker:eu-central-1:123456789012:training-job/churn",
 "RoleArn": "arn:aws:iam::123456789012:role/service-role/Sage", "Environment": {"AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
 "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "HF_TOKEN": "hf_abcdefghijklmnopqrst"},
 "AlgorithmSpecification": {"TrainingImage": "492215442770.dkr.ecr.eu-central-1.amazonaws.com/sagemaker-xgboost:1.7-1"},
 "OutputDataConfig": {"S3OutputPath": "s3://bucket-123456789012/out", "KmsKeyId": "arn:aws:kms:eu-central-1:123456789012:key/0f1e"},
 "ResourceConfig": {"InstanceType": "ml.m5.4xlarge", "InstanceCount": 2}, "TrainingTimeInSeconds": 5400}"#;

#[test]
fn no_secret_of_a_description_is_left_in_link_storage_or_export() {
    browse(async |page| {
        page.open("").await;
        let watch = "window.saved = []; const before = URL.createObjectURL;
            URL.createObjectURL = blob => { blob.text().then(text => window.saved.push(text)); return before.call(URL, blob); }";
        let _: Value = page.js(watch, &[]).await;
        paste(page, DESCRIBED).await;
        page.until("it was read", "return all('heading', '*').some(one => nameOf(one).includes('found'))", &[]).await;
        let said = "return all('status', '*').some(one => one.textContent.includes('Removed and not kept'))";
        page.until("what was removed is said", said, &[]).await;
        page.click("button", "Use these").await;
        page.address("ml.m5.4xlarge", true).await;
        page.go("#/jobs").await;
        page.click("button", "Keep this job").await;
        page.click("button", "Export all as CSV").await;
        page.click("button", "Export all as JSON").await;
        page.until("both files were written", "return window.saved.length === 2", &[]).await;
        let kept: String = page
            .js(
                "return location.href + document.documentElement.outerHTML + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + window.saved.join()",
                &[],
            )
            .await;
        assert!(kept.contains("ml.m5.4xlarge") && kept.matches("xgboost").count() > 3);
        for secret in ["123456789012", "492215442770", "AKIA", "wJalr", "hf_abc", "role/", "training-job/", "arn:aws"] {
            assert!(!kept.contains(secret), "{secret}");
        }
    });
}

#[test]
fn a_file_that_is_dropped_is_read_into_the_box() {
    browse(async |page| {
        page.open("").await;
        let path = std::env::temp_dir().join(format!("sagefit-{}-dropped.txt", std::process::id()));
        std::fs::write(&path, TEXT).expect("a file");
        page.drop_file((700, 500), &path).await;
        page.find("heading", "6 things found").await;
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}
