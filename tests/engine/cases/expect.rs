//! The words of `expect`, as the cases' README defines them.

use sagefit::advise::{self, FigureKind, Headline, WhyNot};
use sagefit::job::Field;
use sagefit::sizing::{Candidate, USABLE};

use super::run::{Run, figures};
use super::{Miss, measured};

/// What does not hold of one expectation; nothing where it holds.
pub fn miss(run: &Run, expected: &str) -> Option<Miss> {
    let got = match expected.strip_prefix('!') {
        Some(unwanted) => not(run, unwanted),
        None => holds(run, expected),
    };
    got.map(|got| Miss { expected: expected.to_owned(), got })
}

/// What comes where a thing that must not be is there.
fn not(run: &Run, unwanted: &str) -> Option<String> {
    if let Some(beginnings) = unwanted.strip_prefix("type:") {
        let bad = run.picks().into_iter().find(|pick| begins(pick.instance.name, beginnings));
        return bad.map(figures);
    }
    if let Some(range) = unwanted.strip_prefix("count:") {
        let bad = run.picks().into_iter().find(|pick| within(f64::from(pick.count), range));
        return bad.map(figures);
    }
    let decisions = run.advice.decisions();
    unwanted.split('|').find(|one| decisions.iter().any(|got| got == one)).map(|_| about(run, unwanted))
}

fn begins(name: &str, beginnings: &str) -> bool {
    beginnings.split('|').any(|beginning| name.starts_with(beginning))
}

/// Whether a value lies in `a-b`; an open end is left out.
fn within(value: f64, range: &str) -> bool {
    let (low, high) = range.split_once('-').unwrap_or((range, range));
    let bound = |text: &str, open: f64| if text.is_empty() { open } else { text.parse().unwrap() };
    value >= bound(low, f64::NEG_INFINITY) && value <= bound(high, f64::INFINITY)
}

/// What was decided about the aspects that an expectation names, and what is recommended.
fn about(run: &Run, expected: &str) -> String {
    let aspects: Vec<&str> = expected.split('|').filter_map(|one| one.split(':').next()).collect();
    let decisions = run.advice.decisions();
    let asked = decisions.iter().filter(|got| got.split(':').next().is_some_and(|aspect| aspects.contains(&aspect)));
    let asked: Vec<&str> = asked.map(String::as_str).collect();
    format!("{} ({})", asked.join(" "), run.titles())
}

/// Holds a figure of every one of these candidates to a range.
fn every<'a>(
    run: &Run,
    all: impl IntoIterator<Item = &'a Candidate>,
    range: &str,
    of: impl Fn(&Candidate) -> f64,
) -> Option<String> {
    let values: Vec<f64> = all.into_iter().map(of).collect();
    let good = !values.is_empty() && values.iter().all(|value| within(*value, range));
    (!good).then(|| format!("{values:.4?} ({})", run.titles()))
}

fn holds(run: &Run, expected: &str) -> Option<String> {
    let (word, rest) = expected.split_once(':').unwrap_or((expected, ""));
    let picks = run.picks();
    match word {
        "type" => {
            let good = !picks.is_empty() && picks.iter().all(|pick| begins(pick.instance.name, rest));
            (!good).then(|| run.titles())
        }
        "count" => every(run, picks, rest, |pick| f64::from(pick.count)),
        "usd" => every(run, picks, rest, Candidate::likely_cost),
        "hours" => every(run, picks, rest, |pick| pick.time.likely.hours()),
        "ms" => every(run, picks, rest, |pick| pick.latency.likely.value() * 1000.0),
        "gpu_gib" => every(run, run.nearest(), rest, |pick| {
            let devices = if pick.sharded { f64::from(pick.devices().max(1)) } else { 1.0 };
            pick.device.likely.value() * devices
        }),
        "memory_gib" => every(run, picks, rest, |pick| pick.instance.memory.value()),
        "total_gib" => every(run, picks, rest, |pick| pick.instance.memory.value() * f64::from(pick.count)),
        "gpu_each_gib" => every(run, picks, rest, |pick| pick.instance.accelerator_memory().value()),
        "current_hours" => current_hours(run, rest),
        "disk_gb" => disk(run, rest),
        "hours_band" => {
            let hours: f64 = rest.parse().unwrap();
            let inside = |pick: &&Candidate| pick.time.low.hours() <= hours && hours <= pick.time.high.hours();
            let band = |pick: &Candidate| format!("{:.3} to {:.3} h", pick.time.low.hours(), pick.time.high.hours());
            let good = !picks.is_empty() && picks.iter().all(inside);
            (!good).then(|| picks.iter().map(|pick| band(pick)).collect::<Vec<_>>().join(", "))
        }
        "fails" => passing(run, rest)
            .map(|one| format!("{rest} passes: {}", one.candidate.as_ref().map_or_else(String::new, figures))),
        "passes" | "ran" => passing(run, rest).is_none().then(|| against(run, rest)),
        "nothing" => (!run.nothing()).then(|| run.titles()),
        "not_nothing" => run.nothing().then(|| nothing(run)),
        "not_dominated" => {
            if picks.is_empty() && run.nothing() {
                return Some(nothing(run));
            }
            run.dominated()
        }
        "not_worse" => not_worse(run),
        "says" => says(run, rest),
        "no_sentence" => run.sentences.iter().find(|sentence| sentence.contains(rest)).cloned(),
        "reason_memory_matches" => memory_matches(run),
        _ if word.starts_with("measured") || matches!(word, "runs_out" | "runs_out_unsplit" | "near" | "ratio_ms") => {
            measured::miss(run, word, rest)
        }
        _ => {
            let decisions = run.advice.decisions();
            let good = expected.split('|').any(|one| decisions.iter().any(|got| got == one));
            (!good).then(|| about(run, expected))
        }
    }
}

