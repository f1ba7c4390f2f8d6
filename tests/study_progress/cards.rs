//! Cards against the tables and against second sources.

use sagefit::decide::graph;
use sagefit::facts::{accelerator, algorithm, family};
use sagefit::study::cards::{self, Card, Deck};

fn card(id: &str) -> Card {
    cards::all().into_iter().find(|card| card.id == id).unwrap_or_else(|| panic!("no {id}"))
}

fn back(id: &str) -> String {
    card(id).back
}

#[test]
fn every_card_is_whole() {
    let cards = cards::all();
    let mut ids: Vec<&str> = cards.iter().map(|card| card.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), cards.len(), "ids are unique");
    for card in &cards {
        assert!(card.id.starts_with("card-") && card.id.len() <= 64, "{}", card.id);
        assert!(card.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{}", card.id);
        assert!(card.id.starts_with(&format!("card-{}-", card.deck.key())), "{}", card.id);
        assert!(graph::question(card.topic).is_some(), "{}: {}", card.id, card.topic);
        assert!(card.front.ends_with('?'), "{}", card.front);
        for line in card.back.lines() {
            // A line may begin with the name of a family, which is written small.
            let name = line.split(' ').next().is_some_and(|word| word.contains(|c: char| c.is_ascii_digit()));
            assert!(line.ends_with('.'), "{}: {line}", card.id);
            assert!(name || !line.starts_with(char::is_lowercase), "{}: {line}", card.id);
            assert!(!line.contains(".."), "{}: {line}", card.id);
        }
        assert!(!card.back.is_empty() && !card.source.is_empty(), "{}", card.id);
    }
    let mut fronts: Vec<&str> = cards.iter().map(|card| card.front.as_str()).collect();
    fronts.sort_unstable();
    fronts.dedup();
    assert_eq!(fronts.len(), cards.len(), "no two cards ask the same");
}

/// Chapter row S1: t tiny, m medium, c compute, r memory, p and g GPU.
#[test]
fn letters_of_the_chapter() {
    for (letter, word) in
        [("t", "Tiny"), ("m", "Medium"), ("c", "Compute"), ("r", "Memory"), ("p", "GPU"), ("g", "GPU")]
    {
        let card = card(&format!("card-letter-{letter}"));
        assert!(card.back.starts_with(word), "{}", card.back);
        assert!(card.source.starts_with("Study chapter, row S1"));
    }
}

#[test]
fn every_row_that_should_be_asked_is() {
    let cards = cards::all();
    let of = |deck: Deck| cards.iter().filter(|card| card.deck == deck).count();
    assert_eq!(of(Deck::Algorithms), algorithm::all().len() * 3);
    let families = family::families().iter().filter(|family| family.name != "geospatial");
    assert_eq!(of(Deck::Families), families.filter(|family| family.book || !family.class.is_cpu()).count());
    // All but the T4G, which no type has.
    assert_eq!(of(Deck::Accelerators), accelerator::all().len() - 1);
}

/// The algorithm pages of the Developer Guide, in our words.
#[test]
fn hardware_limits_of_algorithms() {
    let train = |id: &str| back(&format!("card-algorithm-{id}-train"));
    for (id, says) in [
        ("xgboost", "Memory limits it: use M rather than C"),
        ("seq2seq", "GPU only."),
        ("seq2seq", "Several instances: no."),
        ("rcf", "CPU only."),
        ("lda", "Several instances: no."),
        ("blazingtext-w2v", "Several instances: no."),
        ("image-classification-mxnet", "Several instances: yes, with GPUs."),
        ("factorization-machines", "Use a GPU for dense data only."),
        ("catboost", "Several instances: no."),
    ] {
        assert!(train(id).contains(says), "{id}: {}", train(id));
    }
    assert!(back("card-algorithm-deepar-data").contains("JSON Lines"));
    assert!(back("card-algorithm-object2vec-serve").contains("ml.p3.2xlarge"));
}

/// NVIDIA's and AWS's own figures: V100 16 or 32 GB, A10G 24 GB, H100 80 GB, Inferentia2 32 GB.
#[test]
fn memory_of_accelerators() {
    for (id, says) in [
        ("card-accelerator-v100-16", "16 GB."),
        ("card-accelerator-v100-32", "32 GB."),
        ("card-accelerator-a10g-24", "24 GB."),
        ("card-accelerator-h100-80", "80 GB."),
        ("card-accelerator-inferentia2-32", "32 GB."),
    ] {
        assert!(back(id).starts_with(says), "{id}: {}", back(id));
    }
}

#[test]
fn what_changed_is_told_both_ways() {
    assert!(back("card-since-eia2").starts_with("No."));
    assert!(back("card-since-warm-pool-keep-s").contains("Book: 60 min."));
    assert!(back("card-since-xgboost").contains("no in the book, yes today"));
}
