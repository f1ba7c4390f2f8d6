//! The engine against decisions that others wrote down: study cases, AWS's recommendations, and cases composed from
//! AWS's rules. `cargo test --no-default-features --test agreement -- --nocapture` prints the tables.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use sagefit::advise::{Advice, advise_both};
use sagefit::job::json;
use serde::Deserialize;

/// A case: its situation as jobs, and what must be among the decisions of all of them together.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    id: String,
    /// Why it cannot be said as a job.
    left_out: Option<String>,
    #[serde(default)]
    jobs: Vec<serde_json::Value>,
    book: Option<Vec<String>>,
    today: Option<Vec<String>>,
    /// Why the engine disagrees and is left so, by view.
    #[serde(default)]
    accepted: BTreeMap<String, String>,
    /// What the case leaves open and how it was read.
    #[serde(rename = "note")]
    _note: Option<String>,
    /// The rule that a composed case follows.
    #[serde(rename = "source")]
    _source: Option<String>,
}

/// What the advice on all jobs of a case decides; `type:` and `count:` name what is recommended.
fn decisions(advices: &[Advice]) -> Vec<String> {
    let mut all: Vec<String> = advices.iter().flat_map(Advice::decisions).collect();
    for pick in advices.iter().flat_map(|advice| &advice.answers).map(sagefit::advise::Answer::pick) {
        all.push(pick.map_or_else(|| "type:none".to_owned(), |pick| format!("type:{}", pick.instance.name)));
        all.extend(pick.map(|pick| format!("count:{}", pick.count)));
    }
    all
}

/// Whether one expectation holds: `aspect:value`, `!aspect:value`, or `type:a|b`, beginnings of type names of which
/// every recommended type has one.
fn holds(expected: &str, got: &[String]) -> bool {
    if let Some(unwanted) = expected.strip_prefix('!') {
        return !got.iter().any(|decision| decision == unwanted);
    }
    let Some(beginnings) = expected.strip_prefix("type:") else {
        return got.iter().any(|decision| decision == expected);
    };
    let mut types = got.iter().filter_map(|decision| decision.strip_prefix("type:")).peekable();
    types.peek().is_some() && types.all(|name| beginnings.split('|').any(|beginning| name.starts_with(beginning)))
}

/// What was decided about the aspects that a case asks about.
fn relevant(expected: &[String], got: &[String]) -> String {
    let aspect = |decision: &str| decision.trim_start_matches('!').split(':').next().unwrap_or_default().to_owned();
    let asked: Vec<String> = expected.iter().map(|one| aspect(one)).collect();
    let about: Vec<&str> = got.iter().filter(|one| asked.contains(&aspect(one))).map(String::as_str).collect();
    about.join(" ")
}

/// Compares one case in the views it speaks of, prints a line for each, and says whether all agree.
fn compare(case: &Case) -> bool {
    let mut both: [Vec<Advice>; 2] = [Vec::new(), Vec::new()];
    for job in &case.jobs {
        let request = json::parse(&job.to_string()).unwrap_or_else(|error| panic!("{}: {error}", case.id));
        let job = request.answers.validate().unwrap_or_else(|errors| panic!("{}: {errors:?}", case.id));
        let (today, book) = advise_both(&job);
        both[0].push(book);
        both[1].push(today);
    }
    let mut agrees = true;
    for ((view, expected), advices) in [("book", &case.book), ("today", &case.today)].into_iter().zip(both) {
        let Some(expected) = expected else { continue };
        let got = decisions(&advices);
        let same = expected.iter().all(|one| holds(one, &got));
        let accepted = case.accepted.get(view);
        println!(
            "{:4} {view:5} {:3} {} <- {}{}",
            case.id,
            if same { "yes" } else { "NO" },
            expected.join(" "),
            relevant(expected, &got),
            accepted.map_or_else(String::new, |why| format!(" ({why})")),
        );
        assert!(!same || accepted.is_none(), "{} agrees in the {view} view now: take it off the list", case.id);
        agrees &= same;
    }
    agrees
}

/// Compares a file of cases and holds it to its shares; every id of `ids` must be there once.
fn hold(name: &str, text: &str, ids: Option<&[String]>) {
    let cases: Vec<Case> =
        text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"))).collect();
    if let Some(ids) = ids {
        let mut have: Vec<&String> = cases.iter().map(|case| &case.id).collect();
        let mut want: Vec<&String> = ids.iter().collect();
        have.sort();
        want.sort();
        assert_eq!(have, want, "{name}: every case once");
    }
    let (left_out, said): (Vec<&Case>, Vec<&Case>) = cases.iter().partition(|case| case.left_out.is_some());
    for case in left_out {
        assert!(case.jobs.is_empty(), "{} is left out and has jobs", case.id);
        println!("{:4} left out: {}", case.id, case.left_out.as_deref().unwrap_or_default());
    }
    for case in &said {
        assert!(!case.jobs.is_empty() && (case.book.is_some() || case.today.is_some()), "{} says nothing", case.id);
    }
    let differ: Vec<&Case> = said.iter().copied().filter(|case| !compare(case)).collect();
    let percent = |part: usize, whole: usize| part as f64 * 100.0 / whole as f64;
    let expressed = percent(said.len(), cases.len());
    let agree = percent(said.len() - differ.len(), said.len());
    println!("{name}: {} cases, {expressed:.0} % expressed, {agree:.1} % of those agree\n", cases.len());
    let unexplained: Vec<&str> =
        differ.iter().filter(|case| case.accepted.is_empty()).map(|case| case.id.as_str()).collect();
    assert!(unexplained.is_empty(), "{name}: disagree without a reason: {unexplained:?}");
    assert!(expressed >= 85.0 && agree >= 90.0, "{name}: {expressed:.0} % expressed, {agree:.1} % agree");
}

fn ids(name: &str) -> Vec<String> {
    let all: BTreeMap<String, Vec<String>> = serde_json::from_str(include_str!("data/ids.json")).unwrap();
    all[name].clone()
}

#[test]
fn study_cases() {
    hold("scenarios", include_str!("data/scenarios.jsonl"), Some(&ids("scenarios")));
}

#[test]
fn recommendations_of_aws() {
    let text = include_str!("data/aws_recommendations.jsonl");
    hold("aws_recommendations", text, Some(&ids("aws_recommendations")));
}

#[test]
fn composed_from_rules() {
    hold("composed", include_str!("data/composed.jsonl"), None);
}
