//! Which family serves?

use super::super::{Branch, Case, Parts, Question, Row, Side, Verdict, class, compare, judged_by_letter, rank};
use crate::facts::family::Class;
use crate::job::{Availability, Field, Traffic};
use crate::sizing::{Candidate, USABLE, words};
use crate::units::text;

/// Which family serves?
pub static QUESTION: Question = Question {
    id: "serving-family",
    side: Side::Serving,
    title: "Which family serves?",
    why: "Single predictions keep cores busy in little memory: that is C. Many models in memory want M or R. Small GPUs (g) serve for less than those made for training (p).",
    source: "Study chapter, rows S1 and S10; Amazon EC2 user guide, instance families; SageMaker Developer Guide, pages of the algorithms",
    rows: &[Row(1), Row(10)],
    parts: Some(Parts {
        branch_of: |_, one| class(one).letter(),
        fields: &[Field::Algorithm, Field::ModelSize, Field::Latency],
        adds,
    }),
    judge: |case, at| judged_by_letter(case, &QUESTION, at, verdict),
    keeps: Some(|case, branch, one| class(one).letter() == branch.id && !is_passed_over(case, one)),
    branches: &[
        Branch::new("t", "T, tiny", "A test endpoint that may fail and need not scale", &["family:t"]),
        Branch::new("m", "M, balanced", "Models in memory weigh as much as their compute", &["family:m"]),
        Branch::new("c", "C, compute", "Single predictions that keep the cores busy", &["family:c"]),
        Branch::new("r", "R, memory", "More memory for each core than M has", &["family:r"]),
        Branch::new("g", "G, GPUs for serving", "One node of smaller GPUs holds the model", &["family:g"]),
        Branch::new("p", "P, the strongest GPUs", "A model that no G type holds or serves in time", &["family:p"]),
        Branch::new("inf", "Inf, Inferentia", "Inferentia was chosen", &["family:inf"]),
    ],
};

/// P2 is the oldest of the P types: named only where nothing else is left.
pub(in crate::decide) fn is_passed_over(case: &Case<'_>, one: &Candidate) -> bool {
    let newer = |other: &Candidate| class(other) == Class::GpuP && other.instance.family != "p2";
    one.instance.family == "p2" && case.any(newer)
}

/// The order in which CPU families are looked at, by memory for each core: C has 2 GiB, M 4, R 8.
fn cpu_order(case: &Case<'_>) -> [Class; 3] {
    let together = case.took("application", "together");
    let need = case.needs.serving.host.band.likely.value();
    let many = case.job.serving.models > 1.0 && !case.took("models", "separate");
    if many && need > 256.0 {
        [Class::Memory, Class::General, Class::Compute]
    } else if case.job.work.key == "ip-insights" || many || together || need > 24.0 {
        [Class::General, Class::Memory, Class::Compute]
    } else {
        [Class::Compute, Class::General, Class::Memory]
    }
}

/// By how much a family with more memory for each core must be better than the one that is looked at first: both are
/// estimates.
const CLEARLY_BETTER: f64 = 0.9;

/// The best of the family to look at first, and of one with more memory for each core that does the same for clearly
/// less, or that was measured and costs no more. What has less memory for each core is not weighed: the memory of many
/// models is a cache, and more than is counted helps.
fn roomier<'a>(case: &'a Case<'_>, first: Class) -> Option<(&'a Candidate, &'a Candidate)> {
    let room = |one: Class| [Class::Compute, Class::General, Class::Memory].iter().position(|class| *class == one);
    let usual = case.best(|one| class(one) == first)?;
    let best = case.best(|one| room(class(one)) > room(first))?;
    let serving = &case.job.serving;
    let measured =
        serving.measured.is_some() && serving.current.is_some_and(|today| today.index == best.instance.index);
    let score = |one| rank::score(case.job, case.view, Side::Serving, one);
    let better = score(best) < score(usual) * if measured { 1.0 } else { CLEARLY_BETTER };
    (better && best.passes() && usual.passes()).then_some((usual, best))
}

/// By how much P must be cheaper than the G types that are made for serving.
const CLEARLY_LESS: f64 = 0.6;

/// A test endpoint that may fail and whose traffic is rare: the exam's smallest type.
fn tiny(case: &Case<'_>) -> bool {
    let serving = &case.job.serving;
    serving.availability == Availability::Single
        && serving.traffic == Traffic::Rare
        && serving.models <= 1.0
        && case.any(|candidate| class(candidate) == Class::Burstable)
}

