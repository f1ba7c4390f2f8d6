//! Today's answer is the best of all that fits. Each sentence of the list is one test over random jobs:
//!
//! - nothing that passes is cheaper and faster than the answer, unless a soft fact says why it is not taken
//! - priority cost is never more expensive than priority time, and priority time is never slower than priority cost
//! - more allowed (Arm, Neuron, P types, more instances, more time, more money) is never worse
//! - stating an assumed value changes nothing
//! - the branch taken is the one that the answer belongs to

use proptest::prelude::*;
use proptest::test_runner::Config;
use sagefit::advise::{Advice, Answer, Headline, Pick, advise, pick, why_not};
use sagefit::decide::{Side, rank};
use sagefit::job::field::Kind;
use sagefit::job::{Answers, Assumption, Delivery, Field, Job, View};
use sagefit::sizing::Candidate;

use crate::support::{any_job, cases};

fn config() -> Config {
    Config { cases: (cases() / 4).max(100), failure_persistence: None, max_shrink_iters: 400, ..Config::default() }
}

/// What a reader takes for the same.
const SAME: f64 = 1.005;

/// How long a run takes, or a request, in seconds.
fn time(one: &Candidate) -> f64 {
    if one.time.likely.value() > 0.0 { one.time.likely.value() } else { one.latency.likely.value() }
}

/// The same as it is felt: a request within a tenth of a second seems to come at once (Nielsen, Usability Engineering,
/// 1993), and a run shorter than the ten minutes in which its machines are had and started is not sooner over. What is
/// below either is within the doubt of the estimates.
fn felt(one: &Candidate) -> f64 {
    let least = if one.time.likely.value() > 0.0 { 600.0 } else { 0.1 };
    time(one).max(least)
}

fn cost(one: &Candidate) -> f64 {
    one.likely_cost()
}

fn with(answers: &Answers, fields: &[(Field, &str)]) -> Option<(Answers, Job)> {
    let mut answers = answers.clone();
    for (field, text) in fields {
        answers.set(*field, text);
    }
    let job = answers.validate().ok()?;
    Some((answers, job))
}

/// The candidates that are recommended, training first; nothing where a side recommends no instances.
fn picks(job: &Job) -> Option<Vec<Candidate>> {
    let picks = pick(job, View::Today);
    let sides = [(picks.training, picks.trained), (picks.serving, picks.served)];
    sides
        .into_iter()
        .filter_map(|(pick, candidate)| Some((pick?, candidate)))
        .map(|(pick, candidate)| candidate.filter(|one| one.passes() && matches!(pick, Pick::Instances(..))))
        .collect()
}

fn advice(job: &Job) -> Advice {
    advise(job, View::Today)
}

