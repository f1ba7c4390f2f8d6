//! Questions from the tables of actions and procedures.

use super::cast::{Cast, Told, somebody, told};
use crate::job::{Answers, Field, View};
use crate::study::actions::charts::{self, Exhibit};
use crate::study::actions::order::Procedure;
use crate::study::actions::{
    Action, Asks, Composed, DECKS, Deck, Offered, PROCEDURES, Piece, Pointed, World, ask_for, cases, compose, framed,
    is_near, matched, pointed, several, situation,
};
use crate::study::chart::{Chart, Line};
use crate::study::draft::Claim;
use crate::study::draw::Draw;
use crate::study::parts::{Choice, Form, Kind};
use crate::study::story::joined::lowered;
use crate::study::story::words;

/// A question without its seed.
#[derive(Debug)]
pub struct Made {
    /// How it is answered.
    pub form: Form,
    /// The story.
    pub story: String,
    /// The chart that the story points to.
    pub chart: Option<Chart>,
    /// What is asked.
    pub ask: String,
    /// The choices in the order in which they are shown, each with its claim.
    pub choices: Vec<(Choice, Claim)>,
    /// Where choices are put: places in order, or situations.
    pub places: Vec<String>,
    /// Why the key is right.
    pub why: String,
    /// The sentences of the story that decide.
    pub clues: Vec<String>,
    /// The decision point.
    pub topic: &'static str,
    /// A job of this sort.
    pub answers: Answers,
    /// The forms of the story's sentences.
    pub forms: Vec<&'static str>,
    /// What is told.
    pub told: Vec<&'static str>,
}

/// Decks whose conditions can hold together, so that two actions of them may be needed at once.
const TOGETHER: &[&str] = &["training-cost", "tools"];

/// The decks that a kind asks of.
fn decks(kind: Kind) -> impl Iterator<Item = &'static Deck> {
    DECKS.into_iter().filter(move |deck| match kind {
        Kind::First => deck.asks == Asks::First,
        Kind::Hosting => deck.asks == Asks::Hosting,
        Kind::Cure => deck.asks == Asks::Cure,
        Kind::Cost => deck.asks == Asks::Cost,
        Kind::Instances => deck.asks == Asks::Instances,
        Kind::Two => TOGETHER.contains(&deck.id),
        Kind::Match | Kind::Chart => true,
        Kind::Count | Kind::Order => false,
    })
}

/// The actions that a kind asks about.
fn actions(kind: Kind, book: bool) -> Vec<(&'static Deck, &'static Action)> {
    let all = decks(kind).flat_map(|deck| deck.of(book).map(move |action| (deck, action)));
    all.filter(|(_, action)| kind != Kind::Chart || charts::of_action(action.id).is_some()).collect()
}

/// The decision points of a kind's actions, each as often as there are actions.
#[must_use]
pub fn topics(kind: Kind, book: bool) -> Vec<&'static str> {
    if kind == Kind::Order {
        return PROCEDURES.iter().map(|procedure| procedure.topic).collect();
    }
    actions(kind, book).into_iter().map(|(_, action)| action.topic).collect()
}

/// A question about the action or procedure at this place of the kind's tables.
#[must_use]
pub fn make(kind: Kind, view: View, at: usize, draw: &mut Draw) -> Option<Made> {
    let book = view == View::Book;
    if kind == Kind::Order {
        return ordered(PROCEDURES.get(at)?, draw);
    }
    let (deck, key) = *actions(kind, book).get(at)?;
    match kind {
        Kind::Match => paired(deck, key, book, draw),
        Kind::Chart => charted(deck, key, charts::of_action(key.id)?, book, draw),
        _ => chosen(deck, key, kind == Kind::Two, book, draw),
    }
}

/// A job of this sort, to open in the flow.
fn job(fields: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (key, value) in fields {
        if let Some(field) = Field::from_key(key) {
            answers.set(field, value);
        }
    }
    answers
}

