//! The card of the job: whose it is, what it assumes, and what a person may type into it.

use sagefit::job::{Field, View};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::harness::{Page, browse};
use crate::native::{answers, example, titles};

const BERT: &str = "BERT-large fine-tune";

/// What stands in a field, and what it shows where nothing does.
async fn field(page: &Page, label: &str) -> (String, String) {
    let script = "const field = find('textbox', arguments[0]) ?? find('combobox', arguments[0]); return [field.value, field.placeholder ?? '']";
    page.js(script, &[json!(label)]).await
}

/// Puts a text into a field as pasting does.
async fn paste(page: &Page, label: &str, script: &str) {
    let paste = format!(
        "const field = find('textbox', arguments[0]) ?? find('combobox', arguments[0]); field.focus(); field.value = {script}; field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))"
    );
    let _: Value = page.js(&paste, &[json!(label)]).await;
}

#[test]
fn an_example_leaves_nothing_behind_in_another_algorithm() {
    browse(async |page| {
        page.open("").await;
        page.answers(&example(BERT).answers(), View::Today).await;
        page.select("Algorithm", "xgboost").await;
        page.answers(&answers("task=train&algorithm=xgboost"), View::Today).await;
        for label in ["Training data", "Epochs", "Finish within"] {
            assert_eq!(field(page, label).await.0, "", "{label}");
        }
        for key in ["data_gb", "epochs", "deadline_hours"] {
            page.address(&format!("{key}="), false).await;
        }
        page.says("status", "Cleared from the example*", "training data, epochs, finish within").await;
        page.click("button", "Undo").await;
        page.answers(&example(BERT).answers(), View::Today).await;
        assert_eq!(field(page, "Finish within").await.0, "12");
    });
}

#[test]
fn what_was_typed_into_an_example_survives_a_reload_and_another_algorithm() {
    browse(async |page| {
        page.open("").await;
        page.fill("Training data", "60").await;
        page.address("data_gb=60", true).await;
        page.driver().refresh().await.expect("a reload");
        page.find("heading", "Your job").await;
        page.select("Algorithm", "xgboost").await;
        page.answers(&answers("task=train&algorithm=xgboost&data_gb=60"), View::Today).await;
        assert_eq!(field(page, "Epochs").await.0, "", "the example's, as before the reload");
    });
}

#[test]
fn new_asks_what_runs_and_undo_goes_back() {
    browse(async |page| {
        page.open("").await;
        page.find("status", "An example. Change any field*").await;
        page.click("button", "New").await;
        page.find("heading", "What runs on it?").await;
        assert!(!page.shows("textbox", "Training data").await, "nothing else is asked yet");
        page.click("button", "Images*").await;
        page.answers(&answers("algorithm=cnn"), View::Today).await;
        // Ctrl-Z outside of fields: twice, to before New.
        let _: Value = page.js("document.activeElement.blur()", &[]).await;
        for _ in 0..2 {
            page.driver()
                .action_chain()
                .key_down(Key::Control)
                .send_keys("z")
                .key_up(Key::Control)
                .perform()
                .await
                .expect("keys");
        }
        page.answers(&example(BERT).answers(), View::Today).await;
        assert!(!page.shows("button", "Undo").await);
    });
}

#[test]
fn typing_turns_assumed_into_said_and_clearing_turns_it_back() {
    browse(async |page| {
        page.open("").await;
        assert_eq!(field(page, "Batch on each device").await, (String::new(), "assumed 8 or more".to_owned()));
        let line =
            "return getComputedStyle((find('textbox', arguments[0])).parentElement).borderTopStyle === arguments[1]";
        page.until("dashed", line, &[json!("Batch on each device"), json!("dashed")]).await;
        // Whatever has the focus has a solid line, so that the field is left each time.
        page.fill("Batch on each device", "16").await;
        page.keys(Key::Tab).await;
        page.until("solid", line, &[json!("Batch on each device"), json!("solid")]).await;
        page.fill("Batch on each device", "").await;
        page.keys(Key::Tab).await;
        page.until("dashed again", line, &[json!("Batch on each device"), json!("dashed")]).await;
        page.address("batch_size", false).await;
    });
}

