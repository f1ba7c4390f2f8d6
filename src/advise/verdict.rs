//! What decided an answer, in a sentence that fits on two lines: how it is held, and what of the limits it takes.

use super::Answer;
use super::finding::at_risk;
use crate::decide::{Side, Trail, rank};
use crate::job::{Availability, Field, Job, View};
use crate::sizing::Candidate;
use crate::sizing::candidate::{Mode, NIGHT};
use crate::units::{Seconds, text};

/// A number in words up to twelve.
#[must_use]
pub fn number(value: u32) -> String {
    const WORDS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let word = (value as usize).checked_sub(1).and_then(|at| WORDS.get(at));
    word.map_or_else(|| text::grouped(u64::from(value)), |word| (*word).to_owned())
}

/// Shares of a whole in words, each with the least that it still stands for.
const SHARES: [(f64, &str); 7] = [
    (0.9, "nearly all"),
    (0.7, "three quarters"),
    (0.58, "two thirds"),
    (0.42, "half"),
    (0.29, "a third"),
    (0.225, "a quarter"),
    (0.17, "a fifth"),
];

/// A share in words; nothing below a fifth.
fn share(value: f64) -> Option<&'static str> {
    SHARES.iter().find(|(least, _)| value >= *least).map(|(_, word)| *word)
}

/// How much memory is left, even by the high estimate.
fn spare(used: f64) -> String {
    match share(1.0 - used) {
        Some(word @ ("half" | "nearly all")) => format!("with {word} its memory to spare"),
        Some(word) => format!("with {word} of its memory to spare"),
        None => "with little memory to spare".to_owned(),
    }
}

/// How the work is held in memory.
fn held(job: &Job, pick: &Candidate) -> String {
    let (devices, instance) = (pick.devices(), pick.instance);
    let what = if instance.is_gpu() { "GPU" } else { "chip" };
    if job.work.kind.is_deep() && devices > 0 {
        let left = spare(pick.device.high / instance.accelerator_memory());
        return match devices {
            1 => format!("One {what} holds it {left}"),
            // How much each has to spare follows from the sharding, and the sentence has two lines.
            many if pick.sharded => format!("{} {what}s hold it together", capital(&number(many))),
            many => format!("Each of {} {what}s holds it {left}", number(many)),
        };
    }
    let left = spare(pick.host.high / instance.memory);
    match pick.count {
        1 => format!("One instance holds it {left}"),
        many => format!("Each of {} instances holds its part {left}", number(many)),
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| core::iter::once(first.to_ascii_uppercase()).chain(letters).collect())
        .unwrap_or_default()
}

/// What of the time that was allowed it takes.
fn in_time(time: Seconds, allowed: Seconds) -> String {
    match share(time / allowed) {
        Some("nearly all") => "it is done just within the time you allowed".to_owned(),
        Some(word) => format!("it is done in {word} of the time you allowed"),
        None => "it is done in under a fifth of the time allowed".to_owned(),
    }
}

/// How its price stands beside that of the others that fit.
fn priced(job: &Job, view: View, side: Side, pick: &Candidate, ranking: &[Candidate]) -> String {
    let others = ranking.iter().filter(|other| other.instance.index != pick.instance.index);
    let cheapest = others.min_by(|a, b| a.likely_cost().total_cmp(&b.likely_cost()));
    match cheapest {
        None => "it is the only type that fits".to_owned(),
        Some(other) if other.likely_cost() >= pick.likely_cost() * 0.995 => "no type that fits costs less".to_owned(),
        Some(other) => {
            let slower = other.time.likely > pick.time.likely;
            let plain = if slower { "slower" } else { "of another family" };
            let why = rank::held_against(job, view, side, other, pick).unwrap_or(plain);
            let why = why.split(':').next().unwrap_or(why);
            format!("{} costs less, but is {}", other.instance.name, why.replace("its ", "one whose "))
        }
    }
}

fn trained(job: &Job, view: View, answer: &Answer, pick: &Candidate) -> String {
    let held = held(job, pick);
    match job.training.deadline {
        Some(deadline) if pick.time.high > deadline => {
            format!(
                "{held}. It likely meets your limit of {}; at worst it takes {}.",
                text::span(deadline),
                text::span(pick.time.high)
            )
        }
        Some(deadline) => format!("{held}, and {}.", in_time(pick.time.likely, deadline)),
        None => format!("{held}, and {}.", priced(job, view, Side::Training, pick, &answer.ranking)),
    }
}

/// `your peak of 20 requests a second`, or `an assumed peak of …`.
fn peak(job: &Job, pick: &Candidate) -> String {
    let whose =
        if job.assumes(Field::RatePeak) && job.assumes(Field::RateAverage) { "an assumed peak" } else { "your peak" };
    let peak = job.serving.peak * pick.share;
    format!("{whose} of {}", text::rate(peak))
}