fn chosen(answer: &Answer) -> Option<&Candidate> {
    match &answer.headline {
        Headline::Instances(one) => Some(one),
        _ => None,
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nothing_cheaper_and_faster_stands_beside_the_answer_without_a_soft_fact((_, job) in any_job()) {
        let advice = advice(&job);
        for answer in &advice.answers {
            let Some(pick) = chosen(answer) else { continue };
            for other in &answer.ranking {
                if cost(other) * SAME < cost(pick) && time(other) * SAME < time(pick) {
                    let why = rank::held_against(&job, View::Today, answer.side, other, pick);
                    prop_assert!(why.is_some(), "{} x {} beats {} x {}", other.count, other.instance.name, pick.count, pick.instance.name);
                }
            }
        }
    }

    #[test]
    fn cost_is_never_dearer_than_time_and_time_never_slower((answers, _) in any_job()) {
        let of = |priority: &str| with(&answers, &[(Field::Priority, priority)]).and_then(|(_, job)| Some((picks(&job)?, job)));
        let (Some((by_cost, job)), Some((by_time, _)), Some((balanced, _))) = (of("cost"), of("time"), of("balanced")) else { return Ok(()) };
        for ((cheap, fast), even) in by_cost.iter().zip(&by_time).zip(&balanced) {
            prop_assert!(cost(cheap) <= cost(fast) * SAME, "{} > {}: {job:?}", cost(cheap), cost(fast));
            prop_assert!(cost(cheap) <= cost(even) * SAME, "{} > {}", cost(cheap), cost(even));
            prop_assert!(felt(fast) <= felt(cheap) * SAME, "{} > {}", time(fast), time(cheap));
        }
    }

    #[test]
    fn more_allowed_is_never_worse((answers, job) in any_job(), what in 0..7_usize, by in 1.1..20.0_f64) {
        let more = |field: Field, now: Option<f64>| now.map(|now| (field, format!("{:.4}", now * by)));
        let wider: Option<(Field, String)> = match what {
            0 => Some((Field::Neuron, "yes".to_owned())),
            1 => Some((Field::Arm, "yes".to_owned())),
            2 => Some((Field::PTypes, "yes".to_owned())),
            3 => Some((Field::MaxInstances, "128".to_owned())).filter(|_| job.training.max_instances.max(job.serving.max_instances) <= 128 && answers.get(Field::MaxInstances).is_some()),
            4 => more(Field::Deadline, job.training.deadline.map(sagefit::units::Seconds::hours)),
            5 => more(Field::Budget, job.training.budget.map(sagefit::units::Usd::value)),
            _ => more(Field::Latency, Some(job.serving.latency.value() * 1000.0)).filter(|_| answers.get(Field::Latency).is_some()),
        };
        let Some((field, text)) = wider else { return Ok(()) };
        let priority = if what % 2 == 0 { "cost" } else { "time" };
        let (Some((_, narrow)), Some((_, wide))) = (with(&answers, &[(Field::Priority, priority)]), with(&answers, &[(Field::Priority, priority), (field, &text)])) else { return Ok(()) };
        let Some(before) = picks(&narrow) else { return Ok(()) };
        let after = picks(&wide);
        prop_assert!(after.is_some(), "{field:?} {text}: nothing fits any more");
        for (before, after) in before.iter().zip(after.iter().flatten()) {
            let (was, is) = (weighed(&narrow, before), weighed(&narrow, after));
            // What was seen of the run of today ranks before any estimate: where the wider job may stay on its type, what
            // took its place before is no cure any more.
            if is > was * SAME && no_cure(&wide, before) && after.seen_against.is_none() {
                continue;
            }
            prop_assert!(is <= was * SAME, "{field:?} {text}: {} x {} {}, {} -> {} x {} {}, {}", before.count, before.instance.name, cost(before), time(before), after.count, after.instance.name, cost(after), time(after));
        }
    }

    #[test]
    fn stating_an_assumed_value_changes_nothing((answers, job) in any_job(), at in 0..Field::ALL.len()) {
        let field = Field::ALL[at];
        // Amounts of data follow from each other until one is said: what is said then decides the others.
        if matches!(field, Field::DataSize | Field::Rows | Field::Images | Field::Tokens | Field::Columns) {
            return Ok(());
        }
        // The parameters of a small network follow from its cells and layers until somebody says them.
        if field == Field::Parameters && job.work.kind == sagefit::job::Kind::SmallNetwork {
            return Ok(());
        }
        let Some(text) = assumed(&job, field).filter(|_| answers.get(field).is_none()) else { return Ok(()) };
        let Some((_, stated)) = with(&answers, &[(field, &text)]) else { return Ok(()) };
        // A batch that was left open is the engine's to set for each candidate, and a number of instances that nobody set is
        // no reason why a type fails: one that was said binds, so that the answer may be another one, but no better one.
        if matches!(field, Field::BatchSize | Field::MaxInstances) {
            let (Some(open), Some(bound)) = (picks(&job), picks(&stated)) else { return Ok(()) };
            for (open, bound) in open.iter().zip(&bound) {
                let (open, bound) = (weighed(&job, open), weighed(&job, bound));
                prop_assert!(open <= bound * SAME, "{} > {}: {:?} {}", open, bound, field, text);
            }
            return Ok(());
        }
        prop_assert_eq!(pick(&job, View::Today).training, pick(&stated, View::Today).training, "{:?} {}", field, text);
        prop_assert_eq!(pick(&job, View::Today).serving, pick(&stated, View::Today).serving, "{:?} {}", field, text);
    }

    #[test]
    fn the_branch_taken_is_the_answers((_, job) in any_job()) {
        let advice = advice(&job);
        for answer in &advice.answers {
            let Some(pick) = chosen(answer) else { continue };
            for step in advice.trail.steps.iter().filter(|step| step.question.side == answer.side && !step.bests.is_empty()) {
                let best = step.bests.get(step.taken).and_then(Option::as_ref);
                prop_assert_eq!(best.map(|best| (best.instance.name, best.count)), Some((pick.instance.name, pick.count)), "{}", step.question.id);
            }
        }
    }
}

/// Whether what was seen of the run of today speaks against a candidate's type.
fn no_cure(job: &Job, one: &Candidate) -> bool {
    let all = why_not(job, View::Today, one.instance);
    all.iter().filter_map(|not| not.candidate.as_ref()).any(|one| one.seen_against.is_some())
}

/// What the priority weighs: the bill, or mostly the time.
fn weighed(job: &Job, one: &Candidate) -> f64 {
    rank::score(
        job,
        View::Today,
        if one.time.likely.value() > 0.0 && job.serving.delivery != Delivery::Schedule {
            Side::Training
        } else {
            Side::Serving
        },
        one,
    )
}

/// The value of a field that nobody stated, as a person would type it.
fn assumed(job: &Job, field: Field) -> Option<String> {
    match job.assumptions.get(field).filter(|_| job.assumes(field))? {
        Assumption::Number(value) => Some(value.to_string()),
        Assumption::Words(words) => {
            let Kind::Choice(choices) = field.spec().kind else { return None };
            choices.iter().find(|choice| choice.label == words).map(|choice| choice.key.to_owned())
        }
        _ => None,
    }
}
