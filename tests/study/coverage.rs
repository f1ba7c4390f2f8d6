//! Which tasks and skills of both exam guides are taught and asked: `tests/data/coverage.csv` says which decision points
//! belong to each (our reading of the guides, in our words); the table in `COVERAGE.md` is made of it and of what exists.
//! Write it anew with `SAGEFIT_BLESS=1`.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use sagefit::decide::graph;
use sagefit::job::View;
use sagefit::study::cards;
use sagefit::study::lessons::{LESSONS, find};
use sagefit::study::question::{Kind, topics};

/// A row of the table.
struct Skill {
    exam: String,
    task: String,
    skill: String,
    level: String,
    topics: Vec<String>,
    reason: String,
}

/// The cells of a line; a cell in quotes may hold commas.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}

fn skills() -> Vec<Skill> {
    let rows = include_str!("../data/coverage.csv").lines().skip(1);
    rows.map(|line| {
        let [exam, task, skill, level, topics, reason] = cells(line).try_into().unwrap_or_else(|_| panic!("{line}"));
        let topics = topics.split_whitespace().map(str::to_owned).collect();
        Skill { exam, task, skill, level, topics, reason }
    })
    .collect()
}

#[test]
fn every_skill_is_covered_or_says_why_not() {
    for skill in skills() {
        let known = |topic: &String| graph::question(topic).is_some();
        assert!(skill.topics.iter().all(known), "{}: {:?}", skill.skill, skill.topics);
        match skill.level.as_str() {
            "yes" => assert!(!skill.topics.is_empty() && skill.reason.is_empty(), "{}", skill.skill),
            "partly" => assert!(!skill.topics.is_empty() && !skill.reason.is_empty(), "{}", skill.skill),
            "out" => assert!(skill.topics.is_empty() && !skill.reason.is_empty(), "{}", skill.skill),
            other => panic!("{other}"),
        }
    }
    // Every decision point serves some skill of each exam.
    for exam in ["MLA-C01", "MLS-C01"] {
        let of_exam = skills().into_iter().filter(|skill| skill.exam == exam);
        let named: BTreeSet<String> = of_exam.flat_map(|skill| skill.topics).collect();
        let all =
            graph::questions().into_iter().filter(|question| question.is_of_the_chapter()).map(|question| question.id);
        let missing: Vec<&str> = all.filter(|id| !named.contains(*id) && *id != "task").collect();
        assert!(missing.is_empty(), "{exam}: {missing:?}");
    }
}

#[test]
fn the_table_is_that_of_what_exists() {
    let mut table = String::from(
        "# What both exams ask, and where it is taught and asked\n\nMade by `tests/study/coverage.rs` from `tests/data/coverage.csv`. Skills are in our words, after the exam guides of AWS.\n\n| exam | task | skill | covered | lessons | cards | kinds of questions |\n|---|---|---|---|---|---|---|\n",
    );
    let cards = cards::all();
    let kinds: Vec<(Kind, Vec<&str>)> = Kind::ALL
        .into_iter()
        .map(|kind| (kind, [topics(kind, View::Today), topics(kind, View::Book)].concat()))
        .collect();
    for Skill { exam, task, skill, level, topics, reason } in skills() {
        let of = |topic: &str| topics.iter().any(|own| own == topic);
        let lessons: BTreeSet<usize> = topics.iter().filter_map(|topic| find(topic)).collect();
        let lessons: Vec<&str> = lessons.into_iter().map(|at| LESSONS[at].title).collect();
        let cards = cards.iter().filter(|card| of(card.topic)).count();
        let kinds: Vec<&str> = kinds
            .iter()
            .filter(|(_, topics)| topics.iter().any(|topic| of(topic)))
            .map(|(kind, _)| kind.label())
            .collect();
        if level == "yes" {
            assert!(!kinds.is_empty() && !lessons.is_empty(), "{skill}: nothing teaches or asks it");
        }
        let covered = if reason.is_empty() { level } else { format!("{level}: {reason}") };
        let (lessons, kinds) = (lessons.join("; "), kinds.join("; "));
        writeln!(table, "| {exam} | {task} | {skill} | {covered} | {lessons} | {cards} | {kinds} |").unwrap();
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("COVERAGE.md");
    if std::env::var_os("SAGEFIT_BLESS").is_some() {
        std::fs::write(&file, &table).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&file).unwrap_or_default(), table, "write it anew with SAGEFIT_BLESS=1");
}
