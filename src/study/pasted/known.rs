//! An option that reads like an action of the decks: its rule is known, whether or not the flow has a branch for it.

use std::collections::BTreeMap;

use crate::study::actions::{Action, DECKS};

/// Of the weight of an option's words so much must stand in the action.
const ENOUGH: f64 = 0.62;
/// So many words must be shared: fewer are no likeness.
const FEWEST: usize = 3;

/// Words that say nothing of what is done.
const EMPTY: [&str; 24] = [
    "with",
    "that",
    "this",
    "from",
    "into",
    "each",
    "every",
    "they",
    "them",
    "their",
    "than",
    "then",
    "when",
    "where",
    "before",
    "after",
    "which",
    "amazon",
    "sagemaker",
    "using",
    "used",
    "instead",
    "model",
    "data",
];

/// The words of a text that tell, without their plural.
fn words(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in text.split(|letter: char| !letter.is_ascii_alphanumeric()) {
        let word = word.to_ascii_lowercase();
        let word = word.strip_suffix('s').map_or(word.as_str(), |one| one).to_owned();
        if word.len() > 2 && !EMPTY.contains(&word.as_str()) && !found.contains(&word) {
            found.push(word);
        }
    }
    found
}

/// The action that an option reads like; nothing where none is near.
pub(super) fn nearest(option: &str) -> Option<&'static Action> {
    let actions: Vec<(&'static Action, Vec<String>)> = DECKS
        .iter()
        .flat_map(|deck| deck.actions)
        .map(|action| (action, words(&[action.text, " ", action.name].concat())))
        .collect();
    let mut seen: BTreeMap<&str, f64> = BTreeMap::new();
    for word in actions.iter().flat_map(|(_, words)| words) {
        *seen.entry(word).or_default() += 1.0;
    }
    // A word that few actions have tells more; one that none has tells against all of them.
    let weight = |word: &String| (actions.len() as f64 / seen.get(word.as_str()).copied().unwrap_or(1.0)).ln() + 0.1;
    let own = words(option);
    let all: f64 = own.iter().map(&weight).sum();
    let likeness = |words: &[String]| {
        let shared: Vec<&String> = own.iter().filter(|word| words.contains(word)).collect();
        let share = shared.iter().map(|word| weight(word)).sum::<f64>() / all.max(1e-9);
        if shared.len() < FEWEST { 0.0 } else { share }
    };
    let near = actions.iter().map(|(action, words)| (*action, likeness(words)));
    near.filter(|(_, share)| *share >= ENOUGH).max_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(action, _)| action)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_is_known_by_its_own_words() {
        for action in DECKS.iter().flat_map(|deck| deck.actions) {
            let found = nearest(action.text).map(|found| found.rule);
            assert!(found.is_some(), "{}", action.text);
        }
    }

    #[test]
    fn what_no_deck_has_is_not_known() {
        for text in
            ["Add L2 regularisation to the loss", "Hire another data scientist", "Use two ml.g4dn.xlarge instances", ""]
        {
            assert_eq!(nearest(text).map(|action| action.id), None, "{text}");
        }
    }
}
