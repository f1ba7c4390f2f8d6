//! Where can I get it? Whether the Region has the type, how well that is known, and whether its capacity is scarce. Asked on
//! both sides.

use super::super::{Branch, Case, Parts, Question, Reason, Side, Verdict, class, judged, rank};
use crate::facts::family::Class;
use crate::facts::limit;
use crate::facts::offer;
use crate::job::{Field, View};
use crate::sizing::{Candidate, Check};
use crate::units::text;

/// Where can I get it, for training?
pub static TRAINING: Question = question("obtain", Side::Training);
/// The same for serving.
pub static SERVING: Question = question("serving-obtain", Side::Serving);

const FIELDS: &[Field] = &[Field::Region, Field::PTypes];

const BRANCHES: &[Branch] = &[
    Branch::new("listed", "Here, listed by SageMaker", "SageMaker itself lists the type in the Region", &[]),
    Branch::new("unconfirmed", "Here, unconfirmed", "EC2 has the type in the Region, SageMaker may not", &[]),
    Branch::new("reserved", "Reserve it first", "A P type, whose capacity is often short", &["capacity:reserve"]),
    Branch::new("not-offered", "Not here", "No list has the type in the Region for this use", &[]),
];

const fn question(id: &'static str, side: Side) -> Question {
    Question {
        id,
        side,
        title: "Where can I get it?",
        why: "The best type is no help where you cannot get it. EC2's list says what a Region may have; SageMaker's list says what it sells there. The strongest GPUs are often reserved by others.",
        source: "EC2 and SageMaker price lists by Region; SageMaker Developer Guide, training plans, instance pools",
        rows: &[],
        parts: Some(Parts {
            branch_of: |case, one| TRAINING.id_at(way_of(case, one) as usize),
            fields: FIELDS,
            adds: known,
        }),
        judge: |case, at| judged(case, &[Way::Listed, Way::Unconfirmed, Way::Reserved, Way::NotOffered], at, verdict),
        keeps: None,
        branches: BRANCHES,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Listed,
    Unconfirmed,
    Reserved,
    NotOffered,
}

fn way_of(case: &Case<'_>, one: &Candidate) -> Way {
    // Who requires what has to be reserved means P types, and loses them by no other word.
    let meant = case.wanted.is_some_and(|wanted| wanted.branch == "reserved");
    let open = case.job.p_types != Some(true) || meant;
    let scarce = case.view == View::Today && open && class(one) == Class::GpuP;
    let there = match case.view {
        View::Today => !one.failed.has(Check::Region),
        View::Book => {
            case.job.prices.offer(one.instance, case.job.use_of(case.side == Side::Serving), case.job.region).stands()
        }
    };
    match there {
        false => Way::NotOffered,
        true if scarce => Way::Reserved,
        true if one.confirmed => Way::Listed,
        true => Way::Unconfirmed,
    }
}

/// How well it is known that the type can be had, then what to do about it.
fn known(case: &Case<'_>, one: &Candidate, mut verdict: Verdict) -> Verdict {
    let use_ = case.job.use_of(case.side == Side::Serving);
    let (job, region) = (case.job, case.job.region);
    let known = job.prices.offer(one.instance, use_, region);
    let text = offer::sentence(known, one.instance, use_, region, job.assumes(Field::Region));
    verdict.reasons.insert(0, Reason { text, fields: vec![Field::Region] });
    match way_of(case, one) {
        Way::Listed | Way::NotOffered => verdict,
        Way::Unconfirmed => verdict.and(
            format!("Look for {} in Service Quotas of that Region before you plan with it.", one.instance.name),
            &[],
        ),
        Way::Reserved => verdict.and(reserve(case, one), FIELDS),
    }
}

/// How capacity that is scarce is had: reserved beforehand, or with types to fall back on (SageMaker API, `ResourceConfig` and
/// `ProductionVariant`).
fn reserve(case: &Case<'_>, one: &Candidate) -> String {
    let (reserved, pools) = if case.side == Side::Serving {
        ("an ML capacity reservation (CapacityReservationConfig)", "instance pools (InstancePools)")
    } else {
        ("a training plan (TrainingPlanArn)", "instance preferences (InstancePreferences)")
    };
    // Scores are known by now, and would be worked out again for each comparison.
    let known = case.candidates.iter().zip(case.scores.iter().copied());
    let mut others: Vec<(&Candidate, f64)> =
        known.filter(|(other, _)| other.passes() && other.instance.accelerator.is_some()).collect();
    others.sort_by(|a, b| rank::order_scored(case.job, case.view, case.side, *a, *b));
    let mut names = vec![one.instance.name];
    for (other, _) in others {
        if !names.contains(&other.instance.name) && names.len() < limit::INSTANCE_POOLS_MAX as usize {
            names.push(other.instance.name);
        }
    }
    let most = text::figure(limit::INSTANCE_POOLS_MAX);
    let head = format!("Reserve P types with {reserved}. Or name up to {most} types in order in {pools}");
    if names.len() < 2 { format!("{head}.") } else { format!("{head}: {}.", names.join(", ")) }
}

/// Judges a branch by the type that was chosen, where nothing is compared.
fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let Some(one) = case.leader() else {
        let none = branch == Way::NotOffered;
        return Verdict::new(none, "no type is left", "No type is left to look for.", FIELDS);
    };
    let (brief, text) = match branch {
        Way::Listed => ("listed by SageMaker", "SageMaker does not list it there, or it has to be reserved."),
        Way::Unconfirmed => ("on EC2's list", "The evidence is SageMaker's own, or there is none."),
        Way::Reserved => ("often reserved", "Its capacity is not known to be scarce."),
        Way::NotOffered => ("not offered today", "It is offered there."),
    };
    if branch == way_of(case, one) {
        let mut verdict = known(case, one, Verdict::new(true, brief, "", FIELDS));
        verdict.reasons.retain(|reason| !reason.text.is_empty());
        return verdict;
    }
    Verdict::new(false, if branch == Way::NotOffered { "it is offered" } else { "not this type" }, text, FIELDS)
}
