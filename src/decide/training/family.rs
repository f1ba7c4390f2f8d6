//! Which family?

use super::super::aim::Aim;
use super::super::{Branch, Case, Parts, Question, Row, Side, Verdict, class, compare, judged_by_letter, serving};
use super::today;
use crate::facts::algorithm::named_types;
use crate::facts::family::Class;
use crate::job::{Field, Kind, Priority};
use crate::sizing::Candidate;
use crate::units::text;

/// Which family?
pub static QUESTION: Question = Question {
    id: "family",
    side: Side::Training,
    title: "Which family?",
    why: "The letter says what a family has most of: t tiny and burstable, m balanced, c compute, r memory, g and p GPUs. The steps before have left few letters; choosing among those few is what saves money.",
    source: "Study chapter, rows S1 and S7; Amazon EC2 user guide, instance families; SageMaker Developer Guide, pages of the algorithms",
    rows: &[Row(1), Row(7)],
    parts: Some(Parts {
        branch_of: |_, one| class(one).letter(),
        fields: &[Field::Algorithm, Field::DataSize, Field::Priority],
        adds: Parts::nothing,
    }),
    judge: |case, at| judged_by_letter(case, &QUESTION, at, verdict),
    keeps: Some(|case, branch, one| {
        let old = today::aim(case).is_none() && serving::family::is_passed_over(case, one);
        class(one).letter() == branch.id && stays(case, one) && !old
    }),
    branches: &[
        Branch::new("t", "T, tiny", "A test of a few minutes on very little data", &["family:t"]),
        Branch::new("m", "M, balanced", "Memory-bound boosters and anything without a stronger need", &["family:m"]),
        Branch::new("c", "C, compute", "Work that keeps the cores busy in little memory", &["family:c"]),
        Branch::new(
            "r",
            "R, memory",
            "Data that no M type holds and that cannot be shared between instances",
            &["family:r"],
        ),
        Branch::new("g", "G, GPUs for less", "One node of smaller GPUs is enough", &["family:g"]),
        Branch::new(
            "p",
            "P, the strongest GPUs",
            "Heavy training, large models, fast links between devices",
            &["family:p"],
        ),
        Branch::new("trn", "Trn, Trainium", "Trainium was chosen", &["family:trn"]),
    ],
};

/// Whether a candidate is of the balanced family in a size that is bought for balance: above 96 vCPU (384 GiB) R has the
/// memory for half the cores.
pub(super) fn is_sensible_general(candidate: &Candidate) -> bool {
    class(candidate) == Class::General && candidate.instance.vcpu <= 96
}

/// Whether a candidate is among what the symptom of today leaves, if there is one.
fn stays(case: &Case<'_>, candidate: &Candidate) -> bool {
    today::aim(case).is_none_or(|aim| aim.keeps(candidate))
}

/// Work that keeps cores busy in little memory, by the algorithm's own page: Random Cut Forest, DeepAR, BlazingText on
/// CPU, and networks trained on a CPU (Object2Vec begins on M).
fn compute_bound(case: &Case<'_>) -> bool {
    let job = case.job;
    let busy = match job.work.key {
        "rcf" => true,
        "object2vec" | "tabtransformer" | "autogluon-tabular" | "ip-insights" => false,
        _ => job.work.kind.is_deep(),
    };
    busy && !matches!(job.training.symptom, Some(crate::job::Symptom::HostMemory))
}

/// The class of the GPU that the page of the algorithm names to begin with, such as `ml.g4dn.xlarge` for K-Means.
fn named_gpu(case: &Case<'_>) -> Option<Class> {
    let named = case.job.work.algorithm.map(|algorithm| named_types(algorithm.start_with))?;
    Some(named.filter(|one| one.is_gpu()).last()?.family_info().class)
}

/// Whether a network would let the strongest GPUs wait for their data: the best of G is no slower, at less than half the cost,
/// and no page of AWS names P.
fn p_waits(case: &Case<'_>) -> bool {
    let of = |wanted: Class| case.best(|one| class(one) == wanted).filter(|one| one.passes());
    let pair = of(Class::GpuG).zip(of(Class::GpuP));
    let own = case.job.work.kind.is_deep() && named_gpu(case) != Some(Class::GpuP);
    own && pair.is_some_and(|(g, p)| g.time.likely <= p.time.likely && g.likely_cost() * 2.0 < p.likely_cost())
}

