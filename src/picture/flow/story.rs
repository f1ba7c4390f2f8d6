//! What the flow tells of a job: the types that are left after each question, those that leave, and where the path ends.
//! Plain values without a place on the screen; `layout` gives them one.

pub use super::card::Card;
use super::leaf::{self, Leaf};
use crate::advise::Shown;
use crate::advise::{Advice, Answer, Headline};
use crate::decide::{Leaving, Side, Step, Way};
use crate::facts::instance;
use crate::facts::{CATALOGUE_DATE, limit};
use crate::job::{Job, View};
use crate::units::text;

/// The flow of a job.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Story {
    /// Its heading.
    pub heading: String,
    /// A trunk for training, for serving, or for both in this order.
    pub trunks: Vec<Trunk>,
    /// The questions that no type leaves at, in order.
    pub facts: Vec<Asked>,
    /// Every question in the order it is asked.
    pub order: Vec<&'static str>,
}

/// A question as it was answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The question's id; [`START`] where the trunk begins.
    pub id: &'static str,
    /// Which question of its trunk it is, from 1; 0 where the trunk begins, and for a question that no type leaves at.
    pub number: usize,
    /// The question.
    pub title: &'static str,
    /// The answer.
    pub answer: String,
    /// The reason in a few words.
    pub brief: String,
    /// What the other view answers, where that is something else.
    pub other: Option<String>,
}

/// The id of the place where a trunk begins.
pub const START: &str = "start";

/// A place on the trunk.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    /// The question.
    pub asked: Asked,
    /// How many types come to it.
    pub before: usize,
    /// How many go on.
    pub after: usize,
    /// Those that leave.
    pub leaves: Vec<Leaf>,
}

/// A trunk: from all types to the one that is chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Trunk {
    /// The side.
    pub side: Side,
    /// The side's name, where there are two; else empty.
    pub name: &'static str,
    /// Where it begins, then the questions at which types leave.
    pub stops: Vec<Stop>,
    /// Where it ends.
    pub card: Card,
    /// The other view's path beside it, where it is asked for.
    pub other: Option<Other>,
}

/// The other view's path.
#[derive(Debug, Clone, PartialEq)]
pub struct Other {
    /// The stop at which it leaves; nothing where it takes every branch of the trunk.
    pub parts: Option<&'static str>,
    /// From there on: the stop, and what the other view answers there.
    pub lane: Vec<(&'static str, Leaf)>,
    /// Where it ends; nothing where it ends with the trunk.
    pub card: Option<Card>,
}

impl Story {
    /// The flow of a job in a view, with the other view's path where `both` are wanted.
    #[must_use]
    pub fn of(shown: &Shown, view: View, both: bool) -> Self {
        let advice = shown.advice(view);
        let other = both.then(|| shown.other(view));
        let (job, steps) = (shown.job(), &advice.trail.steps);
        let alone = advice.answers.len() < 2;
        let trunks: Vec<Trunk> = advice.answers.iter().map(|answer| trunk(job, advice, answer, other, alone)).collect();
        let on_trunk = |id: &str| trunks.iter().flat_map(|trunk| &trunk.stops).any(|stop| stop.asked.id == id);
        let facts = steps.iter().filter(|step| !on_trunk(step.question.id)).map(|step| asked(0, step, other)).collect();
        Self { heading: heading(advice), trunks, facts, order: steps.iter().map(|step| step.question.id).collect() }
    }

    /// The branch not taken that a value of the field would require.
    #[must_use]
    pub fn leaf(&self, key: &str) -> Option<&Leaf> {
        let stops = self.trunks.iter().flat_map(|trunk| &trunk.stops).flat_map(|stop| &stop.leaves);
        let lanes = self.trunks.iter().filter_map(|trunk| trunk.other.as_ref()).flat_map(|other| &other.lane);
        stops.chain(lanes.map(|(_, leaf)| leaf)).find(|leaf| leaf.what_if.as_ref().is_some_and(|what| what.key == key))
    }

