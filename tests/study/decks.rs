//! The tables of actions hold together: texts of like length, rules that do not repeat them, sources, conditions that can
//! be told.

use std::collections::BTreeSet;

use sagefit::study::actions::{Action, DECKS, PROCEDURES, decks::procedures};

fn words(text: &str) -> Vec<String> {
    let plain = |letter: char| !letter.is_alphanumeric() && letter != '%';
    text.split(plain).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Whether eight words in a row stand in both texts.
pub fn repeats(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    one.windows(8).any(|run| other.windows(8).any(|own| own == run))
}

fn actions() -> impl Iterator<Item = &'static Action> {
    DECKS.into_iter().flat_map(|deck| deck.actions)
}

#[test]
fn options_have_eight_to_sixteen_words_each() {
    let texts = actions().map(|one| one.text).chain(PROCEDURES.iter().flat_map(|one| one.steps).map(|(text, _)| *text));
    let wrong: Vec<(usize, &str)> = texts
        .map(|text| (text.split_whitespace().count(), text))
        .filter(|(count, _)| !(8..=16).contains(count))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_rule_repeats_its_option() {
    for action in actions() {
        let bars = action.bars.iter().map(|bar| bar.why);
        for said in [action.rule, action.idle, action.cures].into_iter().chain(bars) {
            assert!(!repeats(said, action.text), "{}: {said}", action.id);
        }
    }
}

/// Whether a text is a day such as 2026-11-28.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |at: usize| parts.get(at).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    text.len() == 10 && number(0) >= 2026 && (1..=12).contains(&number(1)) && (1..=31).contains(&number(2))
}

#[test]
fn procedures_name_pages_and_the_day_they_were_read() {
    assert!(is_day(procedures::READ));
    for procedure in PROCEDURES {
        assert!(procedure.source.starts_with("sagemaker/latest/dg/") && procedure.source.ends_with(".html"));
    }
}

#[test]
fn names_are_used_once_and_sources_are_pages() {
    let mut ids = BTreeSet::new();
    let mut texts = BTreeSet::new();
    for action in actions() {
        assert!(ids.insert(action.id) && texts.insert(action.text), "{}", action.id);
        assert!(action.source.ends_with(".html") && action.source.contains('/'), "{}: {}", action.id, action.source);
        assert!(!action.needs.is_empty() && action.needs.iter().all(|need| !need.says.is_empty()), "{}", action.id);
        for bar in action.bars {
            assert!(action.needs.iter().any(|need| need.is == bar.of), "{} bars {}", action.id, bar.of);
        }
    }
    for deck in DECKS {
        assert!(is_day(deck.read), "{}: {}", deck.id, deck.read);
        for book in [false, true] {
            assert!(deck.of(book).count() >= 5, "{}: too few to draw from", deck.id);
        }
        // No action is right wherever another is: its needs are not among the other's.
        for action in deck.actions {
            for other in deck.actions.iter().filter(|other| other.id != action.id) {
                let told: Vec<&str> = other.needs.iter().map(|need| need.is).collect();
                assert!(!action.is_right(&told), "{} is right wherever {} is", action.id, other.id);
            }
        }
    }
}
