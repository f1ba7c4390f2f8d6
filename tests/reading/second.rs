//! A second set of pasted texts, written blind by one who had not read the rules: each with all that it says, and with what
//! a careful reader may take from it besides (a line that begins with `?`).

use std::collections::BTreeSet;
use std::path::Path;

use sagefit::Field;
use sagefit::job::field::Kind;
use sagefit::read::{Sure, read};

/// Whether two lines `field = value` say the same; sizes that follow from a network's layers may differ as makers round.
fn alike(one: &str, other: &str) -> bool {
    let (Some((a, x)), Some((b, y))) = (one.split_once(" = "), other.split_once(" = ")) else { return false };
    if a != b {
        return false;
    }
    let off = match a {
        "parameters_millions" => 0.03,
        "active_parameters_millions" => 0.12,
        _ => 0.005,
    };
    match (Field::from_key(a).unwrap().spec().kind, x.parse::<f64>(), y.parse::<f64>()) {
        (Kind::Number { .. }, Ok(x), Ok(y)) => (x - y).abs() <= off * y.abs(),
        _ => x == y,
    }
}

#[test]
fn every_kind_is_read_wholly_by_a_second_judge() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reading/second");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert_eq!(files.len(), 10);
    let mut wrong = String::new();
    for file in files {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let (mut right, mut invented, mut missed) = (0, 0, 0);
        let all = std::fs::read_to_string(&file).unwrap();
        let blocks: Vec<_> = all.strip_prefix("=== ").unwrap().split("\n=== ").collect();
        assert!(blocks.len() >= 10, "{name} has {} texts", blocks.len());
        for block in blocks {
            let (title, rest) = block.split_once('\n').unwrap();
            let (text, lines) = rest.rsplit_once("---").unwrap();
            let (may, must): (Vec<_>, Vec<_>) =
                lines.lines().filter(|line| !line.is_empty()).partition(|line| line.starts_with("? "));
            let said: BTreeSet<String> = read(text)
                .spans
                .iter()
                .filter(|span| span.sure != Sure::Other)
                .map(|span| format!("{} = {}", span.field.spec().key, span.value))
                .collect();
            for line in &said {
                if must.iter().any(|must| alike(line, must)) {
                    right += 1;
                } else if !may.iter().any(|may| alike(line, &may[2..])) {
                    invented += 1;
                    wrong.push_str(&format!("{name}: {title}: invented {line}\n"));
                }
            }
            for line in must.iter().filter(|must| !said.iter().any(|said| alike(said, must))) {
                missed += 1;
                wrong.push_str(&format!("{name}: {title}: missed {line}\n"));
            }
        }
        println!("{name}: {right} right, {invented} wrong, {missed} missed");
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