/// One of four, or two of five.
fn chosen(deck: &'static Deck, key: &'static Action, two: bool, book: bool, draw: &mut Draw) -> Option<Made> {
    let Composed { keys, others, story, goal, told: conditions } = compose(deck, key, two, book, draw)?;
    // Statistics of features are of tables: no picture or sound has columns that drift.
    let tabular = keys.iter().any(|key| key.id == "monitor-data").then_some("input columns");
    let plot = somebody(story.iter().map(|piece| piece.text.as_str()).chain(tabular), draw)?;
    let cast = Cast::of(plot, draw);
    let Told { text, clues, forms } = told(&story, &cast);
    let mut choices: Vec<(Choice, Claim)> = Vec::new();
    for key in &keys {
        // With two keys, each quotes its own sentences.
        let own = quoted(&story, key, &cast);
        let why = format!("{} The story says so: “{}”", key.rule, own.join(" "));
        choices.push((Choice { text: key.text.to_owned(), keyed: true, why, goes: 0 }, Claim::Acts(key)));
    }
    for other in &others {
        let action = other.action;
        let choice = Choice { text: action.text.to_owned(), keyed: false, why: other.why(), goes: 0 };
        choices.push((choice, Claim::Acts(action)));
    }
    draw.shuffle(&mut choices);
    // What decides in this story and why, what the nearest option would cure, and how to tell the options apart.
    let mut why: Vec<String> = keys
        .iter()
        .map(|key| format!("What decides: “{}” {}", quoted(&story, key, &cast).join(" "), key.rule))
        .collect();
    why.extend(keys.first().and_then(|key| nearest(key, &others)).map(|other| {
        let unlike = (!other.near).then_some(other.action.idle);
        elsewhere(other.action, other.bar.map(|bar| bar.why).or(unlike))
    }));
    if !two {
        why.push(deck.tells.to_owned());
    }
    let why = why.join(" ");
    Some(Made {
        form: if two { Form::Two } else { Form::One },
        story: text,
        chart: None,
        ask: cast.tell(&ask_for(deck, two, goal, draw)),
        choices,
        places: Vec::new(),
        why,
        clues,
        topic: key.topic,
        answers: job(deck.job),
        forms,
        told: conditions,
    })
}

/// The facts of a story that call for this action, without what they are joined to.
fn quoted(story: &[Piece], key: &Action, cast: &Cast) -> Vec<String> {
    let calls = |form: &&str| key.needs.iter().any(|need| need.says.contains(form));
    let parts = story.iter().flat_map(|piece| &piece.parts);
    parts.filter(|(form, _)| calls(form)).map(|(_, text)| cast.tell(text)).collect()
}

/// The wrong option that is nearest to the right one: it belongs to the same decision point, or what it needs is about the
/// same things. Among those as near, it is the one that the story speaks against.
fn nearest<'a>(key: &Action, others: &'a [Offered]) -> Option<&'a Offered> {
    let about = |action: &Action| -> Vec<&'static str> {
        let subjects = action.needs.iter().map(|need| need.is.split(':').next().unwrap_or_default());
        subjects.flat_map(|subjects| subjects.split('+')).collect()
    };
    let own = about(key);
    let near = |other: &Offered| {
        let shared = about(other.action).iter().filter(|subject| own.contains(subject)).count().min(2);
        (usize::from(other.action.topic == key.topic) * 2 + shared, usize::from(other.bar.is_some()))
    };
    // The first of the nearest, as they were drawn.
    others.iter().rev().max_by_key(|other| near(other))
}

/// One of four, for which a chart speaks.
fn charted(
    deck: &'static Deck,
    key: &'static Action,
    exhibit: &'static Exhibit,
    book: bool,
    draw: &mut Draw,
) -> Option<Made> {
    let Pointed { others, story, goal } = pointed(deck, key, exhibit, book, draw)?;
    // Whoever the story is about has such data as the words for the same condition speak of.
    let shown = key.needs.iter().filter(|need| need.is == exhibit.is).flat_map(|need| need.says);
    let chart = exhibit.drawn(draw);
    // A chart with hundreds of requests a second is of somebody who gets so many.
    let often = chart.lines.iter().filter(|line| line.unit == "a second").map(|_| " a second");
    let hints = story.iter().map(|piece| piece.text.as_str()).chain(shown.copied()).chain(often);
    let plot = somebody(hints, draw)?;
    let cast = Cast::of(plot, draw);
    let Told { text, clues, forms } = told(&story, &cast);
    let seen: Vec<String> = chart.lines.iter().map(Line::words).collect();
    let why = format!("{} The chart shows it: {}.", key.rule, seen.join("; "));
    let explained = explained(key, exhibit, &chart, &others);
    let needed: Vec<&str> = key.needs.iter().map(|need| need.is).collect();
    let mut choices: Vec<(Choice, Claim)> =
        vec![(Choice { text: key.text.to_owned(), keyed: true, why, goes: 0 }, Claim::Acts(key))];
    choices.extend(others.iter().map(|action| {
        // What the chart shows instead says more than that nothing is said.
        let instead = charts::of_action(action.id).and_then(|other| charts::differs(&chart, other));
        let sign = charts::of_action(action.id)
            .map(|other| format!(" Such a case would show as {}.", other.sign))
            .unwrap_or_default();
        let unlike = || if is_near(action, &needed) { action.other_case() } else { action.idle.to_owned() };
        let why = format!("{} {}{sign}", action.rule, instead.unwrap_or_else(unlike));
        (Choice { text: action.text.to_owned(), keyed: false, why, goes: 0 }, Claim::Acts(action))
    }));
    draw.shuffle(&mut choices);
    let conditions = key.needs.iter().map(|need| need.is).filter(|is| *is != exhibit.is).collect();
    Some(Made {
        form: Form::One,
        story: text,
        chart: Some(chart),
        ask: cast.tell(&ask_for(deck, false, goal, draw)),
        choices,
        places: Vec::new(),
        why: format!("{explained} {}", deck.tells),
        clues,
        topic: key.topic,
        answers: job(deck.job),
        forms,
        told: conditions,
    })
}