    /// The question of an id, as it was answered.
    #[must_use]
    pub fn asked(&self, id: &str) -> Option<&Asked> {
        let stops = self.trunks.iter().flat_map(|trunk| &trunk.stops).map(|stop| &stop.asked);
        stops.chain(&self.facts).find(|asked| asked.id == id)
    }
}

fn heading(advice: &Advice) -> String {
    let all = instance::all().len();
    let none = |headline: &Headline| matches!(headline, Headline::Nothing { .. });
    let chosen = advice.answers.iter().filter(|answer| answer.pick().is_some()).count();
    match (advice.answers.iter().any(|answer| none(&answer.headline)), chosen) {
        (true, 0) => format!("Why none of {all} instance types fits"),
        (true, _) => format!("How {all} instance types became one, and why none serves"),
        (false, 0) => format!("Why it needs none of {all} instance types"),
        (false, 1) => format!("How {all} instance types became one"),
        (false, _) => format!("How {all} instance types became two"),
    }
}

fn asked(number: usize, step: &Step, other: Option<&Advice>) -> Asked {
    let there = other.and_then(|other| other.trail.step(step.question.id)).filter(|there| there.taken != step.taken);
    Asked {
        id: step.question.id,
        number,
        title: step.question.title,
        answer: step.branch().map_or("", |branch| branch.label).to_owned(),
        brief: step.verdict().map(|verdict| verdict.brief.clone()).unwrap_or_default(),
        other: there.and_then(Step::branch).map(|branch| branch.label.to_owned()),
    }
}

fn trunk(job: &Job, advice: &Advice, answer: &Answer, other: Option<&Advice>, alone: bool) -> Trunk {
    let side = answer.side;
    let stops = stops(job, advice, answer, other);
    let name = match side {
        _ if alone => "",
        Side::Serving => "Serving",
        _ => "Training",
    };
    let card = card(job, advice.view, answer);
    let other = other.and_then(|other| Some((other, other.answer(side)?)));
    let other = other
        .map(|(other, there)| beside(job, advice, answer, &stops, (&card, self::card(job, other.view, there)), other));
    Trunk { side, name, stops, card, other }
}

/// How many ways off the trunk are drawn at a question.
const LEAVES: usize = 4;
/// So many where some of them are branches that no type leaves by.
const WITH_EMPTY: usize = 3;

fn stops(job: &Job, advice: &Advice, answer: &Answer, other: Option<&Advice>) -> Vec<Stop> {
    let all = instance::all().len();
    let mut left = all;
    let mut found: Vec<Stop> = Vec::new();
    for step in advice.trail.steps.iter().filter(|step| step.question.side == answer.side) {
        let Some(thinning) = &step.thinning else { continue };
        let apart = |leaving: &&Leaving| leaving.way == Way::NotOffered;
        let unoffered: usize = thinning.leaving.iter().filter(apart).map(|leaving| leaving.types).sum();
        if unoffered > 0 {
            let (label, why) = match advice.view {
                View::Today => ("Not offered", "retired, not in this Region or not for this use"),
                View::Book => ("Not in the book", "newer, or not for this use"),
            };
            let leaves = vec![Leaf::plain(label, unoffered, why)];
            found.push(Stop { asked: start(job), before: all, after: all - unoffered, leaves });
            left = all - unoffered;
        }
        let leaves = leaves(job, advice.view, step, &thinning.leaving, answer);
        if leaves.iter().any(|leaf| leaf.types > 0) {
            let number = found.len().max(1);
            found.push(Stop { asked: asked(number, step, other), before: left, after: thinning.after, leaves });
            left = thinning.after;
        }
    }
    // An answer without instances leaves them all at the question that says so.
    if answer.headline.candidate().is_none()
        && answer.side == Side::Serving
        && let Some(step) = advice.trail.step("option")
    {
        found.retain(|stop| stop.asked.number == 0);
        let ways = 0..step.question.branches.len();
        let leaf =
            ways.filter(|at| *at != step.taken).find_map(|at| leaf::branch(job, advice.view, step, at, left, None));
        let leaves = leaf.into_iter().collect();
        found.push(Stop { asked: asked(1, step, other), before: left, after: 0, leaves });
    }
    found
}

fn start(job: &Job) -> Asked {
    Asked {
        id: START,
        number: 0,
        title: "Start",
        answer: job.region.code().to_owned(),
        brief: text::date(CATALOGUE_DATE),
        other: None,
    }
}

/// The ways off the trunk at a step: those that types leave by, then branches that were only considered.
fn leaves(job: &Job, view: View, step: &Step, leaving: &[Leaving], answer: &Answer) -> Vec<Leaf> {
    let branch = |at: usize, types: usize| leaf::branch(job, view, step, at, types, answer.pick());
    let mut leaves: Vec<Leaf> = leaving
        .iter()
        .filter_map(|leaving| match leaving.way {
            Way::Branch(at) => branch(at, leaving.types),
            Way::Fails(check) => Some(leaf::fails(job, step.question.side, check, leaving.types, &answer.rejected)),
            Way::Beaten => Some(Leaf::plain("Others that fit", leaving.types, "rank lower")),
            Way::NotOffered => None,
        })
        .collect();
    if leaves.len() > LEAVES {
        let rest: usize = leaves.drain(LEAVES - 1..).map(|leaf| leaf.types).sum();
        leaves.push(Leaf::plain("Other checks", rest, "opened by the step"));
    }
    if !leaves.is_empty() {
        for at in (0..step.question.branches.len()).filter(|at| *at != step.taken) {
            let new =
                branch(at, 0).filter(|new| leaves.iter().all(|leaf| leaf.label != new.label && leaf.why != new.why));
            leaves.extend(new.filter(|_| leaves.len() < WITH_EMPTY));
        }
    }
    leaves
}

/// Where a side's path ends.
fn card(job: &Job, view: View, answer: &Answer) -> Card {
    let whose = if view == View::Today { "Today" } else { "The book" };
    let whose = whose.to_owned();
    let plain = |name: String, line: String, fits: bool| Card {
        whose: whose.clone(),
        count: String::new(),
        name,
        line,
        price: String::new(),
        time: String::new(),
        fits,
    };
    match &answer.headline {
        Headline::Instances(pick) => leaf::instances(job, whose, answer.side, pick),
        Headline::Serverless { memory_mb } => {
            let most = limit::SERVERLESS_MEMORY_MB_MAX;
            plain("Serverless".to_owned(), format!("{memory_mb} of at most {most} MB"), true)
        }
        Headline::Edge => plain("No instance".to_owned(), "the devices run the model".to_owned(), true),
        Headline::Nothing { because, .. } => {
            plain("Nothing fits".to_owned(), because.first().cloned().unwrap_or_default(), false)
        }
    }
}

/// The other view's path beside these stops; both cards, the shown one first.
fn beside(
    job: &Job,
    advice: &Advice,
    answer: &Answer,
    stops: &[Stop],
    (own, card): (&Card, Card),
    other: &Advice,
) -> Other {
    let parts = stops.iter().position(|stop| stop.asked.number > 0 && stop.asked.other.is_some());
    let lane = stops.iter().skip(parts.unwrap_or(stops.len())).filter_map(|stop| {
        let step = other.trail.step(stop.asked.id)?;
        let label = step.branch()?.label;
        let types = stop.leaves.iter().find(|leaf| leaf.label == label).map_or(0, |leaf| leaf.types);
        let why = step.verdict().map(|verdict| verdict.brief.clone()).unwrap_or_default();
        // What the shown view says of the branch, with the rule by which the other takes it.
        let here = advice.trail.step(stop.asked.id).filter(|here| here.taken != step.taken);
        let here = here.and_then(|here| leaf::branch(job, advice.view, here, step.taken, types, answer.pick()));
        Some((stop.asked.id, Leaf { why, ..here.unwrap_or_else(|| Leaf::plain(label, types, "")) }))
    });
    let same = (&card.count, &card.name) == (&own.count, &own.name);
    Other {
        parts: parts.and_then(|at| stops.get(at)).map(|stop| stop.asked.id),
        lane: lane.collect(),
        card: (parts.is_some() || !same).then_some(card),
    }
}
