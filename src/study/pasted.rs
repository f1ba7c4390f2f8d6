//! A practice question that a person pastes, opened in the flow: what Sagefit would answer, which branches each option
//! belongs to, and why not.
//!
//! The stem is read as any text is ([`crate::read`]); its job goes through the flow in both views. An option is told by the
//! words that name branches, families and types. What names none is said to be no choice of instances: the flow is silent on
//! it, and does not guess.

mod lexicon;
mod option;
mod typed;

use core::fmt::Write;

use crate::advise::{Audit, advise};
use crate::decide::{Side, Step, walk};
use crate::job::field::Kind;
use crate::job::{Answers, Field, Job, Task, View, link};
use crate::read::{Reading, option as option_of, read};
use crate::sizing::Needs;
use typed::{Rank, Typed};

pub use option::{Named, Read};

/// A question as it was read, with what the flow says of it in both views.
#[derive(Debug, Clone)]
pub struct Pasted {
    /// What was read of the text: the fields of the stem, and where the options stand.
    pub reading: Reading,
    /// The options.
    pub options: Vec<Read>,
    /// How many of them are to be chosen.
    pub wanted: usize,
    /// The answers that the flow is asked with.
    pub answers: Answers,
    /// Whether the task was told by the options, as the stem names none.
    pub task_by_options: bool,
    /// What is wrong with what was read; empty where it is a job.
    pub problems: Vec<String>,
    /// The view of the exam of the book, then that of today; empty where there is no job.
    pub views: Vec<Seen>,
}

/// What the flow says in one view.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The view.
    pub view: View,
    /// What is recommended for the job, a side each: title and first reason.
    pub answers: Vec<(String, String)>,
    /// The letters of the options that Sagefit would choose; empty where none can be told from the others.
    pub chosen: Vec<char>,
    /// The choice in a sentence.
    pub words: String,
    /// What speaks for and against each option, beside the options.
    pub judged: Vec<Judged>,
}

/// How an option stands to the flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Every branch that it names is taken, and its type passes every check.
    Fits,
    /// The flow takes another branch than one that it names, or its type fails.
    Against,
    /// The flow does not come to what it names.
    Open,
    /// It names no branch and no type.
    Elsewhere,
}

/// What speaks for and against an option.
#[derive(Debug, Clone)]
pub struct Judged {
    /// How it stands.
    pub standing: Standing,
    /// What the flow says of each branch.
    pub rulings: Vec<Ruling>,
    /// What speaks for or against the types that it names.
    pub types: Vec<String>,
    /// Whether the type that it names passes every check; nothing where it names none.
    pub passes: Option<bool>,
    /// How it is compared with the others.
    rank: Rank,
}

impl Judged {
    /// Whether a reader would be told the same.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.standing == other.standing && self.rulings == other.rulings && self.types == other.types
    }
}

/// What the flow says of a branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// The question of the flow.
    pub question: &'static str,
    /// Its name, for an address.
    pub id: &'static str,
    /// The branch that the option names.
    pub branch: &'static str,
    /// Whether it is taken; nothing where the flow does not ask it.
    pub taken: Option<bool>,
    /// Why.
    pub why: String,
}

/// Opens a question. Nothing is kept of it.
#[must_use]
pub fn open(text: &str) -> Pasted {
    let reading = read(text);
    let lines = reading.options.iter().filter_map(|place| option_of(reading.text.get(place.clone())?));
    let options: Vec<Read> = lines.map(|(letter, text)| Read::of(letter, text)).collect();
    let mut answers = reading.applied(&Answers::default());
    let said = answers.get(Field::Task).is_some();
    let side = side_of(&options).filter(|_| !said);
    if let Some(side) = side {
        answers.set(Field::Task, if side == Side::Serving { "serve" } else { "train" });
    }
    let mut pasted = Pasted {
        wanted: wanted(&reading.text),
        reading,
        options,
        answers,
        task_by_options: side.is_some(),
        problems: Vec::new(),
        views: Vec::new(),
    };
    match pasted.answers.validate() {
        Ok(job) => pasted.views = [View::Book, View::Today].map(|view| pasted.seen(&job, view)).into(),
        Err(errors) => pasted.problems = errors.iter().map(ToString::to_string).collect(),
    }
    pasted
}

