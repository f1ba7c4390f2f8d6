//! Precision and recall over descriptions that were written, with their fields, by others.
//!
//! The rules were fitted on one half, chosen by a hash of the name; the other half judges.

use std::collections::BTreeMap;

use sagefit::Field;
use sagefit::job::field::Kind;
use sagefit::read::{Sure, read};
use serde_json::Value;

#[derive(Default)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Score {
    fn precision(&self) -> f64 {
        self.right as f64 / (self.right + self.wrong).max(1) as f64
    }
    fn recall(&self) -> f64 {
        self.right as f64 / (self.right + self.missed).max(1) as f64
    }
}

/// FNV-1a, so that the halves are the same on every machine.
fn fitted(id: &str) -> bool {
    let hash = id
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    (hash >> 32) % 2 == 0
}

/// Whether a value that was read is that of the case; figures may differ by rounding.
fn same(field: Field, read: &str, wanted: &Value) -> bool {
    match (field.spec().kind, wanted) {
        (Kind::Number { .. }, Value::Number(wanted)) => {
            let (read, wanted): (f64, f64) = (read.parse().unwrap(), wanted.as_f64().unwrap());
            (read - wanted).abs() <= 0.005 * wanted.abs()
        }
        _ => wanted.as_str() == Some(read),
    }
}

/// The scores of the two halves of a set.
fn judge(cases: &str) -> BTreeMap<bool, Score> {
    let mut scores: BTreeMap<bool, Score> = BTreeMap::new();
    let show = std::env::var("SAGEFIT_SHOW").unwrap_or_default();
    for line in cases.lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let id = case["id"].as_str().unwrap();
        let fit = fitted(id);
        let reading = read(case["text"].as_str().unwrap());
        let score = scores.entry(fit).or_default();
        let mut notes = Vec::new();
        for span in reading.spans.iter().filter(|span| span.sure != Sure::Other) {
            let key = span.field.spec().key;
            let place = &reading.text[span.at.clone()];
            if case["fields"].get(key).is_some_and(|wanted| same(span.field, &span.value, wanted)) {
                score.right += 1;
            } else if !case["implied"].get(key).is_some_and(|wanted| same(span.field, &span.value, wanted)) {
                score.wrong += 1;
                notes.push(format!("  wrong  {key} = {} from `{place}`, not {}", span.value, case["fields"][key]));
            }
        }
        for (key, wanted) in case["fields"].as_object().unwrap() {
            let field = Field::from_key(key).unwrap();
            if !reading.value(field).is_some_and(|value| same(field, value, wanted)) {
                score.missed += 1;
                notes.push(format!("  missed {key} = {wanted}"));
            }
        }
        let wanted = show == "all" || (show == "fit" && fit);
        if wanted && !notes.is_empty() {
            println!("{id}: {}\n{}", case["text"].as_str().unwrap(), notes.join("\n"));
        }
    }
    for (fit, score) in &scores {
        println!(
            "{}: precision {:.1} %, recall {:.1} % ({} right, {} wrong, {} missed)",
            if *fit { "fitted" } else { "judged" },
            100.0 * score.precision(),
            100.0 * score.recall(),
            score.right,
            score.wrong,
            score.missed
        );
    }
    scores
}

#[test]
fn descriptions_are_read_as_their_authors_meant_them() {
    let judged = &judge(include_str!("../data/english.jsonl"))[&false];
    assert!(judged.precision() >= 0.97, "precision {}", judged.precision());
    assert!(judged.recall() >= 0.9, "recall {}", judged.recall());
}

/// A second set, written before its author had read a rule.
#[test]
fn descriptions_by_a_second_judge_are_read_as_meant() {
    let sets = [include_str!("../data/english_second.jsonl"), include_str!("../data/english_third.jsonl")];
    for judged in sets.iter().flat_map(|set| judge(set).into_values()) {
        assert!(judged.precision() >= 0.97, "precision {}", judged.precision());
        assert!(judged.recall() >= 0.9, "recall {}", judged.recall());
    }
}

/// A fourth set, by a judge who knew no rule and nearly none of the sets before. Read for the first time, its precision was 93.3 %
/// and its recall 76.3 %; kinds that it showed were mended since, so that it is no blind set any more.
#[test]
fn descriptions_by_a_fourth_judge_are_read_as_meant() {
    for judged in judge(include_str!("../data/english_fourth.jsonl")).into_values() {
        assert!(judged.precision() >= 0.95, "precision {}", judged.precision());
        assert!(judged.recall() >= 0.8, "recall {}", judged.recall());
    }
}
