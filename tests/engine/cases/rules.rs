//! Rules that hold for all jobs, each as a comparison of the runs of a case.

use super::expect;
use super::run::{Run, figures};

/// Rounding: two figures this near are the same.
const SAME: f64 = 1.005;

/// What breaks the rule; nothing where it holds.
pub fn broken(rule: &str, id: &str, runs: &[Result<Run, String>]) -> Option<String> {
    if rule == "every figure out is finite" {
        let refused = runs.iter().all(|run| run.as_ref().is_err_and(|error| error.starts_with("refused")));
        return (!refused).then(|| "accepted".to_owned());
    }
    if let Some(error) = runs.iter().find_map(|run| run.as_ref().err()) {
        return Some(error.clone());
    }
    let runs: Vec<&Run> = runs.iter().filter_map(|run| run.as_ref().ok()).collect();
    match runs.as_slice() {
        [one] => of_one(rule, id, one),
        [first, second] => of_two(rule, first, second),
        _ => Some("neither one job nor two".to_owned()),
    }
}

fn of_one(rule: &str, id: &str, run: &Run) -> Option<String> {
    if rule.starts_with("never dominated") {
        return if run.picks().is_empty() { Some("nothing fits".to_owned()) } else { run.dominated() };
    }
    // What a reason says is so: each says another thing that must not be said, or must be true.
    let words: &[&str] = match id {
        "S1" => return exceeded(run),
        "S2" => &["reason_memory_matches"],
        "S3" => &["no_sentence:take 0 GiB"],
        "S4" => &["no_sentence:needs 100,000", "no_sentence:needs 100000"],
        "S5" => return less_than_any_gpu(run),
        _ => return Some(format!("`{rule}` is not known")),
    };
    words.iter().find_map(|word| expect::miss(run, word)).map(|miss| miss.got)
}

/// A sentence that says `X ms, within the Y ms` where X is more.
fn exceeded(run: &Run) -> Option<String> {
    let over = |sentence: &&String| {
        let Some((before, after)) = sentence.split_once(" ms, within the ") else { return false };
        let last = before.split_whitespace().next_back().and_then(|word| word.parse::<f64>().ok());
        let limit = after.split_whitespace().next().and_then(|word| word.parse::<f64>().ok());
        last.zip(limit).is_some_and(|(last, limit)| last > limit)
    };
    run.sentences.iter().find(over).cloned()
}

fn less_than_any_gpu(run: &Run) -> Option<String> {
    let claim = run.sentences.iter().find(|sentence| sentence.contains("less than any GPU"))?;
    let usd = run.usd()?;
    let all = run.advice.answers.iter().flat_map(|answer| &answer.ranking);
    all.into_iter()
        .find(|one| one.instance.is_gpu() && one.likely_cost() < usd)
        .map(|gpu| format!("“{claim}”, but {} beside ${usd:.2}", figures(gpu)))
}

fn of_two(rule: &str, first: &Run, second: &Run) -> Option<String> {
    let titles = || format!("{} -> {}", all(first), all(second));
    if rule.starts_with("a tighter limit never finds") {
        return (first.nothing() && !second.nothing()).then(titles);
    }
    if first.nothing() && rule.starts_with("allowing more") {
        return second.nothing().then(titles);
    }
    // A limit may leave nothing: then nothing is cheaper.
    if second.nothing() && rule.starts_with("a tighter latency") {
        return None;
    }
    let (Some(usd), Some(hours)) = (first.usd().zip(second.usd()), first.hours().zip(second.hours())) else {
        return Some(titles());
    };
    let dearer = usd.1 > usd.0 * SAME;
    let slower = hours.1 > hours.0 * SAME;
    let bad = match rule {
        "allowing more is never worse" => match first.job.priority.key() {
            "cost" => dearer,
            "time" => slower,
            _ => dearer && hours.1 > hours.0 * 0.99 || slower && usd.1 > usd.0 * 0.99,
        },
        "time priority is never slower" => slower,
        "cost never dearer than time, time never slower than cost" => dearer || hours.0 > hours.1 * SAME,
        "a larger budget never gives a dearer and slower answer"
        | "the pick stated as today's type is kept, or a better one named" => dearer && hours.1 >= hours.0,
        "a longer deadline never dearer at cost priority"
        | "cost never dearer than balanced"
        | "cost never dearer than time" => dearer,
        "a tighter latency is never cheaper" | "more requests never cost less a month" => usd.0 > usd.1 * SAME,
        "a slightly smaller model never costs a third more" => usd.0 > usd.1 * 1.33,
        "a small change of an input moves time by a small factor or names its limit" => {
            hours.0.max(hours.1) > 1.5 * hours.0.min(hours.1)
        }
        _ => return Some(format!("`{rule}` is not known")),
    };
    bad.then(titles)
}

fn all(run: &Run) -> String {
    let picks: Vec<String> = run.picks().into_iter().map(figures).collect();
    if picks.is_empty() { run.titles() } else { picks.join(", ") }
}
