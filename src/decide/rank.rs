//! Which of two candidates is better for what the person said matters.

use core::cmp::Ordering;

use super::Side;
use crate::facts::family::Class;
use crate::job::{Job, Precision, Priority, View};
use crate::sizing::Candidate;
use crate::sizing::candidate::documented;

/// How much cost weighs against time; the shares that roots make are told apart, since a power takes longer.
#[derive(Debug, Clone, Copy)]
enum Weight {
    /// Cost alone counts.
    All,
    /// Three quarters.
    ThreeQuarters,
    /// A quarter.
    Quarter,
    /// Another share of 1.
    Of(f64),
}

/// The weight for what the person said matters.
const fn weight(job: &Job, side: Side) -> Weight {
    match (job.priority, side) {
        (Priority::Cost, _) => Weight::All,
        (Priority::Balanced, Side::Serving) => Weight::Of(0.9),
        // A deadline says how much time is worth: what meets it need not be faster.
        (Priority::Balanced, _) => {
            if job.training.deadline.is_some() {
                Weight::Of(0.95)
            } else {
                Weight::ThreeQuarters
            }
        }
        (Priority::Time, _) => Weight::Quarter,
    }
}

/// A price estimated from EC2 may be off by so much (the ratios seen for one family lie within it, but for one size).
const ESTIMATE_PENALTY: f64 = 1.1;
/// What a device without bf16 must be worth: today's recipes take bf16 for granted (AWS's own container tests moved from
/// P3 to G6e and G5), and language model servers ask for Ampere or newer (DJL Serving, instance type selection).
const NO_BF16_PENALTY: f64 = 1.75;
/// What a device whose speed only a third party derived must be worth.
const UNSURE_PENALTY: f64 = 1.25;
/// What another type must be worth where the type of today was measured.
const UNMEASURED_PENALTY: f64 = 1.25;
/// What a P type must be worth today: its capacity is scarce and often has to be reserved beforehand (training plans,
/// capacity blocks), and new accounts have no quota for it.
const SCARCE_PENALTY: f64 = 1.4;
/// What a candidate that is no clearly faster must be worth where the run of today takes too long.
const SLOW_PENALTY: f64 = 4.0;
/// What a high estimate beyond the deadline must be worth.
const LATE_PENALTY: f64 = 1.25;
/// What another processor must be worth than the one that AWS's page of the algorithm names: our speeds of classic
/// algorithms on GPUs are off by as much.
const OTHER_PROCESSOR_PENALTY: f64 = 4.0;
/// What a type must be worth that is smaller than all that AWS recommends for its algorithms in general.
const BELOW_RECOMMENDED_PENALTY: f64 = 4.0;
/// What a type must be worth that works on saved-up credits, where the run is no test on next to no data.
const BURSTABLE_PENALTY: f64 = 2.0;
/// Data up to which a run is taken for a test, in GB.
const TEST_GB: f64 = 0.05;
/// What a chip must be worth for which the code has to be ported to AWS Neuron.
const PORTED_PENALTY: f64 = 1.2;
/// A run that is over within the hour is soon enough: finishing sooner is worth nothing more.
const SOON: f64 = 3600.0;
/// Even where time is all that counts, minutes saved of a run that takes less than its machines take to be had and to start
/// are worth nothing.
const START_UP: f64 = 600.0;
/// An answer within a tenth of a second seems to come at once (Nielsen, Usability Engineering, 1993): sooner is worth
/// nothing more to anyone who did not set a tighter limit.
const AT_ONCE: f64 = 0.1;

/// Whether the work takes bf16 for granted: training in mixed precision today, unless the bill is all that counts, and
/// language models served in either view.
fn wants_bf16(job: &Job, view: View, side: Side) -> bool {
    match side {
        Side::Training => {
            view == View::Today && job.priority != Priority::Cost && job.training.precision == Precision::Mixed
        }
        _ => job.work.kind.is_llm(),
    }
}

/// Whether soft facts count at all. The book's rules count them. Today they count where cost and time are balanced; where
/// the person said that the bill or the time alone matters, they are said beside the answer and never make it dearer or
/// slower.
fn soft_facts_count(job: &Job, view: View) -> bool {
    view == View::Book || job.priority == Priority::Balanced
}

