//! Which way does this job take in the flow?

use super::asked;
use crate::decide::{Branch, Side, Step};
use crate::job::{Field, View};
use crate::study::draft::{Claim, Draft, Offer};
use crate::study::draw::Draw;
use crate::study::played::Played;
use crate::study::story::Scene;
use crate::study::{jobs, reason, texts};

/// A question with so many branches or more is asked by itself.
const ENOUGH: usize = 4;

/// A draft about a question of the flow.
pub fn draft(topic: &'static str, view: View, draw: &mut Draw) -> Option<Draft> {
    let pair = match topic {
        "payment" | "input" => Some(["payment", "input"]),
        "scaling" => Some(["rollout", "scaling"]),
        "rollout" => Some(["scaling", "rollout"]),
        "commitment" => Some(["commitment", "scaling"]),
        _ => None,
    };
    if let Some(pair) = pair.filter(|_| topic == "commitment" || draw.chance(30)) {
        return two(topic, pair, view, draw);
    }
    let branches = crate::decide::graph::question(topic)?.branches.len();
    if branches >= ENOUGH { one(topic, view, draw) } else { next_two(topic, view, draw) }
}

/// Whether this question's answer rests on an estimate, so that it could be a near tie.
fn is_estimated(topic: &str) -> bool {
    matches!(
        topic,
        "processor"
            | "spread"
            | "memory"
            | "family"
            | "size"
            | "trial"
            | "accelerator"
            | "serving-family"
            | "serving-size"
            | "count"
    )
}

/// Whether a reader can see what decides: the type that was load-tested is the one to count, a CPU that the story calls
/// too slow is not fast enough after all.
fn is_plain(played: &Played, scene: &Scene, step: &Step) -> bool {
    match step.question.id {
        "count" => {
            let tested = scene.answers.get(Field::CurrentInstance);
            tested.is_some() && played.best().map(|best| best.instance.name) == tested
        }
        "accelerator" => !step.verdicts.iter().any(|verdict| {
            !verdict.holds && verdict.reasons.iter().any(|reason| reason.text.contains("and cost less, but"))
        }),
        _ => true,
    }
}

/// The branches of a step, each with the engine's word on it: the one taken, then the others by lot.
fn branches(played: &Played, step: &Step, draw: &mut Draw) -> Vec<Offer> {
    let mut offers: Vec<Offer> = step
        .question
        .branches
        .iter()
        .zip(&step.verdicts)
        .enumerate()
        .filter(|(at, _)| *at != step.taken)
        .filter(|(_, (branch, _))| !is_given_away(played, step, branch))
        // Today G and P change places by price alone, which no reader can see through.
        .filter(|(_, (branch, _))| {
            let gpu = |id: &str| matches!(id, "g" | "p");
            !(step.question.id == "family"
                && played.view == View::Today
                && gpu(branch.id)
                && step.branch().is_some_and(|taken| gpu(taken.id)))
        })
        .map(|(_, (branch, verdict))| Offer {
            text: texts::branch(step.question.id, branch),
            why: reason::of_branch(played, step, branch, verdict),
            claim: Claim::Takes(vec![(step.question.id, branch.id)]),
        })
        .collect();
    draw.shuffle(&mut offers);
    let taken = step.branch().zip(step.verdict()).map(|(branch, verdict)| Offer {
        text: texts::branch(step.question.id, branch),
        why: reason::of_branch(played, step, branch, verdict),
        claim: Claim::Takes(vec![(step.question.id, branch.id)]),
    });
    taken.into_iter().chain(offers).collect()
}

/// Whether what was settled before a question leaves a branch of it no chance, so that nobody need know this job.
fn is_given_away(played: &Played, step: &Step, branch: &Branch) -> bool {
    let settled = played.took(if step.question.side == Side::Serving { "accelerator" } else { "processor" });
    match (step.question.id, settled) {
        ("family" | "serving-family", Some("cpu")) => matches!(branch.id, "g" | "p" | "inf" | "trn"),
        ("family" | "serving-family", Some("gpu")) => matches!(branch.id, "t" | "c" | "m" | "r"),
        // It would run there as well.
        ("option", _) => branch.id == "processing" && played.took("option") == Some("batch"),
        _ => false,
    }
}

/// Whether two answers contradict each other by their names.
fn excludes(first: &Offer, second: &Offer) -> bool {
    let of = |offer: &Offer| taken_by(&offer.claim).first().copied().unwrap_or_default();
    matches!(
        (of(first), of(second)),
        (("algorithm", "cpu-only"), ("processor", "gpu" | "trainium"))
            | (("algorithm", "gpu-only"), ("processor", "cpu" | "trainium"))
    )
}

/// The branches taken before a question, as they read in the flow: `Training → CPU or GPU → GPU`.
fn so_far(played: &Played, topic: &str) -> String {
    let before = played.outcome.trail.steps.iter().take_while(|step| step.question.id != topic);
    // The last few are enough to know where it stands.
    let labels: Vec<&str> = before.filter_map(Step::branch).map(|branch| branch.label).collect();
    let from = labels.len().saturating_sub(4);
    labels.get(from..).unwrap_or_default().join(" → ")
}