fn served(job: &Job, pick: &Candidate) -> String {
    let serving = &job.serving;
    let alone = pick.rate.likely * serving.safety >= serving.peak * pick.share;
    if serving.availability == Availability::High && pick.count == 2 && alone {
        return format!("One instance could answer {}. Two in two zones keep it available.", peak(job, pick));
    }
    let who = if pick.count == 1 {
        "One instance answers".to_owned()
    } else {
        format!("{} instances answer", capital(&number(pick.count)))
    };
    let allowed = if job.assumes(Field::Latency) { "assumed" } else { "you allow" };
    let (most, of) = match pick.loaded {
        Some(loaded) => ("19 of 20 requests", loaded.likely),
        None => ("a request", pick.latency.likely),
    };
    format!(
        "{who} {}, {most} within {} of the {} {allowed}.",
        peak(job, pick),
        text::span(of),
        text::span(serving.latency)
    )
}

fn scored(job: &Job, pick: &Candidate) -> String {
    let who = if pick.count == 1 {
        "One instance scores".to_owned()
    } else {
        format!("{} instances score", capital(&number(pick.count)))
    };
    let records = text::count(job.serving.records);
    format!("{who} {records} records in {} of the {} of a night.", text::span(pick.time.likely), text::span(NIGHT))
}

/// What decided an answer; empty where nothing fits: what stands in the way is said there.
#[must_use]
pub fn verdict(job: &Job, trail: &Trail, answer: &Answer) -> String {
    // The first sentence says what decided; what else could be done stands with the reasons.
    let first = |text: &str| text.split_inclusive(". ").next().unwrap_or_default().trim_end().to_owned();
    let option = || trail.reasons("option").first().map(|reason| first(&reason.text)).unwrap_or_default();
    match answer.pick() {
        Some(pick) if pick.failed.at_risk().next().is_some() => {
            at_risk(job, answer.side, pick).map(|text| first(&text)).unwrap_or_default()
        }
        Some(pick) if answer.side == Side::Training => trained(job, trail.view, answer, pick),
        Some(pick) => match crate::decide::mode(trail.took("option").unwrap_or_default()) {
            Mode::RealTime => served(job, pick),
            Mode::Batch => scored(job, pick),
            Mode::Asynchronous => option(),
        },
        None if matches!(answer.headline, super::Headline::Nothing { .. }) => String::new(),
        None => option(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advise::advise;
    use crate::job::link;

    fn said(text: &str) -> (String, Candidate, Job) {
        let job = link::parse(text).answers.validate().unwrap();
        let advice = advise(&job, View::Today);
        let answer = advice.answers.first().unwrap();
        (verdict(&job, &advice.trail, answer), answer.pick().unwrap().clone(), job)
    }

    /// The share that a verdict names.
    fn named(said: &str, before: &str) -> f64 {
        let words = [
            ("three quarters", 0.75),
            ("two thirds", 2.0 / 3.0),
            ("half", 0.5),
            ("a third", 1.0 / 3.0),
            ("a quarter", 0.25),
            ("under a fifth", 0.1),
            ("a fifth", 0.2),
        ];
        let rest = said.split(before).nth(1).unwrap();
        words.iter().find(|(word, _)| rest.starts_with(word)).unwrap_or_else(|| panic!("{said}")).1
    }

    const BERT: &str = "task=train&algorithm=transformer&model=bert-large&data_gb=0.4&epochs=3&deadline_hours=";

    #[test]
    fn memory_and_time_are_those_of_the_candidate() {
        for hours in ["6", "12", "24"] {
            let (said, pick, job) = said(&format!("{BERT}{hours}"));
            let left = 1.0 - pick.device.high.value() / pick.instance.accelerator_memory().value();
            assert!((named(&said, "with ") - left).abs() < 0.1, "{said}: {left}");
            let used = pick.time.likely.value() / job.training.deadline.unwrap().value();
            assert!((named(&said, "done in ") - used).abs() < 0.1, "{said}: {used}");
        }
    }

    #[test]
    fn a_limit_that_the_high_estimate_misses_is_not_called_met() {
        let (_, pick, _) = said(&format!("{BERT}12"));
        let between = f64::midpoint(pick.time.likely.hours(), pick.time.high.hours());
        let (said, pick, job) = said(&format!("{BERT}{between}&hardware=gpu&priority=cost"));
        if pick.time.high > job.training.deadline.unwrap() {
            assert!(said.contains("likely meets") && said.contains("at worst it takes"), "{said}");
        } else {
            assert!(said.contains("it is done"), "{said}");
        }
    }

    #[test]
    fn the_count_and_the_peak_are_those_that_were_said() {
        let (busy, pick, _) = said("task=serve&algorithm=xgboost&requests_per_second=2000&latency_ms=100");
        assert!(pick.count > 2, "{busy}");
        assert!(busy.to_lowercase().starts_with(&number(pick.count)), "{busy}");
        assert!(busy.contains("of the 100 ms you allow"), "{busy}");
        let (quiet, pick, _) =
            said("task=serve&algorithm=xgboost&requests_per_second=1&latency_ms=100&availability=high");
        assert_eq!(pick.count, 2);
        assert!(quiet.contains("Two in two zones"), "{quiet}");
    }

    #[test]
    fn every_example_has_a_verdict_of_two_lines() {
        for example in crate::job::gallery::GALLERY {
            let job = example.answers().validate().unwrap();
            let advice = advise(&job, View::Today);
            for answer in &advice.answers {
                let said = verdict(&job, &advice.trail, answer);
                assert!(said.ends_with('.'), "{}: {said}", example.name);
                if answer.pick().is_some() {
                    assert!(said.chars().count() <= 124, "{}: {said}", example.name);
                }
            }
        }
    }
}