/// What a chart shows, what follows, and how the option would show that is nearest by it.
fn explained(key: &Action, exhibit: &Exhibit, chart: &Chart, others: &[&Action]) -> String {
    let mut why = format!("{} {}", exhibit.reads, key.rule);
    let sign = |action: &Action| charts::of_action(action.id).map(|other| other.sign);
    let speaks =
        |action: &Action| charts::of_action(action.id).is_some_and(|other| charts::differs(chart, other).is_some());
    let near = others.iter().find(|other| speaks(other)).or_else(|| others.first());
    if let Some((other, sign)) = near.and_then(|other| Some((other, sign(other)?))) {
        why.push_str(&format!(" {} would fit another picture: {sign}.", words::capital(other.name)));
    }
    why
}

/// What a wrong option is for, and why this story is not about that.
fn elsewhere(action: &Action, reason: Option<&str>) -> String {
    let case = format!("{} would fit another case: {}.", words::capital(action.name), lowered(action.cures));
    reason.map_or_else(|| case.clone(), |reason| format!("{case} {reason}"))
}

/// Four actions and what each cures.
fn paired(deck: &'static Deck, key: &'static Action, book: bool, draw: &mut Draw) -> Option<Made> {
    let four = matched(deck, key, book, draw)?;
    let cases_told: Vec<String> = four.iter().map(|action| situation(action, draw)).collect();
    let story = several(cases(), draw);
    let plot = somebody(story.iter().map(|piece| piece.text.as_str()), draw)?;
    let cast = Cast::of(plot, draw);
    let Told { text, forms, .. } = told(&story, &cast);
    let mut choices: Vec<(Choice, Claim)> = four
        .iter()
        .enumerate()
        .map(|(goes, action)| {
            let choice = Choice { text: action.text.to_owned(), keyed: true, why: action.rule.to_owned(), goes };
            (choice, Claim::Goes(goes))
        })
        .collect();
    draw.shuffle(&mut choices);
    Some(Made {
        form: Form::Match,
        story: text,
        chart: None,
        ask: draw
            .pick(&[
                "Match each situation with the action that fits it.",
                "Which action belongs to which situation?",
                "Assign one action to each situation.",
            ])
            .to_owned(),
        choices,
        places: cases_told.iter().map(|case| cast.tell(case)).collect(),
        why: four.iter().fold(deck.tells.to_owned(), |why, action| {
            format!("{why} {}: {}.", words::capital(action.name), lowered(action.cures))
        }),
        clues: Vec::new(),
        topic: key.topic,
        answers: job(deck.job),
        forms,
        told: Vec::new(),
    })
}

/// Four of a procedure's steps.
fn ordered(procedure: &'static Procedure, draw: &mut Draw) -> Option<Made> {
    let story = framed(procedure.world, procedure.goal, draw);
    let plot = somebody(story.iter().map(|piece| piece.text.as_str()), draw)?;
    let Told { text, forms, .. } = told(&story, &Cast::of(plot, draw));
    // The first or the last step is left out, so that the same procedure is asked in two ways: each of the others stands
    // beside the one that it needs.
    let without = procedure.steps.len().saturating_sub(4);
    let steps = procedure.steps.iter().skip(draw.below(without + 1)).take(4);
    let mut choices: Vec<(Choice, Claim)> = steps
        .enumerate()
        .map(|(goes, (text, why))| {
            let choice = Choice { text: (*text).to_owned(), keyed: true, why: (*why).to_owned(), goes };
            (choice, Claim::Goes(goes))
        })
        .collect();
    draw.shuffle(&mut choices);
    Some(Made {
        form: Form::Order,
        story: text,
        chart: None,
        ask: draw
            .pick(&[
                "In which order should the team take these steps?",
                "Put these steps into the right order.",
                "Select the correct order of these steps, from first to last.",
            ])
            .to_owned(),
        choices,
        places: ["First", "Second", "Third", "Fourth"].map(str::to_owned).to_vec(),
        why: procedure.why.to_owned(),
        clues: Vec::new(),
        topic: procedure.topic,
        answers: job(match procedure.world {
            World::Training | World::Planning => &[("task", "train")],
            World::Serving | World::Deploying => &[("task", "serve")],
        }),
        forms,
        told: Vec::new(),
    })
}