fn choose(case: &Case<'_>) -> Class {
    let any = |wanted: Class| case.any(|candidate| class(candidate) == wanted);
    if case.took("accelerator", "inferentia") {
        return Class::Inferentia;
    }
    if case.took("accelerator", "gpu") {
        // G is made for serving, unless P does the same for clearly less.
        let cost = |wanted: Class| {
            case.best(|one| class(one) == wanted && one.passes()).map_or(f64::INFINITY, Candidate::likely_cost)
        };
        let p = cost(Class::GpuP) < cost(Class::GpuG) * CLEARLY_LESS;
        return if p || (!any(Class::GpuG) && any(Class::GpuP)) { Class::GpuP } else { Class::GpuG };
    }
    if tiny(case) {
        return Class::Burstable;
    }
    let order = cpu_order(case);
    let [first, ..] = order;
    // A family that Neo compiled for leaves no choice.
    order
        .into_iter()
        .find(|wanted| any(*wanted))
        .map(|usual| roomier(case, usual).map_or(usual, |(_, best)| class(best)))
        .or_else(|| case.leader().map(class).filter(|found| order.contains(found)))
        .unwrap_or(first)
}

fn verdict(case: &Case<'_>, branch: Class) -> Verdict {
    let chosen = choose(case);
    let best = case.best(|candidate| class(candidate) == branch);
    let fields: &[Field] = &[Field::Algorithm, Field::ModelSize, Field::Latency];
    if branch != chosen {
        return compare::not_taken(case, &QUESTION, branch.letter(), chosen.letter(), fields);
    }
    let memory = text::memory(case.needs.serving.host.band.likely);
    let usual = cpu_order(case).into_iter().find(|wanted| case.any(|candidate| class(candidate) == *wanted));
    let instead = usual.filter(|usual| *usual != branch).and_then(|usual| roomier(case, usual));
    let (brief, text) = match branch {
        Class::General | Class::Memory if instead.is_some() => {
            let said = instead.map_or_else(String::new, |(usual, best)| {
                let why = if best.likely_cost() < usual.likely_cost() { "for less" } else { "as measured" };
                format!(
                    "It takes about {memory}: {} do it {why}, where {} would be the usual choice.",
                    words::name(best),
                    words::name(usual)
                )
            });
            ("costs less here".to_owned(), said)
        }
        Class::Burstable => (
            "a test endpoint".to_owned(),
            "Rare traffic and an outage is acceptable: the smallest burstable type is enough; it does not scale."
                .to_owned(),
        ),
        Class::General if case.job.serving.models > 1.0 => (
            format!("{memory} of models"),
            format!(
                "The memory of a multi-model endpoint is its cache, about {memory} here: M has 4 GiB for each vCPU where C has 2, so that more models stay loaded."
            ),
        ),
        Class::General if case.took("application", "together") => (
            format!("{memory} of models"),
            format!("Model and application together take about {memory}: M has the memory beside the cores."),
        ),
        Class::General => (
            format!("{memory} of model"),
            format!("The model takes about {memory}: M has the memory beside the cores."),
        ),
        Class::Compute => (
            "cores are the limit".to_owned(),
            format!("Predictions keep the cores busy in about {memory}: C gives the most cores for the money."),
        ),
        Class::Memory => {
            (format!("{memory} of models"), format!("Models take about {memory}: R has the most memory for each core."))
        }
        Class::GpuG => (
            "cheapest that holds it".to_owned(),
            "G types are made for serving: smaller GPUs at a fraction of the price of P.".to_owned(),
        ),
        Class::GpuP => (
            "no G type will do".to_owned(),
            "No G type holds the model or answers for less; the strongest GPUs do.".to_owned(),
        ),
        _ => ("as chosen".to_owned(), "Inferentia was chosen at the step before.".to_owned()),
    };
    let verdict = Verdict::new(true, brief, text, fields);
    match best {
        Some(best) => adds(case, best, verdict),
        None => verdict,
    }
}

/// Adds what follows from the type: the family that Neo compiled for, and a model that is split over its devices.
fn adds(case: &Case<'_>, best: &Candidate, mut verdict: Verdict) -> Verdict {
    if let Some(target) = case.job.serving.compiled_for {
        verdict = verdict
            .and(
                format!(
                    "Neo compiled the model for {}: it runs there, or is compiled again for another family.",
                    target.family
                ),
                &[Field::CompiledFor],
            )
            .deciding("compile:neo");
    }
    if best.sharded {
        let one = best.instance.accelerator_memory() * USABLE;
        let holds = case.needs.serving.device.as_ref().is_some_and(|device| device.band.high <= one);
        let (why, field) = if holds {
            ("One device alone answers too late", Field::Latency)
        } else {
            ("One device cannot hold the model", Field::Parameters)
        };
        verdict = verdict
            .and(
                format!(
                    "{why}, so it is split over those of one {}: links inside a machine are faster than the network.",
                    best.instance.name
                ),
                &[field],
            )
            .deciding("gpus:multi")
            .deciding("instances:single")
            .deciding("distribution:model-parallel");
    }
    verdict
}
