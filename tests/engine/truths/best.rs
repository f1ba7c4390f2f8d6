//! The answer is the best of all that fits.

use sagefit::advise::{Answer, Headline, Pick, pick, why_not};
use sagefit::decide::{Side, rank};
use sagefit::facts::instance::Status;
use sagefit::job::field::Kind;
use sagefit::job::{Answers, Assumption, Field, Job, Priority, Task, View};
use sagefit::sizing::Candidate;

use super::Drawn;

/// What a reader takes for the same.
const SAME: f64 = 1.005;

/// How long a run takes, or a request, in seconds.
pub fn time(one: &Candidate) -> f64 {
    if one.time.likely.value() > 0.0 { one.time.likely.value() } else { one.latency.likely.value() }
}

/// The same as it is felt: a request within a tenth of a second seems to come at once (Nielsen, Usability Engineering,
/// 1993), and a run shorter than the ten minutes in which its machines are had and started is not sooner over. What is
/// below either is within the doubt of the estimates.
fn felt(one: &Candidate) -> f64 {
    let least = if one.time.likely.value() > 0.0 { 600.0 } else { 0.1 };
    time(one).max(least)
}

pub fn cost(one: &Candidate) -> f64 {
    one.likely_cost()
}

fn at_risk(one: &Candidate) -> bool {
    one.failed.at_risk().next().is_some()
}

fn with(answers: &Answers, fields: &[(Field, &str)]) -> Option<Job> {
    let mut answers = answers.clone();
    for (field, text) in fields {
        answers.set(*field, text);
    }
    answers.validate().ok()
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

/// The same of the answer that was drawn.
fn own(drawn: &Drawn) -> Option<Vec<Candidate>> {
    drawn.advice.answers.iter().map(|answer| chosen(answer).cloned()).collect()
}

pub fn chosen(answer: &Answer) -> Option<&Candidate> {
    match &answer.headline {
        Headline::Instances(one) => Some(one),
        _ => None,
    }
}

fn ensure(holds: bool, why: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(why()) }
}

fn name(one: &Candidate) -> String {
    format!("{} x {} ${:.4} {:.3} s", one.count, one.instance.name, cost(one), time(one))
}

pub fn answered(drawn: &Drawn) -> Result<(), String> {
    ensure(!drawn.advice.answers.is_empty(), || "no answer".to_owned())?;
    for answer in &drawn.advice.answers {
        match &answer.headline {
            Headline::Instances(pick) => {
                ensure(pick.passes() && pick.count >= 1, || format!("{} fails", name(pick)))?;
                let first = answer.ranking.first().map(|first| first.instance.name);
                ensure(first == Some(pick.instance.name), || format!("{first:?} ranks first"))?;
                // Of the burstable types T2 alone hosts, though T3 has followed it elsewhere.
                let last = pick.instance.family == "t2" && answer.side == Side::Serving;
                ensure(pick.instance.status == Status::Current || last, || format!("{} is old", name(pick)))?;
                for one in &answer.ranking {
                    ensure(one.passes(), || format!("{} is ranked and fails", name(one)))?;
                }
            }
            Headline::Nothing { because, .. } => ensure(!because.is_empty(), || "nothing, without a word".to_owned())?,
            Headline::Serverless { .. } | Headline::Edge => {}
        }
        ensure(answer.reasons.iter().all(|reason| !reason.trim().is_empty()), || "an empty reason".to_owned())?;
    }
    Ok(())
}

pub fn never_dominated(drawn: &Drawn) -> Result<(), String> {
    for answer in &drawn.advice.answers {
        let Some(pick) = chosen(answer) else { continue };
        for other in &answer.ranking {
            if cost(other) * SAME < cost(pick) && time(other) * SAME < time(pick) {
                let why = rank::held_against(&drawn.job, View::Today, answer.side, other, pick);
                ensure(why.is_some(), || format!("{} beats {}", name(other), name(pick)))?;
            }
        }
    }
    Ok(())
}

pub fn in_its_branch(drawn: &Drawn) -> Result<(), String> {
    let steps = &drawn.advice.trail.steps;
    for answer in &drawn.advice.answers {
        let Some(pick) = chosen(answer) else { continue };
        for step in steps.iter().filter(|step| step.question.side == answer.side && !step.bests.is_empty()) {
            let best = step.bests.get(step.taken).and_then(Option::as_ref);
            let same = best.is_some_and(|best| best.instance == pick.instance && best.count == pick.count);
            ensure(same, || format!("{}: {:?} beside {}", step.question.id, best.map(name), name(pick)))?;
        }
    }
    Ok(())
}

/// The job's own priority beside another: over many jobs each pair is compared.
pub fn priorities(drawn: &Drawn) -> Result<(), String> {
    let Some(own) = own(drawn) else { return Ok(()) };
    let other = match drawn.job.priority {
        Priority::Cost => ["time", "balanced"][(drawn.dice % 2) as usize],
        Priority::Balanced | Priority::Time => "cost",
    };
    let Some(job) = with(&drawn.answers, &[(Field::Priority, other)]) else { return Ok(()) };
    let Some(others) = picks(&job) else { return Ok(()) };
    let (cheap, others) = if other == "cost" { (others, own) } else { (own, others) };
    let by_time = other == "time" || drawn.job.priority == Priority::Time;
    for (cheap, other) in cheap.iter().zip(&others) {
        ensure(cost(cheap) <= cost(other) * SAME, || format!("cost {} beside {}", name(cheap), name(other)))?;
        ensure(!by_time || felt(other) <= felt(cheap) * SAME, || {
            format!("time {} beside {}", name(other), name(cheap))
        })?;
    }
    Ok(())
}

