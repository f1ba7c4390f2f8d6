//! Fifty thousand questions: each key asked of the engine again, each reason against looked at.

use std::collections::BTreeSet;
use std::thread;

use sagefit::decide::graph;
use sagefit::job::View;
use sagefit::study::question::{Form, Kind, Proven, about, from_id, make, proven, topics};

use crate::truth::{is_true, names_what_fails};

/// How many questions are made in all, unless `SAGEFIT_QUESTIONS` says otherwise.
const QUESTIONS: u64 = 50_000;

pub fn questions() -> u64 {
    std::env::var("SAGEFIT_QUESTIONS").ok().and_then(|text| text.parse().ok()).unwrap_or(QUESTIONS)
}

/// What was seen of many questions.
#[derive(Default)]
struct Seen {
    questions: u64,
    /// Right choices at each position, of one and of two.
    at: [[u64; 5]; 2],
    forms: [u64; 2],
    /// How often a guess at the longest option is right.
    longest: f64,
    /// What a guess is right by chance.
    chance: f64,
    /// Actions and steps that were right.
    texts: BTreeSet<String>,
    attempts: u64,
    faults: Vec<String>,
}

impl Seen {
    fn look(&mut self, proven: &Proven) {
        let question = &proven.question;
        let fault = |what: String| format!("{}: {what}", question.id());
        self.questions += 1;
        self.attempts += proven.attempts;
        let keyed = question.choices.iter().filter(|choice| choice.keyed).count();
        if keyed != question.form.keys() || question.choices.len() != question.form.choices() {
            self.faults.push(fault(format!("{keyed} keys of {}", question.choices.len())));
            return;
        }
        let mut texts: Vec<&str> = question.choices.iter().map(|choice| choice.text.trim()).collect();
        texts.sort_unstable();
        texts.dedup();
        let blank = |text: &str| text.trim().is_empty();
        if texts.len() != question.choices.len() || texts.iter().any(|text| blank(text)) {
            self.faults.push(fault(format!("empty or repeated: {texts:?}")));
        }
        if blank(&question.story)
            || blank(&question.ask)
            || blank(&question.why)
            || question.choices.iter().any(|choice| blank(&choice.why))
        {
            self.faults.push(fault("says nothing somewhere".to_owned()));
        }
        // Nobody tells of nothing: a size that rounds to zero is told in a smaller unit.
        // A utilization of zero per cent is something to tell of.
        let story = question.story.replace(" 0 %", "");
        if ["\u{a0}0 ", " 0 "].iter().any(|zero| story.contains(zero)) {
            self.faults.push(fault(format!("tells of zero: {}", question.story)));
        }
        for (at, choice) in question.choices.iter().enumerate() {
            if is_true(proven, at) != choice.keyed {
                self.faults.push(fault(format!("`{}` is keyed {} and its claim is not", choice.text, choice.keyed)));
            }
            if choice.keyed {
                self.texts.insert(choice.text.clone());
            } else if let Err(what) = names_what_fails(proven, at) {
                self.faults.push(fault(format!("`{}` says `{}`, but {what}", choice.text, choice.why)));
            }
        }
        if let Some(clue) = question.clues.iter().find(|clue| !question.story.contains(clue.as_str())) {
            self.faults.push(fault(format!("`{clue}` is not in the story")));
        }
        if !question.is_right(question.key()) {
            self.faults.push(fault("the key is not right".to_owned()));
        }
        if question.form.is_placed() {
            let mut places: Vec<usize> = question.choices.iter().map(|choice| choice.goes).collect();
            places.sort_unstable();
            if places != [0, 1, 2, 3] || question.places.len() != 4 {
                self.faults.push(fault(format!("places {places:?} of {:?}", question.places)));
            }
            return;
        }
        let form = usize::from(question.form == Form::Two);
        self.forms[form] += 1;
        for (at, choice) in question.choices.iter().enumerate() {
            self.at[form][at] += u64::from(choice.keyed);
        }
        let length = |text: &str| text.chars().count();
        let most = question.choices.iter().map(|choice| length(&choice.text)).max().unwrap_or(0);
        let longest: Vec<_> = question.choices.iter().filter(|choice| length(&choice.text) == most).collect();
        self.longest += longest.iter().filter(|choice| choice.keyed).count() as f64 / longest.len() as f64;
        self.chance += question.form.keys() as f64 / question.form.choices() as f64;
    }

