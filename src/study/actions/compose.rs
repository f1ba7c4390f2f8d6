//! A story from a deck: the key's needs, something against a tempting option, and something beside the point.

use super::charts::{Exhibit, OF_A_RUN, OF_AN_ENDPOINT, of_action};
use super::decks::asides::{CASES, PROPOSALS, SETTINGS, settings};
use super::decks::openings;
use super::table::{Action, Asks, Bar, Deck, World};
use crate::study::draw::Draw;

/// A question before it is told of somebody.
#[derive(Debug, Clone)]
pub struct Composed {
    /// What is right.
    pub keys: Vec<&'static Action>,
    /// What is offered beside it, and why each is wrong.
    pub others: Vec<Offered>,
    /// The sentences of the story, with the names of the plot in braces.
    pub sentences: Vec<String>,
    /// The forms that they were made from.
    pub forms: Vec<&'static str>,
    /// Which of the sentences decide.
    pub clues: Vec<usize>,
    /// What is told.
    pub told: Vec<&'static str>,
}

/// A wrong option.
#[derive(Debug, Clone, Copy)]
pub struct Offered {
    /// The action.
    pub action: &'static Action,
    /// What the story says against it; nothing where it says nothing of what the action needs.
    pub bar: Option<&'static Bar>,
}

impl Offered {
    /// Why it is wrong.
    #[must_use]
    pub fn why(&self) -> String {
        format!("{} {}", self.action.rule, self.bar.map_or(self.action.idle, |bar| bar.why))
    }
}

/// A form with each `{4|6|8}` replaced by one of these; other braces stay.
fn filled(form: &str, draw: &mut Draw) -> String {
    let mut text = String::with_capacity(form.len());
    let mut rest = form;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (inside, after) = after.split_once('}').unwrap_or((after, ""));
        if inside.contains('|') {
            let values: Vec<&str> = inside.split('|').collect();
            text.push_str(draw.pick(&values));
        } else {
            text.push('{');
            text.push_str(inside);
            text.push('}');
        }
        rest = after;
    }
    text.push_str(rest);
    text
}