/// The side that more of the branches belong to; nothing where both have as many.
fn side_of(options: &[Read]) -> Option<Side> {
    let count =
        |side: Side| options.iter().flat_map(|one| &one.branches).filter(|one| one.question.side == side).count();
    let (training, serving) = (count(Side::Training), count(Side::Serving));
    match training.cmp(&serving) {
        core::cmp::Ordering::Greater => Some(Side::Training),
        core::cmp::Ordering::Less => Some(Side::Serving),
        core::cmp::Ordering::Equal => None,
    }
}

/// How many options a question asks for: `(Choose two.)`, `Which TWO`.
fn wanted(text: &str) -> usize {
    let text = text.to_ascii_lowercase();
    let says = |number: &str| {
        ["choose ", "select ", "pick ", "which "].iter().any(|verb| text.contains(&[verb, number].concat()))
    };
    if says("three") {
        3
    } else if says("two") {
        2
    } else {
        1
    }
}

impl Pasted {
    /// What was read of the stem, as the form would say it: the label of a field and its value.
    #[must_use]
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let said = |field: &Field| {
            let (spec, value) = (field.spec(), self.answers.get(*field)?);
            let value = match spec.kind {
                Kind::Choice(choices) => {
                    choices.iter().find(|choice| choice.key == value).map_or(value, |choice| choice.label).to_owned()
                }
                _ if spec.unit.is_empty() => value.to_owned(),
                _ => [value, " ", spec.unit].concat(),
            };
            Some((spec.label, value))
        };
        Field::ALL.iter().filter_map(said).collect()
    }

    /// The job as a link, which holds fields and no word of the question.
    #[must_use]
    pub fn link(&self) -> String {
        link::write(&self.answers, View::Today, "")
    }

    fn seen(&self, job: &Job, view: View) -> Seen {
        let advice = advise(job, view);
        let sides: &[Side] = match job.task {
            Task::Train => &[Side::Root, Side::Training],
            Task::Serve => &[Side::Root, Side::Serving],
            Task::Both => &[Side::Root, Side::Training, Side::Serving],
        };
        let audit = Audit::of(job, view);
        let typed = Typed { job, view, audit: &audit, outcome: walk(job, view, &Needs::of(job)) };
        let judged: Vec<Judged> = self
            .options
            .iter()
            .map(|one| {
                let mut rulings: Vec<Ruling> =
                    one.on(sides).map(|named| ruling(named, advice.trail.step(named.question.id))).collect();
                alternatives(&mut rulings);
                let types = typed.judge(one);
                let against = rulings.iter().filter(|one| one.taken == Some(false)).count();
                let silent = types.passes.is_none() && !rulings.iter().any(|one| one.taken == Some(true));
                let standing = if against > 0 || types.passes == Some(false) {
                    Standing::Against
                } else if !silent {
                    Standing::Fits
                } else if one.branches.is_empty() && one.types.is_empty() {
                    Standing::Elsewhere
                } else {
                    Standing::Open
                };
                let rank = Rank { fails: types.passes == Some(false), against, silent, worse: types.worse };
                Judged { standing, rulings, types: types.said, passes: types.passes, rank }
            })
            .collect();
        let chosen = self.chosen(&judged);
        let words = self.words(&judged, &chosen);
        let answers = advice
            .answers
            .iter()
            .map(|answer| (answer.title(), answer.reasons.first().cloned().unwrap_or_default()))
            .collect();
        Seen { view, answers, chosen, words, judged }
    }

    /// The options that stand best; none where nothing tells them from the others.
    fn chosen(&self, judged: &[Judged]) -> Vec<char> {
        let mut known: Vec<(&Read, &Judged)> = self
            .options
            .iter()
            .zip(judged)
            .filter(|(_, one)| matches!(one.standing, Standing::Fits | Standing::Against))
            .collect();
        known.sort_by(|(_, a), (_, b)| a.rank.order(b.rank));
        let Some((_, last)) = known.get(self.wanted.saturating_sub(1)) else { return Vec::new() };
        // A type that fails a check is no answer, however near it comes.
        if last.rank.fails {
            return Vec::new();
        }
        // Where the next stands as well as the last that is chosen, the flow cannot tell them apart.
        if known.get(self.wanted).is_some_and(|(_, next)| next.rank.order(last.rank).is_eq()) {
            return Vec::new();
        }
        let mut letters: Vec<char> = known.iter().take(self.wanted).map(|(one, _)| one.letter).collect();
        letters.sort_unstable();
        letters
    }

    fn words(&self, judged: &[Judged], chosen: &[char]) -> String {
        if self.options.is_empty() {
            return "No options were found. Begin each with its letter: A., B., C.".to_owned();
        }
        let of =
            |letter: &char| self.options.iter().position(|one| one.letter == *letter).and_then(|at| judged.get(at));
        let names = listed(chosen);
        if !chosen.is_empty() {
            let all_fit = chosen.iter().filter_map(of).all(|one| one.standing == Standing::Fits);
            let alone = judged.iter().zip(&self.options).filter(|(_, one)| !one.types.is_empty()).count() > 1
                && judged.iter().filter(|one| one.passes == Some(true)).count() == chosen.len()
                && chosen.iter().filter_map(of).all(|one| one.passes == Some(true));
            return if !all_fit && alone {
                format!("Sagefit would answer {names}: of the types offered, only this passes every check.")
            } else if all_fit {
                format!("Sagefit would answer {names}.")
            } else {
                format!("No option agrees with the flow in everything. {names} comes nearest.")
            };
        }
        let fits: Vec<char> = self
            .options
            .iter()
            .zip(judged)
            .filter(|(_, one)| one.standing == Standing::Fits)
            .map(|(one, _)| one.letter)
            .collect();
        if judged.iter().any(|one| one.rank.fails) && judged.iter().all(|one| one.standing != Standing::Fits) {
            "No option passes every check of this view.".to_owned()
        } else if fits.len() > self.wanted {
            format!("The flow agrees with {} and cannot tell them apart.", listed(&fits))
        } else if judged.iter().all(|one| one.standing == Standing::Elsewhere) {
            "These options are not about the choice of instances or hosting, so Sagefit gives no answer.".to_owned()
        } else {
            "The flow cannot tell these options apart.".to_owned()
        }
    }
}