/// One branch of four.
pub fn one(topic: &'static str, view: View, draw: &mut Draw) -> Option<Draft> {
    let scene = jobs::scene(topic, draw, view)?;
    let played = Played::of(&scene.answers, view, topic)?;
    let step = played.step(topic).filter(|step| scene.tells(&played.job, step) && is_plain(&played, &scene, step))?;
    if is_estimated(topic) && !played.is_firm(topic) {
        return None;
    }
    let mut offers = branches(&played, step, draw);
    let others = offers.split_off(1);
    let asks = texts::asks(step.question);
    let ask = if asks.is_empty() || (draw.chance(40) && !matches!(topic, "option" | "models")) {
        let way = so_far(&played, topic);
        asked(
            draw,
            view,
            &format!("the flow has come by “{way}”. Which way does it take at “{}”?", step.question.title),
        )
    } else {
        let ask = draw.pick(asks);
        asked(draw, view, ask)
    };
    Some(Draft { ask, why: why_taken(&played, &[topic]), topic, keys: offers, others, scene })
}

/// Why the branches of these questions were taken.
fn why_taken(played: &Played, topics: &[&str]) -> String {
    let reasons: Vec<String> =
        topics.iter().map(|topic| played.reason(topic)).filter(|reason| !reason.is_empty()).collect();
    reasons.join(" ")
}

/// The next two answers of the flow, where one question has too few branches to ask about it alone.
fn next_two(topic: &'static str, view: View, draw: &mut Draw) -> Option<Draft> {
    let scene = jobs::scene(topic, draw, view)?;
    let played = Played::of(&scene.answers, view, topic)?;
    let steps = &played.outcome.trail.steps;
    let at = steps.iter().position(|step| step.question.id == topic)?;
    let told = |step: &Step| {
        scene.tells(&played.job, step)
            && is_plain(&played, &scene, step)
            && (!is_estimated(step.question.id) || played.is_firm(step.question.id))
    };
    // With the question after it, or with the one before where that one is not told, or there is none.
    let (first, second) = [Some(at), at.checked_sub(1)].into_iter().flatten().find_map(|from| {
        let (first, second) = (steps.get(from)?, steps.get(from + 1)?);
        (told(first) && told(second)).then_some((first, second))
    })?;
    let (ours, theirs) = (branches(&played, first, draw), branches(&played, second, draw));
    let both = |a: &Offer, b: &Offer, why: String| Offer {
        text: format!("{} → {}", label(first, a), label(second, b)),
        why,
        claim: Claim::Takes([&a.claim, &b.claim].into_iter().flat_map(taken_by).collect()),
    };
    let (right, then) = (ours.first()?, theirs.first()?);
    let mut others = Vec::new();
    for (i, a) in ours.iter().enumerate() {
        for (j, b) in theirs.iter().enumerate() {
            // A branch that leads elsewhere is not followed by this question; it is still a way to be wrong.
            if (i, j) != (0, 0) && !excludes(a, b) {
                let why = if i > 0 { &a.why } else { &b.why };
                let name = label(if i > 0 { first } else { second }, if i > 0 { a } else { b });
                others.push(both(a, b, format!("Not “{name}”: {why}")));
            }
        }
    }
    draw.shuffle(&mut others);
    // The near misses first: right in one of the two.
    let half = |offer: &Offer, at: usize| {
        taken_by(&offer.claim).get(at) == taken_by(if at == 0 { &right.claim } else { &then.claim }).first()
    };
    for (front, at) in [(0, 0), (1, 1), (2, 0)] {
        if let Some(found) = others.iter().skip(front).position(|offer| half(offer, at)) {
            others.swap(front, front + found);
        }
    }
    let why = format!("{} {}", right.why, then.why);
    let keys = vec![both(right, then, why.clone())];
    let way = so_far(&played, first.question.id);
    let stands =
        if way.is_empty() { "the flow begins".to_owned() } else { format!("the flow has come by “{way}”") };
    let ask =
        format!("{stands}. What does it answer at “{}” and then at “{}”?", first.question.title, second.question.title);
    Some(Draft { ask: asked(draw, view, &ask), why, topic, keys, others, scene })
}

/// The branches that a claim is about.
fn taken_by(claim: &Claim) -> Vec<(&'static str, &'static str)> {
    match claim {
        Claim::Takes(taken) => taken.clone(),
        _ => Vec::new(),
    }
}

/// The label of an offered branch, as the flow shows it.
fn label(step: &Step, offer: &Offer) -> &'static str {
    let id = taken_by(&offer.claim).first().map_or("", |(_, branch)| *branch);
    step.question.branches.iter().find(|branch| branch.id == id).map_or("", |branch| branch.label)
}

/// Two right branches, one of each of two questions, and three wrong ones of both.
pub fn two(topic: &'static str, pair: [&'static str; 2], view: View, draw: &mut Draw) -> Option<Draft> {
    let scene = if pair.contains(&"payment") {
        jobs::training::paid_and_read(draw, view)
    } else {
        jobs::serving::run(pair, draw, view)
    };
    let played = Played::of(&scene.answers, view, topic)?;
    let [a, b] = [played.step(pair[0])?, played.step(pair[1])?];
    if !scene.tells(&played.job, a) || !scene.tells(&played.job, b) {
        return None;
    }
    let (mut ours, mut theirs) = (branches(&played, a, draw), branches(&played, b, draw));
    let mut others: Vec<Offer> = Vec::new();
    let (left, right) = (ours.split_off(1), theirs.split_off(1));
    others.extend(left.into_iter().take(2));
    others.extend(right.into_iter().take(2));
    draw.shuffle(&mut others);
    let keys: Vec<Offer> = ours.into_iter().chain(theirs).collect();
    let ask = draw.pick(&["which two of these fit?", "which two should they choose?", "which two are right for this?"]);
    Some(Draft { ask: asked(draw, view, ask), why: why_taken(&played, &pair), topic, keys, others, scene })
}
