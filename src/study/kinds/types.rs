//! Which instance type?

use super::asked;
use crate::advise::{Pick, pick};
use crate::decide::Side;
use crate::facts::algorithm::Algorithm;
use crate::facts::instance::{self, Arch};
use crate::job::{Field, View};
use crate::sizing::{Candidate, Check};
use crate::study::draft::{Claim, Draft, Offer};
use crate::study::draw::Draw;
use crate::study::jobs;
use crate::study::played::{Played, scaled};
use crate::study::reason::{CLEARLY, against, clearly_fails, is_contested, passes_by};
use crate::units::text;

/// How many wrong options are worked out, so that some choice is left among them.
const POOL: usize = 7;
/// How much room the answer must have to spare: what is needed is the high end of a band already.
const SOME_SPARE: f64 = 1.03;
/// What a run must cost in dollars for its price to matter.
const LEAST_COST: f64 = 0.25;
/// How many candidates are looked at for them.
const LOOKED_AT: usize = 160;

/// The recommended type of four; or the two of five that pass every check.
pub fn draft(topic: &'static str, view: View, draw: &mut Draw) -> Option<Draft> {
    let side = jobs::side(topic)?;
    let scene =
        if side == Side::Serving { jobs::serving::whole(draw, view) } else { jobs::training::whole(topic, draw, view) };
    let played = Played::of(&scene.answers, view, topic)?;
    if draw.chance(25) { two(topic, scene, &played, draw) } else { one(topic, scene, &played, draw) }
}

/// So many of a type, as an answer says it.
pub fn name(one: &Candidate) -> String {
    Pick::Instances(one.instance, one.count, one.attached).title()
}

fn one(topic: &'static str, scene: crate::study::story::Scene, played: &Played, draw: &mut Draw) -> Option<Draft> {
    let best = played.best()?;
    // Where the batch must shrink first, no type is the answer to the job as it is told.
    if !passes_by(played, best, SOME_SPARE) || played.took("memory") == Some("shrink") || is_contested(played) {
        return None;
    }
    // Nobody chooses by cents.
    if played.side == Side::Training && best.likely_cost() < LEAST_COST {
        return None;
    }
    let others = firm(played, best, near_misses(topic, played, best, draw)?)?;
    let ask = asked(
        draw,
        played.view,
        if played.side == Side::Serving {
            "which instances should serve it, on demand in us-east-1?"
        } else {
            "which instances should it be trained on, on demand in us-east-1?"
        },
    );
    let why = why(played, best);
    let key = Offer {
        text: name(best),
        why: why.clone(),
        claim: Claim::Recommended(best.instance, best.count, best.attached),
    };
    Some(Draft { ask, why, topic, keys: vec![key], others, scene })
}

/// Why the recommended is right: what the weightiest questions said, and its figures.
fn why(played: &Played, best: &Candidate) -> String {
    let questions: &[&str] = if played.side == Side::Serving {
        &["accelerator", "serving-family"]
    } else {
        &["algorithm", "processor", "memory", "family"]
    };
    // Where the algorithm has settled it, that says all; where it has not, it says nothing.
    let idle = if played.took("algorithm") == Some("either") { "algorithm" } else { "processor" };
    let asked = questions.iter().filter(|question| **question != idle);
    let mut said: Vec<String> =
        asked.map(|question| played.reason(question)).filter(|reason| !reason.is_empty()).collect();
    let cost = best.cost.map_or_else(String::new, |cost| format!(" and costs about {}", text::money(cost.likely)));
    if said.iter().any(|said| said.contains(&name(best))) {
        return said.join(" ");
    }
    said.push(if played.side == Side::Serving {
        let month = if best.time.likely.value() > 0.0 { "" } else { " a month" };
        format!("{} answers in about {}{cost}{month}.", name(best), text::span(best.latency.likely))
    } else {
        format!("{} takes about {}{cost}.", name(best), text::span(best.time.likely))
    });
    said.join(" ")
}

/// Whether a candidate fails by what a story does not tell: that the container is not built for Arm, that nobody may port
/// the model to AWS Neuron, that AWS's list for the algorithm begins above it, or names other GPUs, where a type is offered,
/// how long CPU credits last.
fn is_untold(played: &Played, one: &Candidate) -> bool {
    let others = |algorithm: &Algorithm| algorithm.train_gpu.useful() && !algorithm.named_gpu(one.instance.family);
    if one.failed.has(Check::Algorithm) && one.instance.is_gpu() && played.job.work.algorithm.is_some_and(others) {
        return true;
    }
    let neuron = one.instance.is_neuron() && played.job.assumes(Field::Neuron);
    one.instance.arch == Arch::Arm
        || neuron
        || [Check::Named, Check::Region, Check::Credits].iter().any(|check| one.failed.has(*check))
}

