//! What an option of a pasted question names: branches of the flow, families and types.

use super::lexicon::{AWAY, COUNTS, PHRASES};
use crate::decide::{Branch, Question, Side, graph};
use crate::facts::family::{Class, families};
use crate::facts::instance::{self, InstanceType};

/// A branch that an option names, and the words that name it.
#[derive(Debug, Clone)]
pub struct Named {
    /// The question of the flow.
    pub question: &'static Question,
    /// Its branch.
    pub branch: &'static Branch,
    /// The words of the option.
    pub words: String,
}

/// An option as it was read.
#[derive(Debug, Clone)]
pub struct Read {
    /// Its letter, `A` to `H`.
    pub letter: char,
    /// Its text without the letter.
    pub text: String,
    /// The branches that it names, in the order of the flow.
    pub branches: Vec<Named>,
    /// The types that it names.
    pub types: Vec<&'static InstanceType>,
    /// How many of them, where it says so.
    pub count: Option<u32>,
}

impl Read {
    /// Reads an option.
    #[must_use]
    pub fn of(letter: u8, text: &str) -> Self {
        let words = words(text);
        let types = types(text);
        let mut named: Vec<(&'static str, &'static str, String)> = Vec::new();
        let mut add = |question: &'static str, branch: &'static str, words: &str| {
            if !named.iter().any(|(one, other, _)| *one == question && *other == branch) {
                named.push((question, branch, words.to_owned()));
            }
        };
        for (phrase, branches) in PHRASES {
            if is_said(&words, phrase) {
                branches.iter().for_each(|(question, branch)| add(question, branch, phrase));
            }
        }
        for class in classes(&words) {
            of_class(class.1).iter().for_each(|(question, branch)| add(question, branch, &class.0));
        }
        for one in &types {
            of_class(one.family_info().class).iter().for_each(|(question, branch)| add(question, branch, one.name));
        }
        let count = counted(&words);
        if let Some((word, _)) = count.filter(|(_, count)| *count > 1) {
            add("spread", "several-instances", word);
        }
        let mut branches: Vec<Named> = Vec::new();
        for question in graph::questions() {
            for branch in question.branches {
                let said = named.iter().find(|(one, other, _)| *one == question.id && *other == branch.id);
                if let Some((_, _, words)) = said {
                    branches.push(Named { question, branch, words: words.clone() });
                }
            }
        }
        Self {
            letter: char::from(letter.to_ascii_uppercase()),
            text: text.to_owned(),
            branches,
            types,
            count: count.map(|(_, count)| count),
        }
    }

    /// The branches that it names on a side; those of the root belong to both.
    pub fn on(&self, sides: &[Side]) -> impl Iterator<Item = &Named> {
        self.branches.iter().filter(move |named| sides.contains(&named.question.side))
    }
}

/// The words of a text in small letters with a blank between them and at both ends. A mark that parts clauses stays.
fn words(text: &str) -> String {
    let mut out = " ".to_owned();
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            out.push(letter.to_ascii_lowercase());
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.push(' ');
    out
}

/// Whether words are said, and not of what is done away with.
fn is_said(words: &str, phrase: &str) -> bool {
    let wanted = [" ", phrase, " "].concat();
    let mut from = 0;
    while let Some(at) = words.get(from..).and_then(|rest| rest.find(&wanted)).map(|at| from + at) {
        if !is_away(words.get(..at).unwrap_or_default()) {
            return true;
        }
        from = at + 1;
    }
    false
}

/// Whether what follows is done away with: one of the words that say so stands among the four before it.
fn is_away(before: &str) -> bool {
    let mut start = before.len();
    for _ in 0..4 {
        start = before.get(..start).and_then(|text| text.trim_end().rfind(' ')).map_or(0, |at| at + 1);
    }
    let near = [" ", before.get(start..).unwrap_or_default().trim(), " "].concat();
    // `replace X with Y`: behind the `with` comes what is used.
    AWAY.iter().any(|away| near.contains(&[" ", away, " "].concat()))
        && !near.contains(" with ")
        && !near.contains(" by ")
}

/// The types that a text names.
fn types(text: &str) -> Vec<&'static InstanceType> {
    let mut found: Vec<&'static InstanceType> = Vec::new();
    for word in text.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '.')) {
        let word = word.trim_matches('.');
        let one = word.contains('.').then(|| instance::by_name(word)).flatten();
        if let Some(one) = one.filter(|one| !found.iter().any(|known| known.index == one.index)) {
            found.push(one);
        }
    }
    found
}