fn choose(case: &Case<'_>) -> Class {
    let any = |wanted: Class| case.any(|candidate| class(candidate) == wanted);
    let left = |wanted: Class| case.left().any(|candidate| class(candidate) == wanted);
    if let Some(kept) = today::aim(case).and_then(|aim| case.best(|candidate| aim.keeps(candidate))) {
        return class(kept);
    }
    if case.took("processor", "cpu") {
        let first =
            if compute_bound(case) { [Class::Compute, Class::General] } else { [Class::General, Class::Compute] };
        let order = if case.job.work.kind == Kind::Trees { [Class::General, Class::Memory] } else { first };
        let trees = case.job.work.kind == Kind::Trees;
        if trees && any(Class::Memory) && !case.any(is_sensible_general) {
            return Class::Memory;
        }
        return order
            .into_iter()
            .chain([Class::Memory, Class::General, Class::Compute])
            .find(|wanted| any(*wanted))
            .or_else(|| {
                case.leader()
                    .map(class)
                    .filter(|found| matches!(found, Class::Memory | Class::General | Class::Compute))
            })
            .unwrap_or(Class::General);
    }
    // The exam trains on P and serves on G; a small budget takes the smaller GPU.
    let small =
        (case.job.priority == Priority::Cost || named_gpu(case) == Some(Class::GpuG)) && case.took("spread", "one");
    let p = case.any(|candidate| class(candidate) == Class::GpuP && candidate.instance.family != "p2");
    if (small && any(Class::GpuG)) || p_waits(case) || (!p && any(Class::GpuG)) || !left(Class::GpuP) {
        Class::GpuG
    } else {
        Class::GpuP
    }
}

fn verdict(case: &Case<'_>, branch: Class) -> Verdict {
    let chosen = choose(case);
    let of = |wanted: Class| case.best(|candidate| class(candidate) == wanted);
    let fields: &[Field] = &[Field::Algorithm, Field::DataSize, Field::Priority];
    if branch == chosen {
        let aim = today::aim(case).filter(|aim| aim.settles());
        let best = aim.map_or_else(|| of(branch), |aim| case.best(|candidate| aim.keeps(candidate)));
        let (brief, text) = match branch {
            _ if aim.is_some() => ("what was seen says so".to_owned(), aim.map_or("", Aim::why).to_owned()),
            Class::General if case.job.work.kind == Kind::Trees => (
                "memory-bound booster".to_owned(),
                format!(
                    "{} is bound by memory, not by cores: AWS advises M rather than C.",
                    text::capital(case.job.work.called())
                ),
            ),
            Class::General => (
                "balanced".to_owned(),
                "Nothing asks for more cores or more memory than usual: M is the balanced choice.".to_owned(),
            ),
            Class::Compute => (
                "cores are the limit".to_owned(),
                "The work keeps the cores busy and needs little memory: C gives the most cores for the money."
                    .to_owned(),
            ),
            Class::Memory => (
                "no M type holds the data".to_owned(),
                "No M type holds the data on the instances allowed: R has twice the memory for each core.".to_owned(),
            ),
            Class::GpuP => (
                "the exam trains on P".to_owned(),
                "For training the exam takes the P family: the strongest GPUs and the fastest links.".to_owned(),
            ),
            Class::GpuG if named_gpu(case) == Some(Class::GpuG) => (
                "as its page names".to_owned(),
                format!("AWS's page of {} names a G type where it must be a GPU.", case.job.work.called()),
            ),
            _ if p_waits(case) => (
                "P would wait for its data".to_owned(),
                "The GPU is not what limits the run: G takes no longer than P, at less than half its cost.".to_owned(),
            ),
            _ => (
                "a small budget".to_owned(),
                "Cost matters most and one small GPU is enough: G costs a fraction of P.".to_owned(),
            ),
        };
        let verdict = Verdict::new(true, brief, text, fields);
        return match best.filter(|best| best.passes()) {
            Some(best) => verdict.and(format!("{} × {} {}", best.count, best.instance.name, summary(best)), &[]),
            None => verdict,
        };
    }
    compare::not_taken(case, &QUESTION, branch.letter(), chosen.letter(), fields)
}

/// What a candidate takes and costs, in words that follow its name.
pub(super) fn summary(best: &Candidate) -> String {
    best.cost.map_or_else(
        || format!("takes about {}; its price is not on record.", text::span(best.time.likely)),
        |cost| format!("takes about {} and costs about {}.", text::span(best.time.likely), text::money(cost.likely)),
    )
}