fn nothing(run: &Run) -> String {
    let because = run.advice.answers.iter().filter_map(|answer| match &answer.headline {
        Headline::Nothing { because, .. } => Some(because.join(" ")),
        _ => None,
    });
    format!("nothing fits: {}", because.collect::<Vec<_>>().join(" "))
}

/// A side on which a type passes every check.
fn passing(run: &Run, name: &str) -> Option<WhyNot> {
    run.why_not(name).into_iter().find(|one| one.candidate.as_ref().is_some_and(Candidate::passes))
}

/// What is said against a type.
fn against(run: &Run, name: &str) -> String {
    run.why_not(name).iter().flat_map(|one| one.sentences(&run.job)).collect::<Vec<_>>().join(" ")
}

fn current_hours(run: &Run, range: &str) -> Option<String> {
    let seconds = run
        .advice
        .answers
        .iter()
        .find_map(|answer| advise::current(&run.job, &run.advice.trail, answer)?.seconds.map(|shift| shift.today));
    match seconds.map(|seconds| seconds / 3600.0) {
        Some(hours) if within(hours, range) => None,
        Some(hours) => Some(format!("{hours:.3} h")),
        None => Some("no figure for today's type".to_owned()),
    }
}

fn disk(run: &Run, range: &str) -> Option<String> {
    let figures = run.advice.answers.iter().flat_map(|answer| &answer.figures);
    let disk = figures.into_iter().find(|figure| figure.kind == FigureKind::Disk).map(|figure| figure.value.clone());
    let value = disk.as_deref().and_then(|text| text.split(' ').next()?.replace(',', "").parse::<f64>().ok());
    (!value.is_some_and(|value| within(value, range))).then(|| disk.unwrap_or_default())
}

/// Not slower and dearer than the run of today, by more than rounding.
fn not_worse(run: &Run) -> Option<String> {
    if run.picks().is_empty() {
        return Some(nothing(run));
    }
    run.advice.answers.iter().find_map(|answer| {
        let current = advise::current(&run.job, &run.advice.trail, answer)?;
        let worse = |shift: Option<advise::Shift>| shift.is_none_or(|shift| shift.then > shift.today * 1.01);
        (worse(current.seconds) && worse(current.usd))
            .then(|| format!("seconds {:?}, dollars {:?} ({})", current.seconds, current.usd, answer.title()))
    })
}

/// Whether the advice names something in words: as it stands there, or a field by its label.
fn says(run: &Run, what: &str) -> Option<String> {
    let field = Field::ALL.iter().find(|field| field.spec().key == what);
    let label = field.map(|field| field.spec().label.to_lowercase());
    let named = |sentence: &String| {
        let sentence = sentence.to_lowercase();
        sentence.contains(&what.to_lowercase()) || label.as_ref().is_some_and(|label| sentence.contains(label.as_str()))
    };
    (!run.sentences.iter().any(named)).then(|| {
        format!(
            "no sentence has `{what}`{} ({})",
            label.map_or_else(String::new, |label| format!(" or `{label}`")),
            run.titles()
        )
    })
}

/// Every memory in the reasons is one of the pick: what it needs, or what it has.
fn memory_matches(run: &Run) -> Option<String> {
    for answer in &run.advice.answers {
        let Some(pick) = answer.pick() else { continue };
        let has = [pick.instance.memory, pick.instance.accelerator_memory()];
        let mut known: Vec<f64> = has.iter().flat_map(|one| [one.value(), (*one * USABLE).value()]).collect();
        for band in [pick.host, pick.device] {
            known.extend([band.low, band.likely, band.high].map(sagefit::units::Gib::value));
        }
        for reason in &answer.reasons {
            for value in memories(reason) {
                if !known.iter().any(|one| (one - value).abs() <= 0.06 * value + 0.05) {
                    return Some(format!("{value} GiB in “{reason}”, known {known:.1?}"));
                }
            }
        }
    }
    None
}

/// The figures before each `GiB`: `61.8 – 92.7 GiB` has two.
fn memories(sentence: &str) -> Vec<f64> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<f64>().ok());
    let mut all = Vec::new();
    for (at, _) in words.iter().enumerate().filter(|(_, word)| word.starts_with("GiB")) {
        let last = at.checked_sub(1).and_then(number);
        let range = at.checked_sub(2).and_then(|at| words.get(at)).is_some_and(|word| matches!(*word, "–" | "to"));
        let first = if range { at.checked_sub(3).and_then(number) } else { None };
        all.extend(first.into_iter().chain(last));
    }
    all
}