/// How near a miss is to the answer: the nearer, the more is to be learnt from it. Nothing where it is far off.
fn nearness(one: &Candidate, best: &Candidate) -> Option<u32> {
    let near = |a: f64, b: f64, by: f64| (a / b).max(b / a) <= by;
    let hourly = |one: &Candidate| if one.price.is_some() { one.hourly() } else { 1.0 };
    let (a, b) = (one.instance, best.instance);
    let close = near(hourly(one), hourly(best), 6.0)
        || (a.family == b.family && near(f64::from(a.vcpu), f64::from(b.vcpu), 8.0));
    (close && near(one.count.into(), best.count.into(), 4.0)).then(|| {
        u32::from(a.family == b.family) * 3
            + u32::from(a.family_info().class == b.family_info().class)
            + u32::from(near(hourly(one), hourly(best), 2.5)) * 2
            + u32::from(a.size() == b.size())
            + u32::from(!one.failed.has(Check::Offered))
    })
}

/// Wrong options whose reason is beyond doubt, with one at least that the examined question decides.
fn near_misses(topic: &str, played: &Played, best: &Candidate, draw: &mut Draw) -> Option<Vec<Offer>> {
    let shortlist = played.shortlist()?;
    let mut found: Vec<(Offer, &'static str, u16)> = Vec::new();
    let mut positions: Vec<usize> = (0..shortlist.candidates.len()).collect();
    draw.shuffle(&mut positions);
    // Near ones first, but not always the same: the order within a nearness is by lot.
    let mut nearest: Vec<(u32, usize)> =
        positions.into_iter().filter_map(|at| Some((nearness(shortlist.candidates.get(at)?, best)?, at))).collect();
    nearest.sort_by_key(|(near, _)| core::cmp::Reverse(*near));
    // Some of the nearest, and some that went at other questions.
    let (front, back) = nearest.split_at(nearest.len().min(LOOKED_AT / 2));
    let mut looked: Vec<usize> = front.iter().chain(back.iter().take(LOOKED_AT / 2)).map(|(_, at)| *at).collect();
    draw.shuffle(&mut looked);
    for at in looked {
        let Some(one) = shortlist.candidates.get(at) else { continue };
        let family = found
            .iter()
            .filter(|(.., index)| {
                instance::all().get(usize::from(*index)).is_some_and(|other| other.family == one.instance.family)
            })
            .count();
        let known = found.iter().any(|(.., index)| *index == one.instance.index);
        if known
            || family >= 2
            || (one.failed.has(Check::Offered) && found.iter().filter(|(_, at, _)| at.is_empty()).count() > 0)
        {
            continue;
        }
        // A type that fails everything teaches nothing; nor does one that fails by a rule which no story tells.
        if one.failed.count() > 2 || is_untold(played, one) {
            continue;
        }
        let Some(against) = against(played, at) else { continue };
        // Two for a question at most.
        let decided = if one.failed.has(Check::Offered) { "" } else { against.at };
        if found.iter().filter(|(_, at, _)| *at == decided).count() >= 2 {
            continue;
        }
        let offer = Offer {
            text: name(one),
            why: against.why,
            claim: Claim::Recommended(one.instance, one.count, one.attached),
        };
        found.push((offer, decided, one.instance.index));
        if found.len() >= POOL && found.iter().any(|(_, at, _)| *at == topic) {
            break;
        }
    }
    let at = found.iter().position(|(_, at, _)| *at == topic)?;
    let first = found.remove(at);
    if let Some(other) = other_view(played, best, draw).filter(|other| other.text != first.0.text) {
        found.retain(|(offer, ..)| offer.text != other.text);
        let rest = found.into_iter().map(|(offer, ..)| offer);
        return Some([first.0, other].into_iter().chain(rest).collect());
    }
    // Another question's first, so that not all wrong options are wrong in the same way.
    let other = found.iter().position(|(_, at, _)| *at != topic);
    let mut offers = vec![first.0];
    if let Some(other) = other {
        offers.push(found.remove(other).0);
    }
    offers.extend(found.into_iter().map(|(offer, ..)| offer));
    Some(offers)
}

/// The wrong options without those that become the answer where the job is a little harder or easier: they are too near to
/// be called wrong. Nothing where even the class of the answer would be another one.
fn firm(played: &Played, best: &Candidate, mut others: Vec<Offer>) -> Option<Vec<Offer>> {
    for by in [1.15, 1.0 / 1.15] {
        let Pick::Instances(rival, count, attached) = pick(&scaled(&played.job, by), played.view).side(played.side)?
        else {
            return None;
        };
        if rival.family_info().class != best.instance.family_info().class {
            return None;
        }
        let title = Pick::Instances(rival, count, attached).title();
        others.retain(|other| other.text != title);
    }
    Some(others)
}

/// What the other view recommends, where this one has something against it; by lot, so that it is not always among them.
fn other_view(played: &Played, best: &Candidate, draw: &mut Draw) -> Option<Offer> {
    if !draw.chance(40) {
        return None;
    }
    let other = if played.view == View::Today { View::Book } else { View::Today };
    let Pick::Instances(instance, ..) = pick(&played.job, other).side(played.side)? else { return None };
    let candidates = &played.shortlist()?.candidates;
    // What is not to be had in this view is kept once, whatever its number.
    let at = candidates.iter().position(|one| one.instance.index == instance.index && one.attached.is_none())?;
    let one =
        candidates.get(at).filter(|one| one.failed.has(Check::Offered) && one.instance.index != best.instance.index)?;
    let against = against(played, at)?;
    Some(Offer { text: name(one), why: against.why, claim: Claim::Recommended(one.instance, one.count, None) })
}

/// Two of five that pass every check, whatever they cost.
fn two(topic: &'static str, scene: crate::study::story::Scene, played: &Played, draw: &mut Draw) -> Option<Draft> {
    let best = played.best()?;
    let shortlist = played.shortlist()?;
    let mut positions: Vec<usize> = (0..shortlist.candidates.len()).collect();
    draw.shuffle(&mut positions);
    let near = |one: &Candidate| {
        nearness(one, best).is_some()
            && !one.failed.has(Check::Offered)
            && one.failed.count() <= 1
            && !is_untold(played, one)
            && !would_run(one)
            && one.count <= best.count.max(4)
    };
    let (mut keys, mut others): (Vec<Offer>, Vec<(Offer, &'static str)>) = (Vec::new(), Vec::new());
    for at in positions {
        let Some(one) = shortlist.candidates.get(at).filter(|one| near(one)) else { continue };
        if keys.iter().chain(others.iter().map(|(offer, _)| offer)).any(|offer| matches!(offer.claim, Claim::Passes(instance, _) if instance.family == one.instance.family && (one.passes() == keys.iter().any(|key| key.text == offer.text)))) {
            continue;
        }
        let claim = Claim::Passes(one.instance, one.count);
        if one.passes() && keys.len() < 2 && one.attached.is_none() && passes_by(played, one, CLEARLY) {
            let figures = if played.side == Side::Serving {
                format!("answers in about {}", text::span(one.latency.likely))
            } else {
                format!("takes about {}", text::span(one.time.likely))
            };
            let (holder, memory) = if one.instance.accelerator.is_some() {
                ("GPU memory", text::memory(one.device.high))
            } else {
                ("memory", text::memory(one.host.high))
            };
            let why = format!("Its {holder} has room for the {memory} needed at most, and it {figures}.");
            keys.push(Offer { text: name(one), why, claim });
        } else if !one.passes() && others.len() < 6 && one.attached.is_none() {
            let Some(why) = clearly_fails(played, one) else { continue };
            let step = played.dropped(at).map_or("size", |step| step.question.id);
            others.push((Offer { text: name(one), why, claim }, step));
        }
        if keys.len() == 2 && others.len() >= 5 {
            break;
        }
    }
    // One at least that the examined question decides.
    let at = others.iter().position(|(_, step)| *step == topic)?;
    others.swap(0, at);
    let others: Vec<Offer> = others.into_iter().map(|(offer, _)| offer).collect();
    let asks = if played.side == Side::Serving {
        ["which two of these could serve it, whatever they cost?", "which two would do at all, cost aside?"]
    } else {
        ["which two of these could train it, whatever they cost?", "which two would do at all, cost aside?"]
    };
    let ask = draw.pick(&asks);
    let why = "Both have room for what is needed and are fast enough; each of the others fails by one thing at least.";
    Some(Draft { ask: asked(draw, played.view, ask), why: why.to_owned(), topic, keys, others, scene })
}

/// Whether a candidate fails by what is unwise and not impossible: a GPU would stay idle, an endpoint would not scale.
fn would_run(one: &Candidate) -> bool {
    (one.failed.has(Check::Algorithm) && one.instance.is_gpu()) || one.failed.has(Check::Scaling)
}
