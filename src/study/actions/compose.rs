//! A story from a deck: the key's needs, something against a tempting option, and something beside the point.

use super::apart::{alike, both_right, spares, suits};
use super::charts::{Exhibit, of_action};
use super::decks::asides::CASES;
use super::leads::{OF_A_RUN, OF_AN_ENDPOINT};
use super::table::{Action, Bar, Deck, World};
use super::tell::{Facts, Piece, opening, story};
use crate::study::draw::Draw;
use crate::study::story::words::drawn;

/// A question before it is told of somebody.
#[derive(Debug, Clone)]
pub struct Composed {
    /// What is right.
    pub keys: Vec<&'static Action>,
    /// What is offered beside it, and why each is wrong.
    pub others: Vec<Offered>,
    /// The story, with the names of the plot in braces.
    pub story: Vec<Piece>,
    /// What is wanted, where the story does not say it.
    pub goal: Option<&'static str>,
    /// What is told.
    pub told: Vec<&'static str>,
}

/// A wrong option.
#[derive(Debug, Clone, Copy)]
pub struct Offered {
    /// The action.
    pub action: &'static Action,
    /// What the story says against it.
    pub bar: Option<&'static Bar>,
    /// Whether the story is about things that it needs.
    pub near: bool,
}

impl Offered {
    /// Why it is wrong.
    #[must_use]
    pub fn why(&self) -> String {
        let own = || if self.near { self.action.other_case() } else { self.action.idle.to_owned() };
        format!("{} {}", self.action.rule, self.bar.map_or_else(own, |bar| bar.why.to_owned()))
    }
}

/// A question of a deck about this action; with a second key where `two`. Nothing where no second one goes with it.
pub fn compose(deck: &Deck, key: &'static Action, two: bool, book: bool, draw: &mut Draw) -> Option<Composed> {
    let mut pool: Vec<&'static Action> = deck.of(book).filter(|other| other.id != key.id).collect();
    draw.shuffle(&mut pool);
    let mut keys = vec![key];
    if two {
        let apart =
            |other: &Action| other.needs.iter().all(|need| key.needs.iter().all(|own| !clashes(own.is, need.is)));
        let second = pool.iter().position(|other| apart(other) && both_right(key, other) && !alike(key, other))?;
        keys.push(pool.remove(second));
    }
    let mut told: Vec<&'static str> = keys.iter().flat_map(|key| key.needs).map(|need| need.is).collect();
    pool.retain(|other| !other.is_right(&told) && !keys.iter().any(|key| alike(key, other)));
    pool.truncate(3);
    if pool.len() < 3 {
        return None;
    }
    // Something is told against a wrong option, seldom against two: they are one condition away from being right.
    let most = if draw.chance(12) { 2 } else { 1 };
    let mut others: Vec<Offered> = pool.iter().map(|action| Offered { action, bar: None, near: false }).collect();
    let mut barred: Vec<&'static Bar> = Vec::new();
    let mut beside: Vec<Piece> = Vec::new();
    for at in 0..others.len() {
        let Some(offered) = others.get_mut(at) else { continue };
        let may =
            |bar: &&Bar| !told.iter().chain(barred.iter().map(|other| &other.about)).any(|is| clashes(is, bar.about));
        // What is told against one option is true for all of them: no right one may fail by it.
        let spared = |bar: &&Bar| spares(offered.action, bar, &keys);
        let bars: Vec<&'static Bar> = offered.action.bars.iter().filter(may).filter(spared).collect();
        if barred.len() < most
            && let Some(bar) = draw.one(&bars).copied()
        {
            offered.bar = Some(bar);
            barred.push(bar);
            // What else the option needs is told, where that makes no other option right.
            for need in offered.action.needs.iter().filter(|need| need.is != bar.of) {
                let more: Vec<&'static str> = told.iter().copied().chain([need.is]).collect();
                let mut said = told.iter().chain(barred.iter().map(|bar| &bar.about));
                let clashes = said.any(|is| clashes(is, need.is));
                let barred = barred.iter().any(|bar| bar.of == need.is);
                let harmless =
                    pool.iter().all(|other| !other.is_right(&more)) && !barred && !clashes && suits(need, &keys);
                // Not always: what belongs to another option has little to do with the rest.
                if harmless
                    && draw.chance(40)
                    && let Some(form) = draw.one(need.says).copied()
                {
                    told = more;
                    beside.push(Piece::of(form, false, draw));
                }
            }
        }
    }
    for bar in barred {
        beside.push(Piece::of(draw.pick(bar.says), false, draw));
    }
    for offered in &mut others {
        offered.near = is_near(offered.action, &told);
    }
    let mut shown: Vec<&'static str> = Vec::new();
    let mut deciding: Vec<Piece> = Vec::new();
    for need in keys.iter().flat_map(|key| key.needs) {
        // A condition that two keys share is told once.
        if !shown.contains(&need.is) {
            shown.push(need.is);
            deciding.push(Piece::of(draw.pick(need.says), true, draw));
        }
    }
    // Where two things are wanted, the question names both.
    let goal = if two { None } else { draw.one(key.goals).copied() };
    let story = story(deck, Facts { told: &told, deciding, beside }, goal, draw);
    let said = |goal: &&str| story.iter().any(|piece| piece.text.contains(*goal));
    let goal = goal.filter(|goal| !said(goal));
    Some(Composed { keys, others, story, goal, told })
}