    fn add(&mut self, other: Self) {
        self.questions += other.questions;
        self.attempts += other.attempts;
        self.longest += other.longest;
        self.chance += other.chance;
        self.texts.extend(other.texts);
        self.faults.extend(other.faults);
        for form in 0..2 {
            self.forms[form] += other.forms[form];
            for at in 0..5 {
                self.at[form][at] += other.at[form][at];
            }
        }
    }
}

#[test]
fn fifty_thousand_questions_have_one_proven_key_each() {
    let workers = thread::available_parallelism().map_or(2, |many| many.get().clamp(2, 8)) as u64;
    let each = questions().div_ceil(2 * Kind::ALL.len() as u64);
    let mut seen = Seen::default();
    thread::scope(|scope| {
        let working: Vec<_> = (0..workers)
            .map(|worker| {
                scope.spawn(move || {
                    let mut seen = Seen::default();
                    for seed in (0..each).filter(|seed| seed % workers == worker) {
                        for kind in Kind::ALL {
                            for view in [View::Today, View::Book] {
                                seen.look(&proven(kind, view, seed));
                            }
                        }
                    }
                    seen
                })
            })
            .collect();
        for worker in working {
            seen.add(worker.join().unwrap_or_else(|_| panic!("a worker failed")));
        }
    });
    assert!(seen.questions >= questions());
    let shown: Vec<&String> = seen.faults.iter().take(20).collect();
    assert!(seen.faults.is_empty(), "{} faults: {shown:#?}", seen.faults.len());
    for (form, (positions, keys)) in [(4, 1.0), (5, 2.0)].into_iter().enumerate() {
        let even = keys / f64::from(positions);
        for at in 0..positions as usize {
            let share = seen.at[form][at] as f64 / seen.forms[form] as f64;
            assert!(
                (share - even).abs() < 0.02 + 1.0 / (seen.forms[form] as f64).sqrt(),
                "position {at} of {positions} is right in {share}"
            );
        }
    }
    let bias = (seen.longest - seen.chance) / seen.questions as f64;
    println!(
        "{} questions, {} attempts, the longest is right {:+.4} beyond chance",
        seen.questions, seen.attempts, bias
    );
    assert!(bias < 0.03, "the longest option is right {bias} more often than chance has it");
    let all = sagefit::study::actions::DECKS.iter().flat_map(|deck| deck.actions).map(|action| action.text);
    let steps = sagefit::study::actions::PROCEDURES.iter().flat_map(|one| one.steps).map(|(text, _)| *text);
    let missing: Vec<&str> = all.chain(steps).filter(|text| !seen.texts.contains(*text)).collect();
    // In a few questions not every action can come.
    assert!(questions() < 10_000 || missing.is_empty(), "no question examines {missing:?}");
}

#[test]
fn every_decision_point_is_examined_in_both_views() {
    for view in [View::Today, View::Book] {
        let asked: BTreeSet<&str> = Kind::ALL.into_iter().flat_map(|kind| topics(kind, view)).collect();
        let flow = graph::questions().into_iter().filter(|question| question.is_of_the_chapter());
        let flow: BTreeSet<&str> = flow.map(|question| question.id).collect();
        assert_eq!(asked, flow, "{}", view.key());
    }
}

#[test]
fn a_name_leads_back_to_its_question() {
    for kind in Kind::ALL {
        for view in [View::Today, View::Book] {
            let question = make(kind, view, 77);
            assert_eq!(from_id(&question.id()).as_ref(), Some(&question));
        }
    }
    for wrong in [
        "",
        "cure",
        "cure-today",
        "cure-today-x",
        "cure-today-1-2",
        "step-today-1",
        "flow-book-3",
        "cure-tomorrow-1",
        "cure-today--1",
        "cure-today-99999999999999999999999",
    ] {
        assert_eq!(from_id(wrong), None, "{wrong}");
    }
}

#[test]
fn drilling_asks_about_the_decision_point() {
    for question in graph::questions().into_iter().filter(|question| question.is_of_the_chapter()) {
        for view in [View::Today, View::Book] {
            for seed in 0..3 {
                let asked = about(question.id, view, seed);
                assert_eq!(asked.topic, question.id, "{}", asked.id());
                assert_eq!(from_id(&asked.id()), Some(asked));
            }
        }
    }
    assert!(!about("no such question", View::Today, 1).choices.is_empty());
}