/// A question of a deck about this action; with a second key where `two`. Nothing where no second one goes with it.
pub fn compose(deck: &Deck, key: &'static Action, two: bool, book: bool, draw: &mut Draw) -> Option<Composed> {
    let mut pool: Vec<&'static Action> = deck.of(book).filter(|other| other.id != key.id).collect();
    draw.shuffle(&mut pool);
    let mut keys = vec![key];
    if two {
        let apart =
            |other: &Action| other.needs.iter().all(|need| key.needs.iter().all(|own| !clashes(own.is, need.is)));
        let second = pool.iter().position(|other| apart(other))?;
        keys.push(pool.remove(second));
    }
    let mut told: Vec<&'static str> = keys.iter().flat_map(|key| key.needs).map(|need| need.is).collect();
    pool.retain(|other| !other.is_right(&told));
    pool.truncate(3);
    if pool.len() < 3 {
        return None;
    }
    // Something is told against one or two of the wrong options: they are one condition away from being right.
    let most = if draw.chance(35) { 2 } else { 1 };
    let mut others: Vec<Offered> = pool.iter().map(|action| Offered { action, bar: None }).collect();
    let mut barred: Vec<&'static Bar> = Vec::new();
    let (mut sentences, mut forms, mut clues): (Vec<String>, Vec<&'static str>, Vec<usize>) = Default::default();
    for at in 0..others.len() {
        let Some(offered) = others.get_mut(at) else { continue };
        let may =
            |bar: &&Bar| !told.iter().chain(barred.iter().map(|other| &other.about)).any(|is| clashes(is, bar.about));
        let bars: Vec<&'static Bar> = offered.action.bars.iter().filter(may).collect();
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
                let harmless = pool.iter().all(|other| !other.is_right(&more)) && !barred && !clashes;
                if harmless && let Some(form) = draw.one(need.says).copied() {
                    told = more;
                    sentences.push(filled(form, draw));
                    forms.push(form);
                }
            }
        }
    }
    for bar in barred {
        let form = draw.pick(bar.says);
        sentences.push(filled(form, draw));
        forms.push(form);
    }
    let mut shown: Vec<&'static str> = Vec::new();
    let mut deciding: Vec<(String, &'static str)> = Vec::new();
    for need in keys.iter().flat_map(|key| key.needs) {
        // A condition that two keys share is told once.
        if !shown.contains(&need.is) {
            shown.push(need.is);
            let form = draw.pick(need.says);
            deciding.push((filled(form, draw), form));
        }
    }
    // The plot: what runs and in which setting, what hurts, what else is so, and at times what somebody proposes.
    let opening = draw.pick(openings::of(deck.world));
    let mut all: Vec<(String, &'static str, bool)> = vec![(filled(opening, draw), opening, false)];
    let proposed = draw.chance(25);
    if draw.chance(50) {
        all.push(setting(deck.world, draw));
    }
    let first = deciding.first().cloned();
    all.extend(first.into_iter().map(|(text, form)| (text, form, true)));
    let mut rest: Vec<(String, &'static str, bool)> =
        deciding.into_iter().skip(1).map(|(text, form)| (text, form, true)).collect();
    rest.extend(sentences.into_iter().zip(forms).map(|(text, form)| (text, form, false)));
    draw.shuffle(&mut rest);
    all.extend(rest);
    all.extend(proposed.then(|| proposal(&keys, &others, draw)).flatten());
    clues.extend(all.iter().enumerate().filter(|(_, (.., decides))| *decides).map(|(at, _)| at));
    let forms = all.iter().map(|(_, form, _)| *form).collect();
    let sentences = all.into_iter().map(|(text, ..)| text).collect();
    Some(Composed { keys, others, sentences, forms, clues, told })
}

/// What a condition is about: what stands before its colon, several things joined by a plus sign.
fn about(condition: &str) -> impl Iterator<Item = &str> {
    condition.split(':').next().unwrap_or(condition).split('+')
}

/// Whether two conditions are about the same thing, or one of them stands alone: a story tells one of them at most.
fn clashes(a: &str, b: &str) -> bool {
    about(a).any(|one| one == ALONE || about(b).any(|other| one == other)) || about(b).any(|other| other == ALONE)
}

/// Conditions beside which nothing else can be told: the job never began, or nothing was measured.
const ALONE: &str = "only";

/// A fact that decides nothing, of the world or of any system.
fn setting(world: World, draw: &mut Draw) -> (String, &'static str, bool) {
    let forms = if draw.chance(50) { settings(world) } else { SETTINGS };
    let form = draw.pick(forms);
    (filled(form, draw), form, false)
}

/// What somebody proposes: each option as often as another, so that its name in the story says nothing.
fn proposal(keys: &[&Action], others: &[Offered], draw: &mut Draw) -> Option<(String, &'static str, bool)> {
    let names: Vec<&str> =
        keys.iter().map(|key| key.name).chain(others.iter().map(|other| other.action.name)).collect();
    let name = draw.one(&names)?;
    let form = draw.pick(PROPOSALS);
    Some((filled(form, draw).replace("{name}", name), form, false))
}

/// What is asked.
pub fn ask_for(asks: Asks, two: bool, draw: &mut Draw) -> String {
    let forms: &[&str] = match (asks, two) {
        (Asks::Cost, true) => &[
            "Which combination of actions meets these requirements MOST cost-effectively? (Choose two.)",
            "Which two actions should the team take together?",
            "Which two changes together lower the bill and meet every requirement?",
            "Which two steps should an ML engineer combine?",
        ],
        (_, true) => &[
            "Which combination of actions meets these requirements? (Choose two.)",
            "Which two actions should the team take together?",
            "Which two actions, taken together, solve both problems?",
            "Which two steps does the team need?",
        ],
        (Asks::First, _) => &[
            "What should the team do FIRST?",
            "Which step should come FIRST?",
            "Which action should an ML engineer take FIRST?",
            "What is the BEST first step?",
        ],
        (Asks::Hosting, _) => &[
            "Which deployment meets these requirements?",
            "How should the team host this?",
            "Which solution meets these requirements with the LEAST operational overhead?",
            "Which hosting should an ML engineer choose?",
        ],
        (Asks::Cure, _) => &[
            "Which action solves the problem?",
            "Which solution meets these requirements?",
            "Which action meets this need BEST?",
            "What should an ML engineer do?",
        ],
        (Asks::Cost, _) => &[
            "Which action helps the team MOST cost-effectively?",
            "Which action meets these requirements at the LOWEST cost?",
            "Which solution meets these requirements MOST cost-effectively?",
            "Which solution meets the team's needs with the LEAST cost and effort?",
        ],
        (Asks::Instances, _) => &[
            "Which instances should the team choose?",
            "Which choice of compute meets these requirements?",
            "Which hardware fits this job BEST?",
            "Which compute should an ML engineer select?",
        ],
    };
    draw.pick(forms).to_owned()
}

/// Four actions of a deck to be matched with what each cures, the first being this one.
pub fn matched(deck: &Deck, key: &'static Action, book: bool, draw: &mut Draw) -> Option<Vec<&'static Action>> {
    let mut pool: Vec<&'static Action> = deck.of(book).filter(|other| other.id != key.id).collect();
    draw.shuffle(&mut pool);
    pool.truncate(3);
    pool.push(key);
    draw.shuffle(&mut pool);
    (pool.len() == 4).then_some(pool)
}

/// The story of a question in which things are matched or put in order: who, what is wanted, and something beside the point.
pub fn framed(world: World, goals: &'static [&'static str], draw: &mut Draw) -> (Vec<String>, Vec<&'static str>) {
    let mut forms = vec![draw.pick(openings::of(world))];
    let mut sentences: Vec<String> = forms.iter().map(|form| filled(form, draw)).collect();
    if draw.chance(50) {
        let (text, form, _) = setting(world, draw);
        sentences.push(text);
        forms.push(form);
    }
    let goal = draw.pick(goals);
    sentences.push(filled(goal, draw));
    forms.push(goal);
    (sentences, forms)
}

/// A question whose story points to a chart.
#[derive(Debug)]
pub struct Pointed {
    /// What is offered beside the key.
    pub others: Vec<&'static Action>,
    /// The sentences of the story.
    pub sentences: Vec<String>,
    /// The forms that they were made from.
    pub forms: Vec<&'static str>,
    /// Which of the sentences decide, beside the chart.
    pub clues: Vec<usize>,
}

/// The story of a question about a chart: who, the chart, and in words what else the key needs. Nothing is told against an
/// option, since the chart does that.
pub fn pointed(deck: &Deck, key: &'static Action, exhibit: &Exhibit, book: bool, draw: &mut Draw) -> Option<Pointed> {
    let told: Vec<&'static str> = key.needs.iter().map(|need| need.is).collect();
    // What no chart calls for would never be right.
    let charted = |other: &&'static Action| other.id != key.id && of_action(other.id).is_some();
    let mut others: Vec<&'static Action> = deck.of(book).filter(charted).collect();
    others.retain(|other| !other.is_right(&told));
    draw.shuffle(&mut others);
    others.truncate(3);
    let leads = if matches!(deck.world, World::Training | World::Planning) { OF_A_RUN } else { OF_AN_ENDPOINT };
    let mut forms = vec![draw.pick(openings::of(deck.world)), draw.pick(leads)];
    forms.extend(key.needs.iter().filter(|need| need.is != exhibit.is).map(|need| draw.pick(need.says)));
    let sentences: Vec<String> = forms.iter().map(|form| filled(form, draw)).collect();
    let clues = (2..sentences.len()).collect();
    (others.len() == 3).then_some(Pointed { others, sentences, forms, clues })
}

/// What leads to four cases.
#[must_use]
pub const fn cases() -> &'static [&'static str] {
    CASES
}
