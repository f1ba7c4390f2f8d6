//! Can it use several devices, and does it need them? That is distributed training, and it settles the count.

use super::super::{Branch, Case, Parts, Question, Row, Side, Verdict, compare, judged};
use super::{family, today};
use crate::job::{DistributionLibrary, Field, Framework, Priority, Symptom};
use crate::sizing::{Candidate, words};
use crate::units::text;

/// One device or many?
pub static QUESTION: Question = Question {
    id: "spread",
    side: Side::Training,
    title: "One device or many?",
    why: "Distributed training settles the instance count. One machine first: a larger one before more of them, because machines talk to each other more slowly than devices inside one do.",
    source: "Study chapter, row S5; SageMaker Developer Guide, distributed training",
    rows: &[Row(5)],
    parts: Some(Parts {
        branch_of: |_, one| QUESTION.id_at(way_of(one) as usize),
        fields: &[Field::Deadline, Field::DataSize, Field::Parameters],
        adds: |case, one, verdict| distribution(case, way_of(one), verdict),
    }),
    judge: |case, at| judged(case, &[Way::One, Way::Devices, Way::Instances], at, verdict),
    keeps: None,
    branches: &[
        Branch::new(
            "one",
            "One device",
            "One GPU, or one CPU instance, holds the job and finishes in time",
            &["instances:single"],
        ),
        Branch::new(
            "several-devices",
            "Several devices, one instance",
            "One device is too small or too slow, and one instance with several is enough",
            &["instances:single", "gpus:multi"],
        ),
        Branch::new(
            "several-instances",
            "Several instances",
            "One instance is too small or too slow, and the algorithm spreads over several",
            &["instances:multi"],
        ),
    ],
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    One,
    Devices,
    Instances,
}

fn on_cpu(case: &Case<'_>) -> bool {
    case.took("processor", "cpu")
}

/// Whether the number of instances may grow at all.
fn can_spread(case: &Case<'_>) -> bool {
    case.left().any(|candidate| candidate.count > 1)
}

/// Whether the type of today is the largest of its family that is left.
fn current_is_largest(case: &Case<'_>) -> bool {
    case.current().is_some_and(|current| {
        !case
            .left()
            .any(|candidate| candidate.instance.family == current.family && candidate.instance.vcpu > current.vcpu)
    })
}

/// The way, and whether the symptom of today is what decides it.
fn choose(case: &Case<'_>) -> (Way, Option<&'static str>) {
    let training = &case.job.training;
    let memory_bound = !case.job.work.kind.is_deep();
    match training.symptom {
        Some(Symptom::HostMemory) if on_cpu(case) && memory_bound && can_spread(case) => {
            return (
                Way::Instances,
                Some("it runs out of memory today, and the memory of all instances counts together"),
            );
        }
        Some(Symptom::Slow) if on_cpu(case) && can_spread(case) && current_is_largest(case) => {
            return (Way::Instances, Some("the largest of its family is too slow today, and it spreads over several"));
        }
        Some(Symptom::Slow)
            if !on_cpu(case)
                && case.any(|candidate| candidate.count == 1 && candidate.devices() > 1)
                && case.current().is_none_or(|current| current.accelerator_count < 8) =>
        {
            return (
                Way::Devices,
                Some("one device is too slow today, and a larger machine comes before more machines"),
            );
        }
        Some(Symptom::Slow)
            if !on_cpu(case)
                && can_spread(case)
                && case.current().is_some_and(|current| current.accelerator_count >= 8) =>
        {
            return (Way::Instances, Some("the largest machine is too slow today"));
        }
        _ => {}
    }
    // What no other type would cure leaves their number as it is.
    if let Some(aim) = today::aim(case).filter(|aim| aim.settles())
        && let Some(kept) = case.best(|candidate| aim.keeps(candidate))
    {
        return (way_of(kept), Some(aim.why().trim_end_matches('.')));
    }
    // Boosters share their rows over instances; M types in numbers come before one R type of the same memory.
    let one_fits = if case.job.work.kind == crate::job::Kind::Trees && on_cpu(case) && can_spread(case) {
        case.any(|candidate| is_one(candidate) && family::is_sensible_general(candidate))
    } else {
        case.any(is_one)
    };
    if one_fits && !takes_days(case) {
        (Way::One, None)
    } else if !on_cpu(case) && case.any(|candidate| candidate.count == 1) {
        (Way::Devices, None)
    } else if case.any(|candidate| candidate.count > 1) {
        (Way::Instances, None)
    } else {
        // Nothing passes: the nearest says how far it would have to spread.
        (case.leader().map_or(Way::One, way_of), None)
    }
}

/// Whether a candidate is one device, or one CPU instance.
fn is_one(candidate: &Candidate) -> bool {
    candidate.count == 1 && candidate.devices() <= 1
}

/// How far a candidate spreads.
fn way_of(candidate: &Candidate) -> Way {
    match (candidate.count, candidate.devices()) {
        (0 | 1, 0 | 1) => Way::One,
        (0 | 1, _) => Way::Devices,
        _ => Way::Instances,
    }
}

