//! Which step of the flow decides?

use core::cmp::Ordering;

use super::asked;
use super::types::name;
use crate::decide::{Side, Step};
use crate::facts::instance::Arch;
use crate::job::View;
use crate::sizing::{Candidate, Check};
use crate::study::draft::{Claim, Draft, Offer};
use crate::study::draw::Draw;
use crate::study::jobs;
use crate::study::played::Played;
use crate::study::reason::{against, clearly_fails, in_story};
use crate::study::story::Scene;

/// The question at which a candidate drops out, of four; or the two of five that drop out at one.
pub fn draft(topic: &'static str, view: View, draw: &mut Draw) -> Option<Draft> {
    let side = jobs::side(topic)?;
    let scene = match (draw.below(2), side) {
        (0, _) if topic != "algorithm" => jobs::scene(topic, draw, view)?,
        (_, Side::Serving) => jobs::serving::whole(draw, view),
        _ => jobs::training::whole(topic, draw, view),
    };
    let played = Played::of(&scene.answers, view, topic)?;
    played.best()?;
    if !scene.tells(&played.job, played.step(topic)?) {
        return None;
    }
    let draft = if draw.chance(25) { two(topic, scene, &played, draw) } else { one(topic, scene, &played, draw) }?;
    // The dearest proof comes last.
    (matches!(topic, "size" | "serving-size") || played.is_firm(topic)).then_some(draft)
}

/// What a step has against a candidate: its figures where they decide, else what it is and the branch does not keep.
fn dropped_because(played: &Played, step: &Step, at: usize) -> String {
    let label = step.branch().map_or("", |branch| branch.label);
    let figures = || against(played, at).map(|against| against.why);
    match (step.question.id, played.shortlist().and_then(|shortlist| shortlist.candidates.get(at))) {
        ("memory" | "size" | "serving-size", _) => figures().unwrap_or_default(),
        (topic, Some(one)) => format!("{} {}, and “{label}” is the answer there.", name(one), what(topic, one)),
        (_, None) => String::new(),
    }
}

/// What a candidate is in the eyes of a question: `has a GPU`, `is an R type`.
fn what(topic: &str, one: &Candidate) -> String {
    let instance = one.instance;
    match topic {
        "algorithm" | "processor" | "accelerator" if instance.is_gpu() => "has a GPU".to_owned(),
        "algorithm" | "processor" | "accelerator" if instance.is_neuron() => "has AWS's own accelerators".to_owned(),
        "algorithm" | "processor" | "accelerator" => "has CPUs alone".to_owned(),
        "spread" if one.count > 1 => format!("asks for {} instances", one.count),
        "spread" if one.devices() > 1 => format!("has {} devices", one.devices()),
        "spread" => "is a single one".to_owned(),
        _ => format!("is of family {}", instance.family_info().class.letter().to_ascii_uppercase()),
    }
}

/// What a step took and why, in a sentence or two.
fn took(step: &Step) -> String {
    let label = step.branch().map_or("", |branch| branch.label);
    let reason = step
        .verdict()
        .and_then(|verdict| verdict.reasons.first())
        .map_or_else(String::new, |reason| in_story(&reason.text));
    format!("“{}” is answered “{label}”. {reason}", step.question.title)
}

/// Why a question before the one that drops a candidate does not.
fn kept_because(step: &Step) -> String {
    let label = step.branch().map_or("", |branch| branch.label);
    match step.question.id {
        "option" | "models" | "application" => {
            format!("That settles how it is hosted, “{label}”, and drops no such type.")
        }
        "memory" => format!("It passes: “{label}” is the answer, and it has the room."),
        _ => format!("It passes: “{label}” is the answer, and keeps it."),
    }
}

fn step_title(steps: &[&Step], at: usize) -> &'static str {
    steps.get(at).map_or("", |step| step.question.title)
}

/// The questions that a candidate of this side passes on its way.
fn way(played: &Played) -> Vec<&Step> {
    let last = |step: &&Step| !matches!(step.question.id, "payment" | "scaling");
    played.outcome.trail.steps.iter().filter(|step| step.question.side == played.side).take_while(last).collect()
}