pub fn more_allowed(drawn: &Drawn) -> Result<(), String> {
    let (answers, job, dice) = (&drawn.answers, &drawn.job, drawn.dice / 2);
    let by = 1.1 + (dice / 64 % 1000) as f64 * 0.019;
    let more = |field: Field, now: Option<f64>| now.map(|now| (field, format!("{:.4}", now * by)));
    let stated = |field: Field| answers.get(field).is_some();
    let (training, serving) = (&job.training, &job.serving);
    let most = training.max_instances.max(serving.max_instances);
    let wider = match dice % 7 {
        0 => Some((Field::Neuron, "yes".to_owned())),
        1 => Some((Field::Arm, "yes".to_owned())),
        2 => Some((Field::PTypes, "yes".to_owned())),
        3 => Some((Field::MaxInstances, "128".to_owned())).filter(|_| most <= 128 && stated(Field::MaxInstances)),
        4 => more(Field::Deadline, training.deadline.map(sagefit::units::Seconds::hours)),
        5 => more(Field::Budget, training.budget.map(sagefit::units::Usd::value)),
        _ => more(Field::Latency, Some(serving.latency.value() * 1000.0)).filter(|_| stated(Field::Latency)),
    };
    let Some((field, text)) = wider else { return Ok(()) };
    let (Some(before), Some(wide)) = (own(drawn), with(answers, &[(field, &text)])) else { return Ok(()) };
    let Some(after) = picks(&wide) else { return Err(format!("{field:?} {text}: nothing fits any more")) };
    for (at, (before, after)) in before.iter().zip(&after).enumerate() {
        // What was at risk of missing a limit was no answer to rely on: one that keeps it may be worth more.
        if at_risk(before) {
            continue;
        }
        // Who lifts what weighs against some candidates weighs them anew: as scarce, or as at risk of being late.
        let lifts = matches!(field, Field::PTypes | Field::Deadline);
        let by = if lifts { &wide } else { job };
        let (was, is) = (weighed(by, at, before), weighed(by, at, after));
        // What was seen of the run of today ranks before any estimate: where the wider job may stay on its type, what
        // took its place before is no cure any more.
        let spread = job.training.symptom.is_some() && before.count < after.count;
        if is > was * SAME && (spread || no_cure(&wide, before)) && after.seen_against.is_none() {
            continue;
        }
        ensure(is <= was * SAME, || format!("{field:?} {text}: {} -> {}", name(before), name(after)))?;
    }
    Ok(())
}

/// Whether what was seen of the run of today speaks against a candidate's type.
fn no_cure(job: &Job, one: &Candidate) -> bool {
    let all = why_not(job, View::Today, one.instance);
    all.iter().filter_map(|not| not.candidate.as_ref()).any(|one| one.seen_against.is_some())
}

/// What the priority weighs: the bill, or mostly the time; of the recommended at a position, training first.
fn weighed(job: &Job, at: usize, one: &Candidate) -> f64 {
    let side = if at == 0 && job.task != Task::Serve { Side::Training } else { Side::Serving };
    rank::score(job, View::Today, side, one)
}

/// One of the assumed values is stated.
pub fn stated(drawn: &Drawn) -> Result<(), String> {
    let (answers, job) = (&drawn.answers, &drawn.job);
    // Amounts of data follow from each other until one is said: what is said then decides the others. The parameters of a
    // small network follow from its cells and layers until somebody says them.
    let follows = |field: Field| {
        matches!(field, Field::DataSize | Field::Rows | Field::Images | Field::Tokens | Field::Columns)
            // Does not hold yet: training and serving assume other lengths of a text, and one field says both.
            || field == Field::SequenceLength && job.task == Task::Both
            || field == Field::Parameters && job.work.kind == sagefit::job::Kind::SmallNetwork
    };
    let all = Field::ALL.iter().copied().filter(|field| answers.get(*field).is_none() && !follows(*field));
    let all: Vec<(Field, String)> = all.filter_map(|field| Some((field, assumed(job, field)?))).collect();
    let Some((field, text)) = all.get((drawn.dice / 128) as usize % all.len().max(1)) else { return Ok(()) };
    let Some(said) = with(answers, &[(*field, text)]) else { return Ok(()) };
    // A batch that was left open is the engine's to set for each candidate, and a number of instances that nobody set is
    // no reason why a type fails: one that was said binds, so that the answer may be another one, but no better one.
    if matches!(field, Field::BatchSize | Field::MaxInstances) {
        let (Some(open), Some(bound)) = (own(drawn), picks(&said)) else { return Ok(()) };
        // What is only at risk where less is allowed may be cheaper than what keeps the limit with more.
        for (at, (open, bound)) in open.iter().zip(&bound).enumerate().filter(|(_, (_, bound))| !at_risk(bound)) {
            let (free, tied) = (weighed(job, at, open), weighed(job, at, bound));
            ensure(free <= tied * SAME, || format!("{field:?} {text}: {} better than {}", name(bound), name(open)))?;
        }
        return Ok(());
    }
    let said = pick(&said, View::Today);
    for answer in &drawn.advice.answers {
        let (was, is) = (answer.recommended(), said.side(answer.side));
        ensure(Some(was) == is, || {
            format!("{field:?} {text}: {} -> {}", was.title(), is.map_or_else(String::new, Pick::title))
        })?;
    }
    Ok(())
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