/// A soft fact: whether it holds, the factor by which a candidate must be better for it, and its words, which follow "but".
type Soft = (bool, f64, &'static str);

/// The table of soft facts: what counts against a candidate beside its time and cost.
fn soft_facts(job: &Job, view: View, side: Side, candidate: &Candidate) -> [Soft; 13] {
    let run = candidate.time.likely.value() > 0.0;
    let (today, serves) = (view == View::Today, side == Side::Serving);
    let accelerator = candidate.instance.accelerator;
    // What was measured on the type of today is known; any other type must win by more than an estimate may be off.
    let measured_elsewhere = side == Side::Serving
        && job.serving.measured.is_some()
        && job.serving.current.is_some_and(|current| current.index != candidate.instance.index);
    let late =
        side == Side::Training && run && job.training.deadline.is_some_and(|deadline| candidate.time.high > deadline);
    let no_bf16 = accelerator.is_some_and(|accelerator| accelerator.bf16_tflops.is_none());
    // More instances are more that can fail and wait for each other; those that train a network wait most, so that a
    // larger machine comes before more of them.
    let many = run && candidate.count > 1 && job.priority != Priority::Time;
    // A fourth, a second and an eighth power, by roots: a power takes longer, and this is asked of every candidate.
    let count = if many { f64::from(candidate.count).sqrt() } else { 1.0 };
    let count = match view {
        View::Book => count.sqrt(),
        View::Today if job.work.kind.is_deep() || accelerator.is_some() => count,
        View::Today => count.sqrt().sqrt(),
    };
    let family = documented::family(job, serves, candidate);
    [
        (!today && candidate.as_slow_as_today, SLOW_PENALTY, "no clearly faster than today"),
        (no_bf16 && job.work.kind.is_deep() && wants_bf16(job, view, side), NO_BF16_PENALTY, "without bf16"),
        (
            today && job.p_types != Some(true) && candidate.instance.family_info().class == Class::GpuP,
            SCARCE_PENALTY,
            "scarce: P types often have to be reserved",
        ),
        // What may miss the deadline by its high estimate must be clearly cheaper than what will not.
        (late, LATE_PENALTY, "at risk of missing the deadline"),
        (measured_elsewhere, UNMEASURED_PENALTY, "not measured yet"),
        (
            accelerator.is_some_and(|accelerator| accelerator.confidence.starts_with("low")),
            UNSURE_PENALTY,
            "its speed is derived, not measured",
        ),
        // A price that is only an estimate must win by more than it may be off.
        (candidate.price.is_some_and(|price| price.basis.is_unsure()), ESTIMATE_PENALTY, "its price is an estimate"),
        (
            today && !documented::processor(job, serves, candidate),
            OTHER_PROCESSOR_PENALTY,
            "not what AWS documents for it",
        ),
        (today && family > 1.0, family, "not of the family that AWS documents for it"),
        (
            today
                && candidate.instance.burstable
                && (!run || job.training.data.value() > TEST_GB || job.work.kind.is_deep()),
            BURSTABLE_PENALTY,
            "made for tests: it runs on saved-up CPU credits",
        ),
        (
            !today && documented::below_recommended(job, serves, candidate),
            BELOW_RECOMMENDED_PENALTY,
            "smaller than the types that AWS recommends for its algorithms",
        ),
        (today && candidate.instance.is_neuron(), PORTED_PENALTY, "only for code that is ported to AWS Neuron"),
        (many, count, "made of more instances"),
    ]
}

/// Whether a candidate has one of the soft facts.
#[must_use]
pub fn has_soft_facts(job: &Job, view: View, side: Side, candidate: &Candidate) -> bool {
    soft_facts_count(job, view) && soft_facts(job, view, side, candidate).iter().any(|(holds, ..)| *holds)
}

/// What weighs most against a candidate beside its time and cost, in words that follow "but", and not against the chosen
/// one as well; nothing where nothing does.
#[must_use]
pub fn held_against(
    job: &Job,
    view: View,
    side: Side,
    candidate: &Candidate,
    chosen: &Candidate,
) -> Option<&'static str> {
    if candidate.failed.shortfall() > chosen.failed.shortfall() {
        return Some("farther from a limit that no type is sure to keep");
    }
    if view == View::Today && chosen.seen_against.is_none() && candidate.seen_against.is_some() {
        return candidate.seen_against;
    }
    if !soft_facts_count(job, view) {
        return None;
    }
    let shared = soft_facts(job, view, side, chosen);
    // What the chosen one has as well, and as much, does not part them.
    let own = soft_facts(job, view, side, candidate).into_iter().zip(shared);
    let holds =
        own.filter(|((holds, factor, _), (too, shared, _))| *holds && (!too || factor > shared)).map(|(fact, _)| fact);
    holds.max_by(|(_, a, _), (_, b, _)| a.total_cmp(b)).map(|(.., why)| why)
}