#[test]
fn a_model_is_found_by_what_people_call_it() {
    browse(async |page| {
        page.open_job("task=train&algorithm=llm-lora").await;
        for (typed, id, name) in [
            ("llama 3 8b", "llama-3.1-8b", "Llama 3.1 8B"),
            ("meta-llama/Llama-3.1-70B-Instruct", "llama-3.1-70b", "Llama 3.1 70B"),
            ("qwen2.5 7b", "qwen2.5-7b", "Qwen2.5 7B"),
        ] {
            page.fill("Model", typed).await;
            page.keys(Key::Tab).await;
            page.address(&format!("model={id}"), true).await;
            assert_eq!(field(page, "Model").await.0, name);
        }
        page.fill("Model", "our ranker").await;
        page.keys(Key::Tab).await;
        page.address("model=our%20ranker", true).await;
        page.answers(&answers("task=train&algorithm=llm-lora&model=our ranker"), View::Today).await;
        page.find("textbox", "Parameters").await;
        let wrong: usize = page.js("return document.querySelectorAll('[aria-invalid=true]').length", &[]).await;
        assert_eq!(wrong, 0, "a name of one's own is no error");
    });
}

#[test]
fn the_list_of_models_is_walked_with_keys() {
    browse(async |page| {
        page.open_job("task=serve&algorithm=transformer").await;
        page.fill("Model", "bert large").await;
        page.find("listbox", "Models").await;
        page.keys(Key::Down).await;
        let active = "const line = find('combobox', 'Model'); const option = document.getElementById(line.getAttribute('aria-activedescendant') ?? ''); return option?.getAttribute('aria-selected') === 'true' && line.getAttribute('aria-expanded') === 'true'";
        page.until("an option is active", active, &[]).await;
        page.keys(Key::Enter).await;
        page.address("model=bert-large", true).await;
        page.until(
            "the list is closed",
            "return find('combobox', 'Model').getAttribute('aria-expanded') === 'false'",
            &[],
        )
        .await;
        page.keys(Key::Down).await;
        page.find("listbox", "Models").await;
        page.keys(Key::Escape).await;
        page.until("the list is closed", "return find('listbox', 'Models') === null", &[]).await;
        assert_eq!(field(page, "Model").await.0, "BERT-large");
    });
}

#[test]
fn units_are_read_and_a_wrong_one_is_said() {
    browse(async |page| {
        page.open_job("task=train&algorithm=xgboost").await;
        for (label, typed, key, plain, shown) in [
            ("Training data", "20 TB", "data_gb", "20000", "= 20\u{202f}000 GB"),
            ("Training data", "500 MB", "data_gb", "0.5", "= 0.5 GB"),
            ("Finish within", "7 d", "deadline_hours", "168", "= 168 hours"),
            ("Finish within", "90 min", "deadline_hours", "1.5", "= 1.5 hours"),
            ("Spend at most", "1.5k", "budget_usd", "1500", "= 1500 USD"),
        ] {
            page.fill(label, typed).await;
            let mut wanted = answers("task=train&algorithm=xgboost");
            let parsed = page.address_job().await.answers;
            for (field, text) in parsed.iter().filter(|(field, _)| field.spec().key != key) {
                wanted.set(field, text);
            }
            wanted.set(Field::from_key(key).expect("a field"), plain);
            page.answers(&wanted, View::Today).await;
            let unit = "const field = find('textbox', arguments[0]); return tidy(field.parentElement.textContent) === tidy(arguments[1])";
            page.until(shown, unit, &[json!(label), json!(shown)]).await;
        }
        page.fill("Finish within", "20 GB").await;
        page.says("form", "Your job", "`20 GB` is a size. Enter a number of hours, for example 12 or 7 d.").await;
    });
}