/// The families that words name: `p3 instances`, `g5`. Not those of a type, which says more.
fn classes(words: &str) -> Vec<(String, Class)> {
    let mut found: Vec<(String, Class)> = Vec::new();
    let all: Vec<&str> = words.split_whitespace().collect();
    for (at, word) in all.iter().enumerate() {
        let sized =
            all.get(at + 1).is_some_and(|next| next.ends_with("large") || *next == "medium" || *next == "metal");
        let family = families().iter().find(|family| family.name == *word);
        if let Some(family) = family.filter(|_| !sized && is_said(words, word)) {
            found.push(((*word).to_owned(), family.class));
        }
    }
    found
}

/// The branches that a class of families belongs to.
const fn of_class(class: Class) -> &'static [(&'static str, &'static str)] {
    match class {
        Class::Burstable => &[("processor", "cpu"), ("accelerator", "cpu"), ("family", "t"), ("serving-family", "t")],
        Class::General => &[("processor", "cpu"), ("accelerator", "cpu"), ("family", "m"), ("serving-family", "m")],
        Class::Compute => &[("processor", "cpu"), ("accelerator", "cpu"), ("family", "c"), ("serving-family", "c")],
        Class::Memory => &[("processor", "cpu"), ("accelerator", "cpu"), ("family", "r"), ("serving-family", "r")],
        Class::GpuG => &[("processor", "gpu"), ("accelerator", "gpu"), ("family", "g"), ("serving-family", "g")],
        Class::GpuP => &[("processor", "gpu"), ("accelerator", "gpu"), ("family", "p"), ("serving-family", "p")],
        Class::Inferentia => &[("accelerator", "inferentia"), ("serving-family", "inf")],
        Class::Trainium => &[("processor", "trainium"), ("family", "trn")],
        Class::ElasticInference => &[("accelerator", "fraction")],
        Class::StorageOptimised | Class::Gaudi | Class::Other => &[],
    }
}

/// The number before a type: `two ml.g4dn.xlarge instances`.
fn counted(words: &str) -> Option<(&'static str, u32)> {
    let said = |(count, _): &&(&str, u32)| {
        words.contains(&[" ", count, " ml "].concat()) || words.contains(&[" ", count, " x ml "].concat())
    };
    COUNTS.iter().find(said).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<String> {
        Read::of(b'a', text).branches.iter().map(|one| format!("{}:{}", one.question.id, one.branch.id)).collect()
    }

    #[test]
    fn every_branch_of_the_lexicon_stands_in_the_graph() {
        let classes = Class::ALL.iter().flat_map(|class| of_class(*class));
        for (question, branch) in PHRASES.iter().flat_map(|(_, branches)| *branches).chain(classes) {
            let known = graph::question(question).and_then(|one| one.branches.iter().find(|one| one.id == *branch));
            assert!(known.is_some(), "{question}:{branch}");
        }
        for (phrase, _) in PHRASES {
            assert_eq!(words(phrase).trim(), *phrase, "phrases are written as words are");
        }
    }

    #[test]
    fn an_option_belongs_to_its_branches() {
        assert_eq!(named("Use a SageMaker Serverless Inference endpoint."), ["option:serverless"]);
        assert_eq!(
            named("Train on ml.r5.8xlarge."),
            ["processor:cpu", "family:r", "accelerator:cpu", "serving-family:r"]
        );
        assert!(named("Move to two ml.g4dn.xlarge instances").contains(&"spread:several-instances".to_owned()));
        assert!(named("Use P3 instances").contains(&"family:p".to_owned()));
        assert_eq!(named("Keep the instance type and train for fewer rounds"), [""; 0]);
    }

    #[test]
    fn what_is_done_away_with_is_not_named() {
        assert_eq!(named("Use batch transform instead of a real-time endpoint"), ["option:batch"]);
        assert_eq!(named("Replace the real-time endpoint with an asynchronous endpoint"), ["option:async"]);
        assert_eq!(named("Train in Pipe mode rather than in File mode"), ["input:pipe"]);
    }

    #[test]
    fn types_are_found_by_their_names() {
        let of = |text: &str| Read::of(b'A', text).types.iter().map(|one| one.name).collect::<Vec<_>>();
        assert_eq!(of("Move from ml.m5.xlarge to ML.M5.4XLARGE."), ["ml.m5.xlarge", "ml.m5.4xlarge"]);
        assert_eq!(of("Version 1.2 of the model"), [""; 0]);
    }
}
