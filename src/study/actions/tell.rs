//! How a story is told: who and what runs there, what hurts, what else is so, and what is wanted. Facts that belong together
//! stand in one sentence, and one fact at most decides nothing.

use super::decks::asides::{settings, which};
use super::decks::openings;
use super::table::{Asks, Deck, World};
use crate::study::draw::Draw;
use crate::study::story::joined::{is_one, joined, length, lowered};
use crate::study::story::words::drawn;

/// A part of a story.
#[derive(Debug, Clone)]
pub struct Piece {
    /// Its sentences; the names of the plot stay in braces until the plot is known.
    pub text: String,
    /// The forms that they were made from.
    pub forms: Vec<&'static str>,
    /// Each fact by itself, as its form and its sentence, to be quoted without what it is joined to.
    pub parts: Vec<(&'static str, String)>,
    /// Whether it decides.
    pub decides: bool,
}

impl Piece {
    /// A form with its figures drawn.
    pub fn of(form: &'static str, decides: bool, draw: &mut Draw) -> Self {
        let text = drawn(form, draw);
        Self { parts: vec![(form, text.clone())], text, forms: vec![form], decides }
    }

    /// Both as one sentence, where that reads well.
    fn joined(&self, between: &str, next: &Self, most: usize) -> Option<Self> {
        let text = joined(&self.text, between, &next.text, most)?;
        let forms = self.forms.iter().chain(&next.forms).copied().collect();
        let parts = self.parts.iter().chain(&next.parts).cloned().collect();
        Some(Self { text, forms, parts, decides: self.decides || next.decides })
    }
}

/// The longest that a joined sentence may grow, in words: as in the exams, where few have more than thirty.
const LONG: usize = 30;

/// The longest that two facts may be together to stand in one sentence.
const SHORT: usize = 22;

/// The first sentence: who, with a fact beside the point in every second of those that have room for one.
pub fn opening(deck: &Deck, told: &[&str], draw: &mut Draw) -> Piece {
    opened(openings::of(deck, told), deck.world, draw)
}

/// The same from these forms.
fn opened(forms: &'static [&'static str], world: World, draw: &mut Draw) -> Piece {
    let form = draw.pick(forms);
    let mut piece = Piece::of(form, false, draw);
    // What the form says already is not said again.
    let news: Vec<&'static str> = which(world).iter().filter(|aside| is_news(aside, form)).copied().collect();
    let takes = form.contains("{which}") && draw.chance(45);
    let aside = draw.one(&news).filter(|_| takes).copied().unwrap_or_default();
    piece.text = piece.text.replace("{which}", &drawn(aside, draw));
    if !aside.is_empty() {
        piece.forms.push(aside);
    }
    piece
}

/// Whether the conditions of a deck are what somebody observes, not what somebody demands.
fn is_observed(deck: &Deck) -> bool {
    deck.asks == Asks::First || matches!(deck.id, "scaling" | "input")
}

/// Whether the stories of a deck are about more than one model, or about none.
fn is_of_many(deck: &Deck) -> bool {
    matches!(deck.id, "tools" | "many-models" | "serving-cost")
}

/// Who has seen it.
const SEEN: &[&str] = &[
    "An ML engineer notices that ",
    "The team has found that ",
    "An engineer reports that ",
    "A data scientist observes that ",
    "Monitoring has shown that ",
    "In the past week, the team has seen that ",
    "A first analysis shows that ",
];

/// Who has seen it, where the story begins with it.
const SEEN_BY: &[&str] = &[
    "An ML engineer at {who} notices that ",
    "Data scientists at {who} report that ",
    "The operations team of {who} has found that ",
    "At {who}, engineers have noticed that ",
    "{Who} has noticed that ",
    "An engineer at {who} reports that ",
];

/// What is wanted, where the story begins with it.
const WANTED_BY: &[&str] = &[
    "{Who} uses SageMaker for its {model} and wants to {goal}.",
    "{Who} works on {a_model} and is looking for a way to {goal}.",
    "An ML engineer is responsible for the {model} of {who} and has to {goal}.",
    "{Who} needs to {goal}. It uses SageMaker for its {model}.",
    "A team at {who} uses SageMaker for {a_model}. It wants to {goal}.",
    "{Who} has {a_model} on AWS and needs to {goal}.",
];

/// What is wanted, around what follows `to`.
const WANTS: &[&str] = &[
    "{The} wants to {goal}.",
    "{The} needs to {goal}.",
    "{The} must {goal}.",
    "{The} has to {goal}.",
    "{The} now wants to {goal}.",
    "The team has been asked to {goal}.",
    "An ML engineer has been asked to {goal}.",
    "{The} would like to {goal}.",
    "{The} is looking for a way to {goal}.",
    "{The} needs a solution to {goal}.",
    "An ML engineer must find a way to {goal}.",
    "The requirement is to {goal}.",
    "An ML engineer has to {goal}.",
];

/// What is told before it is put in order.
pub struct Facts<'a> {
    /// The conditions that hold.
    pub told: &'a [&'static str],
    /// What decides, the most important first.
    pub deciding: Vec<Piece>,
    /// What else is so.
    pub beside: Vec<Piece>,
}

