//! Fifty thousand questions: each key asked of the engine again, each reason against looked at.

use std::collections::BTreeSet;
use std::thread;

use sagefit::decide::graph;
use sagefit::job::View;
use sagefit::study::draft::Claim;
use sagefit::study::question::{Form, Kind, Proven, about, from_id, make, proven, topics};

use crate::truth::Asked;

/// How many questions are made in all.
const QUESTIONS: u64 = 50_000;

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
    /// Branches that were the right answer, or decided it.
    branches: BTreeSet<(&'static str, &'static str)>,
    attempts: u64,
    faults: Vec<String>,
}

impl Seen {
    fn look(&mut self, proven: &Proven) {
        let question = &proven.question;
        let fault = |what: String| format!("{}: {what}", question.id());
        self.questions += 1;
        self.attempts += proven.attempts;
        let form = usize::from(question.form == Form::Two);
        self.forms[form] += 1;
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
        if ["\u{a0}0 ", " 0 "].iter().any(|zero| question.story.contains(zero)) {
            self.faults.push(fault(format!("tells of zero: {}", question.story)));
        }
        let asked = Asked::of(question);
        for (at, (choice, claim)) in question.choices.iter().zip(&proven.claims).enumerate() {
            if asked.is_true(claim) != choice.keyed {
                self.faults.push(fault(format!("`{}` is keyed {} and claims {claim:?}", choice.text, choice.keyed)));
            }
            if choice.keyed {
                self.at[form][at] += 1;
                if let Claim::Takes(taken) = claim {
                    self.branches.extend(taken);
                }
            } else if let Err(what) = asked.names_what_fails(choice, claim) {
                self.faults.push(fault(format!("`{}` says `{}`, but {what}", choice.text, choice.why)));
            }
        }
        let taken = asked.outcome.trail.took(question.topic);
        self.branches.extend(taken.map(|taken| (question.topic, taken)));
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
        self.branches.extend(other.branches);
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
    let each = QUESTIONS.div_ceil(12);
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
    assert!(seen.questions >= QUESTIONS);
    let shown: Vec<&String> = seen.faults.iter().take(20).collect();
    assert!(seen.faults.is_empty(), "{} faults: {shown:#?}", seen.faults.len());
    for (form, (positions, keys)) in [(4, 1.0), (5, 2.0)].into_iter().enumerate() {
        let even = keys / f64::from(positions);
        for at in 0..positions as usize {
            let share = seen.at[form][at] as f64 / seen.forms[form] as f64;
            assert!((share - even).abs() < 0.02, "position {at} of {positions} is right in {share}");
        }
    }
    let bias = (seen.longest - seen.chance) / seen.questions as f64;
    println!(
        "{} questions, {} attempts, the longest is right {:+.4} beyond chance",
        seen.questions, seen.attempts, bias
    );
    assert!(bias < 0.03, "the longest option is right {bias} more often than chance has it");
    let all: BTreeSet<(&str, &str)> = graph::questions()
        .into_iter()
        .flat_map(|question| question.branches.iter().map(move |branch| (question.id, branch.id)))
        .collect();
    let missing: Vec<_> = all.difference(&seen.branches).collect();
    assert!(missing.is_empty(), "no question examines {missing:?}");
}

#[test]
fn every_decision_point_of_every_kind_gives_questions() {
    for kind in Kind::ALL {
        for topic in topics(kind) {
            for view in [View::Today, View::Book] {
                let found = sagefit::study::question::drilled(kind, topic, view, 1);
                assert!(found.is_some(), "{} about {topic} in {}", kind.key(), view.key());
            }
        }
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
        "type",
        "type-today",
        "type-today-x",
        "type-today-1-2",
        "sort-today-1",
        "type-tomorrow-1",
        "type-today--1",
        "type-today-99999999999999999999999",
    ] {
        assert_eq!(from_id(wrong), None, "{wrong}");
    }
}

#[test]
fn drilling_asks_about_the_decision_point() {
    for question in graph::questions() {
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