#[test]
fn a_half_typed_duration_flashes_no_answer() {
    browse(async |page| {
        // At 7 hours another type is right than at 7 days.
        let job = "task=train&algorithm=cnn&model=resnet-50&data_gb=138&images=1281167&epochs=90";
        page.open_job(job).await;
        let (hours, days) =
            (answers(&format!("{job}&deadline_hours=7")), answers(&format!("{job}&deadline_hours=168")));
        assert_ne!(titles(&hours, View::Today), titles(&days, View::Today), "the test needs two answers");
        let watch = "window.heads = []; new MutationObserver(() => { const head = document.querySelector('#answer h1'); if (head) heads.push(tidy(head.textContent)) }).observe(document.querySelector('#answer'), { subtree: true, childList: true, characterData: true })";
        let _: Value = page.js(watch, &[]).await;
        page.fill("Finish within", "7 d").await;
        page.answers(&days, View::Today).await;
        let heads: Vec<String> = page.js("return heads", &[]).await;
        let flash = &titles(&hours, View::Today)[0];
        assert!(heads.iter().all(|head| !head.starts_with(flash.as_str())), "{heads:?}");
        // A bare number is answered once it rests.
        page.fill("Finish within", "7").await;
        page.answers(&hours, View::Today).await;
    });
}

#[test]
fn work_is_said_as_examples_times_tokens() {
    browse(async |page| {
        page.open_job("task=train&algorithm=llm-lora&model=llama-3.1-8b").await;
        page.click("button", "Enter as examples × tokens each").await;
        page.fill("Examples", "20k").await;
        page.fill("Tokens each", "512").await;
        page.address("tokens_millions=20k%20x%20512", true).await;
        // 20 000 examples of 512 tokens are 10.24 million.
        let plain = "task=train&algorithm=llm-lora&model=llama-3.1-8b&tokens_millions=10.24";
        page.answers(&answers(plain), View::Today).await;
        assert_eq!(field(page, "Tokens").await.0, "20k x 512");
    });
}

#[test]
fn a_megabyte_of_paste_reaches_neither_address_nor_storage() {
    browse(async |page| {
        page.open("").await;
        for label in ["Training data", "Model"] {
            paste(page, label, "'9'.repeat(1_000_000)").await;
            page.says("form", "Your job", "A field takes at most 200 characters.").await;
            assert_eq!(field(page, label).await.0.len(), 200, "{label}");
        }
        page.keys(Key::Tab).await;
        page.address("data_gb=999", true).await;
        let sizes: (usize, usize) =
            page.js("return [location.href.length, Object.values(localStorage).join('').length]", &[]).await;
        assert!(sizes.0 < 2000 && sizes.1 < 4000, "{sizes:?}");
    });
}

#[test]
fn a_field_is_found_by_other_names_and_edited_where_it_is_found() {
    browse(async |page| {
        page.open("").await;
        page.fill("Find a field", "fp16").await;
        page.find("combobox", "Precision").await;
        page.says("status", "1 field matches.", "1 field").await;
        page.select("Precision", "fp32").await;
        page.address("precision=fp32", true).await;
        page.fill("Find a field", "xyzzy").await;
        page.find("status", "No field matches*").await;
        page.fill("Find a field", "spot").await;
        page.click("button", "May be interrupted, above").await;
        let focused = "return document.activeElement.id === 'field-interruption_ok'";
        page.until("the field has the focus", focused, &[]).await;
    });
}

#[test]
fn a_wrong_field_in_a_folded_group_opens_it() {
    browse(async |page| {
        let job = "task=train&algorithm=transformer&sequence_length=many";
        page.open_job(job).await;
        page.find("textbox", "Sequence length").await;
        let errors = answers(job).validate().expect_err("`many` is no number");
        page.says("form", "Your job", &errors[0].message).await;
        page.fill("Sequence length", "256").await;
        let fine = "return find('textbox', 'Sequence length')?.getAttribute('aria-invalid') !== 'true'";
        page.until("it is right and still there", fine, &[]).await;
        page.find("textbox", "Sequence length").await;
    });
}

#[test]
fn on_a_phone_the_job_is_a_sentence_until_it_is_changed() {
    browse(async |page| {
        page.screen(360, 800).await;
        page.open("").await;
        assert!(!page.shows("textbox", "Training data").await);
        page.click("button", "Change the job").await;
        page.fill("Training data", "2").await;
        page.address("data_gb=2", true).await;
        let sizes = "const field = find('textbox', 'Training data'); return field.parentElement.offsetHeight >= 44 && parseFloat(getComputedStyle(field).fontSize) >= 16";
        assert!(page.js::<bool>(sizes, &[]).await, "44 px to touch, 16 px so that the phone does not zoom");
    });
}
