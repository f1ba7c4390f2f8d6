//! A question before it is put in order: what is asked, what is right, and what might be offered beside it.

use super::actions::Action;
use super::draw::Draw;
use super::parts::{Choice, Form};
use super::story::Scene;
use crate::facts::instance::InstanceType;

/// What a choice claims of the job, so that a test can ask the engine again.
#[derive(Debug, Clone, PartialEq)]
pub enum Claim {
    /// This action is right under what is told.
    Acts(&'static Action),
    /// This step stands at this place of its procedure, or this action belongs to that situation.
    Goes(usize),
    /// So many of this type are enough, and one fewer is not.
    Fewest(&'static InstanceType, u32),
    /// The target of auto scaling, in invocations a minute for each instance.
    Target(u64),
    /// The memory of the serverless endpoint in MB.
    Memory(u32),
    /// What managed Spot saved, in percent.
    Saved(u32),
}

/// Something that may be chosen.
#[derive(Debug, Clone)]
pub struct Offer {
    /// What is chosen.
    pub text: String,
    /// Why it is right, or why not.
    pub why: String,
    /// What it claims.
    pub claim: Claim,
}

/// A question before it is put in order.
#[derive(Debug)]
pub struct Draft {
    /// What is asked.
    pub ask: String,
    /// Why the key is right.
    pub why: String,
    /// The question of the flow that is examined.
    pub topic: &'static str,
    /// What is right: one, or two.
    pub keys: Vec<Offer>,
    /// What is wrong: as many as are needed, or more.
    pub others: Vec<Offer>,
    /// The job and its story.
    pub scene: Scene,
}

impl Draft {
    /// One of four or two of five, by the number of keys.
    #[must_use]
    pub const fn form(&self) -> Form {
        if self.keys.len() == 2 { Form::Two } else { Form::One }
    }

    /// The choices in the order in which they are shown, each with its claim; nothing where there are too few, or two
    /// read alike.
    pub fn choices(&mut self, draw: &mut Draw) -> Option<Vec<(Choice, Claim)>> {
        let form = self.form();
        let needed = form.choices() - form.keys();
        if self.keys.len() != form.keys() || self.others.len() < needed {
            return None;
        }
        let mut others = core::mem::take(&mut self.others);
        balance(draw, &self.keys, &mut others, needed);
        others.truncate(needed);
        let of = |offer: Offer, keyed: bool| {
            (Choice { text: offer.text, keyed, why: once(&offer.why), goes: 0 }, offer.claim)
        };
        let mut choices: Vec<(Choice, Claim)> = self
            .keys
            .drain(..)
            .map(|key| of(key, true))
            .chain(others.into_iter().map(|other| of(other, false)))
            .collect();
        draw.shuffle(&mut choices);
        let plain = |text: &str| !text.trim().is_empty();
        let distinct = choices.iter().enumerate().all(|(at, (choice, _))| {
            plain(&choice.text)
                && plain(&choice.why)
                && choices.iter().skip(at + 1).all(|(other, _)| other.text != choice.text)
        });
        distinct.then_some(choices)
    }
}

/// A text whose sentences are said once each: the reasons of several questions may give the same figures.
#[must_use]
pub fn once(text: &str) -> String {
    let mut said: Vec<&str> = Vec::new();
    for sentence in text.split_inclusive(". ").map(str::trim_end) {
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    said.join(" ")
}

/// Puts those wrong options first that keep the longest from being the right one more often than chance has it.
fn balance(draw: &mut Draw, keys: &[Offer], others: &mut [Offer], needed: usize) {
    let length = |offer: &Offer| offer.text.chars().count();
    let key = keys.iter().map(length).max().unwrap_or(0);
    // The share in which the longest may be right.
    let may_be_longest = draw.chance(100 * keys.len() / (keys.len() + needed));
    let longest = others.iter().take(needed).map(length).max().unwrap_or(0);
    if !may_be_longest
        && longest <= key
        && let Some(at) = others.iter().skip(needed).position(|offer| length(offer) > key)
        && needed > 0
    {
        others.swap(needed - 1, needed + at);
    }
}

#[cfg(test)]
mod tests {
    use super::once;

    #[test]
    fn a_sentence_is_said_once_and_numbers_end_none() {
        assert_eq!(
            once("It costs $1.20. It takes 3.5 h. It costs $1.20. Done."),
            "It costs $1.20. It takes 3.5 h. Done."
        );
        assert_eq!(once(""), "");
    }
}