/// Candidates that drop out at a question, by lot, as positions: those whose reason is beyond doubt.
fn dropped_at(played: &Played, topic: &str, draw: &mut Draw, most: usize) -> Vec<usize> {
    let Some(shortlist) = played.shortlist() else { return Vec::new() };
    let mut positions: Vec<usize> = (0..shortlist.candidates.len()).collect();
    draw.shuffle(&mut positions);
    let fits = |at: &usize| {
        let Some(one) = shortlist.candidates.get(*at) else { return false };
        let here = played.dropped(*at).is_some_and(|step| step.question.id == topic);
        // What cannot be sized or is no longer offered never was in the running.
        let sound = one.instance.arch != Arch::Arm
            && !one.failed.has(Check::Offered)
            && !one.failed.has(Check::Speed)
            && !one.failed.has(Check::Container)
            && one.attached.is_none()
            && one.count <= 8;
        let by_memory = || {
            one.failed.count() == 1
                && (one.failed.has(Check::HostMemory) || one.failed.has(Check::DeviceMemory))
                && clearly_fails(played, one).is_some()
        };
        let fits = match topic {
            "algorithm" | "processor" | "accelerator" => true,
            "memory" => by_memory(),
            _ => one.passes(),
        };
        here && sound && fits
    };
    // By name a size may be any; what a question drops it drops by rule.
    let by_rule = |at: &usize| {
        matches!(topic, "algorithm" | "processor" | "accelerator" | "spread" | "memory")
            || against(played, *at).is_some()
    };
    positions.into_iter().filter(fits).filter(by_rule).take(most).collect()
}

fn one(topic: &'static str, scene: Scene, played: &Played, draw: &mut Draw) -> Option<Draft> {
    let shortlist = played.shortlist()?;
    let at = *dropped_at(played, topic, draw, 1).first()?;
    let one = shortlist.candidates.get(at)?;
    let called = name(one);
    let steps = way(played);
    let here = steps.iter().position(|step| step.question.id == topic)?;
    let offer = |(position, step): (usize, &&Step)| {
        let why = match position.cmp(&here) {
            Ordering::Less => kept_because(step),
            Ordering::Equal => dropped_because(played, step, at),
            Ordering::Greater => format!("Too late: “{}” has removed it before.", step_title(&steps, here)),
        };
        Offer {
            text: step.question.title.to_owned(),
            why,
            claim: Claim::Drops(one.instance, one.count, step.question.id),
        }
    };
    let mut others: Vec<Offer> =
        steps.iter().enumerate().filter(|(position, _)| *position != here).map(offer).collect();
    draw.shuffle(&mut others);
    let keys: Vec<Offer> = steps.iter().enumerate().filter(|(position, _)| *position == here).map(offer).collect();
    let asks = [
        format!("at which question of the flow does {called} drop out?"),
        format!("which question of the flow takes {called} off the list?"),
        format!("which question of the flow rules {called} out?"),
    ];
    let ask = draw.one(&asks)?;
    let ask = asked(draw, played.view, ask);
    let why = steps.get(here).map_or_else(String::new, |step| took(step));
    Some(Draft { ask, why, topic, keys, others, scene })
}

/// The two of five that drop out at one question.
fn two(topic: &'static str, scene: Scene, played: &Played, draw: &mut Draw) -> Option<Draft> {
    let shortlist = played.shortlist()?;
    let step = played.step(topic)?;
    let title = step.question.title;
    let offer = |at: usize, why: String| {
        let one = shortlist.candidates.get(at)?;
        Some(Offer { text: name(one), why, claim: Claim::Drops(one.instance, one.count, topic) })
    };
    let mut keys: Vec<Offer> = Vec::new();
    for at in dropped_at(played, topic, draw, 12) {
        let found = offer(at, dropped_because(played, step, at))?;
        let known = keys.iter().any(|key| matches!((&key.claim, &found.claim), (Claim::Drops(a, ..), Claim::Drops(b, ..)) if a.family == b.family));
        if !known && keys.len() < 2 {
            keys.push(found);
        }
    }
    let mut others: Vec<Offer> = Vec::new();
    for other in way(played) {
        if other.question.id == topic {
            continue;
        }
        let before = played.outcome.trail.steps.iter().position(|step| step.question.id == other.question.id)
            < played.outcome.trail.steps.iter().position(|step| step.question.id == topic);
        for at in dropped_at(played, other.question.id, draw, 2) {
            let label = other.branch().map_or("", |branch| branch.label);
            let why = if before {
                format!("It is gone before: “{}” is answered “{label}”.", other.question.title)
            } else if other.question.id == "memory" {
                format!("It passes here and goes at “{}”: it has too little.", other.question.title)
            } else {
                format!("It passes here and goes at “{}”, which is answered “{label}”.", other.question.title)
            };
            others.extend(offer(at, why));
        }
    }
    if let Some(best) = played.best().filter(|best| best.attached.is_none()) {
        others.push(Offer {
            text: name(best),
            why: "It never drops out: it is what is recommended.".to_owned(),
            claim: Claim::Drops(best.instance, best.count, topic),
        });
    }
    draw.shuffle(&mut others);
    let ask = asked(draw, played.view, &format!("at “{title}”, which two of these drop out?"));
    Some(Draft { ask, why: took(step), topic, keys, others, scene })
}