/// What a condition is about: what stands before its colon, several things joined by a plus sign.
fn about(condition: &str) -> impl Iterator<Item = &str> {
    condition.split(':').next().unwrap_or(condition).split('+')
}

/// Whether two conditions are about the same thing, or one of them stands alone: a story tells one of them at most.
fn clashes(a: &str, b: &str) -> bool {
    about(a).any(|one| one == ALONE || about(b).any(|other| one == other)) || about(b).any(|other| other == ALONE)
}

/// Whether what is told is about something that an action needs.
#[must_use]
pub fn is_near(action: &Action, told: &[&str]) -> bool {
    let shares = |need: &str| about(need).any(|one| told.iter().any(|is| about(is).any(|other| one == other)));
    action.needs.iter().any(|need| shares(need.is))
}

/// Conditions beside which nothing else can be told: the job never began, or nothing was measured.
const ALONE: &str = "only";

/// Four actions of a deck to be matched with what each cures, the first being this one.
pub fn matched(deck: &Deck, key: &'static Action, book: bool, draw: &mut Draw) -> Option<Vec<&'static Action>> {
    let mut pool: Vec<&'static Action> = deck.of(book).filter(|other| other.id != key.id).collect();
    draw.shuffle(&mut pool);
    pool.truncate(3);
    pool.push(key);
    draw.shuffle(&mut pool);
    (pool.len() == 4).then_some(pool)
}

/// A case that calls for an action, told by its conditions: what somebody has measured, and what they demand.
#[must_use]
pub fn situation(action: &Action, draw: &mut Draw) -> String {
    let told: Vec<String> = action.needs.iter().map(|need| drawn(draw.pick(need.says), draw)).collect();
    told.join(" ")
}

/// A question whose story points to a chart.
#[derive(Debug)]
pub struct Pointed {
    /// What is offered beside the key.
    pub others: Vec<&'static Action>,
    /// The story.
    pub story: Vec<Piece>,
    /// What is wanted, for the question to say.
    pub goal: Option<&'static str>,
}

/// The story of a question about a chart: who, the chart, and in words what else the key needs. Nothing is told against an
/// option, since the chart does that.
pub fn pointed(deck: &Deck, key: &'static Action, exhibit: &Exhibit, book: bool, draw: &mut Draw) -> Option<Pointed> {
    let told: Vec<&'static str> = key.needs.iter().map(|need| need.is).collect();
    // What no chart calls for would never be right.
    let charted = |other: &&'static Action| other.id != key.id && of_action(other.id).is_some();
    let mut others: Vec<&'static Action> = deck.of(book).filter(charted).collect();
    others.retain(|other| !other.is_right(&told) && !alike(key, other));
    draw.shuffle(&mut others);
    others.truncate(3);
    let leads = if matches!(deck.world, World::Training | World::Planning) { OF_A_RUN } else { OF_AN_ENDPOINT };
    let mut pieces = vec![opening(deck, &told, draw)];
    // Before the chart stands what it does not show.
    if let Some(form) = draw.one(exhibit.says).copied() {
        pieces.push(Piece::of(form, true, draw));
    }
    pieces.push(Piece::of(draw.pick(leads), false, draw));
    for need in key.needs.iter().filter(|need| need.is != exhibit.is) {
        pieces.push(Piece::of(draw.pick(need.says), true, draw));
    }
    let goal = draw.one(key.goals).copied();
    (others.len() == 3).then_some(Pointed { others, story: pieces, goal })
}

/// What leads to four cases.
#[must_use]
pub const fn cases() -> &'static [&'static str] {
    CASES
}