/// The score of a candidate: cost and time weighed geometrically, so that units do not matter. Lower is better.
#[must_use]
pub fn score(job: &Job, view: View, side: Side, candidate: &Candidate) -> f64 {
    let run = candidate.time.likely.value() > 0.0;
    let time = if run { candidate.time.likely.value() } else { candidate.latency.likely.value() };
    let mut cost = if candidate.cost.is_some() { candidate.likely_cost() } else { 1e12 };
    if soft_facts_count(job, view) {
        for (holds, factor, _) in soft_facts(job, view, side, candidate) {
            cost *= if holds { factor } else { 1.0 };
        }
    }
    weighed(job, view, side, cost, time, run)
}

/// Cost in dollars and time in seconds as one figure; of a run, or of a request.
#[must_use]
pub fn weighed(job: &Job, view: View, side: Side, cost: f64, mut time: f64, run: bool) -> f64 {
    let weight = weight(job, side);
    if run && job.priority != Priority::Time {
        time = time.max(SOON);
    } else if run && view == View::Today {
        time = time.max(START_UP);
    } else if !run && view == View::Today {
        time = time.max(AT_ONCE);
    }
    // That is cost to the weight, times time to the rest of it; the thousand candidates of an advice are spared a power each,
    // and both of them where roots do.
    let (cost, time) = (cost.max(1e-9), time.max(1e-6));
    let ratio = cost / time;
    time * match weight {
        Weight::All => ratio,
        Weight::ThreeQuarters => ratio.sqrt() * ratio.sqrt().sqrt(),
        Weight::Quarter => ratio.sqrt().sqrt(),
        Weight::Of(weight) => ratio.powf(weight),
    }
}

/// Orders candidates: passing ones first, then those nearer to passing, then by score, then by price, count, latency and
/// name, so that the order never depends on chance.
#[must_use]
pub fn order(job: &Job, view: View, side: Side, a: &Candidate, b: &Candidate) -> Ordering {
    order_scored(job, view, side, (a, f64::NAN), (b, f64::NAN))
}

/// The best of candidates, each with its score where that is known, else with one that is no number: what stands beside it.
pub(super) fn best<'c, T>(
    job: &Job,
    view: View,
    side: Side,
    candidates: impl Iterator<Item = (T, &'c Candidate, f64)>,
) -> Option<T> {
    let mut best: Option<(T, &Candidate, f64)> = None;
    for (beside, one, known) in candidates {
        // A score is worked out only where it decides, and the best one's once.
        let wins = match &mut best {
            None => true,
            Some((_, other, others)) => match one.failed.shortfall().total_cmp(&other.failed.shortfall()) {
                Ordering::Less => true,
                Ordering::Greater => false,
                Ordering::Equal => {
                    if others.is_nan() {
                        *others = score(job, view, side, other);
                    }
                    order_scored(job, view, side, (one, known), (other, *others)).is_lt()
                }
            },
        };
        if wins {
            best = Some((beside, one, known));
        }
    }
    best.map(|(beside, ..)| beside)
}

/// As [`order`], of candidates whose score may be known already; one that is no number is worked out where it is needed.
#[must_use]
pub fn order_scored(
    job: &Job,
    view: View,
    side: Side,
    (a, a_score): (&Candidate, f64),
    (b, b_score): (&Candidate, f64),
) -> Ordering {
    let price = |candidate: &Candidate| candidate.price.map_or(f64::INFINITY, |price| price.usd_per_hour.value());
    let known =
        |candidate: &Candidate, known: f64| if known.is_nan() { score(job, view, side, candidate) } else { known };
    a.failed
        .shortfall()
        .total_cmp(&b.failed.shortfall())
        // What was seen of the run of today weighs more than any estimate.
        .then_with(|| a.seen_against.is_some().cmp(&b.seen_against.is_some()))
        .then_with(|| known(a, a_score).total_cmp(&known(b, b_score)))
        .then_with(|| a.time.likely.value().total_cmp(&b.time.likely.value()))
        .then_with(|| price(a).total_cmp(&price(b)))
        .then_with(|| a.count.cmp(&b.count))
        .then_with(|| a.latency.likely.value().total_cmp(&b.latency.likely.value()))
        .then_with(|| a.instance.index.cmp(&b.instance.index))
}
