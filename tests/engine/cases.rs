//! Cases with what is right: public posts, small faults, and rules that hold for all jobs (`tests/data/cases/README.md`).
//!
//! `cargo test --package sagefit --no-default-features --test engine cases -- --nocapture` prints each case that does
//! not hold: id, kind, what is expected, what came, and why it is right. `SAGEFIT_CASE=F01` prints one case alone, held or not,
//! and all that the engine says of it. `tests/data/cases/behind_FILE.txt` names those that do not hold yet. The test fails
//! where fewer hold than that leaves; with `SAGEFIT_BLESS=1` the file is written anew, never with fewer that hold.

mod expect;
mod measured;
mod rules;
mod run;

use std::collections::BTreeSet;

use serde::Deserialize;

use run::Run;

/// A line of any of the files.
#[derive(Deserialize)]
struct Case {
    id: String,
    /// What kind of job a post is of.
    kind: Option<String>,
    view: Option<String>,
    job: Option<serde_json::Value>,
    #[serde(default)]
    jobs: Vec<serde_json::Value>,
    #[serde(default)]
    expect: Vec<String>,
    rule: Option<String>,
    /// What is right, in words.
    right: Option<String>,
    must: Option<String>,
    happened: Option<String>,
}

/// What a post proves.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Proves {
    id: String,
    #[serde(default)]
    expect: Vec<String>,
    #[serde(rename = "because")]
    _because: Option<String>,
    left_out: Option<String>,
}

/// What does not hold: what was expected and what came.
struct Miss {
    expected: String,
    got: String,
}

fn read<T: for<'a> Deserialize<'a>>(text: &str) -> Vec<T> {
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"))).collect()
}

/// The job of a case in its view.
fn run(case: &Case, job: &serde_json::Value) -> Result<Run, String> {
    let mut job = job.clone();
    if let (Some(view), Some(map)) = (&case.view, job.as_object_mut()) {
        map.entry("view").or_insert_with(|| view.clone().into());
    }
    Run::of(&job)
}

fn misses(case: &Case, expect: &[String]) -> Vec<Miss> {
    let job = case.job.as_ref().unwrap_or_else(|| panic!("{} has no job", case.id));
    match run(case, job) {
        Ok(run) => expect.iter().filter_map(|one| expect::miss(&run, one)).collect(),
        Err(error) => vec![Miss { expected: expect.join(" "), got: error }],
    }
}

/// Prints a file's table and holds it to what is recorded.
fn hold(file: &str, cases: &[(Case, Vec<Miss>)]) {
    let only = std::env::var("SAGEFIT_CASE").ok();
    let chosen = |case: &&(Case, Vec<Miss>)| only.as_deref().is_none_or(|only| case.0.id == only);
    for (case, misses) in cases.iter().filter(chosen) {
        if only.is_some() {
            for job in case.job.iter().chain(&case.jobs) {
                println!("{}", run(case, job).map_or_else(|error| error, |run| run.text));
            }
        }
        let kind = case.kind.as_deref().or(case.rule.as_deref()).unwrap_or_default();
        for miss in misses {
            println!("{file} {:5} {kind:9} expected {:40} got {}", case.id, miss.expected, miss.got);
        }
        if !misses.is_empty() {
            let right = [&case.right, &case.must, &case.happened].into_iter().find_map(Option::as_deref);
            println!("{:>8} right: {}", "", right.unwrap_or_default());
        }
    }
    let failing: BTreeSet<&str> =
        cases.iter().filter(|(_, misses)| !misses.is_empty()).map(|(case, _)| case.id.as_str()).collect();
    println!("{file}: {} of {} hold\n", cases.len() - failing.len(), cases.len());
    if only.is_none() {
        recorded(file, cases.len(), &failing);
    }
}

/// Holds the number of those that do not hold to `behind` of this file.
fn recorded(file: &str, all: usize, failing: &BTreeSet<&str>) {
    let path = format!("{}/tests/data/cases/behind_{file}.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_default();
    let behind: BTreeSet<&str> = text.split_whitespace().collect();
    let show = |set: BTreeSet<&str>| set.into_iter().collect::<Vec<_>>().join(" ");
    let fell = show(failing - &behind);
    println!("{file}: new misses: [{fell}]; hold now: [{}]", show(&behind - failing));
    let first = !std::path::Path::new(&path).exists();
    if std::env::var_os("SAGEFIT_BLESS").is_some() && (first || failing.len() <= behind.len()) {
        let lines: String = failing.iter().flat_map(|id| [id, "\n"]).collect();
        std::fs::write(path, lines).unwrap();
        return;
    }
    let (now, then) = (all - failing.len(), all - behind.len());
    assert!(now >= then, "{file}: {now} hold, {then} did; these no longer do: {fell}");
}

#[test]
fn cases_of_posts() {
    let cases: Vec<Case> = read(include_str!("../data/cases/posted.jsonl"));
    let proves: Vec<Proves> = read(include_str!("../data/cases/posted_expect.jsonl"));
    let ids = |all: Vec<&str>| all.into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    assert_eq!(
        ids(cases.iter().map(|case| case.id.as_str()).collect()),
        ids(proves.iter().map(|one| one.id.as_str()).collect()),
        "every post once"
    );
    let mut held = Vec::new();
    for case in cases {
        let Some(proof) = proves.iter().find(|one| one.id == case.id) else { continue };
        match &proof.left_out {
            Some(why) => println!("posted {:5} left out: {why}", case.id),
            None => {
                let misses = misses(&case, &proof.expect);
                held.push((case, misses));
            }
        }
    }
    hold("posted", &held);
}

#[test]
fn cases_of_faults() {
    let cases: Vec<Case> = read(include_str!("../data/cases/faults.jsonl"));
    let held: Vec<_> = cases
        .into_iter()
        .map(|case| {
            let misses = misses(&case, &case.expect);
            (case, misses)
        })
        .collect();
    hold("faults", &held);
}

#[test]
fn cases_that_break_a_rule() {
    let cases: Vec<Case> = read(include_str!("../data/cases/broken.jsonl"));
    let held: Vec<_> = cases
        .into_iter()
        .map(|case| {
            let runs: Vec<Result<Run, String>> = case.jobs.iter().map(|job| run(&case, job)).collect();
            let rule = case.rule.as_deref().unwrap_or_default();
            let miss = rules::broken(rule, &case.id, &runs);
            let misses = miss.map(|got| Miss { expected: case.must.clone().unwrap_or_default(), got });
            (case, misses.into_iter().collect())
        })
        .collect();
    hold("broken", &held);
}
