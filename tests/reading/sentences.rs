//! Sentences of our own, of every kind that the reader claims to know: all that they say is read, and nothing else.

use sagefit::Field;
use sagefit::read::{Sure, read};
use serde_json::Value;

#[test]
fn every_sentence_says_just_what_its_author_meant() {
    let mut wrong = Vec::new();
    for line in include_str!("sentences.jsonl").lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let reading = read(case["text"].as_str().unwrap());
        let wanted = case["fields"].as_object().unwrap();
        for span in reading.spans.iter().filter(|span| span.sure != Sure::Other) {
            let key = span.field.spec().key;
            if wanted.get(key).and_then(Value::as_str) != Some(span.value.as_str()) {
                wrong.push(format!("{key} = {}, in: {}", span.value, case["text"]));
            }
        }
        for key in wanted.keys().filter(|key| reading.value(Field::from_key(key).unwrap()).is_none()) {
            wrong.push(format!("{key} is missed, in: {}", case["text"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_was_read_is_valid_in_the_form() {
    for line in include_str!("sentences.jsonl").lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let reading = read(case["text"].as_str().unwrap());
        for span in &reading.spans {
            let one = sagefit::Answers::of(&[(span.field, &span.value)]);
            let errors = one.validate().err().unwrap_or_default();
            assert!(errors.iter().all(|error| error.field != span.field), "{errors:?} in {}", case["text"]);
        }
    }
}