/// Without a deadline, a run that takes one device more than a day is worth sharing where it can be, unless the lowest
/// bill is all that counts.
fn takes_days(case: &Case<'_>) -> bool {
    let training = &case.job.training;
    training.deadline.is_none()
        && training.budget.is_none()
        && case.job.priority != Priority::Cost
        && case.any(|candidate| candidate.devices().max(candidate.count) > 1)
        && case.best(is_one).is_some_and(|one| one.time.likely.hours() > 24.0 || hurries(case, one))
}

/// Whether time counts most, and devices of one machine finish in half the time of one that takes over an hour.
fn hurries(case: &Case<'_>, one: &Candidate) -> bool {
    let several = |other: &Candidate| other.passes() && other.count == 1 && other.devices() > 1;
    case.job.priority == Priority::Time
        && one.time.likely.hours() > 1.0
        && case.fastest(several).is_some_and(|several| several.time.likely * 2.0 <= one.time.likely)
}

/// Why one device is not enough, from the best that one can do.
fn one_is_not_enough(case: &Case<'_>) -> (String, String) {
    let best = case.best(is_one);
    let what = if on_cpu(case) { "instance" } else { "device" };
    match best {
        Some(best) if best.passes() => (
            "one suffices".to_owned(),
            format!("One {what} would do: {} {}", best.instance.name, family::summary(best)),
        ),
        Some(best) => {
            let (brief, fails) = words::fails(best);
            (brief, format!("The nearest single {what} is {}. {fails}", best.instance.name))
        }
        None => ("none is left".to_owned(), format!("No single {what} is left.")),
    }
}

/// What several cost, where one would have done: that is why they are taken.
fn cost(case: &Case<'_>, several: Option<&Candidate>) -> String {
    let usd = several.filter(|_| case.any(is_one)).and_then(|several| several.cost);
    usd.map_or_else(String::new, |usd| format!(" and cost about {}", text::money(usd.likely)))
}

fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let (way, symptom) = choose(case);
    let best = case.best(|candidate| match way {
        Way::One => is_one(candidate),
        Way::Devices => candidate.count == 1 && candidate.devices() > 1,
        Way::Instances => candidate.count > 1,
    });
    let time = best.map_or_else(String::new, |best| text::span(best.time.likely));
    let limit = case.job.training.deadline;
    let in_time = limit.map_or_else(String::new, |limit| format!(" of {}", text::span(limit)));
    let fields: &[Field] = &[Field::Deadline, Field::DataSize, Field::Parameters];
    if branch != way {
        return compare::not_taken(
            case,
            &QUESTION,
            QUESTION.id_at(branch as usize),
            QUESTION.id_at(way as usize),
            fields,
        );
    }
    let (brief, text) = match (way, symptom) {
        (_, Some(symptom)) => ("the run today says so".to_owned(), format!("{}.", text::capital(symptom))),
        (Way::One, _) if best.is_some_and(Candidate::passes) => {
            let what = if on_cpu(case) { "instance" } else { "device" };
            let allowed = limit.map_or_else(String::new, |limit| format!(", and {} are allowed", text::span(limit)));
            (format!("{time}{in_time}"), format!("One {what} is enough: the best takes about {time}{allowed}."))
        }
        (Way::One, _) => ("the most it can use".to_owned(), "One is the most that the job can use.".to_owned()),
        (Way::Devices, _) => {
            let (_, why) = one_is_not_enough(case);
            (
                format!("{time}{in_time}"),
                format!("{why} Several devices in one machine finish in about {time}{}.", cost(case, best)),
            )
        }
        (Way::Instances, _) => {
            let (_, why) = one_is_not_enough(case);
            (
                format!("{time}{in_time}"),
                format!("{why} Several instances together finish in about {time}{}.", cost(case, best)),
            )
        }
    };
    let symptom_field: &[Field] = if symptom.is_some() { &[Field::Symptom] } else { fields };
    distribution(case, way, Verdict::new(true, brief, text, symptom_field))
}

/// Adds how the work is distributed, where several devices share it.
fn distribution(case: &Case<'_>, way: Way, verdict: Verdict) -> Verdict {
    if on_cpu(case) {
        return verdict;
    }
    if way == Way::One {
        return verdict.deciding("gpus:single");
    }
    let verdict = verdict.deciding("gpus:multi");
    let training = &case.job.training;
    let little_change =
        case.job.work.framework == Some(Framework::TensorFlow) && training.symptom == Some(Symptom::Slow);
    match training.library {
        Some(DistributionLibrary::Horovod) => verdict.deciding("distribution:horovod"),
        None if little_change => verdict
            .and("Horovod distributes TensorFlow code over several GPUs with few changes.", &[Field::Framework])
            .deciding("distribution:horovod"),
        Some(DistributionLibrary::SageMakerModelParallel) => verdict,
        _ => verdict,
    }
}