/// A story; `goal` is what is wanted, where that may be said.
pub fn story(deck: &Deck, facts: Facts<'_>, goal: Option<&'static str>, draw: &mut Draw) -> Vec<Piece> {
    let Facts { told: conditions, mut deciding, mut beside } = facts;
    // A story begins with who and what runs there, with what somebody has seen, or with what is wanted.
    let observed = is_observed(deck);
    let points_back = |goal: &str| ["these", "this ", "such "].iter().any(|word| goal.contains(word));
    let wanted = goal.filter(|goal| !observed && !is_of_many(deck) && !points_back(goal) && draw.chance(18));
    let seen = observed && draw.chance(22) && deciding.first().is_some_and(reported);
    let mut told = match wanted {
        Some(goal) => vec![wish(goal, WANTED_BY, draw)],
        None if seen => Vec::new(),
        None => vec![opening(deck, conditions, draw)],
    };
    if told.len() == 1 && wanted.is_none() && draw.chance(28) {
        let more = setting(deck.world, &told, draw);
        told.extend(more);
    }
    let last = goal.filter(|_| wanted.is_none() && draw.chance(46)).map(|goal| wish(goal, WANTS, draw));
    // The first thing that decides may belong to the first sentence, or to somebody who has seen it.
    let mut deciding = deciding.drain(..);
    if let Some(mut first) = deciding.next() {
        let style = draw.below(100);
        let whole = told.first().filter(|_| told.len() == 1).and_then(|piece| piece.joined(", but ", &first, LONG));
        match whole.filter(|_| observed && style < 25) {
            Some(whole) => told = vec![whole],
            None => {
                if seen || observed && style < 50 && reported(&first) {
                    let by = draw.pick(if seen { SEEN_BY } else { SEEN });
                    first.text = [by, &lowered(&first.text)].concat();
                    first.forms.push(by);
                }
                told.push(first);
            }
        }
    }
    beside.extend(deciding);
    draw.shuffle(&mut beside);
    tied(&mut told, beside, draw);
    told.extend(last);
    told
}

/// Whether a fact can be what somebody reports: one sentence that is not long.
fn reported(fact: &Piece) -> bool {
    is_one(&fact.text) && length(&fact.text) < 24
}

/// Whether a form names neither purpose nor data that are told already.
fn is_news(form: &str, told: &str) -> bool {
    ["{to}", "{data}"].iter().all(|name| !form.contains(name) || !told.contains(name))
}

/// A fact of the system which decides nothing, and which the first sentence has not told: what the model is for, or from
/// what it learns.
fn setting(world: World, told: &[Piece], draw: &mut Draw) -> Option<Piece> {
    let told: String = told.iter().map(|piece| piece.text.as_str()).collect();
    let forms: Vec<&'static str> = settings(world).iter().filter(|form| is_news(form, &told)).copied().collect();
    draw.one(&forms).copied().map(|form| Piece::of(form, false, draw))
}

/// What is wanted in one of these forms.
fn wish(goal: &'static str, forms: &[&'static str], draw: &mut Draw) -> Piece {
    // Nobody is told to know something, or to be warned.
    let is_wish = ["be ", "know ", "learn ", "notice ", "pay ", "try "].iter().any(|start| goal.starts_with(start));
    let told = |form: &str| ["asked to", "engineer", "must", "requirement"].iter().any(|word| form.contains(word));
    let fitting: Vec<&'static str> = forms.iter().filter(|form| !is_wish || !told(form)).copied().collect();
    let form = draw.one(&fitting).copied().unwrap_or("{The} wants to {goal}.");
    Piece { text: form.replace("{goal}", goal), forms: vec![form], parts: Vec::new(), decides: false }
}

/// Adds these, short ones in one sentence with what stands before them or among themselves.
fn tied(told: &mut Vec<Piece>, rest: Vec<Piece>, draw: &mut Draw) {
    for piece in rest {
        // What has an `and` of its own gets no other, and three facts are never tied.
        let before = told.pop();
        // The first sentence stays what it is: who it is about.
        let is_first = told.is_empty();
        let alone = |one: &&Piece| !is_first && one.forms.len() == 1 && !one.text.contains(',');
        let tie = draw.chance(35) && !piece.text.contains([',', ';']);
        let both = before.as_ref().filter(alone).filter(|_| tie).and_then(|one| one.joined(", and ", &piece, SHORT));
        match both {
            Some(both) => told.push(both),
            None => {
                told.extend(before);
                told.push(piece);
            }
        }
    }
}

/// The story of a question in which things are matched: who has several projects, and what is wanted. No single model is
/// named, since four situations can hardly be those of one.
pub fn several(goals: &'static [&'static str], draw: &mut Draw) -> Vec<Piece> {
    vec![Piece::of(draw.pick(openings::SEVERAL), false, draw), Piece::of(draw.pick(goals), false, draw)]
}

/// The story of a question in which things are put in order: who, and what is wanted.
pub fn framed(world: World, goals: &'static [&'static str], draw: &mut Draw) -> Vec<Piece> {
    let first = opened(openings::of_world(world), world, draw);
    let mut told = vec![first];
    if draw.chance(30) {
        let more = setting(world, &told, draw);
        told.extend(more);
    }
    told.push(Piece::of(draw.pick(goals), false, draw));
    told
}