/// `A`, `A and C`, `A, C and D`.
fn listed(letters: &[char]) -> String {
    let mut out = String::new();
    for (at, letter) in letters.iter().enumerate() {
        let before = if at == 0 {
            ""
        } else if at + 1 == letters.len() {
            " and "
        } else {
            ", "
        };
        let _infallible = write!(out, "{before}{letter}");
    }
    out
}

fn ruling(named: &Named, step: Option<&Step>) -> Ruling {
    let at = named.question.branches.iter().position(|branch| branch.id == named.branch.id);
    let verdict = step.zip(at).and_then(|(step, at)| step.verdicts.get(at));
    let because = verdict.and_then(|verdict| verdict.reasons.first()).map(|reason| reason.text.clone());
    Ruling {
        question: named.question.title,
        id: named.question.id,
        branch: named.branch.label,
        taken: step.zip(at).map(|(step, at)| step.taken == at),
        why: because.unwrap_or_else(|| format!("It holds where: {}.", lowered(named.branch.when))),
    }
}

/// A sentence's beginning inside of another, names left as they are.
fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    let (first, second) = (letters.next(), letters.next());
    match (first, second) {
        (Some(first), Some(second)) if !second.is_ascii_uppercase() => {
            [&first.to_lowercase().to_string(), text.get(first.len_utf8()..).unwrap_or_default()].concat()
        }
        _ => text.to_owned(),
    }
}

/// Words that stand for several branches of one question mean the one that is taken, where one of them is.
fn alternatives(rulings: &mut Vec<Ruling>) {
    let taken: Vec<&'static str> = rulings.iter().filter(|one| one.taken == Some(true)).map(|one| one.id).collect();
    rulings.retain(|one| one.taken != Some(false) || !taken.contains(&one.id));
}

#[cfg(test)]
mod tests;
